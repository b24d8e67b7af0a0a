/** Asks what to do about a startup problem, and does it; resolves to 'again' or 'quit'. */
import { dialog } from 'electron'
import { standIns } from '../archive/backups/restore.ts'
import { createKeeper } from '../archive/keeper.ts'
import type { Language } from './language.ts'
import { openFolder } from './open-external.ts'
import { noGoodBackup, startupMessage, startupProblem } from './startup-problem.ts'

type Choice = 'restore' | 'again' | 'folder' | 'quit'

export type StartupFacts = {
  error: unknown
  language: Language
  directory: string
  /** The built thread-entry, which checks backups; null where it cannot be run. */
  threadScript: string | null
}

export async function askAboutStartup({
  error,
  language,
  directory,
  threadScript,
}: StartupFacts): Promise<'again' | 'quit'> {
  const problem = startupProblem(error)
  const newest = problem === 'damaged' && threadScript !== null ? newestBackup(directory) : null
  const text = startupMessage(problem, language, directory, newest)
  const choices: { choice: Choice; label: string }[] = [
    ...(text.restore === '' ? [] : [{ choice: 'restore' as const, label: text.restore }]),
    { choice: 'again', label: text.tryAgain },
    { choice: 'folder', label: text.openFolder },
    { choice: 'quit', label: text.quit },
  ]
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Meja Redaksi',
    message: text.message,
    detail: text.detail,
    buttons: choices.map(({ label }) => label),
    defaultId: 0,
    cancelId: choices.length - 1,
    noLink: true,
  })
  switch (choices[response]?.choice ?? 'quit') {
    case 'restore':
      if (threadScript !== null) await restore(directory, threadScript, language)
      return 'again'
    case 'again':
      return 'again'
    case 'folder':
      await openFolder(directory)
      return 'quit'
    case 'quit':
      return 'quit'
  }
}

/** When it was taken; null when there is none, or the folder of the backups cannot be read either. */
function newestBackup(directory: string): string | null {
  try {
    return standIns(directory)[0]?.takenAt ?? null
  } catch {
    return null
  }
}

/** The next attempt to open the archive puts the backup in its place. */
async function restore(directory: string, threadScript: string, language: Language): Promise<void> {
  const backup = await createKeeper(directory, threadScript)
    .requestNewestRestore()
    .catch(() => null)
  if (backup !== null) return
  const { message } = startupMessage('damaged', language, directory)
  await dialog.showMessageBox({ type: 'error', title: 'Meja Redaksi', message, detail: noGoodBackup[language] })
}
