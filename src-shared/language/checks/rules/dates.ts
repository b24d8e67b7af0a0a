import { months, printedDates, timeOf, weekdays, yearOf } from '../calendar.ts'
import type { BlockRule, StoryRule } from '../check.types.ts'
import { findAll } from './find-all.ts'

/** Dates against the calendar, and how they are printed. Facts: they are checked inside quotations too. */
const family = 'dates'
const calendar = 'Kalender Gregorius'

/** A day weeks away and without its year may be one of another year, told as background. */
const weeksAway = 45 * 86_400_000
const isFar = (time: number, storyDate: string | null): boolean =>
  storyDate !== null && Math.abs(time - Date.parse(`${storyDate}T00:00:00Z`)) > weeksAway

export const weekdayMismatch: BlockRule = {
  id: 'date.weekday',
  family,
  severity: 'warning',
  source: calendar,
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\d/,
  examples: {
    fires: [
      { text: 'Acara itu digelar, ⟦Senin (17/9/2024)⟧.', fix: 'Selasa (17/9/2024)' },
      { text: 'Acara itu digelar ⟦Rabu, 17 September 2024⟧ di Solo.', fix: 'Selasa, 17 September 2024' },
      { text: 'Acara itu digelar, ⟦Senin (17/9)⟧.', date: '2024-09-18', fix: 'Selasa (17/9)' },
    ],
    silent: [
      'Acara itu digelar, Selasa (17/9/2024).',
      'Acara itu digelar, Senin (17/9).',
      { text: 'Acara itu digelar, Selasa (31/12).', date: '2025-01-01' },
      'Minggu 2 September ramai.',
    ],
  },
  check: ({ prose, date, dates }) =>
    dates.flatMap((printed) => {
      const year = yearOf(printed, date)
      if (printed.weekday === null || year === null) return []
      const time = timeOf(year, printed.month, printed.day)
      if (time === null) return []
      const right = new Date(time).getUTCDay()
      if (right === printed.weekday.day) return []
      const name = weekdays[right] ?? ''
      return [
        {
          start: printed.start,
          end: printed.end,
          ...(printed.year === null && isFar(time, date) ? { severity: 'info' as const } : {}),
          fix: name + prose.slice(printed.weekday.end, printed.end),
          values: { weekday: name, date: `${printed.day} ${months[printed.month - 1]} ${year}` },
        },
      ]
    }),
}

export const impossibleDate: BlockRule = {
  id: 'date.impossible',
  family,
  severity: 'error',
  source: calendar,
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\d/,
  examples: {
    fires: [
      'Acara itu digelar ⟦31/2/2024⟧ di Solo.',
      'Ia lahir ⟦30 Februari 2001⟧.',
      'Acara itu digelar, ⟦Senin (32/1)⟧.',
      'Ia lahir ⟦29 Februari 2023⟧.',
    ],
    silent: [
      'Ia lahir 29 Februari 2024.',
      'Ia lahir 29 Februari.',
      'Buka 24/7.',
      'Skor 31-32.',
      'Nomor 45/13/2024 terbit.',
    ],
  },
  check: ({ dates }) =>
    dates.flatMap((printed) => {
      const { day, month, year, certain } = printed
      // "45/13/2024" is a file number as likely as a date.
      if (!certain && (month > 12 || day > 31)) return []
      if (day === 0 || month === 0) return []
      return timeOf(year ?? 2024, month, day) === null ? [{ start: printed.start, end: printed.end }] : []
    }),
}

export const commaBeforeBracket: BlockRule = {
  id: 'date.comma-before-bracket',
  family,
  severity: 'warning',
  source: 'EYD V, III.L: tidak ada koma di depan tanda kurung',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /,\s?\(\d/,
  examples: {
    fires: [{ text: 'Acara itu digelar, ⟦Selasa, (17/9/2024)⟧.', fix: 'Selasa (17/9/2024)' }],
    silent: ['Acara itu digelar, Selasa (17/9/2024).'],
  },
  check: ({ prose }) =>
    findAll(
      prose,
      /(Minggu|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu),\s?(\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\))/gu,
      (match) => ({
        fix: `${match[1]} ${match[2]}`,
        safe: true,
      }),
    ),
}

const staleAfterDays = 90
const fileLabel = /(?:arsip|dok(?:umentasi)?\b|file|ilustrasi)/iu
const dayLength = 86_400_000

const isoDays = (text: string): { start: number; end: number; time: number }[] => {
  const days = findAll(text, /(?<!\d)(20\d{2})([-/ .])(\d{2})\2(\d{2})(?!\d)/gu, () => ({})).flatMap(
    ({ start, end }) => {
      const [year = '', month = '', day = ''] = text.slice(start, end).split(/[-/ .]/)
      const time = timeOf(Number(year), Number(month), Number(day))
      return time === null ? [] : [{ start, end, time }]
    },
  )
  for (const printed of printedDates(text)) {
    const time = printed.year === null ? null : timeOf(printed.year, printed.month, printed.day)
    if (time !== null) days.push({ start: printed.start, end: printed.end, time })
  }
  return days
}

export const staleCaption: StoryRule = {
  id: 'caption.stale-date',
  family,
  severity: 'warning',
  source: 'Kebiasaan redaksi: foto lama diberi tanda arsip',
  copy: 'all',
  scope: 'story',
  examples: {
    fires: [
      'Pasar Dibuka Lagi\n\nSuasana Pasar Johar, ⟦Kamis (12/1/2023)⟧. (Foto: Ani)\n\nSolo, Kompas – Pasar dibuka, Selasa (17/9/2024).',
    ],
    silent: [
      'Pasar Dibuka Lagi\n\nSuasana Pasar Johar, Senin (16/9/2024). (Foto: Ani)\n\nSolo, Kompas – Pasar dibuka, Selasa (17/9/2024).',
      'Pasar Dibuka Lagi\n\nArsip: Suasana Pasar Johar, Kamis (12/1/2023). (Foto: Ani)\n\nSolo, Kompas – Pasar dibuka, Selasa (17/9/2024).',
    ],
  },
  check: ({ blocks, date }) => {
    if (!blocks.some(({ block }) => block.type === 'caption')) return []
    const own = date === null ? [] : [Date.parse(`${date}T00:00:00Z`)]
    const told = blocks.flatMap(({ block, context }) =>
      block.type === 'paragraph' ? isoDays(context.prose).map((day) => day.time) : [],
    )
    const story = own[0] ?? (told.length === 0 ? null : Math.max(...told))
    if (story === null || Number.isNaN(story)) return []
    return blocks.flatMap(({ block }) =>
      block.type !== 'caption' || fileLabel.test(block.text)
        ? []
        : isoDays(block.text)
            .filter((day) => story - day.time > staleAfterDays * dayLength)
            .map(({ start, end, time }) => ({
              start: start + block.start,
              end: end + block.start,
              values: { days: String(Math.round((story - time) / dayLength)) },
            })),
    )
  },
}
