import { findDates } from '../../src-shared/language/dates.ts'
import { plainDate } from './date-forms.ts'

/**
 * The date of an imported story, in the forms archives hold: ISO 8601, `29 Mei 2026 22:02 WIB`, `17/9/2024` (day first),
 * RFC 2822, `May 29, 2026 10:02 PM`, seconds or milliseconds since 1970, `20260529`. A time without a zone is Western Indonesia's; a day without a time is noon there, so that it stays the same
 * day wherever it is read.
 */
const zones: Record<string, string> = {
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  UTC: '+00:00',
  GMT: '+00:00',
  UT: '+00:00',
  Z: '+00:00',
  EST: '-05:00',
  EDT: '-04:00',
  PST: '-08:00',
  PDT: '-07:00',
}
const isoForm =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(Z|UTC|GMT|WIB|WITA|WIT|[+-]\d{2}:?\d{2})?)?$/i
const clock =
  /(?<![\d/.:])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?!\d)\s*([AP]\.?M\b\.?)?\s*(WIB|WITA|WIT|UTC|GMT|UT\b|E[SD]T|P[SD]T|Z|[+-]\d{2}:?\d{2})?/i

const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0')

const offset = (zone: string | undefined): string => {
  if (zone === undefined) return '+07:00'
  return zones[zone.toUpperCase()] ?? (zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`)
}

/** 12 AM is midnight, 12 PM noon. */
const hourOf = (hour: string | undefined, half: string | undefined): string => {
  if (half === undefined) return two(hour)
  const twelve = Number(hour) % 12
  return two(String(half.toUpperCase().startsWith('P') ? twelve + 12 : twelve))
}

const oldest = Date.UTC(1990, 0, 1)
const newest = Date.UTC(2100, 0, 1)

/** A count of seconds or milliseconds (also `/Date(…)/`, as .NET writes it) that falls into our time. */
const counted = (text: string): string | null => {
  const digits = /^(?:\/Date\()?(\d{9,10}|\d{12,13})(?:[+-]\d{4})?(?:\)\/)?(?:\.\d+)?$/.exec(text)?.[1]
  if (digits === undefined) return null
  const time = Number(digits) * (digits.length > 10 ? 1 : 1000)
  return time >= oldest && time < newest ? new Date(time).toISOString() : null
}

const instant = (text: string): string | null => {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

const noon = (day: string): string | null => instant(`${day}T12:00:00+07:00`)

/** What was given as a date that nobody can read; nothing where there is none: systems write zeros for that. */
export const unreadDate = (given: string): { unreadDate?: string } => {
  const text = given.replace(/\s+/g, ' ').trim()
  return /[^0\s:./-]/.test(text) && storyDate(text) === null ? { unreadDate: text.slice(0, 60) } : {}
}

/** ISO 8601 UTC, or null when there is no whole date (a year is never guessed). */
export const storyDate = (text: string): string | null => {
  const trimmed = text.trim().slice(0, 200)
  const epoch = counted(trimmed)
  if (epoch !== null) return epoch
  const given = isoForm.test(trimmed) ? trimmed : plainDate(trimmed)
  const iso = isoForm.exec(given)
  if (iso !== null) {
    const [, day = '', hour, minute, second, zone] = iso
    if (hour === undefined) return noon(day)
    return instant(`${day}T${hour}:${two(minute)}:${two(second).replace(',', '.')}${offset(zone)}`)
  }
  const found = findDates(given).find((date) => date.iso !== null)
  if (found === undefined || found.iso === null) return null
  const time = clock.exec(given.slice(found.end)) ?? clock.exec(given.slice(0, found.start))
  if (time === null) return noon(found.iso)
  const [, hour, minute, second, half, zone] = time
  return instant(`${found.iso}T${hourOf(hour, half)}:${two(minute)}:${two(second)}${offset(zone)}`) ?? noon(found.iso)
}
