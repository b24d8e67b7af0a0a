import { rowRange, slotsPerDay } from '../date-order.ts'
import { firstRow, type Readable } from '../handle.ts'
import { between, reachOf, type Span } from './newest-matches.ts'

/**
 * All matches of each local year, by their places in the index and without looking at one of them: row ids ascend by date.
 * A year a step, newest first, until time is over.
 */
type YearOf = { year: number; matches: number }

const within = (span: Span, year: number): Span => {
  const start = new Date(year, 0, 1).toISOString()
  const end = new Date(year + 1, 0, 1).toISOString()
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

/** A year that takes longer keeps a newer question waiting: none is counted after it. */
const longestYearMs = 30

/** Dates of damaged imports may lie anywhere. */
const mostYears = 100

type Asked = { match: string | null; span: Span; newest: number; oldest: number; endsAt: number }

/** Returns whether every year was counted. `endsAt`: by the clock of `performance.now()`. */
export function* countYears(
  db: Readable,
  { match, span, newest, oldest, endsAt }: Asked,
  count: (of: YearOf) => void,
): Generator<undefined, boolean> {
  if (newest - oldest >= mostYears) return false
  for (let year = newest; year >= oldest; year -= 1) {
    const started = performance.now()
    const days = within(span, year)
    if (started > endsAt || isUnsureThroughout(db, days)) return false
    count({ year, matches: countIn(db, match, days) })
    if (year === oldest) return true
    if (performance.now() - started > longestYearMs) return false
    yield undefined
  }
  return true
}
