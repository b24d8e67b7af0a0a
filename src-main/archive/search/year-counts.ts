import { rowRange, slotsPerDay } from '../date-order.ts'
import { firstRow, type Readable } from '../handle.ts'
import { between, reachOf, type Span } from './newest-matches.ts'

/**
 * All matches of each local year, by their places in the index and without looking at one of them: row ids ascend by date.
 * Newest first, a year a step, or a month where words have to meet, until time is over.
 */
type YearOf = { year: number; matches: number }

/** Null outside the span. */
const within = (span: Span, first: Date, next: Date): Span | null => {
  const [start, end] = [first.toISOString(), next.toISOString()]
  if ((span.from !== null && span.from >= end) || (span.until !== null && span.until <= start)) return null
  return {
    from: span.from !== null && span.from > start ? span.from : start,
    until: span.until !== null && span.until < end ? span.until : end,
  }
}

/** Days others spilled into: of so many articles only their own dates can tell that they are of the year. */
const mostUnsureDays = 31

const isUnsureThroughout = (db: Readable, { from, until }: Span): boolean =>
  rowRange(db, from, until).unsure.some(({ low, high }) => high - low > mostUnsureDays * slotsPerDay)

/** `match`: null for every article. */
const countIn = (db: Readable, match: string | null, span: Span): number => {
  if (match === null) {
    const sql = `SELECT count(*) AS matches FROM articles
      WHERE status <> 'trashed' AND dated_at >= :from AND dated_at < :until`
    return firstRow<{ matches: number }>(db, sql, span)?.matches ?? 0
  }
  const { low, high, condition } = reachOf(db, span)
  const { sql, values } = condition('article_index.rowid')
  return (
    firstRow<{ matches: number }>(
      db,
      `SELECT count(*) AS matches FROM article_index WHERE article_index MATCH :match AND ${between(':low', ':high')}${sql}`,
      { ...values, match, low, high },
    )?.matches ?? 0
  )
}

/** A step that takes longer than `stepMs` keeps a newer question waiting: none is taken after it. */
export type YearLimits = { allMs: number; stepMs: number }

/** Dates of damaged imports may lie anywhere. */
const mostYears = 100

type Asked = {
  match: string | null
  isMeeting: boolean
  span: Span
  newest: number
  oldest: number
  limits: YearLimits
}

/** Returns whether every year was counted. */
export function* countYears(
  db: Readable,
  { match, isMeeting, span, newest, oldest, limits }: Asked,
  count: (of: YearOf) => void,
): Generator<undefined, boolean> {
  if (newest - oldest >= mostYears) return false
  const months = isMeeting ? 1 : 12
  const endsAt = performance.now() + limits.allMs
  for (let year = newest; year >= oldest; year -= 1) {
    let matches = 0
    for (let month = 12 - months; month >= 0; month -= months) {
      const started = performance.now()
      const days = within(span, new Date(year, month), new Date(year, month + months))
      if (days === null) continue
      if (started > endsAt || isUnsureThroughout(db, days)) return false
      matches += countIn(db, match, days)
      if (performance.now() - started > limits.stepMs && !(year === oldest && month === 0)) return false
      yield undefined
    }
    count({ year, matches })
  }
  return true
}
