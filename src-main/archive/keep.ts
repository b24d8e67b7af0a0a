import type { AppError, Envelope } from '../../src-shared/contract/errors.ts'
import { requestNewestRestore, requestRestore } from './backups/restore.ts'
import { takeBackup } from './backups/take.ts'
import type { Readable } from './handle.ts'
import { measure } from './measure.ts'
import { archivePath, openReadable } from './open.ts'
import { archiveStatistics } from './search/statistics.ts'
import { archiveError } from './sqlite-errors.ts'
import type { KeeperTask } from './thread-messages.ts'

/** The thread's side of keeper.ts: does one task and says how it ended. */
const perform = async (task: KeeperTask, dataDirectory: string): Promise<unknown> => {
  switch (task.kind) {
    case 'takeBackup':
      return takeBackup(dataDirectory)
    case 'requestRestore':
      return requestRestore(dataDirectory, task.name)
    case 'requestNewestRestore':
      return requestNewestRestore(dataDirectory)
    case 'measure':
      return reading(dataDirectory, (db) => measure(db, dataDirectory))
    case 'statistics':
      return reading(dataDirectory, archiveStatistics)
  }
}

const reading = <T>(dataDirectory: string, work: (db: Readable) => T): T => {
  const db = openReadable(dataDirectory)
  try {
    return work(db)
  } finally {
    db.close()
  }
}

export const keep = async (task: KeeperTask, dataDirectory: string): Promise<Envelope<unknown>> => {
  try {
    return { ok: true, value: await perform(task, dataDirectory) }
  } catch (error) {
    const { code, message, details }: AppError = archiveError(error, archivePath(dataDirectory))
    return { ok: false, error: { code, message, details } }
  }
}
