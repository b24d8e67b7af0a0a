import { z } from 'zod'
import { type Attempt, Exchange, Job } from '../../src-shared/contract/index.ts'
import { type Readable, rows, run, type Writable, writing } from './handle.ts'

/** What each attempt at a job sent and got. Bounded: the newest of a job, and the newest of all. */
const keptOfJob = 20
const keptOfAll = 1_000

type AttemptRow = Pick<Attempt, 'startedAt' | 'endedAt' | 'state'> & { problem: string | null; exchanges: string }

/** The oldest first. */
export const attempts = (db: Readable, jobId: string): Attempt[] =>
  rows<AttemptRow>(
    db,
    `SELECT started_at AS startedAt, ended_at AS endedAt, state, problem, exchanges
     FROM outbox_attempts WHERE job_id = ? ORDER BY row_id`,
    jobId,
  ).map(({ problem, exchanges, ...row }) => ({
    ...row,
    problem: problem === null ? null : Job.shape.problem.parse(JSON.parse(problem)),
    exchanges: z.array(Exchange).parse(JSON.parse(exchanges)),
  }))

export const keepAttempt = (db: Writable, { jobId, attempt }: { jobId: string; attempt: Attempt }): void =>
  writing(db, () => {
    const { startedAt, endedAt, state, problem, exchanges } = attempt
    run(
      db,
      `INSERT INTO outbox_attempts (job_id, started_at, ended_at, state, problem, exchanges)
       VALUES (:jobId, :startedAt, :endedAt, :state, :problem, :exchanges)`,
      {
        jobId,
        startedAt,
        endedAt,
        state,
        problem: problem === null ? null : JSON.stringify(problem),
        exchanges: JSON.stringify(exchanges),
      },
    )
    const oldOfJob = `SELECT row_id FROM outbox_attempts WHERE job_id = ? ORDER BY row_id DESC LIMIT -1 OFFSET ${keptOfJob}`
    run(db, `DELETE FROM outbox_attempts WHERE row_id IN (${oldOfJob})`, jobId)
    run(db, `DELETE FROM outbox_attempts WHERE row_id <= (SELECT max(row_id) FROM outbox_attempts) - ${keptOfAll}`)
  })
