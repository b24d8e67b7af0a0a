/** Asks what to do about a startup problem; resolves to 'again' or 'quit'. */
import { dialog } from 'electron'
import type { Language } from './language.ts'
import { openFolder } from './open-external.ts'
import { startupMessage, startupProblem } from './startup-problem.ts'

export async function askAboutStartup(
  error: unknown,
  language: Language,
  directory: string,
): Promise<'again' | 'quit'> {
  const text = startupMessage(startupProblem(error), language, directory)
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Meja Redaksi',
    message: text.message,
    detail: text.detail,
    buttons: [text.tryAgain, text.openFolder, text.quit],
    defaultId: 0,
    cancelId: 2,
    noLink: true,
  })
  if (response === 0) return 'again'
  if (response === 1) await openFolder(directory)
  return 'quit'
}
