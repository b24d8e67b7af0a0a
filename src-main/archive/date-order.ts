import { firstRow, type Readable, run, type Writable } from './handle.ts'

/**
 * Row ids ascend by date: an article's id is its UTC day times the slots of a day, plus a sequence. Newest first and
 * date filters then need no other index, and a late import finds its place. A day that is full spills into the days
 * after it; which days did is remembered, so that a date filter stays exact.
 */
export const slotsPerDay = 4096

const dayMs = 86_400_000
/** Day 0. Older articles and unreadable dates share it. */
const firstDay = Date.parse('1700-01-01T00:00:00Z') / dayMs
const lastDay = Date.parse('9999-12-31T00:00:00Z') / dayMs - firstDay

/** Days since 1700-01-01, in UTC. */
export const dayNumber = (iso: string): number => {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? 0 : Math.min(lastDay, Math.max(0, Math.floor(time / dayMs) - firstDay))
}

const startOfBucket = (bucket: number): number => bucket * slotsPerDay
const bucketOf = (rowId: number): number => Math.floor(rowId / slotsPerDay)

const newestIn = (db: Readable, bucket: number): number | undefined =>
  firstRow<{ rowId: number }>(
    db,
    'SELECT row_id AS rowId FROM articles WHERE row_id BETWEEN ? AND ? ORDER BY row_id DESC LIMIT 1',
    startOfBucket(bucket),
    startOfBucket(bucket + 1) - 1,
  )?.rowId

const lastSpill = (db: Readable, day: number): number =>
  firstRow<{ bucket: number | null }>(db, 'SELECT max(bucket) AS bucket FROM day_spills WHERE day = ?', day)?.bucket ??
  day

const nextIn = (db: Readable, bucket: number): number | null => {
  const next = (newestIn(db, bucket) ?? startOfBucket(bucket) - 1) + 1
  return bucketOf(next) === bucket ? next : null
}

/** The next free row id of the date. Call inside the transaction that uses it. */
export const nextRowId = (db: Writable, datedAt: string): number => {
  const day = dayNumber(datedAt)
  const free = nextIn(db, day)
  if (free !== null) return free
  for (let bucket = lastSpill(db, day); ; bucket += 1) {
    const spilled = nextIn(db, bucket)
    if (spilled === null) continue
    run(db, 'INSERT OR IGNORE INTO day_spills (day, bucket) VALUES (?, ?)', day, bucket)
    return spilled
  }
}

/** Moves an article whose date changed to its place; the triggers move its index entries along. */
export const keepDateOrder = (db: Writable, articleId: string): void => {
  const row = firstRow<{ rowId: number; datedAt: string }>(
    db,
    'SELECT row_id AS rowId, dated_at AS datedAt FROM articles WHERE id = ?',
    articleId,
  )
  if (row === undefined) return
  const day = dayNumber(row.datedAt)
  const bucket = bucketOf(row.rowId)
  const isInPlace =
    bucket === day || firstRow(db, 'SELECT 1 FROM day_spills WHERE day = ? AND bucket = ?', day, bucket) !== undefined
  if (!isInPlace) {
    run(db, 'UPDATE articles SET row_id = ? WHERE row_id = ?', nextRowId(db, row.datedAt), row.rowId)
  }
}

/**
 * The row ids that may lie in a span of time, and those among them for which only the date itself can tell: days that
 * are half inside, and days that others spilled into. `from` is inclusive, `until` exclusive, both ISO or null.
 */
export type RowRange = { low: number; high: number; unsure: { low: number; high: number }[] }

const wholeBucket = (bucket: number) => ({ low: startOfBucket(bucket), high: startOfBucket(bucket + 1) - 1 })

const isMidnight = (iso: string): boolean => Date.parse(iso) % dayMs === 0

export const rowRange = (db: Readable, from: string | null, until: string | null): RowRange => {
  const first = from === null ? 0 : dayNumber(from)
  const last = until === null ? lastDay : dayNumber(until)
  const spilledTo =
    firstRow<{ bucket: number | null }>(
      db,
      'SELECT max(bucket) AS bucket FROM day_spills WHERE day <= ? AND bucket >= ?',
      last,
      first,
    )?.bucket ?? null
  const span = { low: startOfBucket(first), high: startOfBucket(Math.max(last, spilledTo ?? 0) + 1) - 1 }
  if (spilledTo !== null) return { ...span, unsure: [span] }
  const unsure: RowRange['unsure'] = []
  if (from !== null && (first === 0 || !isMidnight(from))) unsure.push(wholeBucket(first))
  if (until === null) return { ...span, unsure }
  if (isMidnight(until) && last > 0) return { ...span, high: startOfBucket(last) - 1, unsure }
  if (last !== first || unsure.length === 0) unsure.push(wholeBucket(last))
  return { ...span, unsure }
}
