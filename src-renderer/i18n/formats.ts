/** Dates, times and numbers as the language writes them; Indonesian has 14.02 for two past two. */
export type Formats = {
  time: (moment: Date) => string
  day: (moment: Date) => string
  dayAndTime: (moment: Date) => string
  /** The time for today, the day otherwise: short enough for a list row. */
  brief: (moment: Date, now: Date) => string
  number: (value: number) => string
  /** Size of a file: "12 kB", "3,4 MB". */
  bytes: (value: number) => string
  /** From milliseconds: "0,4 ms" or "12 ms". */
  milliseconds: (value: number) => string
}

const sameDay = (a: Date, b: Date): boolean => a.toDateString() === b.toDateString()

export const formatsFor = (language: 'id' | 'en'): Formats => {
  const locale = language === 'id' ? 'id-ID' : 'en-GB'
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' })
  const dayThisYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' })
  const number = new Intl.NumberFormat(locale)
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })
  const written = (format: Intl.DateTimeFormat, moment: Date): string =>
    Number.isNaN(moment.getTime()) ? '' : format.format(moment)
  return {
    time: (moment) => written(time, moment),
    day: (moment) => written(day, moment),
    dayAndTime: (moment) => `${written(day, moment)}, ${written(time, moment)}`,
    brief: (moment, now) => {
      if (sameDay(moment, now)) return written(time, moment)
      return written(moment.getFullYear() === now.getFullYear() ? dayThisYear : day, moment)
    },
    number: (value) => number.format(value),
    bytes: (value) => {
      const [unit, size] = value < 1e6 ? ['kB', 1e3] : value < 1e9 ? ['MB', 1e6] : ['GB', 1e9]
      return `${(unit === 'kB' ? number : tenths).format(unit === 'kB' ? Math.ceil(value / size) : value / size)} ${unit}`
    },
    milliseconds: (value) => `${(value < 10 ? tenths : number).format(value < 10 ? value : Math.round(value))} ms`,
  }
}
