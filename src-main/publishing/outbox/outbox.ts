/**
 * The outbox: brings every job to its server or to a person, one at a time for each endpoint (and so for each article),
 * in the background and across restarts. All of its memory is in the archive.
 */
import {
  AppError,
  type Conflict,
  type ConflictChoice,
  type Endpoint,
  type GoneChoice,
  type Job,
  type JobState,
  type Merge,
} from '../../../src-shared/contract/index.ts'
import type { OutboxJob, PublishRequest } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import type { CmsAdapter } from '../cms/adapter.ts'
import type { Http } from '../http.ts'
import { attempt } from './attempt.ts'
import type { AttemptTools, Secrets, Upload } from './attempt-tools.ts'
import type { Clock } from './clock.ts'
import { createFollower, type FollowedPost } from './follower.ts'
import { compareConflict, mergeConflict } from './merge.ts'
import type { ReadPicture } from './payload.ts'
import { refuseRequest } from './request.ts'
import { resolveConflict } from './resolve.ts'
import { goesOn, isDue, lookUpDelaysMs } from './transition.ts'

export type OutboxOptions = {
  archive: Archive
  secrets: Secrets
  readPicture: ReadPicture
  /** `watch`, where it is given, sees every request. */
  createAdapter: (endpoint: Endpoint, secret: string, signal: AbortSignal, watch?: (http: Http) => Http) => CmsAdapter
  clock: Clock
  random: () => number
  log: (message: string) => void
  /** After each committed change of a job. */
  onChange: (change: { jobId: string; articleId: string; state: JobState }) => void
  /** The house's setting, read at each conflict. */
  mergesByItself: () => boolean
  /** Saves what an editor has typed and not saved yet; nobody has, where it is left out. */
  settleEdits?: () => Promise<void>
  /** The article's text was joined with what was edited on the site. */
  onMerged?: (job: OutboxJob) => void
  /** A scheduled post is with its readers now, or has left its place in some other way. */
  onFollowed?: (post: FollowedPost) => void
  /** While a picture leaves. */
  onUpload?: (upload: Upload) => void
}

export type Outbox = {
  /** Once, before anything else: what an earlier run was sending when it ended becomes ambiguous. */
  recover: () => Promise<void>
  /** Recovers, then works in the background. */
  start: () => Promise<void>
  /** Gives a request under way `graceMs`; then it is broken off and looked up after the next start. */
  stop: (graceMs?: number) => Promise<void>
  /** The network is back, or the keychain open: tries what waits for either. */
  kick: () => Promise<void>
  /** The editor gave a new password for this endpoint: what stopped for want of a good one begins anew. */
  passwordGiven: (endpointId: string) => Promise<void>
  /** Throws `invalid_input` (details: `reason`) for what the endpoint or this user cannot do, and for a time that is over. */
  enqueue: (input: PublishRequest) => Promise<Job>
  cancel: (jobId: string) => Promise<Job>
  /** The way out of a conflict; what it gives up stays as a version of the article. */
  resolve: (jobId: string, keep: ConflictChoice) => Promise<Job>
  /** What a conflict is about, part by part. Asks the site; changes nothing. */
  conflict: (jobId: string) => Promise<Conflict>
  /** The way out of a conflict by a text made of both. */
  merge: (merge: Merge) => Promise<Job>
  /** The way out when the post is no longer there. */
  settleGone: (jobId: string, choice: GoneChoice) => Promise<Job>
  /** The embargo of an article was set, moved or lifted: what waits for it is looked at again. */
  embargoChanged: (articleId: string) => Promise<void>
  /** Looks now for every scheduled post whose time has come; resolves when all are answered. */
  followNow: () => Promise<void>
  /** Begins anew with all its tries, at once. */
  retry: (jobId: string) => Promise<Job>
  /** One attempt now, whatever the backoff says; resolves when it is over. */
  runNow: (jobId: string) => Promise<Job>
}

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
