import type { RemotePost, RemotePostRecord } from '../../src-shared/contract/index.ts'
import { type Readable, rows, run, type Writable } from './handle.ts'
import type { ScheduledPost } from './operations/publishing.ts'

/** What stands beside the story, as it is remembered of a push: an addition and a removal both show. */
const correctionIds = `(SELECT json_group_array(id) FROM
  (SELECT id FROM corrections WHERE article_id = posts.article_id ORDER BY dated_on, created_at, id))`

type RecordRow = Omit<RemotePostRecord, 'changedThere' | 'hasOwnPicture' | 'correctionsPushed'> & {
  keptMark: string | null
  imageId: string | null
  correctionsPushed: number
}

/** Which article is which post on which server, as last seen there. */
export const remotePosts = (db: Readable, articleId: string): RemotePostRecord[] =>
  rows<RecordRow>(
    db,
    `SELECT posts.remote_id AS id, posts.url, posts.status, posts.article_id AS articleId, posts.endpoint_id AS endpointId,
       endpoints.name AS endpointName, posts.pushed_at AS pushedAt, posts.pushed_hash AS pushedHash,
       posts.remote_modified_at AS remoteModifiedAt, posts.publish_at AS publishAt,
       posts.pushed_corrections = ${correctionIds} AS correctionsPushed,
       pulled.kept_mark AS keptMark, pulled.image_id AS imageId
     FROM remote_posts AS posts JOIN endpoints ON endpoints.id = posts.endpoint_id
     LEFT JOIN pulled_posts AS pulled ON pulled.article_id = posts.article_id AND pulled.endpoint_id = posts.endpoint_id
     WHERE posts.article_id = ? ORDER BY posts.pushed_at DESC`,
    articleId,
  ).map(({ keptMark, imageId, ...post }) => ({
    ...post,
    correctionsPushed: post.correctionsPushed === 1,
    changedThere: keptMark !== null && keptMark !== '' && keptMark !== post.remoteModifiedAt,
    hasOwnPicture: imageId !== null && imageId !== '',
  }))

/** Posts that wait on their site for the time they are to be shown at, the soonest first. */
export const scheduledPosts = (db: Readable): ScheduledPost[] =>
  rows(
    db,
    `SELECT posts.article_id AS articleId, posts.endpoint_id AS endpointId, endpoints.name AS endpointName,
       posts.remote_id AS id, posts.remote_modified_at AS remoteModifiedAt, posts.publish_at AS publishAt,
       articles.headline
     FROM remote_posts AS posts JOIN endpoints ON endpoints.id = posts.endpoint_id
       JOIN articles ON articles.id = posts.article_id
     WHERE posts.publish_at IS NOT NULL AND endpoints.removed_at IS NULL ORDER BY posts.publish_at`,
  )

/** The public address of each article on an endpoint; articles that are not public there are left out. */
export const remoteUrls = (
  db: Readable,
  { endpointId, articleIds }: { endpointId: string; articleIds: string[] },
): Record<string, string> => {
  const found = rows<{ articleId: string; url: string }>(
    db,
    `SELECT article_id AS articleId, url FROM remote_posts
     WHERE endpoint_id = ? AND status IN ('publish', 'published') AND url <> ''
       AND article_id IN (SELECT value FROM json_each(?))`,
    endpointId,
    JSON.stringify(articleIds),
  )
  return Object.fromEntries(found.map(({ articleId, url }) => [articleId, url]))
}

export type PushedPost = {
  articleId: string
  endpointId: string
  remote: RemotePost
  remoteModifiedAt: string
  pushedAt: string
  pushedHash: string
  /** When the site is to show it; null for everything that does not wait there. */
  publishAt?: string | null
  /** Ids of the corrections that went out with it, in their order. */
  pushedCorrections?: string[]
}

export const recordRemotePost = (
  db: Writable,
  { remote, publishAt = null, pushedCorrections = [], ...post }: PushedPost,
): void => {
  run(
    db,
    `INSERT INTO remote_posts (article_id, endpoint_id, remote_id, url, status, remote_modified_at, pushed_at, pushed_hash,
       publish_at, pushed_corrections)
     VALUES (:articleId, :endpointId, :remoteId, :url, :status, :remoteModifiedAt, :pushedAt, :pushedHash,
       :publishAt, :pushedCorrections)
     ON CONFLICT (article_id, endpoint_id) DO UPDATE SET remote_id = :remoteId, url = :url, status = :status,
       remote_modified_at = :remoteModifiedAt, pushed_at = :pushedAt, pushed_hash = :pushedHash,
       publish_at = :publishAt, pushed_corrections = :pushedCorrections`,
    {
      ...post,
      remoteId: remote.id,
      url: remote.url,
      status: remote.status,
      publishAt,
      pushedCorrections: JSON.stringify(pushedCorrections),
    },
  )
}
