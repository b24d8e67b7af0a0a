import { isOrnament } from '../../../src-shared/article/picture-markup.ts'
import type { BodyPicture, RelatedKind } from '../../../src-shared/contract/index.ts'
import { pictureOfElement } from '../../html/pictures.ts'
import { attribute, classesOf, type Element, findAll, isElement, isText, type Node } from './dom.ts'
import { rowsOf } from './tables.ts'

/** Cuts a page's story into blocks; what belongs to the page and not to the story is left out. */
export type HtmlBlock =
  | { type: 'paragraph'; nodes: Node[] }
  | { type: 'heading'; level: 2 | 3 | 4; nodes: Node[] }
  | { type: 'list'; ordered: boolean; items: Node[][]; element: Element }
  | { type: 'quote'; element: Element }
  | { type: 'related'; kind: RelatedKind; links: Element[] }
  | { type: 'picture'; picture: BodyPicture }
  | { type: 'fact-box'; element: Element }

/** Elements that are never part of the prose. */
const ignored = new Set([
  ...['script', 'style', 'noscript', 'template', 'iframe', 'object', 'embed', 'form', 'nav', 'button', 'svg', 'math'],
  ...['video', 'audio', 'canvas', 'select', 'input', 'textarea', 'title', 'meta', 'link', 'head', 'h1'],
])
const structural = new Set([
  ...['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'aside', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol'],
  ...[
    'li',
    'blockquote',
    'table',
    'tbody',
    'thead',
    'tr',
    'td',
    'th',
    'pre',
    'hr',
    'dl',
    'dt',
    'dd',
    'figure',
    'form',
    'img',
  ],
  ...['body', 'html', 'center', 'address', 'nav'],
])

/** How WordPress themes and plug-ins of Indonesian papers mark related posts. The order matters: inline is longer. */
const relatedRules: { kind: RelatedKind; matches: (element: Element) => boolean }[] = [
  { kind: 'inline', matches: (element) => attribute(element, 'data-related') === 'inline' },
  { kind: 'end', matches: (element) => attribute(element, 'data-related') !== null },
  { kind: 'inline', matches: (element) => classesOf(element).includes('gmr-related-post-onlytitle') },
  { kind: 'end', matches: (element) => classesOf(element).includes('gmr-related-post') },
  { kind: 'end', matches: (element) => classesOf(element).includes('newkarma-core-related-post') },
  { kind: 'end', matches: (element) => attribute(element, 'id') === 'jp-relatedposts' },
]

const linksIn = (element: Element): Element[] => findAll([element], (inner) => inner.name === 'a')

const headingLevel = (name: string): 2 | 3 | 4 => (name === 'h2' ? 2 : name === 'h3' ? 3 : 4)

const isOrnamental = (element: Element): boolean =>
  element.name === 'img' && isOrnament((name) => attribute(element, name))

/** What is no picture of the story leaves the words around it together. */
const isPicture = (image: Element): boolean => !isOrnamental(image) && pictureOfElement(image) !== null

const isStructural = (node: Node): boolean =>
  isElement(node) && structural.has(node.name) && (node.name !== 'img' || isPicture(node))

const holdsStructure = (element: Element): boolean => findAll(element.children, isStructural).length > 0

const hasText = (nodes: Node[]): boolean =>
  nodes.some((node) => (isText(node) ? /[^\s\u00a0]/.test(node.data) : isElement(node) && hasText(node.children)))

const isBreak = (node: Node): boolean => isElement(node) && node.name === 'br'

/** A line break at either end of a paragraph shows nothing. */
const withoutOuterBreaks = (nodes: Node[]): Node[] => {
  const isPrinted = (node: Node): boolean => !isBreak(node) && hasText([node])
  const first = nodes.findIndex(isPrinted)
  return first === -1 ? [] : nodes.slice(first, nodes.findLastIndex(isPrinted) + 1)
}

/** A double line break is how older editors made paragraphs. */
const splitAtBreaks = (nodes: Node[]): Node[][] => {
  const groups: Node[][] = [[]]
  let breaks = 0
  for (const node of nodes) {
    if (isBreak(node)) breaks += 1
    else if (!isText(node) || node.data.trim() !== '') breaks = 0
    if (breaks === 2) groups.push([])
    else groups.at(-1)?.push(node)
  }
  return groups.map(withoutOuterBreaks)
}

/** A gallery is a figure of figures. Of a picture that is nowhere to be had its words are left out as well. */
const picturesOf = (figure: Element): HtmlBlock[] => {
  const inner = findAll(figure.children, ({ name }) => name === 'figure')
  if (inner.length > 0) return inner.flatMap(picturesOf)
  if (findAll([figure], isOrnamental).length > 0) return []
  const picture = pictureOfElement(figure)
  return picture === null ? [] : [{ type: 'picture', picture }]
}

/** WordPress puts tables and pulled quotations into figures as well. */
const holdsWords = (figure: Element): boolean =>
  findAll(figure.children, ({ name }) => name === 'table' || name === 'blockquote').length > 0

/** Pictures among words that stay together: they follow them. */
const picturesBehind = (element: Element): HtmlBlock[] => {
  const all = findAll(element.children, ({ name }) => name === 'figure' || name === 'img')
  const held = new Set(all.flatMap((one) => (one.name === 'figure' ? findAll(one.children, () => true) : [])))
  return all.filter((one) => !held.has(one)).flatMap(picturesOf)
}

const blocksOfElement = (element: Element): HtmlBlock[] => {
  const related = relatedRules.find((rule) => rule.matches(element))
  if (related !== undefined) return [{ type: 'related', kind: related.kind, links: linksIn(element) }]
  switch (element.name) {
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [
        ...(hasText(element.children)
          ? [{ type: 'heading' as const, level: headingLevel(element.name), nodes: element.children }]
          : []),
        ...picturesBehind(element),
      ]
    case 'ul':
    case 'ol': {
      const items = element.children.filter(isElement).filter((item) => item.name === 'li' && hasText(item.children))
      const ordered = element.name === 'ol'
      const list = { type: 'list' as const, ordered, items: items.map((item) => item.children), element }
      return [...(items.length === 0 ? [] : [list]), ...picturesBehind(element)]
    }
    case 'blockquote':
      return [...(hasText(element.children) ? [{ type: 'quote' as const, element }] : []), ...picturesBehind(element)]
    case 'table': {
      const rows = rowsOf(element)
      if (rows === null) return blocksOf(element.children)
      const captions = element.children.filter((child) => isElement(child) && child.name === 'caption')
      return [...blocksOf(captions), { type: 'list', ordered: false, items: rows, element }]
    }
    case 'figure':
      return holdsWords(element) ? blocksOf(element.children) : picturesOf(element)
    case 'img':
      return picturesOf(element)
    case 'aside':
      return attribute(element, 'data-fact-box') === null ? [] : [{ type: 'fact-box', element }]
    default:
      return blocksOf(element.children)
  }
}

export const blocksOf = (nodes: Node[]): HtmlBlock[] => {
  const blocks: HtmlBlock[] = []
  let inline: Node[] = []
  const flush = (): void => {
    const groups = splitAtBreaks(inline).filter((group) => group.length > 0)
    blocks.push(...groups.map((group): HtmlBlock => ({ type: 'paragraph', nodes: group })))
    inline = []
  }
  for (const node of nodes) {
    if (isElement(node) && (isStructural(node) || holdsStructure(node)) && !ignored.has(node.name)) {
      flush()
      blocks.push(...blocksOfElement(node))
    } else if (isText(node) || (isElement(node) && !ignored.has(node.name))) {
      inline.push(node)
    }
  }
  flush()
  return blocks
}
