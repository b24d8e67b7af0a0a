/** `publish <id> --endpoint NAME`: queues an article and works until the site has it or something is needed. */
import { AppError, type Article, type Endpoint, type Job, RemoteStatus } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { Outbox } from '../publishing/outbox/outbox.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { describeJob, openPublishing, requireEndpoint, workOn } from './publishing-for-command.ts'

/** An unfinished job for the very same text and place goes on, instead of standing in its own way. */
const unfinishedJob = async (archive: Archive, article: Article, endpoint: Endpoint, targetStatus: RemoteStatus) => {
  const jobs = await archive.read('listJobs', {
    articleId: article.id,
    states: ['queued', 'waiting', 'ambiguous', 'needs_auth'],
  })
  for (const { id, endpointId } of jobs) {
    const job = endpointId === endpoint.id ? await archive.read('getJob', id) : null
    if (job?.contentHash === article.contentHash && job.targetStatus === targetStatus) return job
  }
  return null
}

const isPublic = ({ status }: { status: string }): boolean => status === 'publish' || status === 'published'

/** Whether readers of this endpoint find the article, as far as is known here. */
const isPublicOn = async (archive: Archive, article: Article, endpoint: Endpoint): Promise<boolean> => {
  const posts = await archive.read('remotePosts', article.id)
  return posts.some((post) => post.endpointId === endpoint.id && isPublic(post))
}

const takeUp = async (
  archive: Archive,
  outbox: Outbox,
  article: Article,
  endpoint: Endpoint,
  targetStatus: RemoteStatus,
): Promise<Pick<Job, 'id'>> => {
  const unfinished = await unfinishedJob(archive, article, endpoint, targetStatus)
  if (unfinished !== null) return outbox.retry(unfinished.id)
  const { id: articleId, revision } = article
  return outbox.enqueue({ articleId, revision, endpointId: endpoint.id, targetStatus })
}

export const publishCommand: Command = {
  name: 'publish',
  usage: '<id> --endpoint NAME [--status draft|publish]',
  summary: 'Publish an article and wait until the site has it',
  access: 'write',
  options: { endpoint: { type: 'string' }, status: { type: 'string' } },
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { positionals, values, log, signal } = context
    const status = RemoteStatus.safeParse(values.status ?? 'publish')
    if (!status.success) throw new UsageError(`--status must be one of: ${RemoteStatus.options.join(', ')}.`)
    if (typeof values.endpoint !== 'string') throw new UsageError('--endpoint is missing: where to publish.')
    const { archive, outbox } = await openPublishing(context)
    await outbox.recover()
    const id = positionals[0] ?? ''
    const article = await archive.read('getArticle', id)
    if (article === null) throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
    const endpoint = await requireEndpoint(archive, values.endpoint)
    const wasPublic = await isPublicOn(archive, article, endpoint)
    const taken = await takeUp(archive, outbox, article, endpoint, status.data)
    const job = await workOn(outbox, taken.id, { patient: true, signal, log })
    const { state, remote, problem } = job
    const withdrawn = wasPublic && state === 'confirmed' && remote !== null && !isPublic(remote)
    const told = `“${job.headline}” is a draft on ${endpoint.name} now; readers no longer see it.`
    return {
      ok: state === 'confirmed',
      value: { job: job.id, state, remote, problem, ...(withdrawn && { withdrawn }) },
      text: [describeJob(job), ...(withdrawn ? [told] : [])].join('\n'),
    }
  },
}
