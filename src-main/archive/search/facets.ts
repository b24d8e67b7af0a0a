import { type Facets, SearchQuery } from '../../../src-shared/contract/index.ts'
import { column, type Readable, rows } from '../handle.ts'
import { outletsUnreadBefore } from '../outlets.ts'
import { type Matches, newestMatches, reachOf, type Span } from './newest-matches.ts'
import { planSearch } from './plan.ts'

import { questionOf } from './search.ts'

/** How the matches of a query divide by year, section, author, outlet and status: of the newest fifteen hundred, so never slow. */
const countedMatches = 1500
const mostValues = 30

type Row = { section: string; author: string; outlet: string | null; status: string; date: string }

/** Milliseconds after which a question with hardly a match is looked at no further back. */
const patienceMs = 15

const newestArticles = (db: Readable, span: Span): Matches => {
  const found = column<number>(
    db,
    `SELECT row_id FROM articles WHERE status <> 'trashed' AND (:from IS NULL OR dated_at >= :from)
       AND (:until IS NULL OR dated_at < :until) ORDER BY dated_at DESC LIMIT :most`,
    { ...span, most: countedMatches + 1 },
  )
  return { rowIds: found, isComplete: true }
}

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

const most = (counts: Map<string, number>): { value: string; articles: number }[] =>
  [...counts]
    .map(([value, articles]) => ({ value, articles }))
    .sort((a, b) => b.articles - a.articles || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues)

export const facets = (db: Readable, input: SearchQuery): Facets => {
  const query = SearchQuery.parse(input)
  const { clauses, span } = questionOf(query)
  const plan = planSearch(db, clauses, {
    isTyped: query.asYouType ?? false,
    otherForms: query.otherForms ?? false,
    order: 'newest',
  })
  const found =
    plan === null
      ? newestArticles(db, span)
      : newestMatches(db, {
          index: 'article_index',
          match: plan.countMatch,
          reach: reachOf(db, span),
          most: countedMatches + 1,
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
  const counted = found.rowIds.slice(0, countedMatches)
  for (const row of rowsOf(db, counted)) {
    add(counts.years, String(new Date(row.date).getFullYear()))
    add(counts.sections, row.section)
    add(counts.authors, row.author)
    add(counts.outlets, row.outlet ?? '')
    add(counts.statuses, row.status)
  }
  return {
    years: most(counts.years).sort((a, b) => (a.value < b.value ? 1 : -1)),
    sections: most(counts.sections),
    authors: most(counts.authors),
    outlets: most(counts.outlets),
    statuses: most(counts.statuses),
    outletsUnreadBefore: outletsUnreadBefore(db),
    counted: counted.length,
    isPartial: found.rowIds.length > countedMatches || !found.isComplete || (plan?.isPartial ?? false),
  }
}
