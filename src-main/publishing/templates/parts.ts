/** A story's neutral HTML as the parts a template renders. Each keeps the HTML it came as; what no template knows stays that. */
import { DomUtils, parseDocument } from 'htmlparser2'
import type { BodyPicture, RelatedKind } from '../../../src-shared/contract/index.ts'
import { pictureOfElement } from '../../html/pictures.ts'

export type Attributes = Record<string, string>

/** `inner`, `paragraphs`, `links` and `source` are HTML. */
export type Part = { html: string } & (
  | { type: 'paragraph'; inner: string }
  | { type: 'heading'; level: 2 | 3 | 4; inner: string }
  | { type: 'list'; ordered: boolean; items: string[] }
  /** `attributes` are those of an attribution; none for a quotation nobody is named for. */
  | { type: 'quotation'; attributes: Attributes; paragraphs: string[]; source: string }
  /** `home` is where it was written, as the number of parts before it, once it has been moved away. */
  | { type: 'related'; kind: RelatedKind; title: string; links: string[]; home: number | null }
  | { type: 'picture'; picture: BodyPicture }
  /** `title` is HTML; '' without one. */
  | { type: 'fact-box'; title: string; parts: Part[] }
  | { type: 'correction'; attributes: Attributes; paragraphs: string[]; author: string }
  | { type: 'other' }
)
export type PartOf<Type extends Part['type']> = Extract<Part, { type: Type }>

type Node = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<Node, { attribs: unknown }>

const isElement = (node: Node): node is Element => 'attribs' in node
const inside = (node: Element): string => DomUtils.getInnerHTML(node, { encodeEntities: 'utf8' })
const isBlank = (node: Node): boolean => !isElement(node) && DomUtils.textContent(node).trim() === ''
const isBare = (element: Element): boolean => Object.keys(element.attribs).length === 0
const named = (nodes: Element[], name: string): Element[] => nodes.filter((node) => node.name === name)

/** The element's children when they are nothing but elements of these names; otherwise null. */
const onlyChildren = (element: Element, names: readonly string[]): Element[] | null => {
  const children = element.children.filter((child) => !isBlank(child))
  const elements = children.filter(isElement)
  return elements.length === children.length && elements.every(({ name }) => names.includes(name)) ? elements : null
}

const quotation = (element: Element, html: string): Part => {
  const children = onlyChildren(element, ['p', 'footer'])
  const paragraphs = named(children ?? [], 'p')
  const sources = named(children ?? [], 'footer')
  const isPlain = isBare(element) || element.attribs['data-quotation'] !== undefined
  if (children === null || paragraphs.length === 0 || sources.length > 1 || !isPlain) return { type: 'other', html }
  if (!paragraphs.every(isBare)) return { type: 'other', html }
  const source = sources[0] === undefined ? '' : inside(sources[0])
  return { type: 'quotation', html, attributes: element.attribs, paragraphs: paragraphs.map(inside), source }
}

const factBox = (element: Element, html: string): Part => {
  const isTitle = (node: Node): boolean => isElement(node) && node.attribs['data-fact-title'] !== undefined
  const title = element.children.filter(isElement).find(isTitle)
  const rest = element.children.filter((child) => !isTitle(child) && !isBlank(child))
  return { type: 'fact-box', html, title: title === undefined ? '' : inside(title), parts: rest.map(partOfNode) }
}

const aside = (element: Element, html: string): Part => {
  const kind = element.attribs['data-related']
  if (kind === 'inline' || kind === 'end') {
    const title = DomUtils.findOne((node) => node.name === 'p', element.children)
    const links = DomUtils.findAll((node) => node.name === 'li', element.children).map((item) => inside(item))
    return { type: 'related', html, kind, title: title === null ? '' : inside(title), links, home: null }
  }
  if (element.attribs['data-fact-box'] !== undefined) return factBox(element, html)
  const children = onlyChildren(element, ['p', 'footer'])
  if (element.attribs['data-correction'] === undefined || children === null) return { type: 'other', html }
  const author = named(children, 'footer').map(inside).join('')
  return {
    ...{ type: 'correction', html, author, attributes: element.attribs },
    paragraphs: named(children, 'p').map(inside),
  }
}

const figure = (element: Element, html: string): Part => {
  const picture = pictureOfElement(element)
  return picture === null ? { type: 'other', html } : { type: 'picture', html, picture }
}

const partOf = (element: Element, html: string): Part => {
  switch (element.name) {
    case 'p':
      return isBare(element) ? { type: 'paragraph', html, inner: inside(element) } : { type: 'other', html }
    case 'h2':
    case 'h3':
    case 'h4': {
      const level = element.name === 'h2' ? 2 : element.name === 'h3' ? 3 : 4
      return isBare(element) ? { type: 'heading', html, level, inner: inside(element) } : { type: 'other', html }
    }
    case 'ul':
    case 'ol': {
      const items = onlyChildren(element, ['li'])
      if (items === null || ![element, ...items].every(isBare)) return { type: 'other', html }
      return { type: 'list', html, ordered: element.name === 'ol', items: items.map(inside) }
    }
    case 'blockquote':
      return quotation(element, html)
    case 'aside':
      return aside(element, html)
    case 'figure':
      return figure(element, html)
    default:
      return { type: 'other', html }
  }
}

const partOfNode = (node: Node): Part => {
  const html = DomUtils.getOuterHTML(node, { encodeEntities: 'utf8' })
  return isElement(node) ? partOf(node, html) : { type: 'other', html }
}

/** `html` is sanitised. Joined, the parts' own HTML is `html` again but for white space between blocks. */
export const partsOf = (html: string): Part[] =>
  parseDocument(html).children.flatMap((node): Part[] => (isBlank(node) ? [] : [partOfNode(node)]))
