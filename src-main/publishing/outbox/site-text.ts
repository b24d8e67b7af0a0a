/** A post's words as the desk would have written them, and what was last pushed as the site keeps it. */
import { sentName } from '../../../src-shared/article/picture-markup.ts'
import type { Article, Endpoint, FoundCorrection, RemotePost } from '../../../src-shared/contract/index.ts'
import type { OutboxJob, TheirWords } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import { splitCorrections } from '../../html/corrections.ts'
import { pictureHints, picturesIn, withOwnPictures } from '../../html/pictures.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import { parsePage } from '../../importing/html/dom.ts'
import { htmlStory } from '../../importing/html/story.ts'
import type { CmsAdapter, Step } from '../cms/adapter.ts'
import { clippedExcerpt } from '../cms/ghost/limits.ts'
import { blockKey, blocksOfHtml } from '../conflict/blocks.ts'
import type { Base, Texts } from '../conflict/texts.ts'
import { linkedArticleIds, renderForSite } from '../render.ts'
import { asWritten } from '../templates/as-written.ts'
import { renderStory, type Site } from '../templates/render-story.ts'

type Language = Article['language']

/** Texts as an article takes them: structured, the site's dateline as it is. */
export const storyOf = ({ headline, standfirst, html }: Texts, language: Language): TheirWords => {
  const nodes = parsePage(sanitiseHtml(html)).children
  return { ...htmlStory(nodes, { headline, houseDateline: '', language }), headline, standfirst }
}

export type SiteText = {
  remote: RemotePost
  mark: string
  details: string
  words: TheirWords
  /** Taken out of the words: they stand beside the story. */
  corrections: FoundCorrection[]
}

/** The archive's own pictures among those of a site. */
const heldPictures = async (archive: Archive, htmls: readonly string[]): Promise<string[]> => {
  const hints = [...new Set(htmls.flatMap(pictureHints))]
  return hints.length === 0 ? [] : archive.read('findPictures', hints)
}

export const readSiteText = async (
  archive: Archive,
  adapter: CmsAdapter,
  job: OutboxJob,
  remoteId: string,
): Promise<Step<SiteText>> => {
  const read = await adapter.read(remoteId)
  if (read.kind !== 'done') return read
  const { post, title, excerpt } = read.value
  const { mark, details, ...remote } = post
  const held = await heldPictures(archive, [read.value.html])
  const own = withOwnPictures(asWritten(read.value.html), held)
  const { html, corrections } = splitCorrections(sanitiseHtml(own))
  const words = storyOf({ headline: title, standfirst: excerpt, html }, job.payload.language)
  return { kind: 'done', value: { remote, mark, details, words, corrections } }
}

/** Any address under which a picture is known again. */
const somewhere = (id: string): string => `https://site.invalid/${sentName(id)}.jpg`

/** The way there and back, so that what a site merely keeps in another form is not taken for an edit. */
const keysThere = (base: Texts, urls: Record<string, string>, site: Site, language: Language): string[] => {
  const ids = picturesIn(base.html).flatMap(({ mediaId }) => mediaId ?? [])
  const pictures = new Map(ids.map((id) => [id, { id: '1', url: somewhere(id), width: null, height: null }]))
  const corrected = { corrections: [], place: 'bottom' as const, language }
  const rendered = renderStory(renderForSite(base.html, urls), site, corrected, pictures)
  const html = withOwnPictures(asWritten(rendered.html), ids)
  const back = blocksOfHtml(storyOf({ ...base, html }, language).html)
  const blocks = blocksOfHtml(base.html)
  // What is not a block of its own anywhere else is compared as it was sent.
  const sent = back.length === blocks.length ? back : blocks.map((block) => renderForSite(block, urls))
  return sent.map(blockKey)
}

/** What stood in the archive when it was pushed: the version that still has the pushed fingerprint; null without one. */
export const lastPushed = async (
  archive: Archive,
  { articleId, template }: Pick<OutboxJob, 'articleId' | 'template'>,
  { id: endpointId, kind }: Endpoint,
  pushedHash: string | undefined,
): Promise<Base | null> => {
  if (pushedHash === undefined) return null
  const base = await archive.read('versionWithHash', { articleId, contentHash: pushedHash })
  if (base === null) return null
  const articleIds = linkedArticleIds(base.html)
  const urls = articleIds.length === 0 ? {} : await archive.read('remoteUrls', { endpointId, articleIds })
  const standfirst = kind === 'ghost' ? clippedExcerpt(base.standfirst.trim()) : base.standfirst
  return { ...base, there: { standfirst, keys: keysThere(base, urls, { kind, template }, base.language) } }
}
