/**
 * The outbox: brings every job to its server or to a person, one at a time for each endpoint (and so for each article),
 * in the background and across restarts. All of its memory is in the archive.
 */
import { AppError, type Job, type JobState } from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import { attempt } from './attempt.ts'
import type { AttemptTools } from './attempt-tools.ts'
import { createFollower } from './follower.ts'
import { compareConflict, mergeConflict } from './merge.ts'
import type { Outbox, OutboxOptions } from './outbox-port.ts'
import { refuseRequest } from './request.ts'
import { resolveConflict } from './resolve.ts'
import { goesOn, isDue, lookUpDelaysMs } from './transition.ts'

const unfinished: JobState[] = ['queued', 'waiting', 'ambiguous']
const cancellable: JobState[] = ['queued', 'waiting', 'ambiguous', 'needs_auth', 'conflict', 'rejected']

export const createOutbox = (options: OutboxOptions): Outbox => {
  const { archive, clock, log, onChange } = options
  const breakOff = new AbortController()
  const lanes = new Map<string, Promise<unknown>>()
  const queuedUp = new Set<string>()
  let isRunning = false
  let isFollowing = false
  let callOffTimer: (() => void) | null = null

  const changed = ({ id, articleId, state }: Pick<Job, 'id' | 'articleId' | 'state'>): void =>
    onChange({ jobId: id, articleId, state })

  const merged = (job: OutboxJob): void => {
    changed(job)
    options.onMerged?.(job)
  }

  const watched: Archive = {
    ...archive,
    write: async (name, ...input) => {
      const result = await archive.write(name, ...input)
      if (name === 'updateJob' || name === 'confirmJob' || name === 'enqueueJob') changed(result as OutboxJob)
      if (name === 'mergeTexts') merged(result as OutboxJob)
      return result
    },
  }
  const tools: AttemptTools = {
    ...options,
    archive: watched,
    now: clock.now,
    createAdapter: (endpoint, secret, watch) => options.createAdapter(endpoint, secret, breakOff.signal, watch),
    note: (job, text) => log(`outbox: job ${job.id}: ${text}`),
  }

  const requireJob = async (id: string): Promise<OutboxJob> => {
    const job = await archive.read('getJob', id)
    if (job === null) throw new AppError('not_found', `There is no publishing job ${id}.`, { id })
    return job
  }
  const shown = async (id: string): Promise<Job> => {
    const { articleId } = await requireJob(id)
    const job = (await archive.read('listJobs', { articleId })).find((each) => each.id === id)
    if (job === undefined) throw new AppError('not_found', `There is no publishing job ${id}.`, { id })
    return job
  }

  /** A fault of ours, not of the server's: what was sent is looked up later. */
  const rescue = async (id: string, error: unknown): Promise<void> => {
    const message = error instanceof Error ? error.message : String(error)
    log(`outbox: job ${id} was interrupted: ${message}`)
    const nextAttemptAt = new Date(clock.now() + (lookUpDelaysMs.at(-1) ?? 0)).toISOString()
    const problem = { code: 'internal', message }
    await watched
      .write('updateJob', { id, expected: ['sending'], state: 'ambiguous', nextAttemptAt, problem })
      .catch(() => {
        log(`outbox: job ${id} could not be set aside; it is looked up after the next start.`)
      })
  }

  const attemptOnce = async (id: string, isWanted: (job: OutboxJob) => boolean): Promise<void> => {
    const job = await requireJob(id)
    if (breakOff.signal.aborted || !isWanted(job)) return
    try {
      await attempt(tools, job)
    } catch (error) {
      // Another site's lane was quicker: its end wakes this one.
      if (error instanceof AppError && error.details.reason === 'in_flight') return
      await rescue(id, error)
    }
  }

  /** Attempts of one endpoint follow each other: two of them could otherwise both find a tag or a picture missing. */
  const inLane = (endpointId: string, work: () => Promise<void>): Promise<void> => {
    const next = (lanes.get(endpointId) ?? Promise.resolve()).then(work)
    lanes.set(
      endpointId,
      next.catch(() => undefined),
    )
    return next
  }

  const follower = createFollower({ ...options, archive, now: clock.now, createAdapter: tools.createAdapter })
  const follow = (isWanted: Parameters<typeof follower.follow>[1]): Promise<void> => follower.follow(inLane, isWanted)

  const tick = async (
    isWanted: (job: Pick<Job, 'state' | 'nextAttemptAt' | 'problem' | 'behind'>) => boolean,
  ): Promise<void> => {
    if (!isRunning) return
    const jobs = (await archive.read('listJobs', { states: unfinished })).toReversed()
    for (const job of jobs.filter((each) => isWanted(each) && !queuedUp.has(each.id))) {
      queuedUp.add(job.id)
      void inLane(job.endpointId, () => attemptOnce(job.id, (each) => isRunning && isWanted(each)))
        .catch((error: unknown) => log(`outbox: ${error instanceof Error ? error.message : String(error)}`))
        .finally(() => {
          queuedUp.delete(job.id)
          wake()
        })
    }
    const times = jobs
      .filter((job) => goesOn(job) && !queuedUp.has(job.id))
      .map((job) => Date.parse(job.nextAttemptAt ?? ''))
    if (!isFollowing) {
      isFollowing = true
      void follow('due')
        .catch((error: unknown) => log(`outbox: ${error instanceof Error ? error.message : String(error)}`))
        .finally(() => {
          isFollowing = false
        })
    }
    times.push(await follower.nextAt())
    const soonest = Math.min(...times.filter((time) => !Number.isNaN(time)))
    callOffTimer?.()
    callOffTimer = Number.isFinite(soonest) ? clock.after(soonest - clock.now(), wake) : null
  }
  const due = (job: Pick<Job, 'state' | 'nextAttemptAt' | 'behind'>): boolean => isDue(job, clock.now())
  const wake = (): void => {
    tick(due).catch((error: unknown) => log(`outbox: ${error instanceof Error ? error.message : String(error)}`))
  }

  const retry = async (id: string): Promise<Job> => {
    const job = await requireJob(id)
    // A person has looked, where the server cannot be asked: whatever was sent before counts for nothing.
    const isAnswered = job.problem?.code === 'cannot_ask'
    const state = job.state === 'ambiguous' && !isAnswered ? 'ambiguous' : 'queued'
    const expected: JobState[] = ['queued', 'waiting', 'ambiguous', 'needs_auth', 'conflict', 'rejected']
    const nextAttemptAt = new Date(clock.now()).toISOString()
    const forgotten = isAnswered ? { sent: 'no', inDoubt: 'no' } : {}
    const progress = { ...job.progress, doubts: '0', offline: '0', ...forgotten }
    await watched.write('updateJob', { id, expected, state, attempts: 0, nextAttemptAt, problem: null, progress })
    wake()
    return shown(id)
  }

  /** Jobs that stopped for want of a password, those of them that `hasPassword` now. */
  const retryWithPassword = async (hasPassword: (job: Job) => boolean | Promise<boolean>): Promise<void> => {
    for (const job of await archive.read('listJobs', { states: ['needs_auth'] })) {
      if (await hasPassword(job)) await retry(job.id)
    }
  }

  const recover = async (): Promise<void> => {
    const count = await archive.write('recoverJobs')
    if (count > 0) log(`outbox: ${count} interrupted jobs will be looked up on their servers`)
  }
  const runNow = async (id: string): Promise<Job> => {
    const { endpointId } = await requireJob(id)
    await inLane(endpointId, () => attemptOnce(id, (job) => unfinished.includes(job.state) && job.behind === null))
    return shown(id)
  }

  return {
    recover,
    start: async () => {
      await recover()
      isRunning = true
      // An interrupted job has no time yet: its server gets a moment to finish what it was doing.
      for (const job of await archive.read('listJobs', { states: ['ambiguous'] })) {
        if (job.nextAttemptAt !== null || job.problem !== null) continue
        const nextAttemptAt = new Date(clock.now() + (lookUpDelaysMs[0] ?? 0)).toISOString()
        await watched.write('updateJob', { id: job.id, expected: ['ambiguous'], state: 'ambiguous', nextAttemptAt })
      }
      wake()
    },
    stop: async (graceMs = 2_000) => {
      isRunning = false
      callOffTimer?.()
      const callOff = clock.after(graceMs, () => breakOff.abort())
      await Promise.all(lanes.values())
      callOff()
    },
    kick: async () => {
      // A password the server refused is not tried again by itself: too many of them lock an account.
      await retryWithPassword(
        async ({ endpointId, problem }) =>
          problem?.code === 'secret_missing' && (await options.secrets.get(endpointId)) !== null,
      )
      await tick((job) => due(job) || (goesOn(job) && job.problem?.code === 'offline'))
    },
    passwordGiven: (endpointId) => retryWithPassword((job) => job.endpointId === endpointId),
    enqueue: async (input) => {
      await refuseRequest(archive, input, clock.now())
      const job = await watched.write('enqueueJob', input)
      wake()
      return shown(job.id)
    },
    cancel: async (id) => {
      await watched.write('updateJob', { id, expected: cancellable, state: 'cancelled', nextAttemptAt: null })
      return shown(id)
    },
    resolve: async (id, keep) => {
      changed(await resolveConflict(tools, await requireJob(id), keep))
      wake()
      return shown(id)
    },
    conflict: async (id) => compareConflict(tools, await requireJob(id)),
    merge: async (merge) => {
      await mergeConflict(tools, await requireJob(merge.jobId), merge)
      wake()
      return shown(merge.jobId)
    },
    settleGone: async (id, choice) => {
      changed(await archive.write('settleGone', { jobId: id, choice }))
      wake()
      return shown(id)
    },
    embargoChanged: async (articleId) => {
      for (const { id, problem } of await archive.read('listJobs', { articleId, states: ['waiting'] })) {
        if (problem?.code === 'embargo' || problem?.code === 'embargo_clock') await retry(id)
      }
    },
    followNow: () => follow('now'),
    retry,
    runNow,
  }
}
