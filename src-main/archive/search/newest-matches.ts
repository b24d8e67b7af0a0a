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

const endsOf = (db: Readable): { low: number; high: number } => {
  const ends = firstRow<{ low: number | null; high: number | null }>(
    db,
    'SELECT (SELECT min(row_id) FROM articles) AS low, (SELECT max(row_id) FROM articles) AS high',
  )
  return { low: ends?.low ?? 0, high: ends?.high ?? -1 }
}

const wholeArchive: Reach = {
  low: Number.MIN_SAFE_INTEGER,
  high: Number.MAX_SAFE_INTEGER,
  condition: () => ({ sql: '', values: {} }),
}

export const reachOf = (db: Readable, span: Span): Reach => {
  if (isEverywhere(span)) return wholeArchive
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
type Asked = {
  index: Index
  match: string
  reach: Reach
  most: number
  /** About how many articles match when they are to be read in windows; null reads them at once. */
  broad: number | null
  /** Several words have to meet in an article: most of what holds one of them is passed over. */
  isMeeting: boolean
  patienceMs: number
}

/**
 * Backwards, FTS5 takes every page apart that it comes to; forwards it leaps over what cannot match. To the newest few
 * it is quicker backwards, to all of a window where words seldom meet forwards.
 */
type Direction = 'newest first' | 'all, oldest first'

const selectOf = (index: Index, condition: string, direction: Direction): string =>
  `SELECT rowid FROM ${index} WHERE ${index} MATCH :match AND ${between(':windowLow', ':windowHigh')}${condition}
   ${direction === 'newest first' ? 'ORDER BY rowid DESC LIMIT :limit' : 'ORDER BY rowid'}`

/** Nearly every question has no further condition: its text is not put together again at every keystroke. */
const unconditional: Record<Index, Record<Direction, string>> = {
  article_index: {
    'newest first': selectOf('article_index', '', 'newest first'),
    'all, oldest first': selectOf('article_index', '', 'all, oldest first'),
  },
  title_index: {
    'newest first': selectOf('title_index', '', 'newest first'),
    'all, oldest first': selectOf('title_index', '', 'all, oldest first'),
  },
}

type Window = { low: number; high: number; limit: number; direction: Direction }

/** Newest first either way; without a limit when it goes forwards. */
const readerOf = (db: Readable, { index, match, reach }: Asked): ((window: Window) => number[]) => {
  const { sql, values } = reach.condition(`${index}.rowid`)
  return ({ low, high, limit, direction }) => {
    const select = sql === '' ? unconditional[index][direction] : selectOf(index, sql, direction)
    const bounds = { ...values, match, windowLow: low, windowHigh: high }
    return direction === 'newest first'
      ? column<number>(db, select, { ...bounds, limit })
      : column<number>(db, select, bounds).reverse()
  }
}

/** A window may take this share of all the time there is, so that a slow disk cannot make it much longer than agreed. */
const slices = 8
/** To look whether the other words stand beside the rarest: as a rule, before a window has shown how long it takes here. */
const meetingMs = 0.005
/** One window says little about the next: where words cluster, its pace is not to be trusted further than this. */
const slowestGrowth = 0.25
const fastestGrowth = 4

/** At most `most`; not complete when time ran out before that and before the end. */
export const newestMatches = (db: Readable, asked: Asked): Matches => {
  const { reach, most, broad, isMeeting, patienceMs } = asked
  const read = readerOf(db, asked)
  if (broad === null) {
    const direction = isMeeting ? 'all, oldest first' : 'newest first'
    return { rowIds: read({ ...reach, limit: most, direction }).slice(0, most), isComplete: true }
  }
  const started = performance.now()
  const ends = endsOf(db)
  const lowest = Math.max(reach.low, ends.low)
  const highest = Math.min(reach.high, ends.high)
  // If the words stand together wherever the rarest stands, one window of this width holds enough.
  const inTime = isMeeting ? patienceMs / slices / meetingMs : Number.POSITIVE_INFINITY
  const likelyShare = broad / (ends.high - ends.low + 1)
  let width = Math.max(1, Math.ceil(Math.min(most * 2, inTime) / likelyShare))
  let rowIds: number[] = []
  for (let high = highest; high >= lowest; ) {
    const before = performance.now()
    const low = Math.max(lowest, high - width + 1)
    const limit = most - rowIds.length
    // Before the first nobody knows: at most wherever the rarest word stands.
    const share = high === highest ? likelyShare : rowIds.length / (highest - high)
    const expected = share * (high - low + 1)
    const direction = isMeeting && expected < limit ? 'all, oldest first' : 'newest first'
    rowIds = rowIds.concat(read({ low, high, limit, direction }))
    if (rowIds.length >= most) return { rowIds: rowIds.slice(0, most), isComplete: true }
    high = low - 1
    const now = performance.now()
    if (high >= lowest && now - started > patienceMs) return { rowIds, isComplete: false }
    const pace = patienceMs / slices / Math.max(now - before, 0.01)
    width = Math.max(1, Math.ceil(width * Math.min(fastestGrowth, Math.max(slowestGrowth, pace))))
  }
  return { rowIds, isComplete: true }
}
