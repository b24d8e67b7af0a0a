import { z } from 'zod'
import { AppError } from '../../../src-shared/contract/errors.ts'
import { type ArticleContent, emptyContent } from '../../../src-shared/contract/index.ts'
import { splitCorrections } from '../../html/corrections.ts'
import { picturesBeside } from '../../html/pictures.ts'
import { sanitiseHtml } from '../../html/sanitise.ts'
import type { Draft, EntryContext, Format, ReadStory } from '../format.ts'
import { ownIdentity } from '../own-identity.ts'
import { readText } from '../read-document.ts'
import type { SourceFile } from '../source-file.ts'
import { storyDate, unreadDate } from '../story-date.ts'
import { statusOf } from '../story-fields.ts'
import { completeAddresses } from './addresses.ts'
import { type Page, parsePage } from './dom.ts'
import { type PageFacts, pageFacts, signature } from './page-facts.ts'
import { htmlStory } from './story.ts'
import { storyRoot } from './story-root.ts'

/** A saved web page, or a bare fragment of HTML, as one article. */
type HtmlOptions = {
  houseDateline: string
  /** Known from elsewhere; '' takes what the page says. */
  headline?: string
  language?: ArticleContent['language']
  isOwn?: boolean
  /** Where it stands on the web; absent: where it says that it does. */
  address?: string
}

const contentOf = (page: Page, facts: PageFacts, options: HtmlOptions): ArticleContent => {
  const language = options.language ?? (facts.language.toLowerCase().startsWith('en') ? 'en' : 'id')
  const { houseDateline, isOwn = false } = options
  const headline = options.headline || facts.headline
  completeAddresses(page.children, options.address ?? facts.url)
  const story = htmlStory(storyRoot(page), { headline, houseDateline, language, isOwn })
  const { standfirst, byline, section, tags } = facts
  return { ...emptyContent, ...story, headline, standfirst, byline, section, tags, language }
}

export const contentFromHtml = (
  html: string,
  options: HtmlOptions,
): { content: ArticleContent; datedAt: string | null; url: string } => {
  const page = parsePage(html)
  const facts = pageFacts(page)
  return {
    content: contentOf(page, facts, options),
    datedAt: facts.date === '' ? null : storyDate(facts.date),
    url: facts.url,
  }
}

/** The body exactly as Meja Redaksi wrote it, with the text and the typed parts that stand in it. */
export const contentFromOwnHtml = (html: string, language: ArticleContent['language']): ArticleContent => {
  const story = htmlStory(parsePage(html).children, { headline: '', houseDateline: '', language, isOwn: true })
  return { ...emptyContent, ...story, language, html: sanitiseHtml(html) }
}

/** The same with corrections below it: they are no part of the story. */
export const storyFromOwnHtml = (
  exported: string,
  language: ArticleContent['language'],
): Pick<ReadStory, 'content' | 'corrections' | 'pictures'> => {
  const { html, corrections } = splitCorrections(exported)
  const pictures = picturesBeside(html)
  return {
    content: contentFromOwnHtml(html, language),
    ...(corrections.length > 0 && { corrections }),
    ...(pictures.length > 0 && { pictures }),
  }
}

/** Between `<article>` and its end, as the export writes it. */
const ownBody = (raw: string): string => {
  const start = raw.indexOf('<article>')
  const end = raw.lastIndexOf('</article>')
  return start === -1 || end === -1 ? '' : raw.slice(start + '<article>'.length, end)
}

const ownDraft = (raw: string, facts: PageFacts, own: NonNullable<PageFacts['own']>): Draft => {
  const { slug, editor, outlet, image, caption, alt, credit } = own
  const hasImage = image !== '' || caption !== '' || alt !== '' || credit !== ''
  const read = (): ReadStory => {
    const { headline, standfirst, byline, section, tags } = facts
    const language = facts.language.startsWith('en') ? 'en' : 'id'
    const leadImage = hasImage ? { mediaId: null, caption, alt, credit } : null
    const body = storyFromOwnHtml(ownBody(raw), language)
    const content = { ...body.content, headline, standfirst, byline, section, tags, slug, editor, leadImage }
    const status = statusOf(own.status) ?? 'draft'
    return {
      ...body,
      content,
      status,
      datedAt: storyDate(facts.date),
      ...(outlet !== '' && { outlet }),
      ...(image !== '' && { picture: image }),
    }
  }
  return { ...ownIdentity(own), read }
}

const isUuid = (text: string): boolean => z.uuid().safeParse(text).success

/** Null when no page of ours: only what our export signed has to be parsed to be known. */
const signed = (raw: string): { facts: PageFacts; own: NonNullable<PageFacts['own']> } | null => {
  if (!raw.includes(signature)) return null
  const facts = pageFacts(parsePage(raw))
  return facts.own === null ? null : { facts, own: facts.own }
}

const draft = (raw: string, { identity, house }: EntryContext): Draft | null => {
  const ours = signed(raw)
  if (ours?.own.isIndex === true) return null
  if (ours !== null && isUuid(ours.own.id)) return ownDraft(raw, ours.facts, ours.own)
  const read = (): ReadStory => {
    const page = parsePage(raw)
    const facts = pageFacts(page)
    const content = contentOf(page, facts, house)
    if (content.text === '' && content.headline === '')
      throw new AppError('file_unreadable', 'no story was found in the page')
    const datedAt = facts.date === '' ? null : storyDate(facts.date)
    const { outlet } = facts
    const status = datedAt === null ? 'draft' : 'published'
    return { content, status, datedAt, ...unreadDate(facts.date), ...(outlet !== '' && { outlet }) }
  }
  return { source: identity, read }
}

/** A page may be long for what is not its story. */
async function* entries(file: SourceFile) {
  yield { place: file.path, raw: await readText(file), bytes: file.size }
}

export const htmlFormat: Format = {
  name: 'html',
  extensions: ['html', 'htm', 'xhtml'],
  sniff: (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|p|h1|h2)\b/i.test(
      head,
    ),
  entries,
  draft,
}
