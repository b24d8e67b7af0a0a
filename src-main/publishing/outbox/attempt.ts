/** One attempt at one job, from the commit of `sending` to the commit of what came of it. */
import type { Exchange, JobNote } from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { CmsAdapter, Outcome, Post, Problem } from '../cms/adapter.ts'
import { type AttemptTools, recordOf, unready } from './attempt-tools.ts'
import { type Delivered, deliver } from './deliver.ts'
import { heldBack } from './embargo.ts'
import { followPost } from './follow.ts'
import { mergeByItself } from './merge-by-itself.ts'
import { draftSlugOf, postOf } from './payload.ts'
import { picturesOf, type SentPictures, uploadNote, uploadsByKey, uploadsOf } from './pictures.ts'
import { createRecorder, redactor } from './recorder.ts'
import { timed, tooNear } from './schedule.ts'
import { afterProblem } from './transition.ts'
import { createUploadProgress, type UploadProgress } from './upload-progress.ts'

const count = (progress: Record<string, string>, name: string): number => Number(progress[name] ?? 0) || 0

/** What a job remembers between attempts. `sent`: something may be on the server that only a look-up can find. */
const remembered = ({ progress, state }: OutboxJob) => ({
  sent: progress.sent === 'yes',
  inDoubt: state === 'ambiguous' || progress.inDoubt === 'yes',
})
type Remembered = ReturnType<typeof remembered>

const settle = async (
  tools: AttemptTools,
  job: OutboxJob,
  outcome: Outcome,
  { sent, inDoubt }: Remembered,
  notes: JobNote[] = [],
): Promise<OutboxJob> => {
  const { archive } = tools
  if (outcome.kind === 'confirmed') {
    const { mark, details, ...remote } = outcome.post
    const told = [...job.notes, ...notes]
    const progress = { ...job.progress, details }
    return archive.write('confirmJob', { id: job.id, remote, remoteModifiedAt: mark, notes: told, progress })
  }
  const { attempts, progress } = job
  const standing = { attempts, doubts: count(progress, 'doubts'), offline: count(progress, 'offline'), inDoubt }
  const next = afterProblem(outcome, standing, tools.now(), tools.random())
  const memory = { sent: sent ? 'yes' : 'no', inDoubt: inDoubt ? 'yes' : 'no' }
  return archive.write('updateJob', {
    id: job.id,
    expected: ['sending'],
    state: next.state,
    attempts: next.attempts,
    nextAttemptAt: next.nextAttemptAt === null ? null : new Date(next.nextAttemptAt).toISOString(),
    problem: next.problem,
    progress: { ...progress, ...memory, doubts: String(next.doubts), offline: String(next.offline) },
  })
}

/** Waits until the time, and is still looked up first where something may have been sent before. */
const putOff = (
  { archive }: AttemptTools,
  job: OutboxJob,
  { until, problem }: { until: number; problem: { code: string; message: string } },
): Promise<OutboxJob> =>
  archive.write('updateJob', {
    id: job.id,
    expected: ['queued', 'waiting', 'ambiguous'],
    state: 'waiting',
    nextAttemptAt: new Date(until).toISOString(),
    problem,
    progress: { ...job.progress, inDoubt: remembered(job).inDoubt ? 'yes' : 'no' },
  })

type Line = { secret: string; adapter: CmsAdapter; progress: UploadProgress }

/** What has to be waited for before the first byte of the story leaves. */
const heldUntil = async ({ archive, now }: AttemptTools, job: OutboxJob, adapter: CmsAdapter) => {
  const embargo = await archive.read('embargoOf', job.articleId)
  return (await heldBack(job, embargo, now(), adapter.clock)) ?? tooNear(job, adapter.scheduleLeadMs, now())
}

/** A post that was to appear by now has changed by that alone: that is seen before it is compared. */
const freshRecordOf = async (tools: AttemptTools, job: OutboxJob, { adapter }: Line) => {
  const record = await recordOf(tools, job)
  if (record === undefined || record.publishAt === null || Date.parse(record.publishAt) > tools.now()) return record
  await followPost(tools.archive, adapter, record)
  return recordOf(tools, job)
}

/** What an attempt without an answer may have written: this version, or an older one whose place it took. */
const doubtfulPost = async (
  { archive }: AttemptTools,
  job: OutboxJob,
  kind: CmsAdapter['kind'],
  isUpdate: boolean,
): Promise<Post | null> => {
  const version = await archive.read('getVersion', job.progress.doubtful ?? '')
  if (version === null) return null
  return postOf(archive, { ...job, payload: version.content }, kind, isUpdate, false, uploadsOf(job.progress))
}

/** From `sending` to what came of it. */
const deliverJob = async (tools: AttemptTools, sending: OutboxJob, earlier: Remembered, line: Line) => {
  const { archive } = tools
  let job = sending
  const pictures = job.targetStatus === 'trash' ? nothing : await picturesOf(archive, job, tools.readPicture)
  if (pictures.kind !== 'done') return settle(tools, job, pictures, earlier)
  line.progress.plan(pictures.value)
  const record = await freshRecordOf(tools, job, line)
  const now = tools.now()
  const timedWith = async (sent: SentPictures) => {
    const { kind } = line.adapter
    return timed(await postOf(archive, job, kind, record !== undefined, record?.hasOwnPicture === true, sent), now)
  }
  const { post, notes } = await timedWith(new Map())
  const postWith = async (sent: SentPictures): Promise<Post> => (await timedWith(sent)).post
  const id = job.remoteId ?? record?.id ?? null
  const mark = job.progress.mark ?? record?.remoteModifiedAt ?? null
  const keep = async (remoteId: string | null, progress: Record<string, string>): Promise<void> => {
    job = await archive.write('updateJob', {
      id: job.id,
      expected: ['sending'],
      state: 'sending',
      remoteId,
      progress: { ...job.progress, ...progress },
    })
  }
  const delivered: Delivered = await deliver({
    adapter: line.adapter,
    draftSlug: draftSlugOf(job),
    post,
    postWith,
    pictures: pictures.value,
    onPicture: line.progress.begin,
    known: id === null ? null : { id, mark },
    resumed: earlier.sent,
    mayHaveWritten:
      (await doubtfulPost(tools, job, line.adapter.kind, record !== undefined)) ??
      (await postWith(uploadsOf(job.progress))),
    inDoubt: earlier.inDoubt,
    remember: (state) =>
      'picture' in state
        ? keep(job.remoteId, uploadNote(state.picture, state.sent))
        : keep(state.remoteId, { mark: state.mark, doubtful: '' }),
    uploaded: uploadsByKey(job.progress),
  })
  const { inDoubt } = delivered
  const settleProblem = (problem: Problem): Promise<OutboxJob> => {
    // Only a connection that never was proves that there is nothing to look up.
    const sent = earlier.sent || problem.kind !== 'offline' || job.remoteId !== null
    // An error text of a server could repeat what it was sent.
    const message = redactor([line.secret, job.password])(problem.message)
    return settle(tools, job, { ...problem, message }, { sent, inDoubt })
  }
  const told = [...notes, ...delivered.notes]
  for (const { message } of told) tools.note(job, message)
  const { outcome } = delivered
  if (outcome.kind === 'confirmed') return settle(tools, job, outcome, earlier, told)
  if (outcome.kind === 'conflict' && outcome.code === 'changed_remotely' && tools.mergesByItself()) {
    const merge = await mergeByItself(tools, job, line.adapter)
    if (merge.kind === 'merged') return merge.job
    if (merge.problem !== null) return settleProblem(merge.problem)
  }
  return settleProblem(outcome)
}

const nothing = { kind: 'done', value: [] } as const

const begin = ({ archive }: AttemptTools, { id, attempts, progress }: OutboxJob): Promise<OutboxJob> =>
  archive.write('updateJob', {
    id,
    expected: ['queued', 'waiting', 'ambiguous'],
    state: 'sending',
    attempts: attempts + 1,
    nextAttemptAt: null,
    problem: null,
    progress: { ...progress, sent: 'yes' },
  })

/** Throws only what the archive throws; the job is then as the archive last wrote it. */
export const attempt = async (tools: AttemptTools, before: OutboxJob): Promise<OutboxJob> => {
  const { archive, now } = tools
  const { id } = before
  const startedAt = new Date(now()).toISOString()
  const earlier = remembered(before)
  const conclude = async (after: OutboxJob, exchanges: Exchange[]): Promise<OutboxJob> => {
    const { state, problem } = after
    const endedAt = new Date(now()).toISOString()
    await archive.write('keepAttempt', { jobId: id, attempt: { startedAt, endedAt, state, problem, exchanges } })
    return after
  }
  const ready = await unready(tools, before)
  if (ready.kind === 'problem')
    return conclude(await settle(tools, await begin(tools, before), ready.problem, earlier), [])
  const { endpoint, secret } = ready
  const { exchanges, watch } = createRecorder(redactor([secret, before.password]), now)
  const progress = createUploadProgress(tools, id)
  const adapter = tools.createAdapter(endpoint, secret, (http) => watch(progress.told(http)))
  const held = await heldUntil(tools, before, adapter)
  if (held !== null) return putOff(tools, before, held)
  const sending = await begin(tools, before)
  return conclude(await deliverJob(tools, sending, earlier, { secret, adapter, progress }), exchanges)
}
