import { z } from 'zod'
import {
  AppError,
  Correction,
  Job,
  JobNote,
  type JobState,
  RemotePost,
  SiteTemplate,
} from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from './handle.ts'
import { inFlight, inLine } from './job-states.ts'
import type { OutboxJob } from './operations/publishing.ts'
import { getVersion } from './versions.ts'

/** Reads publishing jobs. The payload is the frozen 'publish' version, checked against its fingerprint. */
type JobRow = Omit<Job, 'problem' | 'remote' | 'notes'> & {
  problem: string | null
  remote: string | null
  notes: string
}
type Frozen = Pick<OutboxJob, 'key' | 'versionId' | 'contentHash' | 'remoteId' | 'password' | 'correctionsPlace'>
type FullRow = JobRow & Frozen & { progress: string; corrections: string; template: string }

const jobColumns = `outbox.id, outbox.article_id AS articleId, outbox.endpoint_id AS endpointId,
  endpoints.name AS endpointName, outbox.headline, outbox.state, outbox.target_status AS targetStatus, outbox.attempts,
  outbox.publish_at AS publishAt, outbox.notes,
  outbox.next_attempt_at AS nextAttemptAt, outbox.problem, outbox.remote, outbox.created_at AS createdAt,
  outbox.updated_at AS updatedAt,
  CASE WHEN outbox.state IN (${inLine}) THEN (SELECT other.id FROM outbox AS other WHERE other.article_id = outbox.article_id
    AND other.id <> outbox.id AND other.state IN (${inFlight})) END AS behind`

const parsed = <T>(schema: z.ZodType<T>, json: string | null): T | null =>
  json === null ? null : schema.parse(JSON.parse(json))

const Problem = Job.shape.problem.unwrap()

const jobFrom = (row: JobRow): Job => ({
  ...row,
  problem: parsed(Problem, row.problem),
  remote: parsed(RemotePost, row.remote),
  notes: z.array(JobNote).parse(JSON.parse(row.notes)),
})

/** Newest first. */
export const listJobs = (db: Readable, filter: { articleId?: string; states?: JobState[] }): Job[] =>
  rows<JobRow>(
    db,
    `SELECT ${jobColumns} FROM outbox JOIN endpoints ON endpoints.id = outbox.endpoint_id
     WHERE (:articleId IS NULL OR outbox.article_id = :articleId)
       AND (:states IS NULL OR outbox.state IN (SELECT value FROM json_each(:states)))
     ORDER BY outbox.row_id DESC`,
    { articleId: filter.articleId ?? null, states: filter.states === undefined ? null : JSON.stringify(filter.states) },
  ).map(jobFrom)

export const getJob = (db: Readable, id: string): OutboxJob | null => {
  const row = firstRow<FullRow>(
    db,
    `SELECT ${jobColumns}, outbox.key, outbox.version_id AS versionId, outbox.content_hash AS contentHash,
       outbox.remote_id AS remoteId, outbox.progress, outbox.password, outbox.corrections,
       outbox.corrections_place AS correctionsPlace, outbox.template
     FROM outbox JOIN endpoints ON endpoints.id = outbox.endpoint_id WHERE outbox.id = ?`,
    id,
  )
  if (row === undefined) return null
  const version = getVersion(db, row.versionId)
  if (version === null) throw new AppError('archive_damaged', `Job ${id} has lost the version it publishes.`, { id })
  const { endpointName: _, ...job } = jobFrom(row)
  const progress = z.record(z.string(), z.string()).parse(JSON.parse(row.progress))
  const corrections = z.array(Correction).parse(JSON.parse(row.corrections))
  const template = SiteTemplate.parse(JSON.parse(row.template))
  const { key, versionId, contentHash, remoteId, password, correctionsPlace } = row
  const frozen = { key, versionId, contentHash, remoteId, password, correctionsPlace, corrections, template }
  return { ...job, ...frozen, progress, payload: version.content }
}

export const requireJob = (db: Readable, id: string): OutboxJob => {
  const job = getJob(db, id)
  if (job === null) throw new AppError('not_found', `There is no publishing job ${id}.`, { id })
  return job
}

export const lastConfirmedJob = (
  db: Readable,
  { articleId, endpointId }: { articleId: string; endpointId: string },
): OutboxJob | null => {
  const sql = `SELECT id FROM outbox WHERE article_id = ? AND endpoint_id = ? AND state = 'confirmed'
    ORDER BY updated_at DESC, row_id DESC LIMIT 1`
  const last = firstRow<{ id: string }>(db, sql, articleId, endpointId)
  return last === undefined ? null : getJob(db, last.id)
}
