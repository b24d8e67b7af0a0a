import { type RowRange, rowRange } from '../date-order.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import type { Plan, Step } from './plan.ts'

/** Runs a plan: one page of row ids, and how many there are. Its cost is bounded by the plan and the page. */
export type Span = { from: string | null; until: string | null }
export type Page = { limit: number; offset: number }
export type Found = { total: number; totalIsLowerBound: boolean; rowIds: number[] }

type Bound = Record<string, string | number | null>
type Condition = { sql: string; values: Bound }

const unbounded: Span = { from: null, until: null }

const spanned = (span: Span, range: RowRange | null): ((column: string) => Condition) => {
  if (range === null) return () => ({ sql: '', values: {} })
  const values: Bound = { low: range.low, high: range.high }
  const unsure = range.unsure.map((part, index) => {
    values[`low${index}`] = part.low
    values[`high${index}`] = part.high
    return (column: string) => `${column} BETWEEN :low${index} AND :high${index}`
  })
  if (unsure.length > 0) {
    values['from'] = span.from
    values['until'] = span.until
  }
  return (column) => {
    const dated = `EXISTS (SELECT 1 FROM articles WHERE row_id = ${column}
      AND (:from IS NULL OR dated_at >= :from) AND (:until IS NULL OR dated_at < :until))`
    const exact = unsure.length === 0 ? '' : ` AND (NOT (${unsure.map((one) => one(column)).join(' OR ')}) OR ${dated})`
    return { sql: ` AND ${column} BETWEEN :low AND :high${exact}`, values }
  }
}

const isEverywhere = ({ from, until }: Span): boolean => from === null && until === null

type Statement = { from: string; values: Bound }

const stepSource = (step: Step, at: number, before: Step[], condition: (column: string) => Condition): Statement => {
  const { sql, values } = condition(`${step.index}.rowid`)
  const seen = before.map((earlier, index) => {
    const within = condition(`${earlier.index}.rowid`)
    return ` AND ${step.index}.rowid NOT IN (SELECT rowid FROM ${earlier.index} WHERE ${earlier.index} MATCH :before${index}${within.sql})`
  })
  const ranked =
    step.rankBy === null ? '' : ` AND +rowid IN (SELECT rowid FROM article_index WHERE article_index MATCH :all)`
  const bound: Bound = { ...values, match: step.rankBy ?? step.match, ...(step.rankBy !== null && { all: step.match }) }
  before.forEach((earlier, index) => {
    bound[`before${index}`] = earlier.match
  })
  return {
    from: `FROM ${step.index} WHERE ${step.index} MATCH :match${sql}${ranked}${at === 0 ? '' : seen.join('')}`,
    values: bound,
  }
}

const orderOf = (step: Step): string => (step.order === 'rank' ? 'rank' : 'rowid DESC')

/** Totals of broad queries are counted up to here. */
export const countedAtMost = 1000

const countUpTo = (db: Readable, source: Statement, most: number): number =>
  firstRow<{ amount: number }>(db, `SELECT count(*) AS amount FROM (SELECT 1 ${source.from} LIMIT :most)`, {
    ...source.values,
    most,
  })?.amount ?? 0

const pageOf = (db: Readable, plan: Plan, condition: (column: string) => Condition, page: Page): number[] => {
  const found: number[] = []
  let skip = page.offset
  for (const [at, step] of plan.steps.entries()) {
    const source = stepSource(step, at, plan.steps.slice(0, at), condition)
    const wanted = page.limit - found.length
    const more = rows<{ rowId: number }>(
      db,
      `SELECT rowid AS rowId ${source.from} ORDER BY ${orderOf(step)} LIMIT :limit OFFSET :skip`,
      { ...source.values, limit: wanted, skip },
    )
    found.push(...more.map((row) => row.rowId))
    if (found.length >= page.limit) break
    // The step is exhausted, so what it holds is few: counting it is cheap.
    skip = more.length > 0 || skip === 0 ? 0 : skip - countUpTo(db, source, skip)
  }
  return found
}

export const runPlan = (db: Readable, plan: Plan, span: Span, page: Page): Found => {
  const range = isEverywhere(span) ? null : rowRange(db, span.from, span.until)
  const condition = spanned(range === null ? unbounded : span, range)
  const rowIds = pageOf(db, plan, condition, page)
  const seen = page.offset + rowIds.length
  if (rowIds.length > 0 && rowIds.length < page.limit && !plan.isPartial) {
    return { total: seen, totalIsLowerBound: false, rowIds }
  }
  const counting: Step = { index: 'article_index', match: plan.countMatch, order: 'newest', rankBy: null }
  const most = plan.countsAll ? Number.MAX_SAFE_INTEGER : Math.max(countedAtMost, seen) + 1
  const counted = countUpTo(db, stepSource(counting, 0, [], condition), most)
  const isMore = counted >= most
  const total = Math.max(isMore ? most - 1 : counted, seen)
  return { total, totalIsLowerBound: isMore || plan.isPartial, rowIds }
}

/** Up to `most` matches, newest first, for counting and for looking at them one by one. */
export const newestMatches = (db: Readable, match: string, span: Span, most: number): number[] => {
  const range = isEverywhere(span) ? null : rowRange(db, span.from, span.until)
  const step: Step = { index: 'article_index', match, order: 'newest', rankBy: null }
  const source = stepSource(step, 0, [], spanned(span, range))
  return rows<{ rowId: number }>(db, `SELECT rowid AS rowId ${source.from} ORDER BY rowid DESC LIMIT :most`, {
    ...source.values,
    most,
  }).map((row) => row.rowId)
}
