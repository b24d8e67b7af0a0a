import { type Facets, SearchQuery } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import { planSearch } from './plan.ts'
import { newestMatches, type Span } from './run-plan.ts'
import { questionOf } from './search.ts'

/** How the matches of a query divide by year, section, author and status: of the newest few thousand, so never slow. */
const countedMatches = 3000
const mostValues = 30

type Row = { section: string; author: string; status: string; date: string }

const newestArticles = (db: Readable, span: Span): number[] =>
  rows<{ rowId: number }>(
    db,
    `SELECT row_id AS rowId FROM articles WHERE status <> 'trashed' AND (:from IS NULL OR dated_at >= :from)
       AND (:until IS NULL OR dated_at < :until) ORDER BY dated_at DESC LIMIT :most`,
    { ...span, most: countedMatches + 1 },
  ).map((row) => row.rowId)

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
  const found = plan === null ? newestArticles(db, span) : newestMatches(db, plan.countMatch, span, countedMatches + 1)
  const counts = { years: newCounts(), sections: newCounts(), authors: newCounts(), statuses: newCounts() }
  const counted = found.slice(0, countedMatches)
  for (const rowId of counted) {
    const row = firstRow<Row>(
      db,
      'SELECT section, byline AS author, status, dated_at AS date FROM articles WHERE row_id = ?',
      rowId,
    )
    if (row === undefined) continue
    add(counts.years, String(new Date(row.date).getFullYear()))
    add(counts.sections, row.section)
    add(counts.authors, row.author)
    add(counts.statuses, row.status)
  }
  return {
    years: most(counts.years).sort((a, b) => (a.value < b.value ? 1 : -1)),
    sections: most(counts.sections),
    authors: most(counts.authors),
    statuses: most(counts.statuses),
    counted: counted.length,
    isPartial: found.length > countedMatches || (plan?.isPartial ?? false),
  }
}
