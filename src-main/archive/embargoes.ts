import { firstRow, type Readable, run, type Writable, writing } from './handle.ts'
import { requireArticle } from './versions.ts'

/**
 * Until when nothing of an article may leave. It is the article's own, not its text's: restoring an older version does
 * not lift it.
 */
export const embargoOf = (db: Readable, articleId: string): string | null =>
  firstRow<{ until: string }>(db, 'SELECT until FROM embargoes WHERE article_id = ?', articleId)?.until ?? null

export const setEmbargo = (db: Writable, { articleId, until }: { articleId: string; until: string | null }): void =>
  writing(db, () => {
    requireArticle(db, articleId)
    if (until === null) run(db, 'DELETE FROM embargoes WHERE article_id = ?', articleId)
    else {
      const sql = `INSERT INTO embargoes (article_id, until) VALUES (?, ?)
        ON CONFLICT (article_id) DO UPDATE SET until = excluded.until`
      run(db, sql, articleId, new Date(until).toISOString())
    }
  })
