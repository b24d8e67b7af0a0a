import { expect, test } from 'vitest'
import { momentOf, nextHour } from './schedule-field.tsx'

const now = Date.parse('2026-03-08T05:10:00Z')

test('a time is read on the wall of the site', () => {
  expect(momentOf('Asia/Makassar', '2026-03-08T19:30', now)).toEqual({
    at: '2026-03-08T11:30:00.000Z',
    problem: null,
    twice: false,
  })
  expect(momentOf('America/New_York', '2026-03-08T02:30', now).problem).toBe('skipped')
  expect(momentOf('America/New_York', '2026-11-01T01:30', now).twice).toBe(true)
})

test('a time that is over, or none at all, is no time to schedule for', () => {
  expect(momentOf('Asia/Jakarta', '2026-03-08T12:10', now)).toMatchObject({ at: null, problem: 'past' })
  expect(momentOf('Asia/Jakarta', '', now)).toEqual({ at: null, problem: null, twice: false })
})

test('the hour that is offered is to come', () => {
  expect(nextHour('Asia/Jakarta', now)).toBe('2026-03-08T13:00')
  expect(nextHour('+05:30', now)).toBe('2026-03-08T12:00')
})
