import type { Archive } from '../operations.ts'
import { listBackups } from './list.ts'

/** Takes a backup an hour after the last one, when something changed and the editor's hands are still. */
const hourMs = 3_600_000
const stillMs = 30_000
const lookEveryMs = 60_000

export type Moments = { now: number; lastBackup: number | null; lastChange: number | null }

/** After two hours without a pause in writing it is taken all the same. */
export const isBackupDue = ({ now, lastBackup, lastChange }: Moments): boolean => {
  if (lastChange === null) return false
  const isStill = now - lastChange >= stillMs
  if (lastBackup === null) return isStill
  // A clock that was set back makes backups of the future: they do not count.
  const age = Math.max(0, now - lastBackup)
  return lastChange > lastBackup && (isStill ? age >= hourMs : age >= 2 * hourMs)
}

const newestChange = async (archive: Archive): Promise<number | null> => {
  const newest = await Promise.all(
    (['all', 'trashed'] as const).map((view) => archive.read('listArticles', { view, limit: 1, offset: 0 })),
  )
  const times = newest.flat().map((article) => Date.parse(article.updatedAt))
  return times.length === 0 ? null : Math.max(...times)
}

const newestBackup = (dataDirectory: string, now: number): number | null =>
  listBackups(dataDirectory)
    .filter((backup) => backup.kind === 'regular')
    .map((backup) => Date.parse(backup.takenAt))
    .find((time) => time <= now) ?? null

export type BackupSchedule = { stop: () => void }

/** `take` never throws past here: what went wrong is logged, and tried again an hour later. */
export const scheduleBackups = (options: {
  archive: Archive
  dataDirectory: string
  take: () => Promise<unknown>
  log: (message: string) => void
}): BackupSchedule => {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  let notBefore = 0
  const look = async (): Promise<void> => {
    const now = Date.now()
    if (now < notBefore) return
    const lastChange = await newestChange(options.archive)
    if (!isBackupDue({ now, lastBackup: newestBackup(options.dataDirectory, now), lastChange })) return
    notBefore = now + hourMs
    await options.take()
  }
  const again = (): void => {
    if (stopped) return
    timer = setTimeout(() => {
      look()
        .catch((error: unknown) => {
          if (!stopped) options.log(`backup: ${error instanceof Error ? error.message : String(error)}`)
        })
        .finally(again)
    }, lookEveryMs)
    timer.unref()
  }
  again()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
