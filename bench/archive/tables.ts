import { milliseconds, percentile, spread, table } from './figures.ts'
import type { Question } from './queries.ts'

/** Times of questions by class: `p50 / p95 (max)` in milliseconds, and the ratios of one column to others. */
export type Times = ReadonlyMap<Question, number> & Map<Question, number>
export type Column = { name: string; times: Times }

const classesOf = (questions: Question[]): Map<string, Question[]> => {
  const classes = new Map<string, Question[]>()
  for (const question of questions) classes.set(question.class, [...(classes.get(question.class) ?? []), question])
  const typing = questions.filter((one) => one.class.startsWith('typing'))
  return new Map([...classes, ['**all typing**', typing], ['**all**', questions]])
}

/** Of the questions that were asked: a slow peer may have been spared some. */
const figuresOf = (some: Question[], times: Times): number[] => some.flatMap((one) => times.get(one) ?? [])

const cell = (figures: number[]): string =>
  figures.length === 0 ? '–' : `${spread(figures)} (${milliseconds(Math.max(...figures))})`

export const searchTable = (questions: Question[], columns: Column[]): string =>
  table(
    ['class', 'n', ...columns.map(({ name }) => `${name}, p50 / p95 (max) ms`)],
    [...classesOf(questions)].map(([name, some]) => [
      name,
      String(some.length),
      ...columns.map(({ times }) => cell(figuresOf(some, times))),
    ]),
  )

const ratio = (mine: number[], other: number[], part: number): string =>
  other.length === 0 ? '–' : (percentile(mine, part) / percentile(other, part)).toFixed(2)

export const ratioTable = (questions: Question[], ours: Times, others: Column[]): string =>
  table(
    ['class', ...others.map(({ name }) => `${name}, p50 / p95`)],
    [...classesOf(questions)].map(([name, some]) => [
      name,
      ...others.map(({ times }) => {
        const asked = some.filter((one) => times.has(one))
        const [mine, other] = [figuresOf(asked, ours), figuresOf(asked, times)]
        return `${ratio(mine, other, 0.5)} / ${ratio(mine, other, 0.95)}`
      }),
    ]),
  )
