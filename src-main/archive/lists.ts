import type { ArticleStatus, ArticleSummary, ArticleView } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from './handle.ts'

/** The desk's lists: summaries by view, their counts, and the sections in use. They never read a story's text. */
const summaryColumns = `id, status, headline, standfirst, section, byline, word_count AS wordCount, revision,
  articles.updated_at AS updatedAt, dated_at AS datedAt`

const outsideTrash: ArticleStatus[] = ['draft', 'ready', 'scheduled', 'published']

const changesOf = (status: ArticleStatus): string =>
  `SELECT row_id, updated_at FROM articles INDEXED BY articles_by_status WHERE status = '${status}'`

/** Statuses are merged from their own orders; what an offset passes over is read from the index alone. */
const listOf = (statuses: ArticleStatus[]): string => `SELECT ${summaryColumns}
  FROM (${statuses.map(changesOf).join(' UNION ALL ')}
    ORDER BY updated_at DESC, row_id DESC LIMIT ? OFFSET ?) CROSS JOIN articles USING (row_id)
  ORDER BY articles.updated_at DESC, row_id DESC`

const lists: Record<ArticleView, string> = {
  draft: listOf(['draft']),
  ready: listOf(['ready']),
  scheduled: listOf(['scheduled']),
  published: listOf(['published']),
  trashed: listOf(['trashed']),
  all: listOf(outsideTrash),
}

/** Newest change first; 'all' is everything outside the trash. */
export const listArticles = (
  db: Readable,
  { view, limit, offset }: { view: ArticleView; limit: number; offset: number },
): ArticleSummary[] => rows(db, lists[view], limit, offset)

export const countArticles = (db: Readable): Record<ArticleView, number> => {
  const counts: Record<ArticleView, number> = { draft: 0, ready: 0, scheduled: 0, published: 0, trashed: 0, all: 0 }
  const sql = 'SELECT status, count(*) AS amount FROM articles GROUP BY status'
  for (const { status, amount } of rows<{ status: Exclude<ArticleView, 'all'>; amount: number }>(db, sql)) {
    counts[status] = amount
    if (status !== 'trashed') counts.all += amount
  }
  return counts
}

/** In the order asked; ids that do not exist are left out. */
export const articleSummaries = (db: Readable, ids: string[]): ArticleSummary[] =>
  ids.flatMap((id) => firstRow<ArticleSummary>(db, `SELECT ${summaryColumns} FROM articles WHERE id = ?`, id) ?? [])

export const sections = (db: Readable): string[] =>
  rows<{ section: string }>(
    db,
    "SELECT DISTINCT section FROM articles WHERE section <> '' AND status <> 'trashed' ORDER BY section COLLATE NOCASE",
  ).map((row) => row.section)
