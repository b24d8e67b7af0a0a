/**
 * Parts as a Ghost document. As one HTML card, which Ghost keeps to the byte: its own conversion from HTML would lose
 * marks, asides, link targets and the spans that hold datelines and quotations. Or as cards: Ghost's own nodes for what
 * they can hold without a loss, HTML cards for the rest.
 */
import { parseDocument } from 'htmlparser2'
import { captionHtml } from '../../../src-shared/article/picture-markup.ts'
import type { BodyPicture } from '../../../src-shared/contract/index.ts'
import { longestAlt } from '../cms/ghost/limits.ts'
import type { Part } from './parts.ts'
import { type PlacedPicture, type PlacedPictures, placeOf } from './picture.ts'

type Card = { type: string; version: 1; [name: string]: unknown }
type Node = ReturnType<typeof parseDocument>['children'][number]

/** Lexical's bits. */
const formats: Record<string, number> = { strong: 1, em: 2, s: 4, u: 8, code: 16 }

const element = { direction: null, format: '', indent: 0, version: 1 } as const
const htmlCard = (html: string): Card => ({ type: 'html', version: 1, html })

const textNode = (text: string, format: number): Card => ({
  ...{ detail: 0, format, mode: 'normal', style: '', text },
  ...{ type: 'extended-text', version: 1 },
})

/** Null: Ghost would write it in another way, or not at all. Two marks on one word it nests as it likes. */
const inlineOf = (node: Node, format = 0): Card[] | null => {
  if (!('attribs' in node)) return 'data' in node ? [textNode(node.data, format)] : []
  if (node.name === 'br') return [{ type: 'linebreak', version: 1 }]
  const names = Object.keys(node.attribs)
  const mark = formats[node.name]
  if (mark !== undefined) return format === 0 && names.length === 0 ? inlineAll(node.children, mark) : null
  if (node.name !== 'a' || names.length !== 1 || node.attribs.href === undefined || format !== 0) return null
  const children = inlineAll(node.children)
  const link = { type: 'link', rel: null, target: null, title: null, url: node.attribs.href }
  return children === null ? null : [{ ...element, ...link, children }]
}

const inlineAll = (nodes: Node[], format = 0): Card[] | null => {
  const all = nodes.map((node) => inlineOf(node, format))
  return all.includes(null) ? null : all.flatMap((cards) => cards ?? [])
}

const inline = (html: string): Card[] | null => inlineAll(parseDocument(html).children)

const list = (ordered: boolean, items: string[]): Card | null => {
  const contents = items.map(inline)
  if (contents.includes(null)) return null
  const children = contents.map((item, index) => ({ ...element, type: 'listitem', value: index + 1, children: item }))
  return {
    ...{ ...element, type: 'list', listType: ordered ? 'number' : 'bullet', start: 1, tag: ordered ? 'ol' : 'ul' },
    children,
  }
}

const filled = (own: { type: string; tag?: string }, html: string): Card | null => {
  const children = inline(html)
  return children === null || children.length === 0 ? null : { ...element, ...own, children }
}

/** Its caption is HTML. */
const image = (picture: BodyPicture, { url, width, height }: PlacedPicture): Card => ({
  ...{ type: 'image', version: 1, src: url, width, height, title: '', alt: picture.alt.slice(0, longestAlt) },
  ...{ caption: captionHtml(picture), cardWidth: 'regular', href: '' },
})

/** Null: no node of Ghost's holds it without a loss. */
const cardOf = (part: Part, pictures: PlacedPictures): Card | null => {
  switch (part.type) {
    case 'paragraph':
      return filled({ type: 'paragraph' }, part.inner)
    case 'heading':
      return filled({ type: 'extended-heading', tag: `h${part.level}` }, part.inner)
    case 'list':
      return list(part.ordered, part.items)
    case 'quotation': {
      const [only, ...more] = part.paragraphs
      const isPlain = Object.keys(part.attributes).length === 0 && part.source === '' && more.length === 0
      return isPlain && only !== undefined ? filled({ type: 'extended-quote' }, only) : null
    }
    case 'picture': {
      const place = placeOf(part.picture, pictures)
      return place === null ? null : image(part.picture, place)
    }
    case 'related':
    case 'correction':
    case 'fact-box':
    case 'other':
      return null
  }
}

const documentOf = (children: Card[]): string =>
  JSON.stringify({ root: { children, direction: null, format: '', indent: 0, type: 'root', version: 1 } })

/** `''` is an empty document. */
export const oneHtmlCard = (html: string): string => documentOf(html === '' ? [] : [htmlCard(html)])

/** Neighbours without a node of their own share an HTML card; `htmlOf` says what stands in it. */
export const asGhostCards = (
  parts: readonly Part[],
  pictures: PlacedPictures,
  htmlOf: (part: Part) => string,
): string => {
  const cards: Card[] = []
  let rest = ''
  const flush = (): void => {
    if (rest !== '') cards.push(htmlCard(rest))
    rest = ''
  }
  for (const part of parts) {
    const card = cardOf(part, pictures)
    if (card === null) {
      rest += htmlOf(part)
      continue
    }
    flush()
    cards.push(card)
  }
  flush()
  return documentOf(cards)
}
