import { expect, test } from 'vitest'
import { months, weekdays } from './calendar.ts'
import { checkStory } from './check-story.ts'

/** Every day from 2000 to 2035 with each of the seven weekdays: one right, six wrong. */
const dayLength = 86_400_000
const forms: ((weekday: string, date: Date) => string)[] = [
  (weekday, date) => `${weekday} (${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()})`,
  (weekday, date) => `${weekday}, ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  (weekday, date) => `${weekday} pagi (${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()})`,
]

test.each([0, 1, 2])(
  'form %i of every date 2000–2035 with every weekday',
  (form) => {
    // Independent of Date.getUTCDay: 1 January 2000 was a Saturday, and the week goes on from there.
    let index = 0
    let wrong = 0
    for (let year = 2000; year <= 2035; year += 1) {
      const lines: string[] = []
      const expected: string[] = []
      for (let time = Date.UTC(year, 0, 1); time < Date.UTC(year + 1, 0, 1); time += dayLength) {
        const right = weekdays[(6 + index) % 7] ?? ''
        index += 1
        for (const weekday of weekdays) {
          const printed = forms[form]?.(weekday, new Date(time)) ?? ''
          lines.push(`Acara digelar ${printed} di Solo.`)
          if (weekday !== right) expected.push(`${printed}=${right}`)
        }
      }
      const found = checkStory({ text: lines.join('\n\n'), only: ['date.weekday'] })
      expect(found.map((issue) => `${issue.text}=${issue.fix?.split(/[\s,]/, 1)[0]}`)).toEqual(expected)
      wrong += found.length
    }
    expect(index).toBe(13_149)
    expect(wrong).toBe(13_149 * 6)
  },
  120_000,
)

test('a date without its year is the one nearest to the story', () => {
  const weekday = (text: string, date: string) =>
    checkStory({ text, date })
      .filter((issue) => issue.rule === 'date.weekday')
      .map((issue) => issue.fix)
  expect(weekday('Acara digelar Selasa (31/12) di Solo.', '2025-01-02T03:00:00Z')).toEqual([])
  expect(weekday('Acara digelar Rabu (31/12) di Solo.', '2025-01-02')).toEqual(['Selasa (31/12)'])
  expect(weekday('Acara digelar Rabu, 1 Januari di Solo.', '2024-12-30')).toEqual([])
  expect(weekday('Acara digelar Rabu (29/2) di Solo.', '2023-03-01')).toEqual(['Kamis (29/2)'])
})
