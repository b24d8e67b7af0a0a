import { v4 as randomUuid, v7 as uuid } from 'uuid'
import {
  AppError,
  type Job,
  type JobState,
  type RemotePost,
  type RemoteStatus,
} from '../../src-shared/contract/index.ts'
import { contentOf } from './article-rows.ts'
import { keepDateOrder } from './date-order.ts'
import { getEndpoint } from './endpoints.ts'
import { firstRow, type Readable, run, type Writable, writing } from './handle.ts'
import { isOpen, openStates } from './job-states.ts'
import type { OutboxJob, OutboxUpdate } from './operations.ts'
import { requireJob } from './outbox-rows.ts'
import { recordRemotePost, remotePosts } from './remote-posts.ts'
import { keepVersion, requireArticle } from './versions.ts'

/**
 * The outbox on disk. A job freezes version, hash, target and key when it is queued; each later step is committed only
 * if the job is still in a state the caller expected; an article has one open job at a time.
 */
const refuseSecondJob = (db: Readable, articleId: string, except = ''): void => {
  const open = firstRow<{ id: string; state: JobState }>(
    db,
    `SELECT id, state FROM outbox WHERE article_id = ? AND id <> ? AND state IN (${openStates})`,
    articleId,
    except,
  )
  if (open === undefined) return
  const message = `This article already has a publishing job that is not finished (${open.state}): let it end, or give it up with \`meja outbox cancel ${open.id}\`.`
  throw new AppError('invalid_input', message, { job: open.id, state: open.state, reason: 'open_job' })
}

export const enqueueJob = (
  db: Writable,
  input: { articleId: string; revision: number; endpointId: string; targetStatus: RemoteStatus },
  now = new Date(),
): OutboxJob =>
  writing(db, () => {
    const article = requireArticle(db, input.articleId)
    if (article.revision !== input.revision) {
      throw new AppError(
        'stale_revision',
        `“${article.headline}” was changed since: revision ${article.revision}, asked to publish ${input.revision}.`,
        { revision: String(article.revision), id: article.id },
      )
    }
    if (getEndpoint(db, input.endpointId) === null) {
      throw new AppError('not_found', `There is no endpoint ${input.endpointId}.`, { id: input.endpointId })
    }
    refuseSecondJob(db, article.id)
    const at = now.toISOString()
    const version = keepVersion(db, {
      articleId: article.id,
      reason: 'publish',
      name: '',
      content: contentOf(article),
      at,
    })
    const id = uuid()
    run(
      db,
      `INSERT INTO outbox (id, article_id, endpoint_id, version_id, key, state, target_status, headline, content_hash,
         attempts, progress, created_at, updated_at)
       VALUES (:id, :articleId, :endpointId, :versionId, :key, 'queued', :targetStatus, :headline, :contentHash,
         0, '{}', :at, :at)`,
      {
        id,
        articleId: article.id,
        endpointId: input.endpointId,
        versionId: version.id,
        key: randomUuid(),
        targetStatus: input.targetStatus,
        headline: article.headline,
        contentHash: article.contentHash,
        at,
      },
    )
    return requireJob(db, id)
  })

const refuseUnexpected = (job: OutboxJob, expected: readonly JobState[]): void => {
  if (expected.includes(job.state)) return
  const message = `Publishing job ${job.id} is ${job.state} now, not ${expected.join(' or ')}: nothing was changed.`
  throw new AppError('stale_revision', message, { job: job.id, state: job.state })
}

const json = (value: Job['problem'] | RemotePost | Record<string, string>): string | null =>
  value === null ? null : JSON.stringify(value)

/** Fields that are left out stay as they are. Throws `stale_revision` (details: `state`) when the job moved on. */
export const updateJob = (db: Writable, update: OutboxUpdate, now = new Date()): OutboxJob =>
  writing(db, () => {
    const job = requireJob(db, update.id)
    refuseUnexpected(job, update.expected)
    if (isOpen(update.state)) refuseSecondJob(db, job.articleId, job.id)
    const { expected: _, ...changes } = update
    const next = { ...job, ...changes }
    run(
      db,
      `UPDATE outbox SET state = :state, attempts = :attempts, next_attempt_at = :nextAttemptAt, problem = :problem,
         remote = :remote, remote_id = :remoteId, progress = :progress, updated_at = :at WHERE id = :id`,
      {
        id: job.id,
        state: next.state,
        attempts: next.attempts,
        nextAttemptAt: next.nextAttemptAt,
        problem: json(next.problem),
        remote: json(next.remote),
        remoteId: next.remoteId,
        progress: json(next.progress),
        at: now.toISOString(),
      },
    )
    return requireJob(db, job.id)
  })

const isPublic = (remote: Pick<RemotePost, 'status'>): boolean =>
  remote.status === 'publish' || remote.status === 'published'

const isPublicAnywhere = (db: Readable, articleId: string): boolean =>
  remotePosts(db, articleId).some((post) => isPublic(post))

/** Its readers no longer find it: only what this program had made public is taken back, never an imported story. */
const markWithdrawn = (db: Writable, articleId: string, at: string): void => {
  const sql = "UPDATE articles SET status = 'ready', updated_at = ? WHERE id = ? AND status = 'published'"
  run(db, sql, at, articleId)
}

/** A story written here is dated by its first publication; an imported one keeps its own date. */
const markPublished = (db: Writable, articleId: string, at: string): void => {
  run(
    db,
    `UPDATE articles SET dated_at = iif(status <> 'published' AND origin_kind IN ('typed', 'paste'), :at, dated_at),
       status = 'published', updated_at = :at WHERE id = :articleId`,
    { articleId, at },
  )
  keepDateOrder(db, articleId)
}

/** Confirming again is harmless; a cancelled or rejected job is refused with `stale_revision`. */
export const confirmJob = (
  db: Writable,
  { id, remote, remoteModifiedAt }: { id: string; remote: RemotePost; remoteModifiedAt: string },
  now = new Date(),
): OutboxJob =>
  writing(db, () => {
    const job = requireJob(db, id)
    if (job.state === 'confirmed') return job
    refuseUnexpected(job, ['queued', 'sending', 'ambiguous', 'waiting', 'needs_auth', 'conflict'])
    const at = now.toISOString()
    const { articleId, endpointId, contentHash } = job
    run(
      db,
      `UPDATE outbox SET state = 'confirmed', problem = NULL, next_attempt_at = NULL, remote = ?, remote_id = ?,
         updated_at = ? WHERE id = ?`,
      JSON.stringify(remote),
      remote.id,
      at,
      id,
    )
    const wasPublic = isPublicAnywhere(db, articleId)
    recordRemotePost(db, { articleId, endpointId, remote, remoteModifiedAt, pushedAt: at, pushedHash: contentHash })
    if (isPublic(remote)) markPublished(db, articleId, at)
    else if (wasPublic && !isPublicAnywhere(db, articleId)) markWithdrawn(db, articleId, at)
    return requireJob(db, id)
  })

/** What was being sent when the program ended may or may not have arrived: it must be looked up, never sent again. */
export const recoverJobs = (db: Writable, now = new Date()): number =>
  run(
    db,
    "UPDATE outbox SET state = 'ambiguous', next_attempt_at = NULL, updated_at = ? WHERE state = 'sending'",
    now.toISOString(),
  )
