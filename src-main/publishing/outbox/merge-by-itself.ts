/**
 * Edits of different passages come together without anyone being asked, where all that was changed on the site is known:
 * the merged text is what goes out, both others stay versions, and what was taken over is told with the job.
 */
import { AppError, type ConflictSides, type JobNote } from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { CmsAdapter, Problem } from '../cms/adapter.ts'
import { type ComparedTexts, compareTexts, joined, sameThere, type Texts, takenOver } from '../conflict/texts.ts'
import { type AttemptTools, recordOf } from './attempt-tools.ts'
import { requeued, versionName } from './resolve.ts'
import { lastPushed, readSiteText, type SiteText, storyOf } from './site-text.ts'

/** Someone who goes on writing on the site is not raced for ever. */
const mostMerges = 3

export type SelfMerge =
  | { kind: 'merged'; job: OutboxJob }
  /** An editor has to look. */
  | { kind: 'asks'; problem: Problem | null }
  /** The site could not be read: nothing is decided. */
  | { kind: 'problem'; problem: Problem }

const asks = (problem: Problem | null = null): SelfMerge => ({ kind: 'asks', problem })

const detailsChanged: Problem = {
  kind: 'conflict',
  code: 'details_changed_remotely',
  message: 'Section, tags, picture, address or status of the post were changed on the site, not only its words.',
}

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|nbsp);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const clipped = (text: string): string => (text.length > 90 ? `${text.slice(0, 89).trimEnd()}…` : text)

/** The words that came from the site; of a passage that went, the old ones behind a minus. */
const taken = ({ base, theirs }: ConflictSides): string =>
  plain(theirs) === '' ? `− ${clipped(plain(base))}` : clipped(plain(theirs))

const noteOf = (compared: ComparedTexts, endpointName: string): JobNote => {
  const passages = takenOver(compared).map(taken)
  const more = passages.length > 3 ? ' …' : ''
  const name = passages.slice(0, 3).join(' · ') + more
  return { code: 'merged_from_site', name, message: `Joined with what was edited on ${endpointName}: ${name}` }
}

/** What else stood on the site after the last push, the corrections with it; null when that was not written down. */
const isOnlyWords = async ({ archive }: AttemptTools, job: OutboxJob, theirs: SiteText): Promise<boolean | null> => {
  const last = await archive.read('lastConfirmedJob', { articleId: job.articleId, endpointId: job.endpointId })
  const details = last?.progress.details ?? ''
  if (last === null || details === '' || theirs.details === '') return null
  const corrections = (list: readonly { id: string; text: string }[]): string =>
    JSON.stringify(list.map(({ id, text }) => [id, text.replace(/\s+/g, ' ').trim()]).toSorted())
  return details === theirs.details && corrections(last.corrections) === corrections(theirs.corrections)
}

/** The article goes on from the merged text: as it is, or with what was written after the story was queued. */
const draftOf = (queued: Texts, draft: Texts, merged: Texts): Texts | null =>
  joined(compareTexts(sameThere(queued), draft, merged))

const write = async (
  tools: AttemptTools,
  job: OutboxJob,
  theirs: SiteText,
  { merged, note, endpointName }: { merged: Texts; note: JobNote; endpointName: string },
): Promise<SelfMerge> => {
  const { archive, now } = tools
  await tools.settleEdits?.()
  const article = await archive.read('getArticle', job.articleId)
  if (article === null) return asks()
  const isNewer = article.contentHash !== job.contentHash
  const draft = isNewer ? draftOf(job.payload, article, merged) : null
  if (isNewer && draft === null) return asks()
  const again = requeued(job, theirs.remote.id, theirs.mark, now())
  const merges = String(Number(job.progress.merges ?? 0) + 1)
  const message = 'Joined with what was edited on the site; it goes out again.'
  const written = await archive.write('mergeTexts', {
    name: versionName({ name: endpointName }, now()),
    theirs: theirs.words,
    merged: storyOf(merged, job.payload.language),
    draft: draft === null ? null : storyOf(draft, article.language),
    revision: article.revision,
    update: {
      ...again,
      notes: [...job.notes.filter(({ name }) => name !== note.name), note],
      problem: { code: 'merged', message },
      progress: { ...again.progress, merges },
    },
  })
  return { kind: 'merged', job: written }
}

const isStale = (error: unknown): boolean => error instanceof AppError && error.code === 'stale_revision'

/** `job` is being sent, and its post was found changed. Throws only what the archive throws. */
export const mergeByItself = async (tools: AttemptTools, job: OutboxJob, adapter: CmsAdapter): Promise<SelfMerge> => {
  const { archive } = tools
  const [endpoint, record] = [await archive.read('getEndpoint', job.endpointId), await recordOf(tools, job)]
  const remoteId = job.remoteId ?? record?.id
  const hasTries = Number(job.progress.merges ?? 0) < mostMerges
  if (endpoint === null || remoteId === undefined || !hasTries || job.targetStatus === 'trash') return asks()
  const jobs = await archive.read('listJobs', { articleId: job.articleId, states: ['queued'] })
  // What an editor wrote since goes out in its place: that is what is to be joined.
  if (jobs.some(({ endpointId }) => endpointId === job.endpointId)) return asks()
  const base = await lastPushed(archive, job, endpoint, record?.pushedHash)
  if (base === null) return asks()
  const read = await readSiteText(archive, adapter, job, remoteId)
  // Refused for good, it is still a conflict, and an editor sees it as one.
  if (read.kind === 'rejected' || read.kind === 'unknowable') return asks()
  if (read.kind !== 'done') return { kind: 'problem', problem: read }
  const onlyWords = await isOnlyWords(tools, job, read.value)
  if (onlyWords === null) return asks()
  if (!onlyWords) return asks(detailsChanged)
  const compared = compareTexts(base, job.payload, read.value.words)
  const merged = joined(compared)
  if (merged === null) return asks()
  const how = { merged, note: noteOf(compared, endpoint.name), endpointName: endpoint.name }
  for (let tries = 1; ; tries += 1) {
    try {
      return await write(tools, job, read.value, how)
    } catch (error) {
      // Somebody typed between the reading and the writing.
      if (!isStale(error)) throw error
      if (tries === 3) return asks()
    }
  }
}
