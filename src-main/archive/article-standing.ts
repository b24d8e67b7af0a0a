import { isOut, standingOf } from '../../src-shared/publishing/standing.ts'
import { keepDateOrder } from './date-order.ts'
import { type Readable, run, type Writable } from './handle.ts'
import { remotePosts } from './remote-posts.ts'

/** An article's own status as its posts make it: published where readers find it anywhere, scheduled while one waits. */
export type Standings = { isOut: boolean; isScheduled: boolean }

export const standingsOf = (db: Readable, articleId: string): Standings => {
  const posts = remotePosts(db, articleId)
  return { isOut: posts.some(isOut), isScheduled: posts.some((post) => standingOf(post) === 'scheduled') }
}

const setStatus = (db: Writable, articleId: string, from: string[], to: string, at: string): void => {
  const sql = `UPDATE articles SET status = ?, updated_at = ?
    WHERE id = ? AND status IN (SELECT value FROM json_each(?))`
  run(db, sql, to, at, articleId, JSON.stringify(from))
}

/** A story written here is dated by its first publication; an imported one keeps its own date. */
const markPublished = (db: Writable, articleId: string, wentOutAt: string, now: string): void => {
  run(
    db,
    `UPDATE articles SET dated_at = iif(status <> 'published' AND origin_kind IN ('typed', 'paste'), :wentOutAt, dated_at),
       status = 'published', updated_at = :now WHERE id = :articleId`,
    { articleId, wentOutAt, now },
  )
  keepDateOrder(db, articleId)
}

/**
 * After a post of the article has changed, in the same transaction. `wentOutAt`: readers have it since then. Only what
 * this program had made public or scheduled is taken back, never an imported story.
 */
export const followPosts = (
  db: Writable,
  articleId: string,
  before: Standings,
  { now, wentOutAt }: { now: string; wentOutAt: string | null },
): void => {
  const after = standingsOf(db, articleId)
  if (wentOutAt !== null) markPublished(db, articleId, wentOutAt, now)
  else if (after.isOut) return
  else if (after.isScheduled) {
    setStatus(db, articleId, before.isOut ? ['draft', 'ready', 'published'] : ['draft', 'ready'], 'scheduled', now)
  } else {
    if (before.isOut) setStatus(db, articleId, ['published'], 'ready', now)
    if (before.isScheduled) setStatus(db, articleId, ['scheduled'], 'ready', now)
  }
}
