import { rowRange } from '../date-order.ts'
import { column, firstRow, type Readable } from '../handle.ts'

/**
 * Reads matches newest first in windows of row ids, so that a question that matches next to nothing among a million
 * articles ends when its time is over instead of holding everybody else up.
 */
export type Span = { from: string | null; until: string | null }
export type Values = Record<string, string | number | null>
type Condition = { sql: string; values: Values }

/** Row ids that may match, and the condition that tells for certain. */
export type Reach = { low: number; high: number; condition: (column: string) => Condition }

const isEverywhere = ({ from, until }: Span): boolean => from === null && until === null

const wholeArchive = (db: Readable): Reach => {
  const ends = firstRow<{ low: number | null; high: number | null }>(
    db,
    'SELECT (SELECT min(row_id) FROM articles) AS low, (SELECT max(row_id) FROM articles) AS high',
  )
  return { low: ends?.low ?? 0, high: ends?.high ?? -1, condition: () => ({ sql: '', values: {} }) }
}

export const reachOf = (db: Readable, span: Span): Reach => {
  if (isEverywhere(span)) return wholeArchive(db)
  const { low, high, unsure } = rowRange(db, span.from, span.until)
  const values: Values = {}
  unsure.forEach((part, index) => {
    values[`low${index}`] = part.low
    values[`high${index}`] = part.high
  })
  if (unsure.length > 0) Object.assign(values, span)
  const condition = (name: string): Condition => {
    if (unsure.length === 0) return { sql: '', values }
    const half = unsure.map((_, index) => `${name} BETWEEN :low${index} AND :high${index}`).join(' OR ')
    const dated = `EXISTS (SELECT 1 FROM articles WHERE row_id = ${name}
      AND (:from IS NULL OR dated_at >= :from) AND (:until IS NULL OR dated_at < :until))`
    return { sql: ` AND (NOT (${half}) OR ${dated})`, values }
  }
  return { low, high, condition }
}

/**
 * FTS5 seeks to a row id only when the bound is an integer, and better-sqlite3 binds every number as a real one: without
 * the cast the whole list of a word is read and thrown away row by row.
 */
export const between = (low: string, high: string): string =>
  `rowid BETWEEN CAST(${low} AS INTEGER) AND CAST(${high} AS INTEGER)`

export type Index = 'article_index' | 'title_index'
export type Matches = { rowIds: number[]; isComplete: boolean }
type Asked = { index: Index; match: string; reach: Reach; most: number; inWindows: boolean; patienceMs: number }

/** A question without a match reads this share of the archive before it looks at the clock for the first time. */
const firstShare = 1 / 64

/** At most `most`; not complete when time ran out before that and before the end. */
export const newestMatches = (db: Readable, { index, match, reach, most, inWindows, patienceMs }: Asked): Matches => {
  const { sql, values } = reach.condition(`${index}.rowid`)
  const read = (low: number, high: number, limit: number): number[] =>
    column<number>(
      db,
      `SELECT rowid FROM ${index} WHERE ${index} MATCH :match AND ${between(':windowLow', ':windowHigh')}${sql}
       ORDER BY rowid DESC LIMIT :limit`,
      { ...values, match, windowLow: low, windowHigh: high, limit },
    )
  if (!inWindows) return { rowIds: read(reach.low, reach.high, most), isComplete: true }
  const started = performance.now()
  let rowIds: number[] = []
  let width = Math.max(1, Math.ceil((reach.high - reach.low + 1) * firstShare))
  for (let high = reach.high; high >= reach.low; ) {
    const before = performance.now()
    const low = Math.max(reach.low, high - width + 1)
    rowIds = rowIds.concat(read(low, high, most - rowIds.length))
    if (rowIds.length >= most) return { rowIds, isComplete: true }
    high = low - 1
    const now = performance.now()
    if (high >= reach.low && now - started > patienceMs) return { rowIds, isComplete: false }
    width = now - before < patienceMs / 16 ? width * 2 : width
  }
  return { rowIds, isComplete: true }
}
