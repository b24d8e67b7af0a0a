/**
 * The way out of a conflict, as the editor chose: their text is fetched and kept first, so that nothing is lost whichever
 * side wins.
 */
import {
  AppError,
  type ConflictChoice,
  type Endpoint,
  type RemotePostRecord,
} from '../../../src-shared/contract/index.ts'
import type { OutboxJob, OutboxUpdate } from '../../archive/operations/publishing.ts'
import { slugFrom } from '../slug.ts'
import { type AttemptTools, recordOf, unready } from './attempt-tools.ts'
import { readSiteText, type SiteText } from './site-text.ts'

/** A name for a version that means the same in every language. */
export const versionName = (endpoint: Pick<Endpoint, 'name'>, now: number): string =>
  `${endpoint.name} · ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** What both sides of a conflict are, read from the site now. */
export type BothSides = SiteText & { endpoint: Endpoint; record: RemotePostRecord | undefined }

/**
 * Throws `endpoint_refused` when the post cannot be read, `secret_missing`, and `stale_revision` for a job in no conflict.
 */
export const readTheirs = async (tools: AttemptTools, job: OutboxJob): Promise<BothSides> => {
  if (job.state !== 'conflict') {
    const message = `Publishing job ${job.id} is ${job.state} now, not in conflict.`
    throw new AppError('stale_revision', message, { job: job.id })
  }
  const ready = await unready(tools, job)
  if (ready.kind === 'problem') {
    const code = ready.problem.code === 'secret_missing' ? 'secret_missing' : 'endpoint_refused'
    throw new AppError(code, ready.problem.message)
  }
  const record = await recordOf(tools, job)
  const remoteId = job.remoteId ?? record?.id
  if (remoteId === undefined) throw new AppError('endpoint_refused', 'It is not known which post this is.')
  const adapter = tools.createAdapter(ready.endpoint, ready.secret)
  const read = await readSiteText(tools.archive, adapter, job, remoteId)
  if (read.kind !== 'done') throw new AppError('endpoint_refused', read.message, { problem: read.code })
  return { ...read.value, endpoint: ready.endpoint, record }
}

/** A merged headline must not lead to another draft. */
const addressOf = ({ payload, progress }: OutboxJob): string =>
  progress.addressed ?? (slugFrom(payload.slug) || slugFrom(payload.headline))

/** The job goes out anew, over the post as it is at `mark` and over nothing newer. */
export const requeued = (job: OutboxJob, remoteId: string, mark: string, now: number): OutboxUpdate => ({
  id: job.id,
  expected: [job.state],
  state: 'queued',
  attempts: 0,
  nextAttemptAt: new Date(now).toISOString(),
  problem: null,
  remoteId,
  progress: { ...job.progress, addressed: addressOf(job), mark, sent: 'no', inDoubt: 'no', doubts: '0', offline: '0' },
})

/** 'mine': queues the job to write over what is there now. 'theirs': ends the job. Throws what `readTheirs` throws. */
export const resolveConflict = async (
  tools: AttemptTools,
  job: OutboxJob,
  keep: ConflictChoice,
): Promise<OutboxJob> => {
  const { archive, now } = tools
  const { corrections, endpoint, remote, mark, words } = await readTheirs(tools, job)
  const name = versionName(endpoint, now())
  switch (keep) {
    case 'mine':
      await archive.write('keepTheirs', { articleId: job.articleId, name, words })
      return archive.write('updateJob', requeued(job, remote.id, mark, now()))
    case 'theirs':
      return archive.write('takeTheirs', { jobId: job.id, name, words, corrections, remote, remoteModifiedAt: mark })
  }
}
