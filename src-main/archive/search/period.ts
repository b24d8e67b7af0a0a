import { monthNumbers } from '../../../src-shared/language/dates.ts'
import { periodInWords } from './period-words.ts'

/**
 * Days an editor may mean: 2024, 2024-09, 2024-09-17, 17/9/2024, 17-09-24, 9/2024, 17/9, sep 2024, 17-september-2024,
 * kemarin, minggu lalu (period-words.ts). A period has a first and a last day (YYYY-MM-DD); null when it is no date of
 * the calendar. Without a year it is the last one that has begun.
 */
export type Period = { first: string; last: string }

type Part = 'y' | 'm' | 'd'
const shapes: readonly { pattern: RegExp; order: readonly Part[] }[] = [
  { pattern: /^(\d{4})$/, order: ['y'] },
  { pattern: /^(\d{4})[-/.](\d{1,2})$/, order: ['y', 'm'] },
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{1,2})[-/.](\d{4})$/, order: ['m', 'y'] },
  { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/, order: ['d', 'm', 'y'] },
  { pattern: /^(\d{1,2})[-/.](\d{1,2})$/, order: ['d', 'm'] },
]

const monthName = `(${[...monthNumbers.keys()].join('|')})`
/** Of text in small letters with a space between its parts. */
const namedShapes: readonly { pattern: RegExp; order: readonly Part[] }[] = [
  { pattern: new RegExp(`^${monthName}$`), order: ['m'] },
  { pattern: new RegExp(`^${monthName} (\\d{4})$`), order: ['m', 'y'] },
  { pattern: new RegExp(`^(\\d{4}) ${monthName}$`), order: ['y', 'm'] },
  { pattern: new RegExp(`^(\\d{1,2}) ${monthName}$`), order: ['d', 'm'] },
  { pattern: new RegExp(`^(\\d{1,2}) ${monthName} (\\d{4}|\\d{2})$`), order: ['d', 'm', 'y'] },
  { pattern: new RegExp(`^${monthName} (\\d{1,2}) (\\d{4})$`), order: ['m', 'd', 'y'] },
]

const two = (part: number): string => String(part).padStart(2, '0')

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

const periodIn = (year: number, month: number | null, day: number | null): Period | null => {
  const [firstMonth, endMonth] = [month ?? 1, month ?? 12]
  const [firstDay, endDay] = [day ?? 1, day ?? lastOfMonth(year, endMonth)]
  const isDay = year > 0 && endMonth >= 1 && endMonth <= 12 && endDay >= 1 && endDay <= lastOfMonth(year, endMonth)
  const start = String(year).padStart(4, '0')
  return isDay
    ? { first: `${start}-${two(firstMonth)}-${two(firstDay)}`, last: `${start}-${two(endMonth)}-${two(endDay)}` }
    : null
}

/** 29 February may be four years back, and eight around 1900. */
const yearsBack = 8

const withoutYear = (month: number | null, day: number | null, today: Date): Period | null => {
  const now = `${today.getFullYear()}-${two(today.getMonth() + 1)}-${two(today.getDate())}`
  for (let back = 0; back <= yearsBack; back += 1) {
    const period = periodIn(today.getFullYear() - back, month, day)
    if (period !== null && period.first <= now) return period
  }
  return null
}

const written = (text: string, today: Date): Period | null => {
  const hasLetters = /[a-z]/.test(text)
  for (const { pattern, order } of hasLetters ? namedShapes : shapes) {
    const match = pattern.exec(text)
    if (match === null) continue
    const part = (name: Part): number | null => {
      const at = order.indexOf(name)
      if (at === -1) return null
      const found = match[at + 1] ?? ''
      const value = monthNumbers.get(found) ?? Number(found)
      return name === 'y' && found.length === 2 ? 2000 + value : value
    }
    const [year, month, day] = [part('y'), part('m'), part('d')]
    return year === null ? withoutYear(month, day, today) : periodIn(year, month, day)
  }
  return null
}

/** `today` is the local day that “kemarin” counts from. */
export const periodOf = (text: string, today = new Date()): Period | null => {
  const value = text.trim().toLowerCase()
  const words = /[a-z]/.test(value)
    ? value
        .replace(/['’]/g, '')
        .replace(/[\s,./_-]+/g, ' ')
        .trim()
    : value
  return written(words, today) ?? periodInWords(words, today)
}
