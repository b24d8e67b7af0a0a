/** Which article a post on a site is, however the two came together. */
import { firstRow, type Readable, rows } from './handle.ts'

type PostIdentity = { id: string; url: string; slug: string }
export type Known = { articleId: string; mark: string | null; status: string; pushedHash: string }

/** By the post's number there; by what a publication that was broken off left; by the address an import came from. */
export const findKnown = (db: Readable, endpointId: string, { id, url, slug }: PostIdentity): Known | undefined =>
  firstRow<Known>(
    db,
    `SELECT article_id AS articleId, remote_modified_at AS mark, status, pushed_hash AS pushedHash
     FROM remote_posts WHERE endpoint_id = ? AND remote_id = ? ORDER BY pushed_at DESC LIMIT 1`,
    endpointId,
    id,
  ) ??
  firstRow<Known>(
    db,
    `SELECT article_id AS articleId, NULL AS mark, '' AS status, content_hash AS pushedHash FROM outbox
     WHERE endpoint_id = ? AND (remote_id = ? OR key = substr(?, -36)) ORDER BY row_id DESC LIMIT 1`,
    endpointId,
    id,
    slug,
  ) ??
  firstRow<Known>(
    db,
    `SELECT id AS articleId, NULL AS mark, '' AS status, iif(revision = 1, content_hash, '') AS pushedHash FROM articles
     WHERE origin_source = ? AND origin_kind IN ('import', 'sample') AND ? <> ''
       AND NOT EXISTS (SELECT 1 FROM remote_posts WHERE article_id = articles.id AND endpoint_id = ?)`,
    url,
    url,
    endpointId,
  )

/** Which article each of these posts is; posts that are not here yet are left out. */
export const articlesOfPosts = (
  db: Readable,
  { endpointId, posts }: { endpointId: string; posts: PostIdentity[] },
): Record<string, string> =>
  Object.fromEntries(
    posts.flatMap((post) => {
      const known = findKnown(db, endpointId, post)
      return known === undefined ? [] : [[post.id, known.articleId]]
    }),
  )

/** The article at each public address, on whichever endpoint; addresses nobody here has are left out. */
export const articlesAt = (db: Readable, urls: string[]): Record<string, string> => {
  const wanted = JSON.stringify(urls)
  const found = rows<{ url: string; articleId: string }>(
    db,
    `SELECT url, article_id AS articleId FROM remote_posts WHERE url IN (SELECT value FROM json_each(:wanted))
     UNION SELECT origin_source, id FROM articles
       WHERE origin_kind IN ('import', 'sample') AND origin_source IN (SELECT value FROM json_each(:wanted))`,
    { wanted },
  )
  return Object.fromEntries(found.map(({ url, articleId }) => [url, articleId]))
}
