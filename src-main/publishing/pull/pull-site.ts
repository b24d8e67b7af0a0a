/**
 * One pull of one site into the archive, from wherever the last one got to. Each page is on disk together with the
 * position behind it; whatever breaks a run off, the next goes on from there.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { type Endpoint, emptyPullReport, type PullReport } from '../../../src-shared/contract/index.ts'
import { newId } from '../../archive/new-id.ts'
import type { PullPosition } from '../../archive/operations/pulling.ts'
import type { Archive } from '../../archive/operations.ts'
import type { Problem, Step } from '../cms/adapter.ts'
import { articlesOfPosts } from './article-of-post.ts'
import type { PullSource, SourcePage } from './source.ts'

export type PullOptions = {
  archive: Archive
  endpoint: Endpoint
  source: PullSource
  /** Everything again, instead of what changed since the last pull. A broken-off full pull is gone on with either way. */
  full: boolean
  signal: AbortSignal
  /** After each page that is on disk. */
  onProgress: (progress: { full: boolean; handled: number; total: number | null }) => void
}

export type Pulled =
  | { kind: 'done'; report: PullReport; full: boolean }
  | { kind: 'stopped'; report: PullReport; full: boolean; problem: Problem | { kind: 'cancelled' } }

/** Clocks of a site's machines differ, and a post may be saved for a while before it is seen. */
const overlapMs = 2 * 60_000
const retryDelaysMs = [1_000, 3_000, 8_000]
const longestWaitMs = 60_000

/** Once more, and again, when the site or the way to it is weak: only reads are repeated here. */
const patiently = async <T>(signal: AbortSignal, ask: () => Promise<Step<T>>): Promise<Step<T>> => {
  for (const delay of retryDelaysMs) {
    const step = await ask()
    if ((step.kind !== 'wait' && step.kind !== 'offline') || signal.aborted) return step
    if (step.kind === 'wait' && (step.retryAfterMs ?? 0) > longestWaitMs) return step
    const asked = step.kind === 'wait' ? step.retryAfterMs : null
    await wait(asked ?? delay, undefined, { signal }).catch(() => undefined)
  }
  return ask()
}

const firstPosition = (full: boolean, since: string | null, now: string): PullPosition => ({
  run: newId(),
  full,
  since: full ? null : since,
  nextSince: new Date(Date.parse(now) - overlapMs).toISOString(),
  cursor: null,
  handled: 0,
  total: null,
})

const begin = async (options: PullOptions): Promise<Step<PullPosition>> => {
  const { archive, endpoint, full, signal, source } = options
  const begun = await patiently(signal, source.begin)
  if (begun.kind !== 'done') return begun
  const { position, nextSince } = await archive.read('pullRecord', endpoint.id)
  if (position !== null && (position.full || !full)) return { kind: 'done', value: position }
  const first = firstPosition(full || nextSince === null, nextSince, begun.value.now)
  // Asked for once, a full pull stays asked for, even when its first page never comes.
  await archive.write('savePulledPage', {
    endpointId: endpoint.id,
    endpointName: endpoint.name,
    posts: [],
    position: first,
  })
  return { kind: 'done', value: first }
}

const savePage = async (
  { archive, endpoint }: PullOptions,
  position: PullPosition,
  page: SourcePage,
  report: PullReport,
): Promise<PullPosition> => {
  const { posts, failed } = await articlesOfPosts(archive, endpoint.id, page.posts)
  const handled = position.handled + page.posts.length + page.failed.length
  const again = page.lookAgainFrom
  const next: PullPosition = {
    ...position,
    cursor: page.next,
    handled,
    // Later pages count only what is left; posts of the turn between two pages are counted twice.
    total: Math.max(position.total ?? page.total ?? 0, handled),
    nextSince: again !== null && again < position.nextSince ? again : position.nextSince,
  }
  const saved = { endpointId: endpoint.id, endpointName: endpoint.name, posts, position: next }
  for (const { outcome } of await archive.write('savePulledPage', saved)) report[outcome] += 1
  report.failed.push(...page.failed, ...failed)
  return next
}

/** What a full run has not met is asked for by its id: only the site itself says that a post is gone. */
const noticeGone = async (options: PullOptions, position: PullPosition, report: PullReport): Promise<Step<null>> => {
  const { archive, endpoint, signal, source } = options
  const unseen = await archive.read('unseenPosts', { endpointId: endpoint.id, run: position.run })
  for (let at = 0; at < unseen.length && !signal.aborted; at += 100) {
    const states = await patiently(signal, () => source.statesOf(unseen.slice(at, at + 100)))
    if (states.kind !== 'done') return states
    report.withdrawn += await archive.write('markRemoteStates', { endpointId: endpoint.id, states: states.value })
  }
  return { kind: 'done', value: null }
}

/** Throws only what the archive throws. */
export const pullSite = async (options: PullOptions): Promise<Pulled> => {
  const { archive, endpoint, onProgress, signal, source } = options
  const report: PullReport = { ...emptyPullReport, failed: [] }
  const begun = await begin(options)
  if (begun.kind !== 'done') return { kind: 'stopped', report, full: options.full, problem: begun }
  let position = begun.value
  const { full } = position
  const stopped = (problem: Problem): Pulled => ({ kind: 'stopped', report, full, problem })
  const cancelled: Pulled = { kind: 'stopped', report, full, problem: { kind: 'cancelled' } }
  onProgress(position)
  const terms = await patiently(signal, source.terms)
  if (terms.kind === 'done') await archive.write('saveTerms', { endpointId: endpoint.id, terms: terms.value })
  // Pages overlap by the posts of one second: those are no news.
  let before = new Set<string>()
  for (let isFirst = true; isFirst || position.cursor !== null; isFirst = false) {
    if (signal.aborted) return cancelled
    const page = await patiently(signal, () => source.page(position.since, position.cursor))
    if (signal.aborted) return cancelled
    if (page.kind !== 'done') return stopped(page)
    const { posts } = page.value
    const news = posts.filter((post) => !before.has(`${post.remote.id} ${post.mark}`))
    position = await savePage(options, position, { ...page.value, posts: news }, report)
    before = new Set(posts.map((post) => `${post.remote.id} ${post.mark}`))
    onProgress(position)
  }
  const gone = full ? await noticeGone(options, position, report) : null
  if (signal.aborted) return cancelled
  if (gone !== null && gone.kind !== 'done') return stopped(gone)
  await archive.write('finishPull', { endpointId: endpoint.id })
  return { kind: 'done', report, full }
}
