import type { Article, ArticleContent, VersionReason } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable } from './handle.ts'

/**
 * Decides which snapshot of the present text must be kept before a save replaces it: before the first edit of an
 * imported article, before a save that removes more than half of the text, and after each five minutes of change.
 */
const intervalMs = 5 * 60_000

type LastVersions = { newest: string | null; raw: string | null; opened: string | null }

const lastVersions = (db: Readable, articleId: string): LastVersions =>
  firstRow<LastVersions>(
    db,
    `SELECT max(created_at) FILTER (WHERE reason <> 'raw') AS newest, max(id) FILTER (WHERE reason = 'opened') AS opened,
       (SELECT max(id) FROM originals WHERE article_id = :articleId) AS raw
     FROM versions WHERE article_id = :articleId`,
    { articleId },
  ) ?? { newest: null, raw: null, opened: null }

export const snapshotReason = (
  db: Readable,
  present: Article,
  next: ArticleContent,
  now: Date,
): VersionReason | null => {
  const last = lastVersions(db, present.id)
  const isImported = present.origin.kind === 'import' || present.origin.kind === 'sample'
  // Ids of UUID version 7 ascend with time.
  if (isImported && (last.opened ?? '') <= (last.raw ?? '')) return 'opened'
  if (next.text.length * 2 < present.text.length) return 'shrink'
  const since = Date.parse(last.newest ?? present.createdAt)
  return now.getTime() - since >= intervalMs ? 'interval' : null
}
