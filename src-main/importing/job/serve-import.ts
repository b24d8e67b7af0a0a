import type { MessagePort } from 'node:worker_threads'
import { AppError, type Envelope } from '../../../src-shared/contract/errors.ts'
import { importingReads } from '../../archive/importing-reads.ts'
import { openReadable } from '../../archive/open.ts'
import type { Archive, ReadOperations, WriteOperations } from '../../archive/operations.ts'
import { bytesOf } from '../../archive/packed-batch.ts'
import { runImport } from '../run-import.ts'
import { runReindex } from '../run-reindex.ts'
import { createGarbageCollection } from './collect-garbage.ts'
import { structuringThreads } from './structuring-threads.ts'
import type { FromImportThread, ImportThreadSettings, ToImportThread } from './thread-messages.ts'

/**
 * Reads sources beside the editor, asks the archive over a connection of its own, and hands what was made of them to the
 * writer by way of the thread that started it.
 */
type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }

/** Of pages: an import asks for single rows, and walks the sketches once. */
const cacheKb = 4000

const failureOf = (error: unknown): Envelope<never> => {
  const known = error instanceof AppError ? error : new AppError('internal', String(error), {}, error)
  return { ok: false, error: { code: known.code, message: known.message, details: known.details } }
}

export const serveImport = async (port: MessagePort, settings: ImportThreadSettings): Promise<void> => {
  const send = (message: FromImportThread, handedOver: ArrayBuffer[] = []): void =>
    port.postMessage(message, handedOver)
  const waiting = new Map<number, Waiting>()
  const stop = new AbortController()
  let last = 0
  port.on('message', (message: ToImportThread) => {
    if (message.kind === 'stop') {
      stop.abort()
      return
    }
    const one = waiting.get(message.id)
    waiting.delete(message.id)
    const { outcome } = message
    if (outcome.ok) one?.resolve(outcome.value)
    else one?.reject(new AppError(outcome.error.code, outcome.error.message, outcome.error.details))
  })
  const db = openReadable(settings.dataDirectory, cacheKb)
  const reads: Partial<ReadOperations> = importingReads(db)
  const collectGarbage = createGarbageCollection()
  const write = (operation: string, input: unknown[]): Promise<unknown> => {
    collectGarbage()
    last += 1
    const id = last
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject })
      send({ kind: 'write', id, operation, input }, bytesOf(input))
    })
  }
  const archive: Archive = {
    read: async (name, ...input) => {
      const operation = reads[name]
      if (operation === undefined) throw new AppError('internal', `An import does not ask for ${name}.`)
      // The tables of operations are typed; a name and its input are only put together again here.
      return Reflect.apply(operation as () => unknown, null, input) as ReturnType<ReadOperations[typeof name]>
    },
    write: (name, ...input) => write(name, input) as Promise<ReturnType<WriteOperations[typeof name]>>,
    close: async () => {
      db.close()
    },
  }
  const structurer = structuringThreads(settings.script, settings.helpers, settings)
  try {
    const { kind } = (await archive.read('getImportJob', settings.jobId)).job
    const run = kind === 'import' ? runImport : runReindex
    const job = await run(archive, settings.jobId, {
      house: settings.house,
      mediaDirectory: settings.mediaDirectory,
      batchMs: settings.batchMs,
      structurer,
      signal: stop.signal,
      onProgress: (progress, ids) => send({ kind: 'progress', job: progress, ids }),
    })
    send({ kind: 'end', outcome: { ok: true, value: job } })
  } catch (error) {
    send({ kind: 'end', outcome: failureOf(error) })
  } finally {
    await structurer.close()
    db.close()
    port.close()
  }
}
