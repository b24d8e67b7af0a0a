import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import { AppError } from '../../../src-shared/contract/errors.ts'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import type { Archive, WriteOperations } from '../../archive/operations.ts'
import type { FromImportThread, ImportThreadSettings, ToImportThread } from './thread-messages.ts'

/** Runs one import job in a thread of its own. What it writes passes through here as bytes, unread. */
export type RunningImport = { ended: Promise<ImportJob>; stop: () => void }

/**
 * MB. A small young generation is what keeps an import small: garbage is collected before it piles up. The other figure is
 * only a guard: a page of 20 MB that is all markup takes a gigabyte while it is read, and must not end the import.
 */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2048 }

/** One core for the writer, which also reads for structure where it waits; beyond four the writer sets the pace. */
const helpersOf = (): number => Math.min(3, Math.max(0, availableParallelism() - 1))

const writable = new Set<keyof WriteOperations>([
  'importBatch',
  'reindexBatch',
  'indexCaptions',
  'setImportState',
  'addMedia',
])

const isWritable = (name: string): name is keyof WriteOperations => (writable as Set<string>).has(name)

export const startImportThread = (
  archive: Archive,
  script: string | URL,
  settings: Omit<ImportThreadSettings, 'role' | 'script' | 'helpers'>,
  onProgress: (job: ImportJob, ids: string[]) => void,
): RunningImport => {
  const path = script instanceof URL ? fileURLToPath(script) : script
  const workerData: ImportThreadSettings = { ...settings, role: 'import', script: path, helpers: helpersOf() }
  const worker = new Worker(path, { workerData, name: 'import', resourceLimits })
  const send = (message: ToImportThread): void => worker.postMessage(message)

  const write = async (message: Extract<FromImportThread, { kind: 'write' }>): Promise<void> => {
    const { id, operation, input } = message
    try {
      if (!isWritable(operation)) throw new AppError('internal', `An import does not ${operation}.`)
      const call = archive.write as (name: string, ...input: unknown[]) => Promise<unknown>
      send({ kind: 'written', id, outcome: { ok: true, value: await call(operation, ...input) } })
    } catch (error) {
      const {
        code,
        message: text,
        details,
      } = error instanceof AppError ? error : new AppError('internal', String(error), {}, error)
      send({ kind: 'written', id, outcome: { ok: false, error: { code, message: text, details } } })
    }
  }

  const ended = new Promise<ImportJob>((resolve, reject) => {
    worker.on('message', (message: FromImportThread) => {
      switch (message.kind) {
        case 'write':
          void write(message)
          return
        case 'progress':
          onProgress(message.job, message.ids)
          return
        case 'end': {
          const { outcome } = message
          if (outcome.ok) resolve(outcome.value)
          else reject(new AppError(outcome.error.code, outcome.error.message, outcome.error.details))
        }
      }
    })
    worker.on('error', (error) => reject(new AppError('internal', `The import stopped: ${error.message}`, {}, error)))
    worker.on('exit', () => reject(new AppError('internal', 'The import has ended before it was done.')))
  })
  return { ended, stop: () => send({ kind: 'stop' }) }
}
