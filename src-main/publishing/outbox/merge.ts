/**
 * A conflict part by part: what was last pushed, what the desk has and what the site has; and the editor's own text made
 * from them, which is written over the post only as it was compared.
 */
import {
  AppError,
  type ArticleContent,
  type Conflict,
  type ConflictSides,
  type Merge,
} from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { parsePage } from '../../importing/html/dom.ts'
import { htmlStory } from '../../importing/html/story.ts'
import { blockKey, blocksOfHtml } from '../conflict/blocks.ts'
import { compareThree, compareTwo, type Passage, type Side } from '../conflict/three-way.ts'
import { linkedArticleIds, renderForSite } from '../render.ts'
import { asWritten } from '../templates/as-written.ts'
import { renderStory, type Site } from '../templates/render-story.ts'
import type { AttemptTools } from './attempt.ts'
import { readTheirs, requeued, storyOnSite, versionName } from './resolve.ts'

/** What stood in the archive when it was pushed: the version that still has the pushed fingerprint. */
const lastPushed = async (archive: Archive, articleId: string, pushedHash: string | undefined) =>
  pushedHash === undefined ? null : archive.read('versionWithHash', { articleId, contentHash: pushedHash })

const words = (text: string): Side<string> => ({
  items: text === '' ? [] : [text],
  keys: text === '' ? [] : [text.trim()],
})
const blocks = (html: string): Side<string> => {
  const items = blocksOfHtml(html)
  return { items, keys: items.map(blockKey) }
}

const sidesOf = ({ kind, base, mine, theirs }: Passage<string>): ConflictSides => ({
  kind,
  base: base.join('\n'),
  mine: mine.join('\n'),
  theirs: theirs.join('\n'),
})

/** What each block of `base` reads like once it was rendered for the site and came back. */
const keysOnSite = (
  { headline, html, language }: Pick<ArticleContent, 'headline' | 'html' | 'language'>,
  blocks: string[],
  urls: Record<string, string>,
  site: Site,
): string[] => {
  const rendered = renderStory(renderForSite(html, urls), site, { corrections: [], place: 'bottom', language })
  const back = blocksOfHtml(storyOnSite(sanitiseHtml(asWritten(rendered.html)), headline, language).html)
  // What is not a block of its own anywhere else is compared as it was sent.
  const sent = back.length === blocks.length ? back : blocks.map((block) => renderForSite(block, urls))
  return sent.map(blockKey)
}

const oneField = (base: string | null, mine: string, theirs: string): ConflictSides => {
  const { items, keys } = words(base ?? '')
  const passages =
    base === null
      ? compareTwo(words(mine), words(theirs))
      : compareThree({ items, keysHere: keys, keysThere: keys }, words(mine), words(theirs))
  const first = passages.find(({ kind }) => kind !== 'same') ?? passages[0]
  return { kind: first?.kind ?? 'same', base: base ?? '', mine, theirs }
}

/** Throws what `readTheirs` throws, and `not_found`. Changes nothing. */
export const compareConflict = async (tools: AttemptTools, job: OutboxJob): Promise<Conflict> => {
  const { archive } = tools
  const { endpoint, mark, words: theirs, record } = await readTheirs(tools, job)
  const mine = await archive.read('getArticle', job.articleId)
  if (mine === null) throw new AppError('not_found', 'The article is no longer in the archive.', { id: job.articleId })
  const base = await lastPushed(archive, job.articleId, record?.pushedHash)
  const passages = async (): Promise<Passage<string>[]> => {
    if (base === null) return compareTwo(blocks(mine.html), blocks(theirs.html))
    const { items, keys } = blocks(base.html)
    const articleIds = linkedArticleIds(base.html)
    const urls =
      articleIds.length === 0 ? {} : await archive.read('remoteUrls', { endpointId: endpoint.id, articleIds })
    const keysThere = keysOnSite(base, items, urls, { kind: endpoint.kind, template: job.template })
    return compareThree({ items, keysHere: keys, keysThere }, blocks(mine.html), blocks(theirs.html))
  }
  return {
    jobId: job.id,
    endpointName: endpoint.name,
    mark,
    revision: mine.revision,
    isBaseKnown: base !== null,
    headline: oneField(base?.headline ?? null, mine.headline, theirs.headline),
    standfirst: oneField(base?.standfirst ?? null, mine.standfirst, theirs.standfirst),
    passages: (await passages()).map(sidesOf),
  }
}

/**
 * The merged text becomes the article's, both others stay versions of it, and the job goes out with it. Throws
 * `stale_revision` when the post or the article changed after they were compared, and what `readTheirs` throws.
 */
export const mergeConflict = async (tools: AttemptTools, job: OutboxJob, merge: Merge): Promise<OutboxJob> => {
  const { archive, now } = tools
  const { endpoint, mark, remote, words: theirs } = await readTheirs(tools, job)
  if (mark !== merge.mark) {
    throw new AppError(
      'stale_revision',
      `“${merge.headline}” was changed on ${endpoint.name} once more: compare again.`,
    )
  }
  const { headline, standfirst } = merge
  const nodes = parsePage(sanitiseHtml(merge.html)).children
  const story = htmlStory(nodes, { headline, houseDateline: '', language: job.payload.language })
  return archive.write('mergeTexts', {
    name: versionName(endpoint, now()),
    theirs,
    merged: { ...story, headline, standfirst },
    revision: merge.revision,
    update: requeued(job, remote.id, mark, now()),
  })
}
