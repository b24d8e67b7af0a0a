/**
 * Days an editor may mean: 2024, 2024-09, 2024-09-17, 17/9/2024, 17-09-2024, 9/2024. A period has a first and a last
 * day (YYYY-MM-DD); null when it is no date of the calendar.
 */
const shapes: readonly { pattern: RegExp; order: readonly ('y' | 'm' | 'd')[] }[] = [
  { pattern: /^(\d{4})$/, order: ['y'] },
  { pattern: /^(\d{4})[-/.](\d{1,2})$/, order: ['y', 'm'] },
  { pattern: /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, order: ['y', 'm', 'd'] },
  { pattern: /^(\d{1,2})[-/.](\d{4})$/, order: ['m', 'y'] },
  { pattern: /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, order: ['d', 'm', 'y'] },
]

const two = (part: number): string => String(part).padStart(2, '0')

const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const periodOf = (text: string): { first: string; last: string } | null => {
  const value = text.trim()
  for (const { pattern, order } of shapes) {
    const match = pattern.exec(value)
    if (match === null) continue
    const part = (name: 'y' | 'm' | 'd'): number | null => {
      const at = order.indexOf(name)
      return at === -1 ? null : Number(match[at + 1])
    }
    const [year, month, day] = [part('y') ?? 0, part('m'), part('d')]
    const [firstMonth, endMonth] = [month ?? 1, month ?? 12]
    const [firstDay, endDay] = [day ?? 1, day ?? lastOfMonth(year, endMonth)]
    const isDay = year > 0 && endMonth >= 1 && endMonth <= 12 && endDay >= 1 && endDay <= lastOfMonth(year, endMonth)
    const start = String(year).padStart(4, '0')
    return isDay
      ? { first: `${start}-${two(firstMonth)}-${two(firstDay)}`, last: `${start}-${two(endMonth)}-${two(endDay)}` }
      : null
  }
  return null
}
