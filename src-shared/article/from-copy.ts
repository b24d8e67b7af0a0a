import type { ArticleContent, Dateline, LeadImage, Quotation, RelatedLink } from '../contract/story.ts'
import { emptyContent } from '../contract/story.ts'
import { cleanText } from '../language/clean-text.ts'
import { renderDateline } from '../language/render-dateline.ts'
import { structureStory } from '../language/structure.ts'
import type { Block, DatelineSpan, RelatedSpan, StoryStructure } from '../language/structure.types.ts'
import { readNames } from './bylines.ts'
import { element, relatedHtml } from './markup.ts'
import { slugify } from './slugify.ts'
import { storyLanguage } from './story-language.ts'
import { type RenderedDateline, storyPart } from './story-parts.ts'

/**
 * Makes an article of raw copy: cleans it, finds its structure and writes the neutral HTML. No word is lost: each is
 * in the headline, standfirst, caption, byline, editor, dateline, text or a related title; only the labels of bylines ("Editor:") and
 * list marks go.
 *
 * `text` is the story's blocks joined by an empty line: dateline as printed, related blocks left out.
 */
export type CopyOptions = {
  /** The template of render-dateline.ts; '' keeps each dateline as received. */
  houseDateline: string
  /** The paper's own name, for datelines that come without an outlet. */
  outlet?: string
}

const datelineOf = (span: DatelineSpan, { houseDateline, outlet }: CopyOptions): Dateline => {
  const own = span.outlet === null && /\{outlet\}/i.test(houseDateline) ? (outlet ?? '') : ''
  return {
    place: span.place ?? '',
    outlet: span.outlet ?? own,
    separator: span.separator,
    order: own !== '' && span.order === 'place' ? 'place-outlet' : span.order,
    outletWrap: span.outletWrap,
    raw: span.raw.replaceAll('\n', ' '),
  }
}

const openingOf = ({ dateline }: StoryStructure, options: CopyOptions): RenderedDateline | null => {
  if (dateline === null) return null
  const fields = datelineOf(dateline, options)
  return { span: dateline, dateline: fields, printed: renderDateline(fields, options.houseDateline) }
}

const captionImage = (caption: string | undefined): LeadImage | null =>
  caption === undefined ? null : { mediaId: null, caption: caption.replaceAll('\n', ' '), alt: '', credit: '' }

/** A title longer than a related link may hold is cut by `related-markers.ts` before it gets here. */
const linksOf = (span: RelatedSpan): RelatedLink[] =>
  span.links.map(({ title, url }) => ({ articleId: null, title, url: url ?? '' }))

/** The blocks that become fields of the article instead of its text. */
type Fields = Pick<ArticleContent, 'headline' | 'standfirst' | 'byline' | 'editor' | 'leadImage'> & {
  taken: Set<Block>
}

const takeFields = (blocks: Block[]): Fields => {
  const taken = new Set<Block>()
  const take = (type: Block['type']): string | undefined => {
    const block = blocks.find((candidate) => candidate.type === type)
    if (block !== undefined) taken.add(block)
    return block?.text.replaceAll('\n', ' ')
  }
  let byline = ''
  let editor = ''
  for (const block of blocks) {
    if (block.type !== 'byline' && block.type !== 'credit') continue
    const names = readNames(block)
    const fits = names !== null && (names.byline === '' || byline === '') && (names.editor === '' || editor === '')
    if (names === null || !fits) continue
    byline ||= names.byline
    editor ||= names.editor
    if (names.own) taken.add(block)
  }
  return {
    headline: take('headline') ?? '',
    standfirst: take('standfirst') ?? '',
    leadImage: captionImage(take('caption')),
    byline,
    editor,
    taken,
  }
}

/** Items in a row become one list; a list that counts is an ordered one. */
const listHtml = (items: string[], numbered: boolean): string =>
  items.length === 0 ? '' : element(numbered ? 'ol' : 'ul', {}, items.join(''))

export const contentFromCopy = (raw: string, options: CopyOptions): ArticleContent => {
  const clean = cleanText(raw)
  const structure = structureStory(clean, null, 'direct')
  const { taken, ...fields } = takeFields(structure.blocks)
  const opening = openingOf(structure, options)
  const language = storyLanguage(clean)
  const spans = new Map(structure.related.map((span) => [span.start, span]))
  const texts: string[] = []
  const quotations: Quotation[] = []
  const html: string[] = []
  let items: string[] = []
  let numbered = false
  let length = 0
  const closeList = (): void => {
    const list = listHtml(items, numbered)
    if (list !== '') html.push(list)
    items = []
  }
  for (const block of structure.blocks) {
    const related = block.type === 'relatedMarker' ? spans.get(block.start) : undefined
    if (related !== undefined) {
      closeList()
      html.push(relatedHtml(related.kind, linksOf(related), language))
    }
    if (taken.has(block) || block.type === 'relatedMarker' || block.type === 'relatedLink') continue
    const opens = opening !== null && opening.span.start === block.start ? opening : null
    const quotes = structure.quotes.filter((quote) => quote.start < block.end && block.start < quote.end)
    const part = storyPart(block, quotes, opens)
    quotations.push(
      ...part.quotations.map((quote) => ({ ...quote, start: quote.start + length, end: quote.end + length })),
    )
    texts.push(part.text)
    length += part.text.length + 2
    if (block.type === 'listItem') {
      const counts = /\d[.)]\s*$/.test(clean.slice(Math.max(0, block.start - 6), block.start))
      if (items.length > 0 && counts !== numbered) closeList()
      numbered = counts
      items.push(element('li', {}, part.inner))
      continue
    }
    closeList()
    html.push(element(block.type === 'subhead' ? 'h2' : 'p', {}, part.inner))
  }
  closeList()
  return {
    ...emptyContent,
    ...fields,
    slug: slugify(fields.headline),
    language,
    dateline: opening?.dateline ?? null,
    html: html.join('\n'),
    text: texts.join('\n\n'),
    quotations,
    related: structure.related.map((span) => ({ kind: span.kind, links: linksOf(span) })),
  }
}
