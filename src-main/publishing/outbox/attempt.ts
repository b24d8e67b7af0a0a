/** One attempt at one job, from the commit of `sending` to the commit of what came of it. */
import type { Endpoint } from '../../../src-shared/contract/index.ts'
import type { Archive, OutboxJob } from '../../archive/operations.ts'
import type { CmsAdapter, Outcome, Problem } from '../cms/adapter.ts'
import { type Delivered, deliver } from './deliver.ts'
import { draftSlugOf, imageOf, postOf, type ReadPicture } from './payload.ts'
import { afterProblem } from './transition.ts'

export type Secrets = { get: (endpointId: string) => Promise<string | null> }

export type AttemptTools = {
  archive: Archive
  secrets: Secrets
  readPicture: ReadPicture
  /** A new one for each attempt: it holds the password no longer than that. */
  createAdapter: (endpoint: Endpoint, secret: string) => CmsAdapter
  now: () => number
  /** In [0, 1). */
  random: () => number
  note: (job: OutboxJob, text: string) => void
}

const count = (progress: Record<string, string>, name: string): number => Number(progress[name] ?? 0) || 0

/** An error text of a server could repeat what it was sent. */
const withoutSecret = (problem: Problem, secret: string): Problem => {
  const forms = [secret, secret.replaceAll(' ', '')].filter((form) => form.length >= 4)
  const message = forms.reduce((text, form) => text.replaceAll(form, '[redacted]'), problem.message)
  return { ...problem, message }
}

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
): Promise<OutboxJob> => {
  const { archive } = tools
  if (outcome.kind === 'confirmed') {
    const { mark, ...remote } = outcome.post
    return archive.write('confirmJob', { id: job.id, remote, remoteModifiedAt: mark })
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

/** What is already known to be wrong before anything is sent. */
export const unready = async (tools: AttemptTools, job: OutboxJob) => {
  const endpoint = await tools.archive.read('getEndpoint', job.endpointId)
  if (endpoint === null) {
    const message = 'The endpoint was removed.'
    return { kind: 'problem', problem: { kind: 'rejected', code: 'endpoint_removed', message } } as const
  }
  const secret = await tools.secrets.get(job.endpointId)
  if (secret === null || secret.trim() === '') {
    const message = `The application password for “${endpoint.name}” is not known.`
    return { kind: 'problem', problem: { kind: 'needs_auth', code: 'secret_missing', message } } as const
  }
  return { kind: 'ready', endpoint, secret } as const
}

/** Throws only what the archive throws; the job is then as the archive last wrote it. */
export const attempt = async (tools: AttemptTools, before: OutboxJob): Promise<OutboxJob> => {
  const { archive } = tools
  const earlier = remembered(before)
  let job = await archive.write('updateJob', {
    id: before.id,
    expected: ['queued', 'waiting', 'ambiguous'],
    state: 'sending',
    attempts: before.attempts + 1,
    nextAttemptAt: null,
    problem: null,
    progress: { ...before.progress, sent: 'yes' },
  })
  const ready = await unready(tools, job)
  if (ready.kind === 'problem') return settle(tools, job, ready.problem, earlier)
  const image = await imageOf(archive, job, tools.readPicture)
  if (image.kind !== 'done') return settle(tools, job, image, earlier)
  const records = await archive.read('remotePosts', job.articleId)
  const record = records.find(({ endpointId }) => endpointId === job.endpointId)
  const post = await postOf(archive, job, record !== undefined, record?.hasOwnPicture === true)
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
  const { outcome, inDoubt }: Delivered = await deliver({
    adapter: tools.createAdapter(ready.endpoint, ready.secret),
    draftSlug: draftSlugOf(job),
    post,
    image: image.value,
    known: id === null ? null : { id, mark },
    resumed: earlier.sent,
    inDoubt: earlier.inDoubt,
    remember: (state) => ('imageId' in state ? keep(job.remoteId, state) : keep(state.remoteId, { mark: state.mark })),
    knownImage: image.value === null ? null : { key: job.progress.imageKey ?? '', id: job.progress.imageId ?? '' },
    note: (text) => tools.note(job, text),
  })
  if (outcome.kind === 'confirmed') return settle(tools, job, outcome, earlier)
  // Only a connection that never was proves that there is nothing to look up.
  const sent = earlier.sent || outcome.kind !== 'offline' || job.remoteId !== null
  return settle(tools, job, withoutSecret(outcome, ready.secret), { sent, inDoubt })
}
