/**
 * The way out of a conflict, as the editor chose: their text is fetched and kept first, so that nothing is lost whichever
 * side wins.
 */
import {
  AppError,
  type ConflictChoice,
  type Endpoint,
  type FoundCorrection,
  type RemotePost,
  type RemotePostRecord,
} from '../../../src-shared/contract/index.ts'
import type { OutboxJob, OutboxUpdate, TheirWords } from '../../archive/operations/publishing.ts'
import { splitCorrections } from '../../html/corrections.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { parsePage } from '../../importing/html/dom.ts'
import { htmlStory } from '../../importing/html/story.ts'
import type { RemoteStory } from '../cms/adapter.ts'
import { asWritten } from '../templates/as-written.ts'
import { type AttemptTools, unready } from './attempt.ts'

/** What the desk makes of a site's HTML, sanitised and `asWritten`. The site's dateline stays as it is. */
export const storyOnSite = (html: string, headline: string, language: OutboxJob['payload']['language']) =>
  htmlStory(parsePage(html).children, { headline, houseDateline: '', language })

const wordsOf = (
  { title, excerpt }: RemoteStory,
  html: string,
  language: OutboxJob['payload']['language'],
): TheirWords => {
  return { ...storyOnSite(html, title, language), headline: title, standfirst: excerpt }
}

/** A name for a version that means the same in every language. */
export const versionName = (endpoint: Endpoint, now: number): string =>
  `${endpoint.name} · ${new Date(now).toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** What both sides of a conflict are, read from the site now. */
export type BothSides = {
  endpoint: Endpoint
  remote: RemotePost
  mark: string
  words: TheirWords
  /** Taken out of the words: they stand beside the story. */
  corrections: FoundCorrection[]
  record: RemotePostRecord | undefined
}

/**
 * Throws `endpoint_refused` when the post cannot be read, `secret_missing`, and `stale_revision` for a job in no conflict.
 */
export const readTheirs = async (tools: AttemptTools, job: OutboxJob): Promise<BothSides> => {
  const { archive } = tools
  if (job.state !== 'conflict') {
    const message = `Publishing job ${job.id} is ${job.state} now, not in conflict.`
    throw new AppError('stale_revision', message, { job: job.id })
  }
  const ready = await unready(tools, job)
  if (ready.kind === 'problem') {
    const code = ready.problem.code === 'secret_missing' ? 'secret_missing' : 'endpoint_refused'
    throw new AppError(code, ready.problem.message)
  }
  const record = (await archive.read('remotePosts', job.articleId)).find(
    ({ endpointId }) => endpointId === job.endpointId,
  )
  const remoteId = job.remoteId ?? record?.id
  if (remoteId === undefined) throw new AppError('endpoint_refused', 'It is not known which post this is.')
  const read = await tools.createAdapter(ready.endpoint, ready.secret).read(remoteId)
  if (read.kind !== 'done') throw new AppError('endpoint_refused', read.message, { problem: read.code })
  const { mark, ...remote } = read.value.post
  const { html, corrections } = splitCorrections(sanitiseHtml(asWritten(read.value.html)))
  const words = wordsOf(read.value, html, job.payload.language)
  return { endpoint: ready.endpoint, remote, mark, words, corrections, record }
}

/** The job goes out anew, over the post as it is at `mark` and over nothing newer. */
export const requeued = (job: OutboxJob, remoteId: string, mark: string, now: number): OutboxUpdate => ({
  id: job.id,
  expected: ['conflict'],
  state: 'queued',
  attempts: 0,
  nextAttemptAt: new Date(now).toISOString(),
  problem: null,
  remoteId,
  progress: { ...job.progress, mark, sent: 'no', inDoubt: 'no', doubts: '0', offline: '0' },
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
