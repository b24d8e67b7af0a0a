import { Worker } from 'node:worker_threads'
import { AppError } from '../../../src-shared/contract/errors.ts'
import { type RestructuredSources, restructureSources, type SourcesToRestructure } from '../restructure-sources.ts'
import { type EntriesToStructure, type StructuredEntries, structureEntries } from '../structure-entries.ts'
import type { Structurer } from '../structurer.ts'
import type { FromStructuringThread, StructuringSettings, ToStructuringThread } from './thread-messages.ts'

/**
 * Threads that read for structure beside the one that reads the sources. Each has a piece under way and the next
 * one waiting; while all have that, the reading thread does a piece itself, so that no core is idle and no more than a few
 * pieces are in memory.
 */
const piecesEach = 2

/** MB. Nothing that is read lives long: the young generation is kept small, the other is only a guard. */
const resourceLimits = { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 2048 }

type Waiting = { resolve: (structured: unknown) => void; reject: (error: Error) => void }

class StructuringThread {
  readonly #worker: Worker
  /** It answers in the order it was asked. */
  readonly #waiting: Waiting[] = []
  /** Loading what it needs takes a while, in which nothing should wait for it. */
  readonly ready: Promise<void>
  #isReady = false
  #ended: AppError | null = null

  constructor(script: string, settings: Omit<StructuringSettings, 'role'>) {
    const workerData: StructuringSettings = { ...settings, role: 'structure' }
    this.#worker = new Worker(script, { workerData, name: 'import-structure', resourceLimits })
    this.ready = new Promise((resolve) => {
      this.#worker.once('exit', () => resolve())
      this.#worker.on('message', (message: FromStructuringThread) => {
        if (message === 'ready') {
          this.#isReady = true
          resolve()
        } else this.#waiting.shift()?.resolve(message)
      })
    })
    this.#worker.on('error', (error) => this.#end(`A thread of the import stopped: ${error.message}`))
    this.#worker.on('exit', () => this.#end('A thread of the import has ended.'))
  }

  get isFree(): boolean {
    return this.#isReady && this.#ended === null && this.#waiting.length < piecesEach
  }

  get load(): number {
    return this.#waiting.length
  }

  /** It answers in the order it was asked: what comes is what `message` asks for. */
  #ask<Answer>(message: ToStructuringThread): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve: resolve as Waiting['resolve'], reject })
      this.#worker.postMessage(message)
    })
  }

  structure(given: EntriesToStructure): Promise<StructuredEntries> {
    return this.#ask({ task: 'structure', given })
  }

  restructure(given: SourcesToRestructure): Promise<RestructuredSources> {
    return this.#ask({ task: 'restructure', given })
  }

  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #end(message: string): void {
    this.#ended ??= new AppError('internal', message)
    for (const { reject } of this.#waiting.splice(0)) reject(this.#ended)
  }
}

/** `script`: the import thread's own. With no helpers, and until they are ready, everything is done here. */
export const structuringThreads = (
  script: string,
  helpers: number,
  settings: Omit<StructuringSettings, 'role'>,
): Structurer => {
  const threads: StructuringThread[] = []
  const freest = (): StructuringThread | undefined =>
    threads.filter(({ isFree }) => isFree).sort((a, b) => a.load - b.load)[0]
  /** What has arrived meanwhile is heard before the next piece is begun. */
  const afterHearing = async <Value>(value: Value): Promise<Value> => {
    await new Promise((resolve) => setImmediate(resolve))
    return value
  }
  return {
    start: async () => {
      while (threads.length < helpers) threads.push(new StructuringThread(script, settings))
      await Promise.all(threads.map(({ ready }) => ready))
    },
    structure: async (entries, lookUp) =>
      freest()?.structure(entries) ?? afterHearing(await structureEntries(entries, lookUp)),
    restructure: async (sources) => freest()?.restructure(sources) ?? afterHearing(restructureSources(sources)),
    ahead: helpers * piecesEach,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()))
    },
  }
}
