/** `publish <id> --endpoint NAME`: queues an article and works until the site has it or something is needed. */
import { join } from 'node:path'
import {
  AppError,
  type Article,
  type Endpoint,
  type Job,
  type PrePublishFinding,
  RemoteStatus,
} from '../../src-shared/contract/index.ts'
import { isFixed } from '../../src-shared/publishing/pre-publish.ts'
import { isOut } from '../../src-shared/publishing/standing.ts'
import { instantOf, localZone, wallTime, zoneName } from '../../src-shared/time/zone.ts'
import type { PublishRequest } from '../archive/operations/publishing.ts'
import type { Archive } from '../archive/operations.ts'
import type { Outbox } from '../publishing/outbox/outbox-port.ts'
import { checkBeforePublishing } from '../publishing/pre-publish.ts'
import { previewPublication } from '../publishing/preview.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { describeFinding } from './pre-publish-lines.ts'
import { describeJob, openPublishing, requireEndpoint, workOn } from './publishing-for-command.ts'

/** An unfinished job for the very same text and place goes on, instead of standing in its own way. */
const unfinishedJob = async (
  archive: Archive,
  article: Article,
  endpoint: Endpoint,
  { targetStatus, publishAt }: Pick<PublishRequest, 'targetStatus' | 'publishAt'>,
) => {
  const jobs = await archive.read('listJobs', {
    articleId: article.id,
    states: ['queued', 'waiting', 'ambiguous', 'needs_auth'],
  })
  for (const { id, endpointId } of jobs) {
    const job = endpointId === endpoint.id ? await archive.read('getJob', id) : null
    const isSameTime = job?.publishAt === (publishAt ?? null)
    if (job?.contentHash === article.contentHash && job.targetStatus === targetStatus && isSameTime) return job
  }
  return null
}

/** Whether readers of this endpoint find the article, as far as is known here. */
const isPublicOn = async (archive: Archive, article: Article, endpoint: Endpoint): Promise<boolean> => {
  const posts = await archive.read('remotePosts', article.id)
  return posts.some((post) => post.endpointId === endpoint.id && isOut(post))
}

const takeUp = async (
  archive: Archive,
  outbox: Outbox,
  article: Article,
  endpoint: Endpoint,
  how: Pick<PublishRequest, 'targetStatus' | 'publishAt' | 'password' | 'correctionsPlace'>,
): Promise<Pick<Job, 'id'>> => {
  const unfinished = await unfinishedJob(archive, article, endpoint, how)
  if (unfinished !== null) return outbox.retry(unfinished.id)
  const { id: articleId, revision } = article
  return outbox.enqueue({ articleId, revision, endpointId: endpoint.id, ...how })
}

/** `--at` is read on the site's wall; without a known zone, on this computer's. */
const timeFrom = (value: unknown, endpoint: Endpoint): string | undefined => {
  if (typeof value !== 'string') return undefined
  const zone = endpoint.site?.timeZone || localZone()
  const found = instantOf(zone, value.trim().replace(' ', 'T'))
  if (found === null) throw new UsageError('--at is a date and time: "2026-11-22 19:30".')
  if (found.kind === 'skipped') throw new UsageError(`--at ${value} does not exist in ${zone}: clocks jump over it.`)
  return new Date(found.at).toISOString()
}

const told = ({ endpoint, publishAt }: { endpoint: Endpoint; publishAt: string }): string => {
  const zone = endpoint.site?.timeZone || localZone()
  const at = Date.parse(publishAt)
  return `Scheduled for ${wallTime(zone, at).replace('T', ' ')}, ${zoneName(zone, at)}.`
}

/** What stands in the way is told; what blocks ends it, unless it may be forced. */
const refuseBlocked = (findings: readonly PrePublishFinding[], force: boolean): void => {
  const blocking = findings.filter(({ item, level }) => level === 'block' && !(force && !isFixed(item)))
  if (blocking.length === 0) return
  const forced = blocking.some(({ item }) => isFixed(item)) ? '' : ' --force publishes all the same.'
  const message = `Not published:\n${blocking.map(describeFinding).join('\n')}\nMend this first.${forced}`
  throw new AppError('invalid_input', message, { reason: 'pre_publish' })
}

const isTakingBack = (status: RemoteStatus): boolean => status === 'trash' || status === 'draft'

export const publishCommand: Command = {
  name: 'publish',
  usage: '<id> --endpoint NAME [--status STATUS] [--at "YYYY-MM-DD HH:MM"] [--force] [--preview]',
  summary: 'Publish an article and wait until the site has it',
  access: 'write',
  options: {
    endpoint: { type: 'string' },
    status: { type: 'string' },
    at: { type: 'string' },
    force: { type: 'boolean' },
    preview: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { dataDirectory, positionals, values, log, signal } = context
    const status = RemoteStatus.safeParse(values.status ?? (values.at === undefined ? 'publish' : 'schedule'))
    if (!status.success) throw new UsageError(`--status must be one of: ${RemoteStatus.options.join(', ')}.`)
    if (typeof values.endpoint !== 'string') throw new UsageError('--endpoint is missing: where to publish.')
    const id = positionals[0] ?? ''
    const { archive, endpoints, outbox } = await openPublishing(context)
    const article = await archive.read('getArticle', id)
    if (article === null) throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
    const known = await requireEndpoint(archive, values.endpoint)
    const isPreview = values.preview === true || values['dry-run'] === true
    // What this user may do there is asked before anything is sent, as the app does.
    const endpoint = isPreview ? known : await endpoints.survey(known.id)
    const publishAt = timeFrom(values.at, endpoint)
    const { settings } = readSettingsFile(join(dataDirectory, 'settings.json'), new Date())
    if (isPreview) {
      const preview = await previewPublication(archive, {
        ...{ articleId: article.id, endpointId: endpoint.id, targetStatus: status.data },
        ...{ correctionsPlace: settings.correctionsPlace, ...(publishAt !== undefined && { publishAt }) },
      })
      return { ok: true, value: preview, text: preview.request }
    }
    await outbox.recover()
    const findings = isTakingBack(status.data)
      ? []
      : await checkBeforePublishing(archive, settings, { articleId: article.id, endpointId: endpoint.id })
    for (const finding of findings.filter(({ level }) => level !== 'block')) log(describeFinding(finding))
    refuseBlocked(findings, values.force === true)
    const wasPublic = await isPublicOn(archive, article, endpoint)
    const password = process.env.MEJA_POST_PASSWORD
    const taken = await takeUp(archive, outbox, article, endpoint, {
      targetStatus: status.data,
      correctionsPlace: settings.correctionsPlace,
      ...(publishAt !== undefined && { publishAt }),
      ...(status.data === 'password' && password && { password }),
    })
    const job = await workOn(outbox, taken.id, { patient: true, signal, log })
    const { state, remote, problem } = job
    const withdrawn = wasPublic && state === 'confirmed' && remote !== null && !isOut(remote)
    const gone = `“${job.headline}” is taken back on ${endpoint.name}; readers no longer see it.`
    const notes = job.notes.map(({ message }) => message)
    const scheduled = publishAt === undefined || state !== 'confirmed' ? [] : [told({ endpoint, publishAt })]
    return {
      ok: state === 'confirmed',
      value: { job: job.id, state, remote, problem, notes: job.notes, findings, ...(withdrawn && { withdrawn }) },
      text: [describeJob(job), ...notes, ...scheduled, ...(withdrawn ? [gone] : [])].join('\n'),
    }
  },
}
