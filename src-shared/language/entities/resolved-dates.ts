import { type FoundDate, findDates } from '../dates.ts'
import type { DateMention } from './entity.types.ts'

/**
 * The dates of a story as days: a missing year, a weekday alone, "kemarin" and ranges are worked out from the article's date
 * (ISO day). Day and month without a year mean the year nearest to the article in which the named weekday fits.
 */
const dayMs = 86_400_000
const isoOf = (time: number): string => new Date(time).toISOString().slice(0, 10)
const timeOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`)

export const weekdayNumbers: Record<string, number> = {
  minggu: 0,
  ahad: 0,
  sunday: 0,
  senin: 1,
  monday: 1,
  selasa: 2,
  tuesday: 2,
  rabu: 3,
  wednesday: 3,
  kamis: 4,
  thursday: 4,
  jumat: 5,
  friday: 5,
  sabtu: 6,
  saturday: 6,
}
const weekdayIn = (text: string): number | null => {
  const word = /^\p{L}+(?:['’]\p{L}+)?/u.exec(text)?.[0].toLowerCase().replace(/['’]/g, '') ?? ''
  return Object.hasOwn(weekdayNumbers, word) ? (weekdayNumbers[word] ?? null) : null
}

const months =
  'januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|january|february|march|may|june|july|august|october|december'
const monthOf = new Map(
  months.split('|').map((name, at) => [name, at < 12 ? at : ([0, 1, 2, 4, 5, 6, 7, 9, 11][at - 12] ?? 0)]),
)

const dayAndMonth = (text: string): { day: number; month: number } | null => {
  const figures = /(\d{1,2})\s?[/-]\s?(\d{1,2})(?![\d/])/.exec(text)
  if (figures !== null) return { day: Number(figures[1]), month: Number(figures[2]) - 1 }
  const words = new RegExp(`(\\d{1,2})\\s+(${months})`, 'iu').exec(text)
  const month = monthOf.get(words?.[2]?.toLowerCase() ?? '')
  return words === null || month === undefined ? null : { day: Number(words[1]), month }
}

/** The day in the year nearest to `near`; a named weekday decides between years. */
const nearestYear = (day: number, month: number, weekday: number | null, near: number): string | null => {
  const year = new Date(near).getUTCFullYear()
  const candidates = [year - 1, year, year + 1]
    .map((one) => new Date(Date.UTC(one, month, day)))
    .filter((date) => date.getUTCMonth() === month && date.getUTCDate() === day)
    .sort((a, b) => Math.abs(a.getTime() - near) - Math.abs(b.getTime() - near))
  const fitting = weekday === null ? undefined : candidates.find((date) => date.getUTCDay() === weekday)
  const best = fitting ?? candidates[0]
  return best === undefined ? null : isoOf(best.getTime())
}

const smallNumbers = ['dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan', 'sepuluh']
/** "Dua hari lalu" is -2, "5 hari lagi" 5. */
const countedDays = (text: string): number | null => {
  const match = /^(?<count>\S+) hari (?<side>lalu|silam|lagi)$/iu.exec(text)
  const { count = '', side = '' } = match?.groups ?? {}
  const days = /^\d+$/.test(count) ? Number(count) : smallNumbers.indexOf(count.toLowerCase()) + 2
  return match === null ? null : side.toLowerCase() === 'lagi' ? days : -days
}

const offsets: [pattern: RegExp, days: number][] = [
  [/^kemarin lusa/iu, -2],
  [/^kemarin/iu, -1],
  [/^(?:hari ini|tadi)/iu, 0],
  [/^besok/iu, 1],
  [/^lusa/iu, 2],
  [/^semalam/iu, -1],
  [/^(?:pagi|siang|sore|petang|malam) (?:ini|tadi)/iu, 0],
  [/^(?:sepekan|seminggu) (?:lalu|silam)/iu, -7],
  [/^(?:sepekan|seminggu) lagi/iu, 7],
]

const daysFromMonday = (weekday: number): number => (weekday + 6) % 7

/**
 * A weekday alone is the last one up to the article's day; "mendatang" and "depan" after it look ahead. "Pekan lalu" and
 * "pekan depan" are the weeks beside the article's, each from Monday to Sunday.
 */
const weekdayNear = (weekday: number, after: string, near: number): string => {
  const week = /^\s(?:pekan|minggu)\s(?<side>lalu|depan)(?!\p{L})/iu.exec(after)?.groups?.side
  if (week !== undefined) {
    const monday = near - daysFromMonday(new Date(near).getUTCDay()) * dayMs
    return isoOf(monday + (daysFromMonday(weekday) + (week === 'depan' ? 7 : -7)) * dayMs)
  }
  const ahead = /^\s*(?:\(?(?:mendatang|depan|pekan depan|minggu depan))/iu.test(after)
  const today = new Date(near).getUTCDay()
  const days = ahead ? (weekday - today + 7) % 7 || 7 : -((today - weekday + 7) % 7)
  return isoOf(near + days * dayMs)
}

const resolve = (text: string, found: FoundDate, near: number | null): DateMention => {
  const span = { text: found.text, start: found.start, end: found.end, untilIso: null }
  const weekday = weekdayIn(found.text)
  const agrees = (iso: string): boolean | null =>
    weekday === null ? null : new Date(timeOf(iso)).getUTCDay() === weekday
  if (found.iso !== null) return { ...span, iso: found.iso, source: 'given', weekdayAgrees: agrees(found.iso) }
  const vague: DateMention = { ...span, iso: null, source: 'vague', weekdayAgrees: null }
  if (near === null) return vague
  const parts = dayAndMonth(found.text)
  if (parts !== null) {
    const iso = nearestYear(parts.day, parts.month, weekday, near)
    return iso === null ? vague : { ...span, iso, source: 'resolved', weekdayAgrees: agrees(iso) }
  }
  if (weekday !== null) {
    const iso = weekdayNear(weekday, text.slice(found.end, found.end + 20), near)
    return { ...span, iso, source: 'resolved', weekdayAgrees: null }
  }
  const counted = countedDays(found.text)
  if (counted !== null) return { ...span, iso: isoOf(near + counted * dayMs), source: 'resolved', weekdayAgrees: null }
  const offset = offsets.find(([pattern]) => pattern.test(found.text))
  return offset === undefined
    ? vague
    : { ...span, iso: isoOf(near + offset[1] * dayMs), source: 'resolved', weekdayAgrees: null }
}

const range = new RegExp(
  String.raw`(?<![\d/.,])(?<from>\d{1,2})(?:\s(?<fromMonth>${months}))?\s?(?:[-–—]|hingga|sampai(?:\sdengan)?|s\.?d\.?)\s?(?<to>\d{1,2})\s(?<month>${months})(?:\s(?<year>\d{4}))?(?![\p{L}\d])`,
  'giu',
)

const weekdays = 'senin|selasa|rabu|kamis|jumat|jum.at|sabtu|minggu|ahad'
/** "Sabtu-Minggu (30-31/8/2025)", "28/8 hingga 1/9": two days in figures, between brackets or with a month each. */
const figures = new RegExp(
  String.raw`(?:(?<![\p{L}\d])(?:${weekdays})\s?(?:[-–]|hingga|sampai)\s?(?:${weekdays}),?\s)?` +
    String.raw`(?:\((?<from>\d{1,2})|(?<![\p{L}\d/.,(])(?<alone>\d{1,2})(?=/))(?:/(?<fromMonth>\d{1,2}))?\s?(?:[-–]|hingga|sampai)\s?` +
    String.raw`(?<to>\d{1,2})/(?<month>\d{1,2})(?:/(?<year>\d{4}|\d{2}))?(?![\d/])\)?`,
  'giu',
)

const dayIn = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month, day))
  return date.getUTCMonth() === month && date.getUTCDate() === day ? isoOf(date.getTime()) : null
}

const figureRangesIn = (text: string, near: number | null): DateMention[] =>
  Array.from(text.matchAll(figures)).flatMap((match) => {
    const { from, alone, fromMonth, to = '', month = '', year } = match.groups ?? {}
    const last = Number(month) - 1
    const first = fromMonth === undefined ? last : Number(fromMonth) - 1
    const until =
      year === undefined
        ? near === null || last > 11
          ? null
          : nearestYear(Number(to), last, null, near)
        : dayIn(Number(year) + (year.length === 2 ? 2000 : 0), last, Number(to))
    if (until === null) return []
    const iso = dayIn(Number(until.slice(0, 4)) - (first > last ? 1 : 0), first, Number(from ?? alone))
    if (iso === null || iso >= until) return []
    const span = { text: match[0], start: match.index, end: match.index + match[0].length }
    return [{ ...span, iso, untilIso: until, source: year === undefined ? 'resolved' : 'given', weekdayAgrees: null }]
  })

const rangesIn = (text: string, near: number | null): DateMention[] =>
  Array.from(text.matchAll(range)).flatMap((match) => {
    const { from = '', fromMonth, to = '', month = '', year } = match.groups ?? {}
    const last = monthOf.get(month.toLowerCase()) ?? 0
    const first = fromMonth === undefined ? last : (monthOf.get(fromMonth.toLowerCase()) ?? last)
    const until =
      year !== undefined
        ? isoOf(Date.UTC(Number(year), last, Number(to)))
        : near === null
          ? null
          : nearestYear(Number(to), last, null, near)
    if (until === null) return []
    const endYear = Number(until.slice(0, 4))
    const iso = isoOf(Date.UTC(first > last ? endYear - 1 : endYear, first, Number(from)))
    if (iso > until) return []
    const span = { text: match[0], start: match.index, end: match.index + match[0].length }
    return [{ ...span, iso, untilIso: until, source: year === undefined ? 'resolved' : 'given', weekdayAgrees: null }]
  })

const tomorrow =
  /(?<![\p{L}\d-])(?:besok|lusa|kemarin lusa|semalam|(?:pagi|siang|sore|petang|malam) (?:ini|tadi)|(?:sepekan|seminggu) (?:lalu|silam|lagi)|(?:\d{1,2}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh) hari (?:lalu|silam|lagi))(?![\p{L}\d])/giu

/** `articleDate`: the ISO day the article was dated; null leaves what needs it open. */
export const findDateMentions = (text: string, articleDate: string | null): DateMention[] => {
  const near = articleDate === null ? null : timeOf(articleDate)
  const ranges = [...rangesIn(text, near), ...figureRangesIn(text, near)]
  const ahead = Array.from(text.matchAll(tomorrow), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
    iso: null,
  }))
  const taken: { start: number; end: number }[] = [...ranges]
  const free = (one: { start: number; end: number }): boolean => {
    if (taken.some((other) => other.start < one.end && one.start < other.end)) return false
    taken.push(one)
    return true
  }
  const single = [...ahead.filter(free), ...findDates(text).filter(free)].map((found) => resolve(text, found, near))
  return [...ranges, ...single].sort((a, b) => a.start - b.start)
}
