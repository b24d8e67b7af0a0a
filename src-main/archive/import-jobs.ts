import {
  AppError,
  type ImportJob,
  type ImportJobState,
  type ImportProblem,
  ImportRequest,
  mostProblems,
} from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { type ImportOutcome, takeIn } from './imports.ts'
import { mergeLater } from './merging.ts'
import { newId } from './new-id.ts'
import type { ImportBatch, ImportBatchResult } from './operations/importing.ts'
import { unpack } from './packed-batch.ts'
import type { PreparedImport } from './prepare-import.ts'

/**
 * Imports as jobs: each batch of articles is on disk together with how far the job has come, so that one killed at any
 * moment goes on where it was, and no article twice.
 */
type JobRow = Omit<ImportJob, 'request'> & { request: string; position: string }

const columns = `id, kind, state, request, position, bytes_done AS bytesDone, bytes_total AS bytesTotal, imported, updated,
  skipped, failed, similar, message, worked_ms AS workedMs, created_at AS createdAt, updated_at AS updatedAt`

const jobOf = ({ position: _, request, ...row }: JobRow): ImportJob => ({
  ...row,
  request: ImportRequest.parse(JSON.parse(request)),
})

const requireRow = (db: Readable, id: string): JobRow => {
  const row = firstRow<JobRow>(db, `SELECT ${columns} FROM import_jobs WHERE id = ?`, id)
  if (row === undefined) throw new AppError('not_found', `There is no import ${id}.`, { id })
  return row
}

/** Newest first; those put away are left out. */
export const listImportJobs = (db: Readable): ImportJob[] =>
  rows<JobRow>(
    db,
    `SELECT ${columns} FROM import_jobs WHERE is_dismissed = 0 ORDER BY created_at DESC, id DESC LIMIT 20`,
  ).map(jobOf)

export const unfinishedImports = (db: Readable): ImportJob[] =>
  rows<JobRow>(
    db,
    `SELECT ${columns} FROM import_jobs WHERE state IN ('paused', 'running', 'failed') ORDER BY created_at DESC, id DESC`,
  ).map(jobOf)

export const getImportJob = (db: Readable, id: string): { job: ImportJob; position: string } => {
  const row = requireRow(db, id)
  return { job: jobOf(row), position: row.position }
}

export const importProblems = (db: Readable, id: string, limit = mostProblems): ImportProblem[] =>
  rows(db, 'SELECT path, reason FROM import_problems WHERE job_id = ? ORDER BY number LIMIT ?', id, limit)

export const createImportJob = (
  db: Writable,
  input: { kind: ImportJob['kind']; request: ImportRequest; isShown: boolean },
  now = new Date(),
): ImportJob => {
  const id = newId()
  const at = now.toISOString()
  writing(db, () =>
    run(
      db,
      `INSERT INTO import_jobs (id, kind, state, request, position, bytes_done, bytes_total, imported, updated, skipped,
         failed, similar, message, is_dismissed, worked_ms, created_at, updated_at)
       VALUES (?, ?, 'running', ?, '', 0, 0, 0, 0, 0, 0, 0, '', ?, 0, ?, ?)`,
      id,
      input.kind,
      JSON.stringify(input.request),
      input.isShown ? 0 : 1,
      at,
      at,
    ),
  )
  return jobOf(requireRow(db, id))
}

/** A batch and the progress it makes, in one transaction. Refused when the job is no longer running. */
export const importBatch = (db: Writable, batch: ImportBatch, now = new Date()): ImportBatchResult =>
  writing(db, () => {
    const items = batch.packed.flatMap(unpack<PreparedImport>).map((item) => {
      const similar = batch.similar[item.id]
      return similar === undefined ? item : { ...item, similar }
    })
    mergeLater(db)
    return recordBatch(db, batch, takeIn(db, items, batch.jobId, now), now)
  })

/** Call inside the transaction that made the outcomes. */
export const recordBatch = (
  db: Writable,
  batch: ImportBatch,
  outcomes: ImportOutcome[],
  now: Date,
): ImportBatchResult => {
  const before = requireRow(db, batch.jobId)
  if (before.state !== 'running')
    throw new AppError('internal', `The import ${batch.jobId} was stopped: nothing more is taken in.`)
  const count = (outcome: string): number => outcomes.filter((one) => one.outcome === outcome).length
  const problems = [...batch.problems, ...outcomes.flatMap(({ problem }) => problem ?? [])]
  problems.forEach(({ path, reason }, index) => {
    const sql = 'INSERT INTO import_problems (job_id, number, path, reason) VALUES (?, ?, ?, ?)'
    run(db, sql, batch.jobId, before.failed + index + 1, path, reason)
  })
  run(
    db,
    `UPDATE import_jobs SET position = :position, bytes_done = :bytesDone, bytes_total = :bytesTotal,
         imported = imported + :imported, updated = updated + :updated, skipped = skipped + :skipped,
         failed = failed + :failed, similar = similar + :similar, worked_ms = worked_ms + :workedMs, updated_at = :at
       WHERE id = :id`,
    {
      id: batch.jobId,
      position: batch.position,
      bytesDone: batch.bytesDone,
      bytesTotal: batch.bytesTotal,
      imported: count('imported'),
      updated: count('updated'),
      skipped: count('skipped') + batch.skipped,
      failed: problems.length,
      similar: outcomes.filter((one) => one.similar > 0).length,
      workedMs: batch.workedMs,
      at: now.toISOString(),
    },
  )
  return { job: jobOf(requireRow(db, batch.jobId)), ids: outcomes.map(({ id }) => id) }
}

export const setImportState = (
  db: Writable,
  input: { id: string; state: ImportJobState; message: string },
  now = new Date(),
): ImportJob =>
  writing(db, () => {
    const sql = 'UPDATE import_jobs SET state = ?, message = ?, updated_at = ? WHERE id = ?'
    run(db, sql, input.state, input.message, now.toISOString(), input.id)
    return jobOf(requireRow(db, input.id))
  })

/** Puts a job away, or all that came to an end; what it brought stays. */
export const dismissImport = (db: Writable, id: string): void => {
  run(db, 'UPDATE import_jobs SET is_dismissed = 1 WHERE id = ?', id)
}

/** After a restart nothing runs: what was running was interrupted. Returns how many were. */
export const recoverImports = (db: Writable): number =>
  run(db, "UPDATE import_jobs SET state = 'paused' WHERE state = 'running'")
