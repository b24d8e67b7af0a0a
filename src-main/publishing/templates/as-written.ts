/**
 * The HTML a site gives back, with what a template changed put back as the story has it: the dateline's own wording,
 * quotations set apart, related blocks and corrections under their neutral names and at their place. What somebody
 * changed on the site stays changed. The HTML is hostile, and has to be sanitised after this.
 */
import { DomUtils, parseDocument } from 'htmlparser2'
import { escapeHtml } from '../../../src-shared/article/markup.ts'
import { isNestedTooDeeply } from '../../html/nesting.ts'

type Document = ReturnType<typeof parseDocument>
type Node = Document['children'][number]
type Element = Extract<Node, { attribs: unknown }>

const traces =
  /data-(?:shown|apart|home)\b|<div\b[^>]*data-related\b|<span\b[^>]*data-(?:related|correction|fact-box)\b/

const isElement = (node: Node): node is Element => 'attribs' in node
const withAttribute = (nodes: Node[], name: string): Element[] =>
  DomUtils.findAll((node) => node.attribs[name] !== undefined, nodes) as Element[]

/** The element's children take its place. */
const unwrap = (element: Element): void => {
  for (const child of [...element.children]) DomUtils.prepend(element, child)
  DomUtils.removeElement(element)
}

const restoreDatelines = (document: Document): void => {
  for (const span of withAttribute(document.children, 'data-shown')) {
    const { 'data-shown': shown = '', 'data-written': written = '', ...attributes } = span.attribs
    span.attribs = attributes
    // What an editor of the site made of it is theirs, and stays.
    if (DomUtils.textContent(span).trim() !== shown.trim()) continue
    const [text] = parseDocument(escapeHtml(written)).children
    for (const child of [...span.children]) DomUtils.removeElement(child)
    if (text !== undefined) DomUtils.appendChild(span, text)
  }
}

const holderOf = (element: Element): Element | null => {
  let holder = element.parent
  while (holder !== null && !('name' in holder && (holder.name === 'aside' || holder.name === 'div'))) {
    holder = holder.parent
  }
  return holder !== null && 'attribs' in holder ? (holder as Element) : null
}

/** A box without a title has an empty line there, which is none of the story's. */
const restoreTitle = (head: Element): void => {
  if (DomUtils.textContent(head).trim() === '') DomUtils.removeElement(head)
  else head.attribs = { class: 'fact-title', 'data-fact-title': '' }
}

const asides = [
  ['data-related', 'related'],
  ['data-correction', 'correction'],
  ['data-fact-box', 'fact-box'],
] as const

const restoreAsides = (document: Document): void => {
  for (const [name, kind] of asides) {
    for (const marked of withAttribute(document.children, name)) {
      const holder = marked.name === 'span' ? holderOf(marked) : marked.name === 'div' ? marked : null
      if (holder === null) continue
      const { class: _, ...own } = marked.attribs
      holder.name = 'aside'
      holder.attribs = { class: kind, ...own }
      const head = marked === holder ? null : marked.parent
      if (marked !== holder) unwrap(marked)
      if (kind === 'fact-box' && head !== null && 'attribs' in head) restoreTitle(head as Element)
      const authors = DomUtils.findAll((node) => node.attribs.class === 'correction-author', holder.children)
      for (const author of authors) {
        author.name = 'footer'
        author.attribs = {}
      }
    }
  }
}

const isBlank = (node: Node): boolean => !isElement(node) && DomUtils.textContent(node).trim() === ''

/** The span that is all there is of a paragraph, if it came of a quotation set apart. */
const apartIn = (node: Node | undefined): Element | null => {
  if (node === undefined || !isElement(node) || node.name !== 'p') return null
  const [only, ...more] = node.children.filter((child) => !isBlank(child))
  if (only === undefined || more.length > 0 || !isElement(only)) return null
  return only.name === 'span' && only.attribs['data-apart'] !== undefined ? only : null
}

/** Takes the marks off and gives what the quotation carries. */
const lifted = (spans: Element[]): Record<string, string> => {
  const { 'data-apart': _, ...attributes } = spans[0]?.attribs ?? {}
  for (const span of spans) unwrap(span)
  return attributes
}

const restoreBlockquote = (quote: Element): void => {
  const spans = quote.children.flatMap((child) => apartIn(child) ?? [])
  if (spans.length === 0) return
  quote.attribs = lifted(spans)
  for (const cite of DomUtils.findAll((node) => node.name === 'cite', quote.children)) cite.name = 'footer'
}

/** Paragraphs that were one quotation become one again. */
const restoreParagraphs = (document: Document): void => {
  const nodes = document.children.filter((node) => !isBlank(node))
  for (let at = 0; at < nodes.length; at += 1) {
    const first = nodes[at]
    const begin = apartIn(first)
    if (first === undefined || begin?.attribs['data-apart'] !== '1') continue
    const members: Element[] = [begin]
    let source: Element | null = null
    for (let next = at + 1; source === null; next += 1) {
      const span = apartIn(nodes[next])
      const order = span?.attribs['data-apart']
      if (span === null || (order !== 'source' && order !== String(members.length + 1))) break
      if (order === 'source') source = span
      else members.push(span)
    }
    const quote = parseDocument('<blockquote></blockquote>').children[0]
    if (quote === undefined || !isElement(quote)) continue
    const paragraphs = members.flatMap((span) => (span.parent === null ? [] : [span.parent as Element]))
    quote.attribs = lifted(members)
    DomUtils.prepend(first, quote)
    for (const paragraph of paragraphs) {
      DomUtils.removeElement(paragraph)
      DomUtils.appendChild(quote, paragraph)
    }
    if (source !== null) {
      const holder = source.parent as Element
      unwrap(source)
      holder.name = 'footer'
      const [words] = holder.children
      if (words !== undefined && 'data' in words) words.data = words.data.replace(/^— /u, '')
      DomUtils.removeElement(holder)
      DomUtils.appendChild(quote, holder)
    }
  }
}

/** Related blocks that were moved go back to as many blocks from the beginning as there were. */
const restorePlaces = (document: Document): void => {
  const moved = document.children.filter((node): node is Element => isElement(node) && 'data-home' in node.attribs)
  const homes = new Map(moved.map((node) => [node, Number(node.attribs['data-home']) || 0]))
  for (const node of moved) DomUtils.removeElement(node)
  for (const [node, home] of [...homes].toSorted(([, one], [, other]) => one - other)) {
    delete node.attribs['data-home']
    const blocks = document.children.filter((each) => isElement(each) && !('data-correction' in each.attribs))
    const after = blocks[home - 1] ?? blocks.at(-1)
    const before = document.children[0]
    if (home > 0 && after !== undefined) DomUtils.append(after, node)
    else if (before !== undefined) DomUtils.prepend(before, node)
    else DomUtils.appendChild(document, node)
  }
}

/** `html` without comments. What carries no trace of a template is given back untouched. */
export const asWritten = (html: string): string => {
  if (!traces.test(html) || isNestedTooDeeply(html)) return html
  const document = parseDocument(html)
  restoreDatelines(document)
  restoreAsides(document)
  for (const quote of DomUtils.findAll((node) => node.name === 'blockquote', document.children)) {
    restoreBlockquote(quote as Element)
  }
  restoreParagraphs(document)
  restorePlaces(document)
  return DomUtils.getOuterHTML(document, { encodeEntities: 'utf8' })
}
