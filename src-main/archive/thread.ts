import { Worker } from 'node:worker_threads'
import { AppError, type Failure } from '../../src-shared/contract/errors.ts'
import type { Archive, ReadOperations, WriteOperations } from './operations.ts'
import { bytesOf } from './packed-batch.ts'
import type { ThreadCall, ThreadReply, ThreadSettings } from './thread-messages.ts'

/**
 * The archive in worker threads: one that writes, one that reads, so that neither holds up the other nor the caller.
 * A resolved write is on disk, and every read that starts after it sees it.
 */
type Pending = { operation: string; resolve: (value: unknown) => void; reject: (error: Error) => void }

export type ArchiveLog = (message: string) => void

export type OpenArchive = {
  dataDirectory: string
  /** thread-entry, as a file the Worker can load: the built .cjs in the app, the .ts source on the command line. */
  threadScript: string | URL
  /** No writer thread: every write is refused with `read_only`. */
  readOnly?: boolean
  /** The reading thread begins with the first read: for work that only writes, or reads when it is done. */
  readsLater?: boolean
  /** Of SQLite's pages that the writer keeps in memory, in kB; absent for as much as serves somebody who works with it. */
  pageCacheKb?: number
  log?: ArchiveLog
  /** Calls that took longer are logged by name. */
  slowMs?: number
}

/** An archive's thread holds little for long: without a limit V8 lets three times as much garbage pile up. */
const maxYoungGenerationSizeMb = 16

const errorOf = (failure: Failure): AppError => new AppError(failure.code, failure.message, failure.details)

class ArchiveThread {
  readonly #worker: Worker
  readonly #pending = new Map<number, Pending>()
  readonly #log: ArchiveLog
  readonly #slowMs: number
  readonly ready: Promise<void>
  #lastId = 0
  #ended: AppError | null = null

  constructor(settings: ThreadSettings, { threadScript, log = () => {}, slowMs = 100 }: OpenArchive) {
    this.#log = log
    this.#slowMs = slowMs
    this.#worker = new Worker(threadScript, {
      workerData: settings,
      name: `archive-${settings.role}`,
      resourceLimits: { maxYoungGenerationSizeMb },
    })
    this.ready = new Promise((resolve, reject) => {
      this.#pending.set(0, { operation: 'open', resolve: () => resolve(), reject })
    })
    this.#worker.on('message', (reply: ThreadReply) => this.#receive(reply))
    this.#worker.on('error', (error) => this.#end(`The archive's ${settings.role} stopped: ${error.message}`))
    this.#worker.on('exit', () => this.#end(`The archive's ${settings.role} has ended.`))
  }

  call(operation: string, input: unknown[]): Promise<unknown> {
    if (this.#ended !== null) return Promise.reject(this.#ended)
    this.#lastId += 1
    const call: ThreadCall = { id: this.#lastId, operation, input }
    return new Promise((resolve, reject) => {
      this.#pending.set(call.id, { operation, resolve, reject })
      this.#worker.postMessage(call, bytesOf(input))
    })
  }

  /** Lets the calls already made finish, then closes the connection. */
  async close(): Promise<void> {
    if (this.#ended !== null) return
    const exit = new Promise((resolve) => this.#worker.once('exit', resolve))
    this.#worker.postMessage('close')
    await exit
  }

  #receive(reply: ThreadReply): void {
    const id = reply.kind === 'ready' ? 0 : reply.id
    const pending = this.#pending.get(id)
    this.#pending.delete(id)
    if (pending === undefined) return
    if (reply.kind === 'result' && reply.tookMs > this.#slowMs) {
      this.#log(`archive: ${pending.operation} took ${Math.round(reply.tookMs)} ms`)
    }
    if (reply.outcome.ok) pending.resolve(reply.outcome.value)
    else pending.reject(errorOf(reply.outcome.error))
  }

  #end(message: string): void {
    const ended = new AppError('internal', message)
    this.#ended ??= ended
    for (const pending of this.#pending.values()) {
      this.#log(`archive: ${pending.operation} was lost: ${message}`)
      pending.reject(this.#ended)
    }
    this.#pending.clear()
  }
}

const refuseWrite = (dataDirectory: string): Promise<never> => {
  const message = `The data directory ${dataDirectory} is in use by another Meja Redaksi: close it first, then try again.`
  return Promise.reject(new AppError('read_only', message, { path: dataDirectory }))
}

/**
 * Opens (and, for a writer, creates or brings up to date) the archive of a data directory the caller owns.
 * Rejects with `archive_newer`, `archive_damaged`, `not_found` (read-only and nothing there), `file_unreadable`.
 */
export const openArchive = async (options: OpenArchive): Promise<Archive> => {
  const { dataDirectory, readOnly = false, readsLater = false, pageCacheKb } = options
  const start = async (role: 'writer' | 'reader'): Promise<ArchiveThread> => {
    const thread = new ArchiveThread({ role, dataDirectory, ...(role === 'writer' && { pageCacheKb }) }, options)
    await thread.ready
    return thread
  }
  const writer = readOnly ? null : await start('writer')
  let reading: Promise<ArchiveThread> | null = null
  const reader = (): Promise<ArchiveThread> => {
    reading ??= start('reader')
    return reading
  }
  if (!readsLater) {
    await reader().catch(async (error: unknown) => {
      await writer?.close()
      throw error
    })
  }
  return {
    // The operation tables on both sides are the same types: the cast is where a message becomes one again.
    read: async (name, ...input) =>
      (await reader()).call(name, input) as Promise<ReturnType<ReadOperations[typeof name]>>,
    write: (name, ...input) =>
      writer === null
        ? refuseWrite(dataDirectory)
        : (writer.call(name, input) as Promise<ReturnType<WriteOperations[typeof name]>>),
    close: async () => {
      await (await reading?.catch(() => null))?.close()
      await writer?.close()
    },
  }
}
