import { factBoxHtml, factTitle } from '../../../src-shared/article/fact-box-markup.ts'
import {
  attributionAttributes,
  datelineAttributes,
  element,
  escapeHtml,
  readAttribution,
  readDateline,
  relatedHtml,
} from '../../../src-shared/article/markup.ts'
import { pictureHtml } from '../../../src-shared/article/picture-markup.ts'
import type {
  ArticleContent,
  BodyPicture,
  Dateline,
  Quotation,
  RelatedLink,
} from '../../../src-shared/contract/index.ts'
import { findDateline } from '../../../src-shared/language/dateline.ts'
import { readMarkerLine } from '../../../src-shared/language/related-markers.ts'
import { renderDateline } from '../../../src-shared/language/render-dateline.ts'
import { isAllowedHref } from '../../html/sanitise.ts'
import { blocksOf, type HtmlBlock } from './blocks.ts'
import { attribute, type Element, findAll, findFirst, type Node, oneLine, textOf } from './dom.ts'
import { collapseSpace, cutStart, inlineRun, type Run } from './inline.ts'
import { findStoryQuotes, markQuotations } from './quotation-marks.ts'

/** Turns the HTML of a story into the neutral HTML, its plain text, and the typed parts found in it. */
export type HtmlStory = Pick<ArticleContent, 'dateline' | 'html' | 'text' | 'quotations' | 'related'>

/** One written block: its text stands in the article's text, blocks being apart by a blank line. */
type Piece = {
  html: string
  text: string
  quotations: Quotation[]
  related?: ArticleContent['related'][number]
  /** Of a paragraph: what it is made of, after the dateline. */
  prose?: { nodes: Node[]; text: string; leadHtml: string; leadLength: number }
}

type Language = ArticleContent['language']

const between = '\n\n'

const plain = (html: string, text: string): Piece => ({ html, text, quotations: [] })

const quotationsOf = (run: Run, form: Quotation['form'] = 'inline'): Quotation[] =>
  run.quotations.map(({ attribution, start, end }) => ({
    ...attribution,
    form,
    text: run.text.slice(start, end),
    start,
    end,
  }))

const collapsedRun = (nodes: Node[]): Run => {
  collapseSpace(nodes)
  return inlineRun(nodes)
}

const linkOf = (link: Element): RelatedLink[] => {
  const href = (attribute(link, 'href') ?? '').trim()
  const title = oneLine(textOf(link))
  const url = isAllowedHref(href) ? href : ''
  return title === '' ? [] : [{ articleId: attribute(link, 'data-article-id'), title, url }]
}

const linksIn = (nodes: Node[]): Element[] => findAll(nodes, (one) => one.name === 'a')

const distinctLinks = (links: Element[]): RelatedLink[] => {
  const all = links.flatMap(linkOf)
  return all.filter(
    (link, index) => all.findIndex((other) => other.url === link.url && other.title === link.title) === index,
  )
}

const relatedPiece = (kind: 'inline' | 'end', links: RelatedLink[], language: Language): Piece => ({
  ...plain(relatedHtml(kind, links, language), ''),
  related: { kind, links },
})

/** Not part of the text: a caption is no sentence of the story. */
const picturePiece = (picture: BodyPicture): Piece => plain(pictureHtml(picture), '')

const listPiece = (block: Extract<HtmlBlock, { type: 'list' }>): Piece => {
  const runs = block.items.map(collapsedRun)
  const items = runs.map((run) => element('li', {}, run.html)).join('')
  return plain(element(block.ordered ? 'ol' : 'ul', {}, items), runs.map((run) => run.text).join('\n'))
}

const quotePiece = (quote: Element): Piece => {
  const attribution = readAttribution((name) => attribute(quote, name))
  const footer = findFirst(quote.children, (one) => one.name === 'footer' || one.name === 'cite')
  const runs = blocksOf(quote.children.filter((child) => child !== footer)).flatMap((block) =>
    block.type === 'paragraph' ? [collapsedRun(block.nodes)] : [],
  )
  const text = runs.map((run) => run.text).join('\n')
  const source = footer === null ? '' : element('footer', {}, escapeHtml(oneLine(textOf(footer))))
  const inner = runs.map((run) => element('p', {}, run.html)).join('') + source
  if (attribution === null) return plain(element('blockquote', {}, inner), text)
  const html = element('blockquote', attributionAttributes(attribution), inner)
  return { html, text, quotations: [{ ...attribution, form: 'block', text, start: 0, end: text.length }] }
}

/** Whether a block is nothing but links, as the titles under a "Baca juga" are. */
const onlyLinks = (block: HtmlBlock | undefined): Element[] => {
  if (block === undefined || (block.type !== 'list' && block.type !== 'paragraph')) return []
  const nodes = block.type === 'list' ? block.items.flat() : block.nodes
  const links = linksIn(nodes)
  const linked = links.map((link) => oneLine(textOf(link))).join('')
  return linked.replace(/\s/g, '') === textOf(nodes).replace(/[\s\u00a0]/g, '') ? links : []
}

const isProse = (block: HtmlBlock): boolean =>
  block.type !== 'related' && block.type !== 'picture' && block.type !== 'fact-box' && onlyLinks(block).length === 0

/** "Baca juga: …" as a paragraph or heading of its own, with the links that follow it. */
const readMarker = (blocks: HtmlBlock[], at: number, language: Language): { piece: Piece; used: number } | null => {
  const block = blocks[at]
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return null
  const text = oneLine(textOf(block.nodes))
  const marker = readMarkerLine(text)
  if (marker === null) return null
  let links = distinctLinks(linksIn(block.nodes))
  let used = 1
  if (links.length === 0 && marker.titleStart !== null) {
    links = [{ articleId: null, title: text.slice(marker.titleStart, marker.titleEnd), url: '' }]
  }
  while (marker.titleStart === null && onlyLinks(blocks[at + used]).length > 0) {
    links = [...links, ...distinctLinks(onlyLinks(blocks[at + used]))]
    used += 1
  }
  const kind = blocks.slice(at + used).some(isProse) ? 'inline' : 'end'
  return { piece: relatedPiece(kind, links, language), used }
}

type Opening = { dateline: Dateline; printed: string }

/** A dateline that was marked before stays printed as it is; one that is found in the words takes house style. */
const takeDateline = (nodes: Node[], { houseDateline, isOwn }: StoryOptions): Opening | null => {
  const marked = findFirst(nodes, (one) => attribute(one, 'data-dateline') !== null)
  if (marked !== null) {
    const dateline = readDateline((name) => attribute(marked, name))
    if (dateline === null) return null
    const printed = textOf(marked).trimStart()
    cutStart(nodes, printed.length)
    return { dateline, printed: /\s$/.test(printed) || printed === '' ? printed : `${printed} ` }
  }
  const found = isOwn ? null : findDateline(textOf(nodes), 0)
  if (found === null) return null
  cutStart(nodes, found.end)
  const { separator, order, outletWrap, raw } = found
  const dateline = { place: found.place ?? '', outlet: found.outlet ?? '', separator, order, outletWrap, raw }
  return { dateline, printed: renderDateline(dateline, houseDateline) }
}

const openingPiece = (nodes: Node[], options: StoryOptions): { piece: Piece; dateline: Dateline | null } => {
  collapseSpace(nodes)
  const found = takeDateline(nodes, options)
  const dateline = found?.dateline ?? null
  const run = collapsedRun(nodes)
  const printed = found?.printed ?? ''
  const opening = dateline === null ? '' : element('span', datelineAttributes(dateline), escapeHtml(printed))
  const quotations = quotationsOf(run).map((one) => ({
    ...one,
    start: one.start + printed.length,
    end: one.end + printed.length,
  }))
  const prose = { nodes, text: run.text, leadHtml: opening, leadLength: printed.length }
  const html = element('p', {}, opening + run.html)
  return { piece: { html, text: printed + run.text, quotations, prose }, dateline }
}

const pieceOf = (block: HtmlBlock, language: Language): Piece => {
  switch (block.type) {
    case 'paragraph': {
      const run = collapsedRun(block.nodes)
      const prose = { nodes: block.nodes, text: run.text, leadHtml: '', leadLength: 0 }
      return { html: element('p', {}, run.html), text: run.text, quotations: quotationsOf(run), prose }
    }
    case 'heading': {
      const run = collapsedRun(block.nodes)
      return plain(element(`h${block.level}`, {}, run.html), run.text)
    }
    case 'list':
      return listPiece(block)
    case 'quote':
      return quotePiece(block.element)
    case 'related':
      return relatedPiece(block.kind, distinctLinks(block.links), language)
    case 'picture':
      return picturePiece(block.picture)
    case 'fact-box':
      return factBoxPiece(block.element, language)
  }
}

/** Its title is a line of its own in the text, before what stands in it. */
const factBoxPiece = (box: Element, language: Language): Piece => {
  const head = findFirst(box.children, (one) => attribute(one, 'data-fact-title') !== null)
  const title = head === null ? '' : factTitle(textOf(head))
  const inner = blocksOf(box.children.filter((child) => child !== head)).map((block) => pieceOf(block, language))
  const { html, text, quotations } = assemble([...(title === '' ? [] : [plain('', title)]), ...inner], null)
  return { html: factBoxHtml(title, html), text, quotations }
}

const assemble = (pieces: Piece[], dateline: Dateline | null): HtmlStory => {
  const story: HtmlStory = { dateline, html: '', text: '', quotations: [], related: [] }
  for (const piece of pieces) {
    story.html += piece.html
    if (piece.related !== undefined) story.related.push(piece.related)
    if (piece.text === '') continue
    const at = story.text === '' ? 0 : story.text.length + between.length
    story.text = story.text === '' ? piece.text : story.text + between + piece.text
    story.quotations.push(...piece.quotations.map((one) => ({ ...one, start: one.start + at, end: one.end + at })))
  }
  return story
}

/** Where each piece's text begins in the story's. */
const offsetsOf = (pieces: Piece[]): number[] => {
  let next = 0
  return pieces.map((piece) => {
    const at = next
    if (piece.text !== '') next += piece.text.length + between.length
    return at
  })
}

const withQuotations = (pieces: Piece[], headline: string, text: string): Piece[] => {
  const quotes = findStoryQuotes(headline, text)
  if (quotes.length === 0) return pieces
  const offsets = offsetsOf(pieces)
  return pieces.map((piece, index) => {
    if (piece.prose === undefined) return piece
    const { nodes, leadHtml, leadLength } = piece.prose
    const pieceAt = offsets[index] ?? 0
    const at = pieceAt + leadLength
    const inside = quotes.filter((quote) => quote.start < at + piece.text.length && at < quote.end)
    if (inside.length === 0) return piece
    const marked = markQuotations(nodes, piece.prose.text, at, inside)
    const quotations = marked.quotations.map((one) => ({ ...one, start: one.start - pieceAt, end: one.end - pieceAt }))
    return { ...piece, html: element('p', {}, leadHtml + inlineRun(marked.nodes).html), quotations }
  })
}

export type StoryOptions = {
  /** A first paragraph or heading that only repeats it is left out. */
  headline: string
  houseDateline: string
  language: Language
  /** Written by Meja Redaksi: what is not marked in it is nothing but words. */
  isOwn?: boolean
}

export const htmlStory = (nodes: Node[], options: StoryOptions): HtmlStory => {
  const all = blocksOf(nodes)
  const first = all[0]
  const repeats =
    !options.isOwn &&
    first !== undefined &&
    'nodes' in first &&
    oneLine(textOf(first.nodes)) === options.headline &&
    all.length > 1
  const blocks = repeats ? all.slice(1) : all
  const pieces: Piece[] = []
  let dateline: Dateline | null = null
  let opened = false
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at]
    if (block === undefined) break
    const marker = options.isOwn ? null : readMarker(blocks, at, options.language)
    if (marker !== null) {
      pieces.push(marker.piece)
      at += marker.used
      continue
    }
    if (block.type === 'paragraph' && !opened) {
      const opening = openingPiece(block.nodes, options)
      pieces.push(opening.piece)
      dateline = opening.dateline
      opened = true
    } else pieces.push(pieceOf(block, options.language))
    at += 1
  }
  const story = assemble(pieces, dateline)
  // Marked by an editor, or by Meja Redaksi itself: nothing is to be found that was not meant.
  if (options.isOwn || story.quotations.length > 0) return story
  return assemble(withQuotations(pieces, options.headline, story.text), dateline)
}
