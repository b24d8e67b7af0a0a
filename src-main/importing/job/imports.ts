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

export const createImports = (options: ImportsOptions): Imports => {
  const { archive, onChange } = options
  /** Chosen by the editor in a dialog or by dropping: the page names a plan, never a path. */
  const plans = new Map<string, string[]>()
  const running = new Map<string, RunningImport>()
  let queue: Promise<unknown> = Promise.resolve()
  let isStopping = false

  const recovered = archive.write('recoverImports')

  const work = async (id: string): Promise<ImportJob> => {
    const { job } = await archive.read('getImportJob', id)
    if (isStopping || job.state !== 'running') return job
    const { dataDirectory, mediaDirectory, threadScript } = options
    const settings = { dataDirectory, mediaDirectory, jobId: id, house: options.house(), batchMs, givesWay: true }
    const thread = startImportThread(archive, threadScript, settings, onChange)
    running.set(id, thread)
    try {
      const ended = await thread.ended
      onChange(ended)
      return ended
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      options.log(`The import ${id} failed: ${message}`)
      if (isStopping) return job
      const failed = await archive.write('setImportState', { id, state: 'failed', message })
      onChange(failed)
      return failed
    } finally {
      running.delete(id)
    }
  }

  const enqueue = (id: string): Promise<ImportJob> => {
    const ended = queue.then(() => work(id))
    queue = ended.catch(() => undefined)
    return ended
  }

  const setState = async (id: string, state: ImportJob['state']): Promise<ImportJob> => {
    const job = await archive.write('setImportState', { id, state, message: '' })
    onChange(job)
    return job
  }

  /** The state first: a batch that is still on its way is then refused, and read again later. */
  const halt = async (id: string, state: 'paused' | 'cancelled'): Promise<ImportJob> => {
    const thread = running.get(id)
    thread?.stop()
    await thread?.ended.catch(() => undefined)
    const { job } = await archive.read('getImportJob', id)
    if (job.state === 'done' || job.state === 'cancelled') return job
    return setState(id, state)
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
      for (const thread of running.values()) thread.stop()
      await queue
    },
  }
}
