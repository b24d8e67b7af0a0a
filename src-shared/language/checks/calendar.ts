import { everyMatch } from '../every-match.ts'

/**
 * Reads the printed dates that can be checked against the calendar: day and month, with or without year and weekday.
 * Day, month, year is the order of Indonesian copy.
 */
export type PrintedDate = {
  start: number
  end: number
  /** Of the weekday word; null without one. 0 is Sunday. */
  weekday: { start: number; end: number; day: number } | null
  day: number
  /** 1–12 in a possible date; higher when the copy says so. */
  month: number
  year: number | null
  /** In brackets or after a weekday: a date and no fraction. */
  certain: boolean
}

export const weekdays = ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'] as const
const weekdayNumbers = new Map<string, number>([
  ...weekdays.map((name, day): [string, number] => [name.toLowerCase(), day]),
  ['ahad', 0],
  ["jum'at", 5],
  ['jum’at', 5],
])
export const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const
const monthNumbers = new Map<string, number>([
  ...months.map((name, index): [string, number] => [name.toLowerCase(), index + 1]),
  ...months.map((name, index): [string, number] => [name.slice(0, 3).toLowerCase(), index + 1]),
  ['nopember', 11],
  ['pebruari', 2],
  ['agt', 8],
  ['agu', 8],
  ['sept', 9],
])

/** What may stand in front of the day: a weekday, a part of the day, a bracket. Read backwards from the figure. */
const lead =
  /(?<![\p{L}\d-])(?:(Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Jum['’]at|Sabtu|Ahad)(?:\s(?:dini hari|pagi|siang|sore|petang|malam))?\s?,?\s?)?(\(\s?)?$/iu
const monthWord = [...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')
const forms = [
  /(?<![\p{L}\d/.,-])(?<day>\d{1,2})(?<mark>[/-])(?<month>\d{1,2})(?:\k<mark>(?<year>\d{4}|\d{2}))?(?![\d/-]|[.,]\d)/gu,
  new RegExp(
    String.raw`(?<![\p{L}\d/.,-])(?<day>\d{1,2})\s(?<month>${monthWord})(?:\s(?<year>\d{4}))?(?![\p{L}\d])`,
    'giu',
  ),
]

/** "24/7", "1-2": no date unless a weekday, brackets or a year make it one. */
const asDate = (text: string, match: RegExpExecArray): PrintedDate | null => {
  const groups = match.groups ?? {}
  const named = monthNumbers.get((groups.month ?? '').toLowerCase())
  const year = groups.year === undefined ? null : Number(groups.year) + (groups.year.length === 2 ? 2000 : 0)
  const from = Math.max(0, match.index - 30)
  const before = lead.exec(text.slice(from, match.index))
  const after = match.index + match[0].length
  const close = before?.[2] === undefined ? null : /^\s?\)/.exec(text.slice(after, after + 2))
  const bracketed = close !== null
  const name = before?.[2] !== undefined && !bracketed ? undefined : before?.[1]
  const isDate = named !== undefined || year !== null || (bracketed && (groups.mark === '/' || name !== undefined))
  if (!isDate) return null
  const start = before === null || (name === undefined && !bracketed) ? match.index : from + before.index
  return {
    start,
    end: after + (close?.[0].length ?? 0),
    weekday:
      name === undefined ? null : { start, end: start + name.length, day: weekdayNumbers.get(name.toLowerCase()) ?? 0 },
    day: Number(groups.day),
    month: named ?? Number(groups.month),
    year,
    certain: bracketed || name !== undefined || named !== undefined,
  }
}

const mayHoldDate = /\d(?:[/-]\d|\s(?:jan|[fp]eb|mar|apr|mei|jun|jul|a[gu]|sep|okt|no[vp]|des))/i

export const printedDates = (text: string): PrintedDate[] => {
  if (!mayHoldDate.test(text)) return []
  const dates: PrintedDate[] = []
  for (const form of forms) {
    for (const match of everyMatch(text, form)) {
      const date = asDate(text, match)
      if (date !== null) dates.push(date)
    }
  }
  return dates.sort((a, b) => a.start - b.start)
}

/** Milliseconds of a day that exists; null for 31 February and the like. */
export const timeOf = (year: number, month: number, day: number): number | null => {
  const time = Date.UTC(year, month - 1, day)
  const date = new Date(time)
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : null
}

const dayLength = 86_400_000

/** A date without its year means the one nearest to the story's own date; null without that. */
export const yearOf = (printed: PrintedDate, storyDate: string | null): number | null => {
  if (printed.year !== null) return printed.year
  if (storyDate === null) return null
  const story = Date.parse(`${storyDate}T00:00:00Z`)
  if (Number.isNaN(story)) return null
  const own = new Date(story).getUTCFullYear()
  let best: { year: number; distance: number } | null = null
  for (const year of [own - 1, own, own + 1]) {
    const time = timeOf(year, printed.month, printed.day)
    if (time === null) continue
    const distance = Math.abs(time - story) / dayLength
    if (best === null || distance < best.distance) best = { year, distance }
  }
  return best?.year ?? null
}
