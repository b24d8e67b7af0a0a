import { everyMatch } from './every-match.ts'
import { figure, holds, letter, past, upTo } from './letters.ts'

/**
 * Finds the dates Indonesian copy prints: "Selasa (17/9/2024)", "Selasa, 17 September 2024", "17/9/2024",
 * "2024-09-17", "2023 01 12". The order is day, month, year unless the year comes first. `iso` is null when the copy
 * leaves the year out or speaks vaguely ("belum lama ini"): a year is never guessed.
 */
export type FoundDate = { text: string; start: number; end: number; iso: string | null }

const monthNames: string[][] = [
  ['januari', 'january', 'jan'],
  ['februari', 'pebruari', 'february', 'feb', 'peb'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agt', 'agst', 'agu', 'aug'],
  ['september', 'sept', 'sep'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nopember', 'nov', 'nop'],
  ['desember', 'december', 'des', 'dec'],
]
export const monthNumbers = new Map(
  monthNames.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
)

const indonesianWeekdays = ['senin', 'selasa', 'rabu', 'kamis', 'jumat', "jum'at", 'jum’at', 'sabtu', 'minggu', 'ahad']
const englishWeekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const weekdays = [...indonesianWeekdays, ...englishWeekdays]
export const weekdayNames = new Set(weekdays)

const month = `(?<month>${monthNames.flat().join('|')})`
const before = String.raw`(?<![\p{L}\d/.,-])`
const after = String.raw`(?![\p{L}\d/-])`
/** Each with what a text holds that has one, which is quickly told. */
type Form = { needs: RegExp; pattern: RegExp }
const whole = (needs: RegExp, form: string): Form => ({ needs, pattern: new RegExp(before + form + after, 'giu') })
const forms: Form[] = [
  whole(/\d[/-]\d/, String.raw`(?<day>\d{1,2})(?<mark>[/-])(?<month>\d{1,2})\k<mark>(?<year>\d{4}|\d{2})`),
  whole(/\d{4}[-/ .]\d{2}/, String.raw`(?<year>(?:19|20)\d{2})(?<mark>[-/ .])(?<month>\d{2})\k<mark>(?<day>\d{2})`),
  whole(/\d\s{1,3}\p{L}/u, String.raw`(?<day>\d{1,2})\s{1,3}${month}(?:\s{1,3}(?<year>\d{4}))?`),
  whole(/\s\d{1,2},\s/, String.raw`${month}\s{1,3}(?<day>\d{1,2}),\s{1,3}(?<year>\d{4})`),
]
/** Day and month alone are a date only in brackets: "Kamis (17/9)", otherwise they may be a fraction. */
const bracketed: Form = {
  needs: /\d\/\d/,
  pattern: /(?<=\(\s?)(?<day>\d{1,2})\/(?<month>\d{1,2})(?=\s?\))/g,
}
const dated = [...forms, bracketed]
const vague =
  /(?<![\p{L}\d])(?:belum lama ini|baru-baru ini|hari ini|kemarin(?: (?:pagi|siang|sore|malam))?|tadi (?:pagi|siang|sore|malam))(?![\p{L}\d])/giu
const weekday = new RegExp(`(?<![\\p{L}\\d])(?:${weekdays.join('|')})(?![\\p{L}\\d])`, 'giu')
/** One of these is in every weekday and every vague date. */
const wordsOfDays = new Set([...weekdays, 'jum', 'ini', 'kemarin', 'tadi'])
const mayNameDay = (text: string): boolean => {
  const { length } = text
  for (let at = upTo(text, 0, length, letter); at < length; at = upTo(text, at, length, letter)) {
    const start = at
    at = past(text, at, length, letter)
    if (at - start >= 3 && at - start <= 9 && wordsOfDays.has(text.slice(start, at).toLowerCase())) return true
  }
  return false
}
const weekdayBefore = new RegExp(
  `(?<![\\p{L}\\d])(?:${weekdays.join('|')})(?:\\s(?:pagi|siang|sore|petang|malam))?\\s?,?\\s?(?<open>\\(\\s?)?$`,
  'iu',
)

const toIso = (day: string, monthText: string, year: string | undefined): string | null | 'impossible' => {
  const monthNumber = monthNumbers.get(monthText.toLowerCase()) ?? Number(monthText)
  // A leap year stands in for an absent one, so that 29 February without a year is still possible.
  const fullYear = year === undefined ? 2024 : year.length === 2 ? 2000 + Number(year) : Number(year)
  const date = new Date(Date.UTC(fullYear, monthNumber - 1, Number(day)))
  if (date.getUTCMonth() !== monthNumber - 1 || date.getUTCDate() !== Number(day)) return 'impossible'
  return year === undefined ? null : date.toISOString().slice(0, 10)
}

/** Takes the weekday in front, and the brackets between the two, into the date. */
const withWeekday = (text: string, start: number, end: number): { start: number; end: number } => {
  const lead = weekdayBefore.exec(text.slice(Math.max(0, start - 30), start))
  if (lead === null) return { start, end }
  if (lead.groups?.open === undefined) return { start: start - lead[0].length, end }
  const close = /^\s?\)/.exec(text.slice(end, end + 2))
  return close === null ? { start, end } : { start: start - lead[0].length, end: end + close[0].length }
}

/** All dates of `text` in order, without overlaps; a weekday and its date are one entry. Offsets are into `text`. */
export const findDates = (text: string): FoundDate[] => {
  const dates: FoundDate[] = []
  const add = (start: number, end: number, iso: string | null): void => {
    if (dates.some((other) => other.start < end && start < other.end)) return
    dates.push({ text: text.slice(start, end), start, end, iso })
  }
  for (const { needs, pattern } of holds(text, figure) ? dated : []) {
    for (const match of needs.test(text) ? everyMatch(text, pattern) : []) {
      const iso = toIso(match.groups?.day ?? '', match.groups?.month ?? '', match.groups?.year)
      if (iso === 'impossible') continue
      const span = withWeekday(text, match.index, match.index + match[0].length)
      add(span.start, span.end, iso)
    }
  }
  for (const form of mayNameDay(text) ? [weekday, vague] : []) {
    for (const match of everyMatch(text, form)) {
      // In small letters it is a week: "dua minggu lagi".
      if (match[0] !== 'minggu') add(match.index, match.index + match[0].length, null)
    }
  }
  return dates.sort((a, b) => a.start - b.start)
}
