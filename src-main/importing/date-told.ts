import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { printedDates, timeOf } from '../../src-shared/language/checks/calendar.ts'
import { storyDate } from './story-date.ts'

/**
 * The day of a story whose source has no date of its own: the one in its dateline, or else the first that the copy gives with
 * its weekday and year, "Selasa (17/9/2024)": newsrooms print the day of the news so. ISO 8601 UTC, noon of that day in
 * Western Indonesia; null when the copy tells nothing, and never a day to come.
 */
const firstWords = 4000

export const dateTold = ({ dateline, text }: Pick<ArticleContent, 'dateline' | 'text'>, now: Date): string | null => {
  const given = dateline === null ? null : storyDate(dateline.raw)
  if (given !== null && Date.parse(given) <= now.getTime()) return given
  for (const { weekday, day, month, year } of printedDates(text.slice(0, firstWords))) {
    const time = weekday === null || year === null ? null : timeOf(year, month, day)
    if (time === null || time > now.getTime()) continue
    return storyDate(new Date(time).toISOString().slice(0, 10))
  }
  return null
}
