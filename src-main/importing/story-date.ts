import { findDates } from '../../src-shared/language/dates.ts'

/**
 * The date of an imported story, in the forms archives hold: ISO 8601, `29 Mei 2026 22:02 WIB`, `17/9/2024` (day first),
 * RFC 2822. A time without a zone is Western Indonesia's; a day without a time is noon there, so that it stays the same
 * day wherever it is read.
 */
const zones: Record<string, string> = {
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  UTC: '+00:00',
  GMT: '+00:00',
  Z: '+00:00',
}
const isoForm = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:[.,]\d+)?))?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i
const clock = /(?<![\d/.:])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?!\d)\s*(WIB|WITA|WIT|UTC|GMT|Z|[+-]\d{2}:?\d{2})?/i

const two = (part: string | undefined): string => (part ?? '0').padStart(2, '0')

const offset = (zone: string | undefined): string => {
  if (zone === undefined) return '+07:00'
  return zones[zone.toUpperCase()] ?? (zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`)
}

const instant = (text: string): string | null => {
  const date = new Date(text)
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

const noon = (day: string): string | null => instant(`${day}T12:00:00+07:00`)

/** ISO 8601 UTC, or null when there is no whole date (a year is never guessed). */
export const storyDate = (text: string): string | null => {
  const given = text.trim()
  const iso = isoForm.exec(given)
  if (iso !== null) {
    const [, day = '', hour, minute, second, zone] = iso
    return hour === undefined
      ? noon(day)
      : instant(`${day}T${hour}:${two(minute)}:${two(second).replace(',', '.')}${offset(zone)}`)
  }
  const found = findDates(given).find((date) => date.iso !== null)
  if (found === undefined || found.iso === null) return null
  const time = clock.exec(given.slice(found.end)) ?? clock.exec(given.slice(0, found.start))
  if (time === null) return noon(found.iso)
  const [, hour, minute, second, zone] = time
  return instant(`${found.iso}T${two(hour)}:${two(minute)}:${two(second)}${offset(zone)}`) ?? noon(found.iso)
}
