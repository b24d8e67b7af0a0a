import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, isZone, offsetAt, wallTime, zoneName } from './zone.ts'

const iso = (zone: string, wall: string) => {
  const found = instantOf(zone, wall)
  return found !== null && 'at' in found ? `${found.kind} ${new Date(found.at).toISOString()}` : (found?.kind ?? null)
}

describe('instantOf', () => {
  test.each([
    ['Asia/Jakarta', '2026-11-22T19:30', 'once 2026-11-22T12:30:00.000Z'],
    ['Asia/Makassar', '2026-11-22T19:30', 'once 2026-11-22T11:30:00.000Z'],
    ['Asia/Jayapura', '2026-11-22T19:30', 'once 2026-11-22T10:30:00.000Z'],
    ['Asia/Kathmandu', '2026-11-22T00:00', 'once 2026-11-21T18:15:00.000Z'],
    ['America/New_York', '2026-01-15T09:00', 'once 2026-01-15T14:00:00.000Z'],
    ['America/New_York', '2026-07-15T09:00', 'once 2026-07-15T13:00:00.000Z'],
    ['+05:30', '2026-07-15T09:00', 'once 2026-07-15T03:30:00.000Z'],
    ['-03:30', '2026-07-15T09:00', 'once 2026-07-15T12:30:00.000Z'],
    ['UTC', '2026-07-15T09:00', 'once 2026-07-15T09:00:00.000Z'],
  ])('%s %s', (zone, wall, expected) => expect(iso(zone, wall)).toBe(expected))

  test.each([
    [
      'New York, the last minute before the gap',
      'America/New_York',
      '2026-03-08T01:59',
      'once 2026-03-08T06:59:00.000Z',
    ],
    ['New York, in the gap', 'America/New_York', '2026-03-08T02:30', 'skipped'],
    ['New York, the first minute after it', 'America/New_York', '2026-03-08T03:00', 'once 2026-03-08T07:00:00.000Z'],
    ['New York, the hour that comes twice', 'America/New_York', '2026-11-01T01:30', 'twice 2026-11-01T05:30:00.000Z'],
    ['New York, after it', 'America/New_York', '2026-11-01T02:00', 'once 2026-11-01T07:00:00.000Z'],
    ['Berlin, in the gap', 'Europe/Berlin', '2026-03-29T02:00', 'skipped'],
    ['Berlin, twice', 'Europe/Berlin', '2026-10-25T02:59', 'twice 2026-10-25T00:59:00.000Z'],
    ['Lord Howe, a gap of half an hour', 'Australia/Lord_Howe', '2026-10-04T02:15', 'skipped'],
    ['Lord Howe, half an hour twice', 'Australia/Lord_Howe', '2026-04-05T01:45', 'twice 2026-04-04T14:45:00.000Z'],
    ['Apia, a whole day that never was', 'Pacific/Apia', '2011-12-30T12:00', 'skipped'],
  ])('%s', (_, zone, wall, expected) => expect(iso(zone, wall)).toBe(expected))

  test.each(['', '2026-02-30T10:00', '2026-13-01T10:00', '2026-01-01T25:00', '2026-01-01 10:00', 'besok'])(
    'no time: %s',
    (wall) => expect(instantOf('Asia/Jakarta', wall)).toBeNull(),
  )

  test('every instant is found again from what the wall shows', () => {
    const zones = [
      'Asia/Jakarta',
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'America/St_Johns',
      '+09:00',
    ]
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 26_000_000, max: 35_000_000 }), (zone, minutes) => {
        const at = minutes * 60_000
        const found = instantOf(zone, wallTime(zone, at))
        if (found === null || found.kind === 'skipped') throw new Error('not found')
        // Of an hour that comes twice the first is meant.
        expect(found.kind === 'twice' ? wallTime(zone, found.at) : found.at).toBe(
          found.kind === 'twice' ? wallTime(zone, at) : at,
        )
      }),
    )
  })
})

test('names and offsets follow the season', () => {
  expect(zoneName('Asia/Jakarta', 0)).toBe('Asia/Jakarta (WIB, UTC+7)')
  expect(zoneName('America/New_York', Date.parse('2026-07-01'))).toBe('America/New York (UTC−4)')
  expect(zoneName('America/New_York', Date.parse('2026-01-01'))).toBe('America/New York (UTC−5)')
  expect(zoneName('+05:30', 0)).toBe('UTC+5:30')
  expect(offsetAt('Asia/Jakarta', Date.parse('2026-06-01T00:00:30.500Z'))).toBe(420)
})

test('zones nobody knows', () => {
  expect(['Asia/Jakarta', '+07:00', 'UTC'].map(isZone)).toEqual([true, true, true])
  expect(['', 'Mars/Olympus', '+7', 'WIB?'].map(isZone)).toEqual([false, false, false, false])
})
