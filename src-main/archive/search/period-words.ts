import { weekdayNumbers } from '../../../src-shared/language/entities/resolved-dates.ts'

/**
 * Periods told from today: hari ini, kemarin, minggu lalu, bulan ini, 3 hari lalu, Senin, and the same in English. Weeks
 * begin on Monday. A weekday is the last one, today included unless it is “last Monday”.
 */
type Days = { first: string; last: string }

const isoOf = (date: Date): string =>
  [String(date.getFullYear()).padStart(4, '0'), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')

/** Counted by the calendar, not by hours: a day of a clock change has 23 of them. */
const plusDays = (date: Date, days: number): Date =>
  new Date(date.getFullYear(), date.getMonth(), date.getDate() + days)

const days = (first: Date, last = first): Days => ({ first: isoOf(first), last: isoOf(last) })

type Unit = 'day' | 'week' | 'month' | 'year'
const units: Record<string, Unit> = {
  hari: 'day',
  day: 'day',
  days: 'day',
  minggu: 'week',
  pekan: 'week',
  week: 'week',
  weeks: 'week',
  bulan: 'month',
  month: 'month',
  months: 'month',
  tahun: 'year',
  year: 'year',
  years: 'year',
}

/** The week, month or year that is `ago` before the one of today. */
const wholeUnit = (unit: Unit, ago: number, today: Date): Days => {
  switch (unit) {
    case 'day':
      return days(plusDays(today, -ago))
    case 'week': {
      const monday = plusDays(today, -((today.getDay() + 6) % 7) - ago * 7)
      return days(monday, plusDays(monday, 6))
    }
    case 'month': {
      const [year, month] = [today.getFullYear(), today.getMonth() - ago]
      return days(new Date(year, month, 1), new Date(year, month + 1, 0))
    }
    case 'year': {
      const year = today.getFullYear() - ago
      return days(new Date(year, 0, 1), new Date(year, 11, 31))
    }
  }
}

/** The same day so long ago; of a month that has no such day its last one. */
const dayAgo = (unit: Unit, count: number, today: Date): Days => {
  if (unit === 'day' || unit === 'week') return days(plusDays(today, -count * (unit === 'week' ? 7 : 1)))
  const months = unit === 'year' ? count * 12 : count
  const lastDay = new Date(today.getFullYear(), today.getMonth() - months + 1, 0)
  const day = Math.min(today.getDate(), lastDay.getDate())
  return days(new Date(lastDay.getFullYear(), lastDay.getMonth(), day))
}

const smallNumbers: Record<string, number> = {
  satu: 1,
  dua: 2,
  tiga: 3,
  empat: 4,
  lima: 5,
  enam: 6,
  tujuh: 7,
  delapan: 8,
  sembilan: 9,
  sepuluh: 10,
}

const dayWords: Record<string, number> = {
  'hari ini': 0,
  today: 0,
  sekarang: 0,
  now: 0,
  kemarin: 1,
  yesterday: 1,
  'kemarin lusa': 2,
  'kemarin dulu': 2,
}

const own = <Value>(table: Record<string, Value>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined

/** Nobody's archive is older, and no calendar has room for more. */
const mostAgo = 2000

const countedAgo =
  /^(?<count>\d{1,4}|se|[a-z]+ )\s?(?<unit>[a-z]+) (?:yang )?(?:lalu|silam|terakhir|ago)$|^last (?<lastCount>\d{1,4}) (?<lastUnit>[a-z]+)$/

/** `text` in small letters, with single spaces. */
export const periodInWords = (text: string, today: Date): Days | null => {
  const ago = own(dayWords, text)
  if (ago !== undefined) return days(plusDays(today, -ago))
  const weekday = own(weekdayNumbers, text.replace(/ (?:lalu|ini)$|^last /, ''))
  // In small letters “minggu lalu” is the week, and so is “minggu ini”.
  if (weekday !== undefined && !/minggu /.test(text)) {
    const back = (today.getDay() - weekday + 7) % 7
    return days(plusDays(today, back === 0 && /^last | lalu$/.test(text) ? -7 : -back))
  }
  const [first = '', second = '', ...more] = text.split(' ')
  const isThis = second === 'ini' || first === 'this'
  const isLast = second === 'lalu' || first === 'last'
  const unit = own(units, first === 'this' || first === 'last' ? second : first)
  if (more.length === 0 && unit !== undefined && (isThis || isLast)) return wholeUnit(unit, isLast ? 1 : 0, today)
  const { count, lastCount, unit: countUnit, lastUnit } = countedAgo.exec(text)?.groups ?? {}
  const counted = own(units, countUnit ?? lastUnit ?? '')
  const said = (count ?? lastCount ?? '').trim()
  const amount = said === 'se' ? 1 : /^\d+$/.test(said) ? Number(said) : own(smallNumbers, said)
  return counted === undefined || amount === undefined || amount > mostAgo ? null : dayAgo(counted, amount, today)
}
