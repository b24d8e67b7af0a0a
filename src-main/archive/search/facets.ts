import type { Facets, SearchQuery } from '../../../src-shared/contract/index.ts'
import { column, firstRow, type Readable, reading, rows } from '../handle.ts'
import { outletsUnreadBefore } from '../outlets.ts'
import { type Matches, newestMatches, reachOf, type Span } from './newest-matches.ts'
import { planSearch } from './plan.ts'
import { questionOf } from './search.ts'
import { countYears, type YearLimits } from './year-counts.ts'

/**
 * How the matches of a query divide by year, section, author, outlet and status: of the newest fifteen hundred, or of as
 * many as a slow disk gives in time; by year all of them, where that takes no longer. Counted in steps, between which the
 * hits of a newer question may be found.
 */
const mostValues = 30

type Row = { section: string; author: string; outlet: string | null; status: string; date: string }

/** Milliseconds after which a question with hardly a match is looked at no further back. */
const patienceMs = 15
/** And after which no more matches are looked up: each may lie on a page of its own. */
const countingMs = 100
/** Matches of the first step: on a slow disk already a wait that is noticed. */
const firstStep = 50
const fastestGrowth = 4
/** How many of the newest matches are looked at, and how long counting all of them by year may take after that. */
type Limits = { looked: number; years: YearLimits }
const usual: Limits = { looked: 1500, years: { allMs: 100, stepMs: 30 } }

/** A step may keep others waiting so long. */
const stepMs = 5

/** Bounds the index seeks to: beside “IS NULL OR” SQLite walks to them from its end, a million entries at worst. */
const isWithin = `status <> 'trashed' AND dated_at >= coalesce(:from, '') AND dated_at < coalesce(:until, '~')`

const newestArticles = (db: Readable, span: Span, amount: number): Matches => {
  const found = column<number>(db, `SELECT row_id FROM articles WHERE ${isWithin} ORDER BY dated_at DESC LIMIT :most`, {
    ...span,
    most: amount + 1,
  })
  return { rowIds: found, isComplete: true }
}

/** One look at the end of an index. */
const oldestDate = (db: Readable, span: Span): string | null =>
  firstRow<{ date: string }>(
    db,
    `SELECT dated_at AS date FROM articles WHERE ${isWithin} ORDER BY dated_at LIMIT 1`,
    span,
  )?.date ?? null

/** Everything asked for stands in one index and a small table: no article's pages are read. */
const rowsOf = (db: Readable, rowIds: number[]): Row[] =>
  rows<Row>(
    db,
    `SELECT section, byline AS author, outlet, status, dated_at AS date
     FROM articles INDEXED BY articles_for_facets LEFT JOIN article_outlets USING (row_id)
     WHERE articles.row_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(rowIds),
  )

const newCounts = (): Map<string, number> => new Map()

const add = (counts: Map<string, number>, value: string): void => {
  if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1)
}

type Counted = { value: string; articles: number }[]

const most = (counts: Map<string, number>): Counted =>
  [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues)

const mostYears = 100

const newestFirst = (years: Map<string, number>): Counted =>
  [...years]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => Number(b.value) - Number(a.value))
    .slice(0, mostYears)

const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((all, one) => all + one, 0)

/** Newest first, a stretch at a time, until time is over: how many were counted is the answer. */
function* countRows(
  db: Readable,
  rowIds: number[],
  ends: number,
  count: (row: Row) => void,
): Generator<undefined, number> {
  let size = firstStep
  let done = 0
  while (done < rowIds.length) {
    const started = performance.now()
    const step = rowIds.slice(done, done + size)
    for (const row of rowsOf(db, step)) count(row)
    done += step.length
    const now = performance.now()
    if (now > ends) break
    size = Math.max(1, Math.floor(size * Math.min(fastestGrowth, stepMs / Math.max(now - started, 0.01))))
    if (done < rowIds.length) yield undefined
  }
  return done
}

export function* facetsInSteps(
  db: Readable,
  query: SearchQuery,
  { looked, years }: Limits = usual,
): Generator<undefined, Facets> {
  const { clauses, span } = questionOf(query)
  const plan = planSearch(db, clauses, {
    isTyped: query.asYouType ?? false,
    otherForms: query.otherForms ?? false,
    order: 'newest',
  })
  const found =
    plan === null
      ? newestArticles(db, span, looked)
      : newestMatches(db, {
          index: 'article_index',
          match: plan.countMatch,
          reach: reachOf(db, span),
          most: looked + 1,
          broad: plan.broad,
          isMeeting: plan.isMeeting,
          patienceMs,
        })
  const counts = {
    years: newCounts(),
    sections: newCounts(),
    authors: newCounts(),
    outlets: newCounts(),
    statuses: newCounts(),
  }
  const endsAt = performance.now() + countingMs
  const counted = yield* countRows(db, found.rowIds.slice(0, looked), endsAt, (row) => {
    add(counts.years, String(new Date(row.date).getFullYear()))
    add(counts.sections, row.section)
    add(counts.authors, row.author)
    add(counts.outlets, row.outlet ?? '')
    add(counts.statuses, row.status)
  })
  const since = oldestDate(db, span)
  const isWhole = found.rowIds.length === counted && found.isComplete
  let isCounted = isWhole
  // Of the years before that of the last one looked at nothing is known yet.
  if (found.rowIds.length > looked && counted === looked && since !== null) {
    const newest = Math.min(...[...counts.years.keys()].map(Number))
    const asked = {
      match: plan?.countMatch ?? null,
      isMeeting: plan?.isMeeting ?? false,
      span,
      newest,
      oldest: new Date(since).getFullYear(),
    }
    isCounted = yield* countYears(db, { ...asked, limits: years }, ({ year, matches }) => {
      if (matches > 0) counts.years.set(String(year), matches)
    })
  }
  const isPartialPlan = plan?.isPartial ?? false
  return {
    years: newestFirst(counts.years),
    sections: most(counts.sections),
    authors: most(counts.authors),
    outlets: most(counts.outlets),
    statuses: most(counts.statuses),
    since,
    outletsUnreadBefore: outletsUnreadBefore(db),
    counted,
    matches: {
      articles: sum(counts.years),
      isLowerBound: !isCounted || isPartialPlan,
      hasEveryYear: isCounted,
    },
    isPartial: !isWhole || isPartialPlan,
  }
}

export const facets = (db: Readable, query: SearchQuery, limits: Limits = usual): Facets =>
  reading(db, () => {
    const steps = facetsInSteps(db, query, limits)
    for (;;) {
      const step = steps.next()
      if (step.done === true) return step.value
    }
  })
