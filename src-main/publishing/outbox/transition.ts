/**
 * What becomes of a job after an attempt: the outbox's rules as one pure function. Nothing here reads a clock, draws a
 * random number, or talks to anyone.
 */
import type { JobState } from '../../../src-shared/contract/index.ts'
import type { Problem } from '../cms/adapter.ts'

export const maxTries = 8
export const longestBackoffMs = 300_000
const firstBackoffMs = 2_000
const longestOfflineMs = 60_000
const longestRetryAfterMs = 86_400_000
/** When to ask the server what became of a request without an answer, counted from the loss. */
export const lookUpDelaysMs = [5_000, 15_000, 45_000, 120_000]

export type Standing = {
  /** Attempts begun, this one included. */
  attempts: number
  /** Losses of an answer so far. */
  doubts: number
  /** Attempts in a row that found no network. */
  offline: number
  /** Something was sent whose fate is still unknown: whatever comes next must begin with a look-up. */
  inDoubt: boolean
}

export type Transition = Omit<Standing, 'inDoubt'> & {
  state: JobState
  /** Milliseconds since 1970; null: not by itself. */
  nextAttemptAt: number | null
  problem: { code: string; message: string }
}

/** Full jitter: anywhere between now and the limit, so that many desks do not come back at once. */
const jittered = (limit: number, tries: number, random: number): number =>
  random * Math.min(limit, firstBackoffMs * 2 ** tries)

/** `now` in milliseconds since 1970, `random` in [0, 1). */
export const afterProblem = (problem: Problem, standing: Standing, now: number, random: number): Transition => {
  const { code, message } = problem
  const { attempts, doubts, inDoubt } = standing
  const kept = { attempts, doubts, offline: 0 }
  const isSpent = attempts >= maxTries
  switch (problem.kind) {
    case 'offline': {
      const offline = standing.offline + 1
      const delay = jittered(longestOfflineMs, offline, random)
      const state = inDoubt ? 'ambiguous' : 'waiting'
      // Nothing was sent: being on a train for an hour uses up no tries.
      return { state, attempts: attempts - 1, doubts, offline, nextAttemptAt: now + delay, problem: { code, message } }
    }
    case 'wait': {
      if (isSpent) {
        const told = { code: 'gave_up', message: `After ${attempts} tries: ${message}` }
        return { ...kept, state: inDoubt ? 'ambiguous' : 'rejected', nextAttemptAt: null, problem: told }
      }
      const asked = problem.retryAfterMs
      // Never earlier than asked, and within a second of it.
      const delay =
        asked === null
          ? jittered(longestBackoffMs, attempts, random)
          : Math.min(asked, longestRetryAfterMs) + random * 1_000
      const state = inDoubt ? 'ambiguous' : 'waiting'
      return { ...kept, state, nextAttemptAt: now + delay, problem: { code, message } }
    }
    case 'ambiguous': {
      const delay = lookUpDelaysMs[Math.min(doubts, lookUpDelaysMs.length - 1)] ?? 0
      const lost = { ...kept, doubts: doubts + 1 }
      if (!isSpent) return { ...lost, state: 'ambiguous', nextAttemptAt: now + delay, problem: { code, message } }
      const told = { code: 'unconfirmed', message: `After ${attempts} tries it is not known what arrived: ${message}` }
      return { ...lost, state: 'ambiguous', nextAttemptAt: null, problem: told }
    }
    case 'unknowable':
      return { ...kept, state: 'ambiguous', nextAttemptAt: null, problem: { code, message } }
    case 'needs_auth':
    case 'conflict':
    case 'rejected':
      return { ...kept, state: problem.kind, nextAttemptAt: null, problem: { code, message } }
  }
}

/** Whether a job goes on by itself; otherwise it is done with, or waits for a person. */
export const goesOn = (job: { state: JobState; nextAttemptAt: string | null; behind?: string | null }): boolean => {
  // Whatever it waits for goes on, or needs a person itself.
  if (job.behind != null) return false
  switch (job.state) {
    case 'queued':
    case 'sending':
      return true
    case 'ambiguous':
    case 'waiting':
      return job.nextAttemptAt !== null
    case 'confirmed':
    case 'cancelled':
    case 'needs_auth':
    case 'conflict':
    case 'rejected':
      return false
  }
}

/** Whether its time has come. */
export const isDue = (
  job: { state: JobState; nextAttemptAt: string | null; behind?: string | null },
  now: number,
): boolean =>
  job.state !== 'sending' && goesOn(job) && (job.nextAttemptAt === null || Date.parse(job.nextAttemptAt) <= now)
