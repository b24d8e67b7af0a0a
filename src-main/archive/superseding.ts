import { v4 as randomUuid } from 'uuid'
import type { Job } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, run, type Writable } from './handle.ts'
import { inFlight, inLine } from './job-states.ts'
import type { OutboxJob, OutboxUpdate } from './operations/publishing.ts'

/**
 * A newer version of a story takes the place of an older one that waits for the same site: it goes on under the same
 * key, with all that is known of the post, so that nothing can come to stand there twice. The older job ends and says so.
 */
export type Course = Required<Pick<OutboxUpdate, 'state' | 'attempts' | 'nextAttemptAt' | 'problem' | 'progress'>> & {
  remoteId: string | null
}

export const courseOf = ({ state, attempts, nextAttemptAt, problem, progress, remoteId }: OutboxJob): Course => ({
  ...{ state, attempts, nextAttemptAt, problem, progress, remoteId },
})

const ended = { code: 'superseded', message: 'A newer version took its place.' }

/** Memory of the older version's own text goes; where something of it may be on the server, how to know it again stays. */
const inherited = (older: OutboxJob, { progress }: Course): OutboxJob['progress'] => {
  const { queuedBefore: _, draftBefore: __, merges: ___, ...rest } = progress
  const { slug, headline } = older.payload
  const addressed = rest.addressed ?? (/[a-z0-9]/i.test(slug) ? slug : headline)
  const doubtful = rest.inDoubt === 'yes' ? { doubtful: rest.doubtful || older.versionId } : {}
  return { ...rest, addressed, ...doubtful }
}

/** What the server or a missing password asked for still holds; a conflict, a schedule or an embargo is looked at anew. */
const keepsWaiting = ({ state, problem }: Course): boolean => {
  const anew = ['embargo', 'embargo_clock', 'waits_for_time', 'offline']
  if (state === 'needs_auth') return true
  if (state === 'waiting') return !anew.includes(problem?.code ?? '')
  return state === 'conflict' && problem?.code === 'gone'
}

/** The job of the same article and site that is neither in flight nor over. */
export const inLineJob = (
  db: Readable,
  { articleId, endpointId }: Pick<OutboxJob, 'articleId' | 'endpointId'>,
  except = '',
): string | null =>
  firstRow<{ id: string }>(
    db,
    `SELECT id FROM outbox WHERE article_id = ? AND endpoint_id = ? AND id <> ? AND state IN (${inLine})`,
    ...[articleId, endpointId, except],
  )?.id ?? null

/** Another job of the article whose request is on its way, or not known to have ended. */
export const inFlightJob = (db: Readable, articleId: string, except: string): string | null =>
  firstRow<{ id: string }>(
    db,
    `SELECT id FROM outbox WHERE article_id = ? AND id <> ? AND state IN (${inFlight})`,
    ...[articleId, except],
  )?.id ?? null

/** Call inside a transaction, before the newer stands in line. */
export const endOlder = (db: Writable, older: OutboxJob, at: string): void => {
  run(
    db,
    `UPDATE outbox SET state = 'cancelled', key = ?, problem = ?, next_attempt_at = NULL, password = NULL, updated_at = ?
     WHERE id = ?`,
    ...[randomUuid(), JSON.stringify(ended), at, older.id],
  )
}

/** The newer one goes on where the older was; `course` is how that would have gone on. Called after `endOlder`. */
export const takePlace = (db: Writable, newerId: string, older: OutboxJob, course: Course, at: string): void => {
  const stays = keepsWaiting(course)
  const message = `Took the place of the version queued at ${older.createdAt}.`
  const notes: Job['notes'] = [{ code: 'superseded', name: older.createdAt, message }]
  run(
    db,
    `UPDATE outbox SET key = :key, state = :state, attempts = :attempts, next_attempt_at = :next, problem = :problem,
       remote_id = :remoteId, progress = :progress, notes = :notes, updated_at = :at WHERE id = :id`,
    {
      id: newerId,
      key: older.key,
      state: stays ? course.state : 'queued',
      attempts: stays ? course.attempts : 0,
      next: stays ? course.nextAttemptAt : null,
      problem: stays && course.problem !== null ? JSON.stringify(course.problem) : null,
      remoteId: course.remoteId,
      progress: JSON.stringify(inherited(older, course)),
      notes: JSON.stringify(notes),
      at,
    },
  )
}
