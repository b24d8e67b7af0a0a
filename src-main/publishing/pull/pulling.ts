/** Pulls as the app and the command line use them: one at a time for each site, to be watched and broken off. */
import { AppError, type Endpoint, type PullReport, type PullState } from '../../../src-shared/contract/index.ts'
import type { Archive } from '../../archive/operations.ts'
import { createHttp, httpLimits } from '../http.ts'
import { createSource } from './create-source.ts'
import { type Pulled, pullSite } from './pull-site.ts'
import type { PullSource } from './source.ts'

type Progress = { full: boolean; handled: number; total: number | null }

export type PullingOptions = {
  archive: Archive
  secrets: { get: (endpointId: string) => Promise<string | null> }
  log: (message: string) => void
  /** `progress` after each page that is on disk. */
  onChange: (change: { endpointId: string; progress: (Progress & { perSecond: number }) | null }) => void
}

export type Pulling = {
  /** Every site that can be pulled. */
  states: () => Promise<PullState[]>
  /** Resolves when the run is under way; a second start of the same site joins the first. */
  start: (endpointId: string, full: boolean) => Promise<void>
  cancel: (endpointId: string) => Promise<void>
  /** Waits for the end. Throws `endpoint_refused` when the site stopped it; what came until then is kept. */
  run: (endpointId: string, full: boolean, signal: AbortSignal) => Promise<PullReport>
  /** Sections, tags and people once more. */
  refreshTerms: (endpointId: string) => Promise<void>
  stop: () => Promise<void>
}

type Run = {
  stop: AbortController
  begun: number
  handledBefore: number | null
  progress: Progress
  end: Promise<Pulled>
}
type Last = { report: PullReport; problem: PullState['problem'] }

const perSecond = ({ begun, handledBefore, progress }: Run): number => {
  const seconds = (Date.now() - begun) / 1000
  return seconds <= 0 ? 0 : Math.round(((progress.handled - (handledBefore ?? 0)) / seconds) * 10) / 10
}

const problemOf = (pulled: Pulled): PullState['problem'] => {
  if (pulled.kind === 'done') return null
  const { problem } = pulled
  if (problem.kind === 'cancelled') return { code: 'cancelled', message: 'It was broken off.' }
  return { code: problem.code, message: problem.message }
}

export const createPulling = (options: PullingOptions): Pulling => {
  const { archive, log, onChange, secrets } = options
  const runs = new Map<string, Run>()
  const last = new Map<string, Last>()

  const open = async (endpointId: string, signal: AbortSignal): Promise<{ endpoint: Endpoint; source: PullSource }> => {
    const endpoint = await archive.read('getEndpoint', endpointId)
    if (endpoint === null) throw new AppError('not_found', `There is no endpoint ${endpointId}.`, { id: endpointId })
    const secret = (await secrets.get(endpointId)) ?? ''
    if (secret.trim() === '') {
      const message = `The password or key for “${endpoint.name}” is not known.`
      throw new AppError('secret_missing', message, { endpoint: endpoint.name })
    }
    const source = createSource({ ...endpoint, secret }, createHttp({ ...httpLimits, signal }))
    if (source !== null) return { endpoint, source }
    const message = `“${endpoint.name}” is a JSON endpoint: there is no way to list its stories.`
    throw new AppError('endpoint_refused', message, { endpoint: endpoint.name, problem: 'cannot_list' })
  }

  const begin = async (endpointId: string, full: boolean): Promise<Run> => {
    const present = runs.get(endpointId)
    if (present !== undefined) return present
    const stop = new AbortController()
    const { endpoint, source } = await open(endpointId, stop.signal)
    const joined = runs.get(endpointId)
    if (joined !== undefined) return joined
    const run: Run = {
      stop,
      begun: Date.now(),
      handledBefore: null,
      progress: { full, handled: 0, total: null },
      end: Promise.resolve().then(() => work()),
    }
    const work = async (): Promise<Pulled> => {
      try {
        const pulled = await pullSite({
          archive,
          endpoint,
          source,
          full,
          signal: stop.signal,
          onProgress: (progress) => {
            run.handledBefore ??= progress.handled
            run.progress = { full: progress.full, handled: progress.handled, total: progress.total }
            onChange({ endpointId, progress: { ...run.progress, perSecond: perSecond(run) } })
          },
        })
        last.set(endpointId, { report: pulled.report, problem: problemOf(pulled) })
        const { imported, updated, unchanged, kept, withdrawn, failed } = pulled.report
        log(
          `pull: ${endpoint.name}: ${imported} new, ${updated} updated, ${unchanged} unchanged, ${kept} kept apart, ${withdrawn} withdrawn, ${failed.length} failed${pulled.kind === 'done' ? '' : '; broken off'}`,
        )
        return pulled
      } finally {
        runs.delete(endpointId)
        onChange({ endpointId, progress: null })
      }
    }
    runs.set(endpointId, run)
    onChange({ endpointId, progress: null })
    return run
  }

  const stateOf = async ({ id, name }: Endpoint): Promise<PullState> => {
    const { position, completedAt } = await archive.read('pullRecord', id)
    const run = runs.get(id)
    return {
      endpointId: id,
      endpointName: name,
      running: run === undefined ? null : { ...run.progress, perSecond: perSecond(run) },
      isInterrupted: run === undefined && position !== null,
      lastPulledAt: completedAt,
      report: last.get(id)?.report ?? null,
      problem: last.get(id)?.problem ?? null,
    }
  }

  return {
    states: async () => {
      const endpoints = await archive.read('listEndpoints')
      return Promise.all(endpoints.filter(({ kind }) => kind !== 'json').map(stateOf))
    },
    start: async (endpointId, full) => {
      const { end } = await begin(endpointId, full)
      end.catch((error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        log(`pull: ${message}`)
        const report = { imported: 0, updated: 0, unchanged: 0, kept: 0, withdrawn: 0, failed: [] }
        last.set(endpointId, { report, problem: { code: 'internal', message } })
      })
    },
    cancel: async (endpointId) => {
      const run = runs.get(endpointId)
      run?.stop.abort()
      await run?.end.catch(() => undefined)
    },
    run: async (endpointId, full, signal) => {
      const run = await begin(endpointId, full)
      const abort = () => run.stop.abort()
      signal.addEventListener('abort', abort)
      if (signal.aborted) abort()
      const pulled = await run.end.finally(() => signal.removeEventListener('abort', abort))
      if (pulled.kind === 'done') return pulled.report
      const { imported, updated } = pulled.report
      const problem = problemOf(pulled)
      const message = `The pull stopped after ${imported + updated} articles: ${problem?.message ?? ''} Pull again to go on.`
      throw new AppError('endpoint_refused', message, { problem: problem?.code ?? '' })
    },
    refreshTerms: async (endpointId) => {
      const { source } = await open(endpointId, AbortSignal.timeout(120_000))
      const terms = await source.terms()
      if (terms.kind !== 'done') throw new AppError('endpoint_refused', terms.message, { problem: terms.code })
      await archive.write('saveTerms', { endpointId, terms: terms.value })
      onChange({ endpointId, progress: null })
    },
    stop: async () => {
      for (const run of runs.values()) run.stop.abort()
      await Promise.allSettled([...runs.values()].map((run) => run.end))
    },
  }
}
