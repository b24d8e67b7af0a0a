import { AppError, type SearchHit, SearchQuery, type SearchResult } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import { marksOf, passage } from './marks.ts'
import { matchExpression, parseQuery, type Term } from './query.ts'

/**
 * Finds articles outside the trash: ranked by BM25 with the headline far above the body, or, without any word, newest
 * first. Snippets and marks are made only for the rows shown.
 */
type HitRow = Pick<SearchHit, 'id' | 'headline' | 'section' | 'status'> & {
  date: string
  standfirst: string
  text: string
  byline: string
}

type Filters = { from: string | null; until: string | null; section: string | null }

/** A day is the local one of this machine, as the newsroom's clock shows it. */
const startOfDay = (day: string, plusDays = 0): string => {
  const date = new Date(`${day}T00:00:00`)
  if (Number.isNaN(date.getTime())) throw new AppError('invalid_input', `“${day}” is not a date.`, { value: day })
  date.setDate(date.getDate() + plusDays)
  return date.toISOString()
}

const filtersOf = (query: SearchQuery): Filters => ({
  from: query.from === undefined ? null : startOfDay(query.from),
  until: query.to === undefined ? null : startOfDay(query.to, 1),
  section: query.section === undefined || query.section === '' ? null : query.section,
})

const filterSql = `articles.status <> 'trashed' AND (:from IS NULL OR articles.dated_at >= :from)
  AND (:until IS NULL OR articles.dated_at < :until) AND (:section IS NULL OR articles.section = :section)`

type Page = { limit: number; offset: number }
type Found = { total: number; rowIds: number[] }

const idsOf = (found: { rowId: number }[]): number[] => found.map((row) => row.rowId)

const newest = (db: Readable, filters: Filters, page: Page): Found => ({
  total:
    firstRow<{ amount: number }>(db, `SELECT count(*) AS amount FROM articles WHERE ${filterSql}`, filters)?.amount ??
    0,
  rowIds: idsOf(
    rows(
      db,
      `SELECT row_id AS rowId FROM articles WHERE ${filterSql} ORDER BY dated_at DESC LIMIT :limit OFFSET :offset`,
      { ...filters, ...page },
    ),
  ),
})

const unfiltered = (db: Readable, match: string, page: Page): Found => ({
  total:
    firstRow<{ amount: number }>(db, 'SELECT count(*) AS amount FROM article_index WHERE article_index MATCH ?', match)
      ?.amount ?? 0,
  rowIds: idsOf(
    rows(
      db,
      `SELECT rowid AS rowId FROM article_index WHERE article_index MATCH :match
       ORDER BY rank LIMIT :limit OFFSET :offset`,
      { match, ...page },
    ),
  ),
})

const filtered = (db: Readable, match: string, filters: Filters, page: Page): Found => {
  const from = `FROM article_index CROSS JOIN articles ON articles.row_id = article_index.rowid
    WHERE article_index MATCH :match AND ${filterSql}`
  const counted = firstRow<{ amount: number }>(db, `SELECT count(*) AS amount ${from}`, { match, ...filters })
  const found = rows<{ rowId: number }>(
    db,
    `SELECT articles.row_id AS rowId ${from} ORDER BY article_index.rank LIMIT :limit OFFSET :offset`,
    { match, ...filters, ...page },
  )
  return { total: counted?.amount ?? 0, rowIds: idsOf(found) }
}

export const hitOf = (db: Readable, rowId: number, terms: Term[]): SearchHit[] => {
  const row = firstRow<HitRow>(
    db,
    `SELECT id, headline, section, status, dated_at AS date, standfirst, text, byline FROM articles WHERE row_id = ?`,
    rowId,
  )
  if (row === undefined) return []
  const { standfirst, text, byline, ...shown } = row
  const candidates = [text, standfirst, byline].filter((part) => part !== '').map((part) => passage(part, terms))
  const best = candidates.find((candidate) => candidate.found) ?? candidates[0]
  const headlineMarks = marksOf(row.headline, terms)
  return [{ ...shown, headlineMarks, snippet: best?.snippet ?? '', snippetMarks: best?.marks ?? [] }]
}

const find = (db: Readable, query: string, terms: Term[], filters: Filters, page: Page): Found => {
  if (query.trim() === '') return newest(db, filters, page)
  if (terms.length === 0) return { total: 0, rowIds: [] }
  const match = matchExpression(terms)
  const isFiltered = Object.values(filters).some((filter) => filter !== null)
  return isFiltered ? filtered(db, match, filters, page) : unfiltered(db, match, page)
}

export const search = (db: Readable, input: SearchQuery): SearchResult => {
  const started = performance.now()
  const query = SearchQuery.parse(input)
  const terms = parseQuery(query.query, query.asYouType ?? false)
  const { total, rowIds } = find(db, query.query, terms, filtersOf(query), { limit: query.limit, offset: query.offset })
  const hits = rowIds.flatMap((rowId) => hitOf(db, rowId, terms))
  return { total, tookMs: Math.round((performance.now() - started) * 100) / 100, hits }
}
