/** When an article and its post on a site have both changed: neither text is lost, whichever the editor keeps. */
import { AppError, type VersionSummary } from '../../src-shared/contract/index.ts'
import { isOut, standingOf } from '../../src-shared/publishing/standing.ts'
import { contentOf, updateArticle } from './article-rows.ts'
import { followPosts, standingsOf } from './article-standing.ts'
import { withContent } from './articles.ts'
import { cleanContent } from './clean-content.ts'
import { contentHash } from './content-hash.ts'
import { keepCorrections } from './corrections.ts'
import { run, type Writable, writing } from './handle.ts'
import type { OutboxJob, TextMerge, TheirWords } from './operations/publishing.ts'
import type { WriteOperations } from './operations.ts'
import { updateJob } from './outbox.ts'
import { requireJob } from './outbox-rows.ts'
import { recordRemotePost, remotePosts } from './remote-posts.ts'
import { keepVersion, requireArticle } from './versions.ts'

/** Their text becomes a version of the article, which itself stays as it is. */
export const keepTheirs = (
  db: Writable,
  { articleId, name, words }: { articleId: string; name: string; words: TheirWords },
  now = new Date(),
): VersionSummary =>
  writing(db, () => {
    const content = cleanContent({ ...contentOf(requireArticle(db, articleId)), ...words, document: null })
    return keepVersion(db, { articleId, reason: 'named', name, content, at: now.toISOString() })
  })

/**
 * Their text becomes the article's, after the present one was kept as a version; the job ends, and the post counts as
 * seen at `remoteModifiedAt`. Throws `stale_revision` when the job is no longer a conflict.
 */
export const takeTheirs = (
  db: Writable,
  input: Parameters<WriteOperations['takeTheirs']>[0],
  now = new Date(),
): OutboxJob =>
  writing(db, () => {
    const { remote, remoteModifiedAt } = input
    const { articleId, endpointId, state } = requireJob(db, input.jobId)
    if (state !== 'conflict') {
      throw new AppError('stale_revision', `Publishing job ${input.jobId} is ${state} now: nothing was changed.`, {
        job: input.jobId,
        state,
      })
    }
    const present = requireArticle(db, articleId)
    const at = now.toISOString()
    keepVersion(db, { articleId, reason: 'named', name: input.name, content: contentOf(present), at })
    const content = cleanContent({ ...contentOf(present), ...input.words, document: null })
    const taken = withContent(present, content, at)
    updateArticle(db, taken)
    keepCorrections(db, articleId, input.corrections ?? [])
    const pushedCorrections = (input.corrections ?? []).map(({ id }) => id)
    const before = standingsOf(db, articleId)
    const publishAt = remotePosts(db, articleId).find((post) => post.endpointId === endpointId)?.publishAt ?? null
    recordRemotePost(db, {
      ...{ articleId, endpointId, remote, remoteModifiedAt, pushedAt: at, pushedHash: taken.contentHash },
      ...{ publishAt: standingOf(remote) === 'scheduled' ? publishAt : null, pushedCorrections },
    })
    followPosts(db, articleId, before, { now: at, wentOutAt: isOut(remote) && !before.isOut ? at : null })
    const problem = { code: 'took_theirs', message: "The site's text was taken over here." }
    return updateJob(
      db,
      { id: input.jobId, expected: ['conflict'], state: 'cancelled', nextAttemptAt: null, problem },
      now,
    )
  })

/** Where the way back leads: the text that was queued and the article's own, both before the first merge of a job. */
const wayBack = ({ progress, versionId }: OutboxJob, keptId: string): Record<string, string> => ({
  queuedBefore: progress.queuedBefore ?? versionId,
  draftBefore: progress.draftBefore ?? keptId,
})

/**
 * `merged` becomes the job's text, `draft` or else `merged` the article's, after theirs and the present one were kept as
 * versions. Throws `stale_revision` when the article is no longer at `revision` or the job not in the expected state.
 */
export const mergeTexts = (
  db: Writable,
  { name, theirs, merged, draft = null, revision, update }: TextMerge,
  now = new Date(),
): OutboxJob =>
  writing(db, () => {
    const job = requireJob(db, update.id)
    const { articleId } = job
    const present = requireArticle(db, articleId)
    if (present.revision !== revision) {
      const message = `“${present.headline}” was changed here after the two texts were compared: compare again.`
      throw new AppError('stale_revision', message, { id: articleId, revision: String(present.revision) })
    }
    const at = now.toISOString()
    keepTheirs(db, { articleId, name, words: theirs }, now)
    const kept = keepVersion(db, { articleId, reason: 'named', name: '', content: contentOf(present), at })
    const content = cleanContent({ ...contentOf(present), ...(draft ?? merged), document: null })
    updateArticle(db, withContent(present, content, at))
    const sent = draft === null ? content : cleanContent({ ...job.payload, ...merged, document: null })
    const version = keepVersion(db, { articleId, reason: 'publish', name: '', content: sent, at })
    run(
      db,
      'UPDATE outbox SET version_id = ?, content_hash = ?, headline = ? WHERE id = ?',
      ...[version.id, contentHash(sent), sent.headline, update.id],
    )
    const progress = { ...(update.progress ?? job.progress), ...wayBack(job, kept.id) }
    return updateJob(db, { ...update, progress }, now)
  })
