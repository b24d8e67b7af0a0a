import { AppError } from '../../../src-shared/contract/errors.ts'
import type {
  ImportFormat,
  ImportJob,
  ImportMapping,
  ImportPlan,
  ImportRequest,
} from '../../../src-shared/contract/index.ts'
import type { Archive } from '../../archive/operations.ts'
import type { ImportHouse } from '../format.ts'
import { planImport } from '../preview.ts'
import { type RunningImport, startImportThread } from './start-thread.ts'
import { stopReason } from './stop-reason.ts'

/**
 * The imports of the app: looks at what was chosen, runs one job after the other, and stops, resumes and ends them. What
 * was running when the app went away waits as paused.
 */
export type ImportsOptions = {
  archive: Archive
  dataDirectory: string
  mediaDirectory: string
  /** The built import-thread. */
  threadScript: string | URL
  house: () => ImportHouse
  onChange: (job: ImportJob) => void
  log: (message: string) => void
}

export type Imports = {
  plan: (paths: string[]) => Promise<ImportPlan>
  start: (input: { planId: string; format: ImportFormat; mapping: ImportMapping | null }) => Promise<ImportJob>
  /** Starts without a plan: the sample, or a reindex. Resolves at the end. */
  run: (kind: ImportJob['kind'], request: ImportRequest, isShown: boolean) => Promise<ImportJob>
  pause: (id: string) => Promise<ImportJob>
  resume: (id: string) => Promise<ImportJob>
  cancel: (id: string) => Promise<ImportJob>
  stop: () => Promise<void>
}

/** A save waits at most about this long for a batch. */
const batchMs = 60
const mostPlans = 20

/** `thread`: null until it has begun. */
type Run = { thread: RunningImport | null; isHalted: boolean }

export const createImports = (options: ImportsOptions): Imports => {
  const { archive, onChange } = options
  /** Chosen by the editor in a dialog or by dropping: the page names a plan, never a path. */
  const plans = new Map<string, string[]>()
  const running = new Map<string, Run>()
  let queue: Promise<unknown> = Promise.resolve()
  let isStopping = false

  const recovered = archive.write('recoverImports')

  const stateOf = async (id: string): Promise<ImportJob> => (await archive.read('getImportJob', id)).job

  /** A disk that is full may have no room for the state either: it is shown all the same, and is paused after a restart. */
  const fail = async (id: string, error: unknown): Promise<ImportJob> => {
    const message = stopReason(error)
    options.log(`The import ${id} stopped: ${error instanceof Error ? error.message : String(error)}`)
    return archive
      .write('setImportState', { id, state: 'failed', message })
      .catch(async (): Promise<ImportJob> => ({ ...(await stateOf(id)), state: 'failed', message }))
  }

  const runThread = (id: string, run: Run): Promise<ImportJob> => {
    const { dataDirectory, mediaDirectory, threadScript } = options
    const settings = { dataDirectory, mediaDirectory, jobId: id, house: options.house(), batchMs, givesWay: true }
    run.thread = startImportThread(archive, threadScript, settings, (progress) => {
      if (!run.isHalted) onChange(progress)
    })
    if (run.isHalted) run.thread.stop()
    return run.thread.ended
  }

  const work = async (id: string): Promise<ImportJob> => {
    const run: Run = { thread: null, isHalted: false }
    running.set(id, run)
    try {
      const job = await stateOf(id)
      if (isStopping || job.state !== 'running') return job
      await runThread(id, run)
      return await stateOf(id)
    } catch (error) {
      // What was stopped has not failed: its last batch was refused, and is read again when it goes on.
      return run.isHalted || isStopping ? await stateOf(id) : await fail(id, error)
    } finally {
      running.delete(id)
    }
  }

  const enqueue = (id: string): Promise<ImportJob> => {
    const ended = queue.then(async () => {
      const job = await work(id)
      onChange(job)
      return job
    })
    queue = ended.catch(() => undefined)
    return ended
  }

  const setState = async (id: string, state: ImportJob['state']): Promise<ImportJob> => {
    const job = await archive.write('setImportState', { id, state, message: '' })
    onChange(job)
    return job
  }

  const stopRun = (id: string): void => {
    const run = running.get(id)
    if (run === undefined) return
    run.isHalted = true
    run.thread?.stop()
  }

  /**
   * The state does not wait for the thread: whoever pressed sees it at once, and a batch that is still on its way is refused
   * and read again later.
   */
  const halt = async (id: string, state: 'paused' | 'cancelled'): Promise<ImportJob> => {
    const job = await stateOf(id)
    if (job.state === 'done' || job.state === 'cancelled') return job
    stopRun(id)
    const halted = await setState(id, state)
    // It may have begun meanwhile.
    stopRun(id)
    return halted
  }

  const begin = async (kind: ImportJob['kind'], request: ImportRequest, isShown: boolean) => {
    await recovered
    const job = await archive.write('createImportJob', { kind, request, isShown })
    onChange(job)
    return { job, ended: enqueue(job.id) }
  }

  return {
    plan: async (paths) => {
      const plan = await planImport(paths)
      plans.set(plan.id, paths)
      for (const old of [...plans.keys()].slice(0, -mostPlans)) plans.delete(old)
      return plan
    },
    start: async ({ planId, format, mapping }) => {
      const paths = plans.get(planId)
      if (paths === undefined) throw new AppError('not_found', 'What was chosen is forgotten: choose it again.')
      plans.delete(planId)
      const { job, ended } = await begin('import', { paths, format, mapping, originKind: 'import' }, true)
      void ended.catch(() => undefined)
      return job
    },
    run: async (kind, request, isShown) => (await begin(kind, request, isShown)).ended,
    pause: (id) => halt(id, 'paused'),
    resume: async (id) => {
      await recovered
      const job = await setState(id, 'running')
      void enqueue(id).catch(() => undefined)
      return job
    },
    cancel: (id) => halt(id, 'cancelled'),
    stop: async () => {
      isStopping = true
      for (const id of running.keys()) stopRun(id)
      await queue
    },
  }
}
