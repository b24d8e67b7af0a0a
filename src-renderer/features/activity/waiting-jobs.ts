import type { ImportJob } from '../../../src-shared/contract/index.ts'

/** Whether a job has not begun because another one, which came before it, is still at work: one runs after the other. */
export const waitsIn = (jobs: readonly ImportJob[], job: ImportJob): boolean =>
  job.state === 'running' &&
  job.workedMs === 0 &&
  jobs.some(
    (other) =>
      other.id !== job.id && other.state === 'running' && (other.workedMs > 0 || other.createdAt < job.createdAt),
  )
