/**
 * A site's posts as articles. The same post is one article, however it came here; what was edited here is never written
 * over; articles and the position of the pull are on disk together, so that a pull can be killed at any moment.
 */
import { z } from 'zod'
import type { Article, ArticleContent, RemotePost } from '../../src-shared/contract/index.ts'
import { contentOf, type IndexEntry, indexNewArticles, insertUnindexed, updateArticle } from './article-rows.ts'
import { newArticle, withContent } from './articles.ts'
import { cleanContent } from './clean-content.ts'
import { corrections, keepCorrections } from './corrections.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { openStates } from './job-states.ts'
import type { PulledPage, PulledPost, PullOutcome } from './operations/pulling.ts'
import { keepOriginal, packOriginal } from './originals.ts'
import { savePosition } from './pull-position.ts'
import { findKnown, type Known } from './pulled-articles.ts'
import { recordRemotePost } from './remote-posts.ts'
import { keepVersion, requireArticle } from './versions.ts'

const hasOpenJob = (db: Readable, articleId: string, endpointId: string): boolean =>
  firstRow(
    db,
    `SELECT 1 FROM outbox WHERE article_id = ? AND endpoint_id = ? AND state IN (${openStates})`,
    articleId,
    endpointId,
  ) !== undefined

const isPublic = (status: string): boolean => status === 'publish' || status === 'published'

/** The picture of an article written here is its own, and taken off the site again when it is removed here. */
const pictureOf = (article: Pick<Article, 'origin'>, post: PulledPost): string =>
  article.origin.kind === 'import' ? post.imageId : ''

const markSeen = (
  db: Writable,
  seen: { articleId: string; endpointId: string; imageId: string; keptMark: string; run: string },
): void => {
  run(
    db,
    `INSERT INTO pulled_posts (article_id, endpoint_id, image_id, kept_mark, seen_in)
     VALUES (:articleId, :endpointId, :imageId, :keptMark, :run)
     ON CONFLICT (article_id, endpoint_id) DO UPDATE SET image_id = :imageId, kept_mark = :keptMark, seen_in = :run`,
    seen,
  )
}

type Sent = { ids: string }
type Page = { endpointId: string; endpointName: string; run: string; at: string }

/**
 * Those readers find there, kept beside the article; returns their ids in the order of `corrections`. One that was sent
 * from here and is gone here was taken off by an editor: it does not come back.
 */
const takeCorrections = (db: Writable, articleId: string, endpointId: string, post: PulledPost): string[] => {
  const there = post.corrections ?? []
  if (there.length === 0) return []
  const sql = 'SELECT pushed_corrections AS ids FROM remote_posts WHERE article_id = ? AND endpoint_id = ?'
  const sent = new Set(
    z.array(z.string()).parse(JSON.parse(firstRow<Sent>(db, sql, articleId, endpointId)?.ids ?? '[]')),
  )
  keepCorrections(
    db,
    articleId,
    there.filter(({ id }) => !sent.has(id)),
  )
  const ids = new Set(there.map(({ id }) => id))
  const here = corrections(db, articleId).flatMap(({ id }) => (ids.delete(id) ? [id] : []))
  return [...here, ...ids]
}

const record = (db: Writable, page: Page, post: PulledPost, article: Article): void => {
  const { remote, mark } = post
  const { endpointId, at } = page
  const articleId = article.id
  const pushedHash = article.contentHash
  const pushedCorrections = takeCorrections(db, articleId, endpointId, post)
  const pushed = { articleId, endpointId, remote, remoteModifiedAt: mark, pushedAt: at, pushedHash, pushedCorrections }
  recordRemotePost(db, pushed)
  markSeen(db, { articleId, endpointId, imageId: pictureOf(article, post), keptMark: '', run: page.run })
}

const setState = (db: Writable, endpointId: string, articleId: string, { url, status }: RemotePost): void => {
  const sql = 'UPDATE remote_posts SET status = ?, url = ? WHERE endpoint_id = ? AND article_id = ?'
  run(db, sql, status, url, endpointId, articleId)
}

/** What was written here keeps the fields a site does not give back as they were typed: author, picture, terms. */
const theirContent = (db: Readable, present: Article, endpointId: string, post: PulledPost): ArticleContent => {
  const sql = 'SELECT 1 FROM pulled_posts WHERE article_id = ? AND endpoint_id = ?'
  const isTheirs = present.origin.kind === 'import' && firstRow(db, sql, present.id, endpointId) !== undefined
  const { headline, standfirst, dateline, html, text, quotations, related } = post.content
  const words = { headline, standfirst, dateline, html, text, quotations, related, document: null }
  const { editor, language } = present
  return cleanContent(isTheirs ? { ...post.content, editor, language } : { ...contentOf(present), ...words })
}

const stamp = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`

const update = (db: Writable, page: Page, post: PulledPost, known: Known): PullOutcome => {
  const { endpointId, at } = page
  const { articleId } = known
  // The outbox compares marks itself: one that moved under it would let it write over what it has never seen.
  if (hasOpenJob(db, articleId, endpointId)) return 'unchanged'
  const present = requireArticle(db, articleId)
  const before = firstRow<{ imageId: string; keptMark: string }>(
    db,
    'SELECT image_id AS imageId, kept_mark AS keptMark FROM pulled_posts WHERE article_id = ? AND endpoint_id = ?',
    articleId,
    endpointId,
  )
  const seen = {
    articleId,
    endpointId,
    imageId: pictureOf(present, post),
    keptMark: before?.keptMark ?? '',
    run: page.run,
  }
  if (known.mark === post.mark) {
    setState(db, endpointId, articleId, post.remote)
    markSeen(db, { ...seen, keptMark: '' })
    return 'unchanged'
  }
  if (!isPublic(post.remote.status)) {
    setState(db, endpointId, articleId, post.remote)
    markSeen(db, seen)
    return isPublic(known.status) ? 'withdrawn' : 'unchanged'
  }
  const content = theirContent(db, present, endpointId, post)
  const name = `${page.endpointName} · ${stamp(at)}`
  if (present.contentHash !== known.pushedHash) {
    if (known.mark === null) {
      // Never linked: without a mark the first publication would take any state of the site for the one it knew.
      const { remote } = post
      recordRemotePost(db, { articleId, endpointId, remote, remoteModifiedAt: '', pushedAt: at, pushedHash: '' })
    } else setState(db, endpointId, articleId, post.remote)
    const isKept = seen.keptMark === post.mark
    if (!isKept) keepVersion(db, { articleId, reason: 'named', name, content, at })
    markSeen(db, { ...seen, keptMark: post.mark })
    return isKept ? 'unchanged' : 'kept'
  }
  const status = present.status === 'trashed' ? 'trashed' : 'published'
  const taken: Article = { ...withContent(present, content, at), status }
  if (taken.contentHash === present.contentHash && status === present.status) {
    record(db, page, post, present)
    return 'unchanged'
  }
  keepVersion(db, { articleId, reason: 'restore', name: '', content: contentOf(present), at })
  updateArticle(db, taken)
  record(db, page, post, taken)
  return 'updated'
}

const oldestFirst = (posts: PulledPost[]): PulledPost[] =>
  posts.toSorted((a, b) => (a.datedAt === b.datedAt ? 0 : (a.datedAt ?? '~') < (b.datedAt ?? '~') ? -1 : 1))

/** One transaction: these posts and the position behind them. Outcomes in the order of `posts`, by post id. */
export const savePulledPage = (
  db: Writable,
  { endpointId, endpointName, posts, position }: PulledPage,
  now = new Date(),
): { id: string; articleId: string; outcome: PullOutcome }[] =>
  writing(db, () => {
    const at = now.toISOString()
    const page: Page = { endpointId, endpointName, run: position.run, at }
    const unindexed: IndexEntry[] = []
    const outcomes: { id: string; articleId: string; outcome: PullOutcome }[] = []
    for (const post of oldestFirst(posts)) {
      const known = findKnown(db, endpointId, { ...post.remote, slug: post.slug })
      if (known !== undefined) {
        indexNewArticles(db, unindexed.splice(0))
        outcomes.push({ id: post.remote.id, articleId: known.articleId, outcome: update(db, page, post, known) })
        continue
      }
      if (!isPublic(post.remote.status)) continue
      const origin = { kind: 'import', source: post.remote.url || `${endpointId}#${post.remote.id}` } as const
      const made = newArticle(cleanContent(post.content), origin, 'published', at, post.datedAt ?? at)
      const article = { ...made.article, id: post.articleId }
      unindexed.push(insertUnindexed(db, { ...made, article }, null))
      const original = packOriginal(post.raw, 'html', '')
      keepOriginal(db, { ...original, articleId: article.id, contentHash: article.contentHash, at })
      record(db, page, post, article)
      outcomes.push({ id: post.remote.id, articleId: article.id, outcome: 'imported' })
    }
    indexNewArticles(db, unindexed)
    savePosition(db, endpointId, position)
    return outcomes
  })

/** Posts known here that the run has not met, as their numbers there: only a full run says something by that. */
export const unseenPosts = (db: Readable, { endpointId, run: runId }: { endpointId: string; run: string }): string[] =>
  rows<{ id: string }>(
    db,
    `SELECT DISTINCT posts.remote_id AS id FROM remote_posts AS posts
     LEFT JOIN pulled_posts AS pulled USING (article_id, endpoint_id)
     WHERE posts.endpoint_id = ? AND posts.status <> 'gone' AND coalesce(pulled.seen_in, '') <> ?`,
    endpointId,
    runId,
  ).map(({ id }) => id)

/** The post's new state there; the article stays as it is. Returns how many readers can no longer find. */
export const markRemoteStates = (
  db: Writable,
  { endpointId, states }: { endpointId: string; states: { id: string; status: string }[] },
): number =>
  writing(db, () => {
    let withdrawn = 0
    for (const { id, status } of states) {
      const sql = 'SELECT status FROM remote_posts WHERE endpoint_id = ? AND remote_id = ?'
      const before = firstRow<{ status: string }>(db, sql, endpointId, id)
      if (before === undefined || before.status === status) continue
      run(db, 'UPDATE remote_posts SET status = ? WHERE endpoint_id = ? AND remote_id = ?', status, endpointId, id)
      if (isPublic(before.status) && !isPublic(status)) withdrawn += 1
    }
    return withdrawn
  })
