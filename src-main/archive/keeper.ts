import { Worker } from 'node:worker_threads'
import {
  AppError,
  type ArchiveStatistics,
  type Backup,
  type Envelope,
  type Storage,
} from '../../src-shared/contract/index.ts'
import type { KeeperTask, ThreadSettings } from './thread-messages.ts'

/**
 * Work that reads the whole archive, each in a thread of its own that ends with it: neither the writer nor the reader,
 * nor anybody who waits for them, is held up.
 */
export type Keeper = {
  takeBackup: () => Promise<Backup>
  /** Checks a backup and leaves its restore to the next start. */
  requestRestore: (name: string) => Promise<void>
  /** The same with the newest backup that passes its check; null when none does. */
  requestNewestRestore: () => Promise<Backup | null>
  measure: () => Promise<Storage>
  /** The archive in figures: counted over all of it. */
  statistics: () => Promise<ArchiveStatistics>
  /** Ends what is under way; an unfinished backup counts as none. */
  stop: () => Promise<void>
}

export const createKeeper = (dataDirectory: string, threadScript: string | URL): Keeper => {
  const working = new Set<Worker>()
  const run = <T>(task: KeeperTask): Promise<T> =>
    new Promise((resolve, reject) => {
      const settings: ThreadSettings = { role: 'keeper', dataDirectory, task }
      const worker = new Worker(threadScript, { workerData: settings, name: `archive-${task.kind}` })
      working.add(worker)
      // The thread is of our own build: what it answers is what the task's row in `keep.ts` returns.
      worker.once('message', (reply: Envelope<T>) => {
        if (reply.ok) resolve(reply.value)
        else reject(new AppError(reply.error.code, reply.error.message, reply.error.details))
      })
      worker.once('error', reject)
      worker.once('exit', () => {
        working.delete(worker)
        reject(new AppError('internal', `${task.kind} was ended.`))
      })
    })
  return {
    takeBackup: () => run({ kind: 'takeBackup' }),
    requestRestore: (name) => run({ kind: 'requestRestore', name }),
    requestNewestRestore: () => run({ kind: 'requestNewestRestore' }),
    measure: () => run({ kind: 'measure' }),
    statistics: () => run({ kind: 'statistics' }),
    stop: async () => {
      await Promise.all([...working].map((worker) => worker.terminate()))
    },
  }
}
