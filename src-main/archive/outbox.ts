import { v4 as randomUuid } from 'uuid'
import { AppError, type Job, type JobState, type RemotePost } from '../../src-shared/contract/index.ts'
import { isOut, standingOf } from '../../src-shared/publishing/standing.ts'
import { contentOf } from './article-rows.ts'
import { followPosts, standingsOf } from './article-standing.ts'
import { corrections } from './corrections.ts'
import { getEndpoint } from './endpoints.ts'
import { firstRow, type Readable, run, type Writable, writing } from './handle.ts'
import { isOpen, openStates } from './job-states.ts'
import { newId } from './new-id.ts'
import type { OutboxJob, OutboxUpdate, PublishRequest } from './operations/publishing.ts'
import type { WriteOperations } from './operations.ts'
import { requireJob } from './outbox-rows.ts'
import { recordRemotePost, remotePosts } from './remote-posts.ts'
import { courseOf, endOlder, inFlightJob, inLineJob, takePlace } from './superseding.ts'
import { keepVersion, requireArticle } from './versions.ts'

/**
 * The outbox on disk. A job freezes version, hash, target and key when it is queued; each later step is committed only
 * if the job is still in a state the caller expected. Of one article one job at a time is in flight; a newer version for
 * the same site waits behind it, or takes the place of one that has not gone yet.
 */
const refuse = (job: OutboxJob, other: string): never => {
  const message = `Another publishing job of this article (${other}) is not finished: let it end, or give it up with \`meja outbox cancel ${other}\`.`
  throw new AppError('invalid_input', message, { job: other, state: job.state, reason: 'open_job' })
}

const isInLine = (state: JobState): boolean => isOpen(state) && state !== 'sending' && state !== 'ambiguous'

/** What ended is not begun again over something newer for the same site. */
const refuseReopening = (db: Readable, job: OutboxJob, state: JobState): void => {
  if (isOpen(job.state) || !isOpen(state)) return
  const newer = firstRow<{ id: string }>(
    db,
    `SELECT id FROM outbox WHERE article_id = ? AND endpoint_id = ? AND id <> ?
       AND state IN (${openStates})`,
    ...[job.articleId, job.endpointId, job.id],
  )
  if (newer !== undefined) refuse(job, newer.id)
}

const refuseSecondFlight = (db: Readable, job: OutboxJob, state: JobState): void => {
  if (state !== 'sending' && state !== 'ambiguous') return
  const other = inFlightJob(db, job.articleId, job.id)
  if (other === null) return
  const message = `Another publishing job of this article (${other}) is on its way: this one waits for it.`
  throw new AppError('stale_revision', message, { job: other, reason: 'in_flight' })
}

export const enqueueJob = (db: Writable, input: PublishRequest, now = new Date()): OutboxJob =>
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
    const at = now.toISOString()
    const olderId = inLineJob(db, input)
    const older = olderId === null ? null : requireJob(db, olderId)
    if (older !== null) endOlder(db, older, at)
    const version = keepVersion(db, {
      articleId: article.id,
      reason: 'publish',
      name: '',
      content: contentOf(article),
      at,
    })
    const id = newId()
    run(
      db,
      `INSERT INTO outbox (id, article_id, endpoint_id, version_id, key, state, target_status, publish_at, password, headline,
         content_hash, attempts, progress, corrections, corrections_place, template, created_at, updated_at)
       VALUES (:id, :articleId, :endpointId, :versionId, :key, 'queued', :targetStatus, :publishAt, :password, :headline,
         :contentHash, 0, '{}', :corrections, :correctionsPlace,
         (SELECT template FROM endpoints WHERE id = :endpointId), :at, :at)`,
      {
        id,
        articleId: article.id,
        endpointId: input.endpointId,
        versionId: version.id,
        key: randomUuid(),
        targetStatus: input.targetStatus,
        headline: article.headline,
        contentHash: article.contentHash,
        publishAt: input.publishAt ?? null,
        password: input.password ?? null,
        corrections: JSON.stringify(corrections(db, article.id)),
        correctionsPlace: input.correctionsPlace ?? 'bottom',
        at,
      },
    )
    if (older !== null) takePlace(db, id, older, courseOf(older), at)
    return requireJob(db, id)
  })

const refuseUnexpected = (job: OutboxJob, expected: readonly JobState[]): void => {
  if (expected.includes(job.state)) return
  const message = `Publishing job ${job.id} is ${job.state} now, not ${expected.join(' or ')}: nothing was changed.`
  throw new AppError('stale_revision', message, { job: job.id, state: job.state })
}

const json = (value: Job['problem'] | RemotePost | Record<string, string> | Job['notes']): string | null =>
  value === null ? null : JSON.stringify(value)

/**
 * Fields that are left out stay as they are. Comes back cancelled where a newer version waited behind it, which then goes
 * on in its place. Throws `stale_revision` (details: `state`) when the job moved on.
 */
export const updateJob = (db: Writable, update: OutboxUpdate, now = new Date()): OutboxJob =>
  writing(db, () => {
    const job = requireJob(db, update.id)
    refuseUnexpected(job, update.expected)
    refuseReopening(db, job, update.state)
    refuseSecondFlight(db, job, update.state)
    const { expected: _, ...changes } = update
    const next = { ...job, ...changes }
    const isGivenUp = job.state === 'ambiguous' && update.state === 'cancelled'
    const newer = isInLine(update.state) || isGivenUp ? inLineJob(db, job, job.id) : null
    if (newer !== null) {
      const at = now.toISOString()
      endOlder(db, job, at)
      const course = courseOf(next)
      // What was sent may be there all the same: the newer one looks for it first.
      const inDoubt = { ...course, progress: { ...course.progress, sent: 'yes', inDoubt: 'yes' } }
      takePlace(db, newer, job, isGivenUp ? inDoubt : course, at)
      return requireJob(db, job.id)
    }
    run(
      db,
      `UPDATE outbox SET state = :state, attempts = :attempts, next_attempt_at = :nextAttemptAt, problem = :problem,
         remote = :remote, remote_id = :remoteId, progress = :progress, notes = :notes,
         password = iif(:state = 'cancelled', NULL, password), updated_at = :at WHERE id = :id`,
      {
        id: job.id,
        state: next.state,
        attempts: next.attempts,
        nextAttemptAt: next.nextAttemptAt,
        problem: json(next.problem),
        remote: json(next.remote),
        remoteId: next.remoteId,
        progress: json(next.progress),
        notes: json(next.notes),
        at: now.toISOString(),
      },
    )
    return requireJob(db, job.id)
  })

/** Confirming again is harmless; a cancelled or rejected job is refused with `stale_revision`. */
export const confirmJob = (
  db: Writable,
  { id, remote, remoteModifiedAt, notes = [], progress }: Parameters<WriteOperations['confirmJob']>[0],
  now = new Date(),
): OutboxJob =>
  writing(db, () => {
    const job = requireJob(db, id)
    if (job.state === 'confirmed') return job
    refuseUnexpected(job, ['queued', 'sending', 'ambiguous', 'waiting', 'needs_auth', 'conflict'])
    const at = now.toISOString()
    const { articleId, endpointId, contentHash: pushedHash, publishAt } = job
    run(
      db,
      `UPDATE outbox SET state = 'confirmed', problem = NULL, next_attempt_at = NULL, remote = ?, remote_id = ?,
         notes = ?, progress = ?, password = NULL, updated_at = ? WHERE id = ?`,
      JSON.stringify(remote),
      remote.id,
      JSON.stringify(notes),
      JSON.stringify(progress ?? job.progress),
      at,
      id,
    )
    const before = standingsOf(db, articleId)
    const pushedCorrections = job.corrections.map((correction) => correction.id)
    const waits = standingOf(remote) === 'scheduled' ? publishAt : null
    const post = { articleId, endpointId, remote, remoteModifiedAt, pushedAt: at, pushedHash, pushedCorrections }
    recordRemotePost(db, { ...post, publishAt: waits })
    followPosts(db, articleId, before, { now: at, wentOutAt: isOut(remote) ? at : null })
    return requireJob(db, id)
  })

/** A scheduled story that went out is dated by the time it was scheduled for, not by when that was noticed. */
export const notePost = (
  db: Writable,
  { articleId, endpointId, remote, remoteModifiedAt }: Parameters<WriteOperations['notePost']>[0],
  now = new Date(),
): void =>
  writing(db, () => {
    const record = remotePosts(db, articleId).find((each) => each.endpointId === endpointId)
    if (record === undefined) return
    const before = standingsOf(db, articleId)
    run(
      db,
      `UPDATE remote_posts SET url = ?, status = ?, remote_modified_at = coalesce(?, remote_modified_at),
         publish_at = iif(?, publish_at, NULL) WHERE article_id = ? AND endpoint_id = ?`,
      remote.url === '' ? record.url : remote.url,
      remote.status,
      remoteModifiedAt,
      standingOf(remote) === 'scheduled' ? 1 : 0,
      articleId,
      endpointId,
    )
    const wentOutAt = isOut(remote) && !isOut(record) ? (record.publishAt ?? now.toISOString()) : null
    followPosts(db, articleId, before, { now: now.toISOString(), wentOutAt })
  })

/** What was being sent when the program ended may or may not have arrived: it must be looked up, never sent again. */
export const recoverJobs = (db: Writable, now = new Date()): number =>
  writing(db, () => {
    const at = now.toISOString()
    const problem = { code: 'interrupted', message: 'The program ended in the middle of this attempt.' }
    run(
      db,
      `INSERT INTO outbox_attempts (job_id, started_at, ended_at, state, problem, exchanges)
       SELECT id, updated_at, ?, 'ambiguous', ?, '[]' FROM outbox WHERE state = 'sending'`,
      at,
      JSON.stringify(problem),
    )
    return run(
      db,
      "UPDATE outbox SET state = 'ambiguous', next_attempt_at = NULL, updated_at = ? WHERE state = 'sending'",
      at,
    )
  })
