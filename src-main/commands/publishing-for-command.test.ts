import { expect, test } from 'vitest'
import { progressLine } from './publishing-for-command.ts'

const job = { headline: 'Rob', problem: { code: 'no_answer', message: 'No answer.' } } as const
const now = new Date(2026, 10, 22, 9, 4, 55).getTime()

test('who waits is told when the next try is', () => {
  const nextAttemptAt = new Date(now + 14_500).toISOString()
  expect(progressLine({ ...job, state: 'ambiguous', nextAttemptAt }, now, true)).toBe(
    'Rob: ambiguous (No answer.); next try at 09:05:09, in 15 s',
  )
  expect(progressLine({ ...job, state: 'ambiguous', nextAttemptAt }, now, false)).toBe('Rob: ambiguous (No answer.)')
})

test('nothing is promised where no time is set', () => {
  const queued = { headline: 'Rob', problem: null, state: 'queued', nextAttemptAt: null } as const
  expect(progressLine(queued, now, true)).toBe('Rob: queued')
})
