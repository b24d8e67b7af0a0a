import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../cms/adapter.ts'
import { afterProblem, goesOn, isDue, longestBackoffMs, lookUpDelaysMs, maxTries, type Standing } from './transition.ts'

const now = Date.UTC(2026, 10, 22, 9, 0, 0)
const first: Standing = { attempts: 1, doubts: 0, offline: 0, inDoubt: false }
const wait = (retryAfterMs: number | null): Problem => ({
  kind: 'wait',
  code: 'http_429',
  message: 'Busy.',
  retryAfterMs,
})
const offline: Problem = { kind: 'offline', code: 'offline', message: 'No route.' }
const ambiguous: Problem = { kind: 'ambiguous', code: 'no_answer', message: 'The connection broke.' }
const next = (problem: Problem, standing: Partial<Standing> = {}, random = 0.5) =>
  afterProblem(problem, { ...first, ...standing }, now, random)

describe('waiting for a server that asks for patience', () => {
  test('full jitter: anywhere between now and a limit that doubles up to five minutes', () => {
    const latest = [1, 2, 3, 4, 5, 6, 7].map(
      (attempts) => (next(wait(null), { attempts }, 0.999999).nextAttemptAt ?? 0) - now,
    )
    expect(latest.map((ms) => Math.round(ms / 1000))).toEqual([4, 8, 16, 32, 64, 128, 256])
    expect(next(wait(null), { attempts: 5 }, 0).nextAttemptAt).toBe(now)
  })

  test('never longer than the cap, never in the past, whatever the numbers', () => {
    const numbers = fc.record({
      attempts: fc.integer({ min: 1, max: maxTries - 1 }),
      random: fc.double({ min: 0, max: 0.9999, noNaN: true }),
    })
    fc.assert(
      fc.property(numbers, ({ attempts, random }) => {
        const { nextAttemptAt, state } = next(wait(null), { attempts }, random)
        const delay = (nextAttemptAt ?? -1) - now
        return state === 'waiting' && delay >= 0 && delay <= longestBackoffMs
      }),
    )
  })

  test('Retry-After is kept: not a moment earlier, at most a second later', () => {
    for (const random of [0, 0.5, 0.999]) {
      const delay = (next(wait(90_000), {}, random).nextAttemptAt ?? 0) - now
      expect(delay).toBeGreaterThanOrEqual(90_000)
      expect(delay).toBeLessThan(91_000)
    }
  })

  test('after eight tries a person decides', () => {
    expect(next(wait(null), { attempts: 7 }).state).toBe('waiting')
    const given = next(wait(null), { attempts: 8 })
    expect(given).toMatchObject({ state: 'rejected', nextAttemptAt: null, problem: { code: 'gave_up' } })
    expect(given.problem.message).toContain('Busy.')
  })
})

describe('a lost answer', () => {
  test('is looked up after 5, 15, 45, 120 seconds, and then every 120', () => {
    const delays = [0, 1, 2, 3, 4, 5].map((doubts) => (next(ambiguous, { doubts }).nextAttemptAt ?? 0) - now)
    expect(delays).toEqual([...lookUpDelaysMs, 120_000, 120_000])
    expect(next(ambiguous, { doubts: 2 })).toMatchObject({ state: 'ambiguous', doubts: 3 })
  })

  test('is never given up as if nothing had been sent', () => {
    const spent = next(ambiguous, { attempts: 8, doubts: 8 })
    expect(spent).toMatchObject({ state: 'ambiguous', nextAttemptAt: null, problem: { code: 'unconfirmed' } })
    expect(next(wait(null), { attempts: 8, inDoubt: true })).toMatchObject({ state: 'ambiguous', nextAttemptAt: null })
  })

  test('stays in doubt while the look-up cannot be made', () => {
    expect(next(offline, { inDoubt: true }).state).toBe('ambiguous')
    expect(next(wait(5_000), { inDoubt: true }).state).toBe('ambiguous')
  })
})

describe('no network', () => {
  test('uses up no tries and comes back within a minute', () => {
    for (let tries = 0; tries < 50; tries += 1) {
      const later = next(offline, { attempts: 3, offline: tries }, 0.999)
      expect(later).toMatchObject({ state: 'waiting', attempts: 2, offline: tries + 1 })
      expect((later.nextAttemptAt ?? 0) - now).toBeLessThanOrEqual(60_000)
    }
    expect((next(offline, {}, 0.999).nextAttemptAt ?? 0) - now).toBeLessThanOrEqual(4_000)
  })

  test('counts anew after any answer', () => {
    expect(next(wait(null), { offline: 9 }).offline).toBe(0)
  })
})

test('what only a person can change waits for one', () => {
  for (const kind of ['needs_auth', 'conflict', 'rejected'] as const) {
    const settled = next({ kind, code: 'x', message: 'Why.' })
    expect(settled).toMatchObject({ state: kind, nextAttemptAt: null, problem: { code: 'x', message: 'Why.' } })
    expect(goesOn({ state: settled.state, nextAttemptAt: null })).toBe(false)
  }
})

test('a job is due when its time has come, and never while it is being sent', () => {
  const at = (ms: number) => new Date(now + ms).toISOString()
  expect(isDue({ state: 'queued', nextAttemptAt: null }, now)).toBe(true)
  expect(isDue({ state: 'waiting', nextAttemptAt: at(0) }, now)).toBe(true)
  expect(isDue({ state: 'waiting', nextAttemptAt: at(1) }, now)).toBe(false)
  expect(isDue({ state: 'waiting', nextAttemptAt: null }, now)).toBe(false)
  expect(isDue({ state: 'ambiguous', nextAttemptAt: at(-1) }, now)).toBe(true)
  expect(isDue({ state: 'sending', nextAttemptAt: null }, now)).toBe(false)
  expect(isDue({ state: 'confirmed', nextAttemptAt: null }, now)).toBe(false)
})
