import { DomUtils, ElementType, parseDocument } from 'htmlparser2'
import { escapeHtml } from '../../../src-shared/article/markup.ts'
import { escapeLineStart, escapeMarkdown } from './escape.ts'

/**
 * The neutral HTML of a story as Markdown. What Markdown has no sign for (typed blocks, underlining) stays HTML, which
 * Markdown allows, so that a quotation comes back as one.
 */
type Node = ReturnType<typeof parseDocument>['children'][number]
type Element = Extract<Node, { attribs: unknown }>

const isElement = (node: Node): node is Element => ElementType.isTag(node)

const asHtml = (node: Node): string =>
  // A blank line would end the block.
  DomUtils.getOuterHTML(node, { encodeEntities: 'utf8', selfClosingTags: false }).replace(/\s*\n\s*/g, ' ')

const openTag = ({ name, attribs }: Element): string => {
  const attributes = Object.entries(attribs).map(
    ([key, value]) => ` ${key}="${escapeHtml(value).replace(/\s+/g, ' ')}"`,
  )
  return `<${name}${attributes.join('')}>`
}

/** Where a star is sure to open and close: words inside, space or an end outside. */
const mayMark = (inner: string, before: string, after: string): boolean =>
  /^[\p{L}\p{N}]/u.test(inner) &&
  /[\p{L}\p{N}]$/u.test(inner) &&
  /(?:^|\s)$/.test(before) &&
  /^(?:$|[\s.,;:!?)])/.test(after)

const plainAddress = /^[a-z][a-z\d+.-]*:[\w/?#@!$&'+,;=.~%:-]+$/i

const marked = (element: Element, inner: string, before: string, after: string): string => {
  const star = { strong: '**', em: '*' }[element.name]
  if (star !== undefined && mayMark(inner, before, after)) return `${star}${inner}${star}`
  const href = element.attribs.href
  if (
    element.name === 'a' &&
    href !== undefined &&
    Object.keys(element.attribs).length === 1 &&
    plainAddress.test(href)
  ) {
    return `[${inner}](${href.replaceAll('&', '&amp;')})`
  }
  return `${openTag(element)}${inner}</${element.name}>`
}

const inline = (nodes: Node[]): string => {
  let written = ''
  for (const [at, node] of nodes.entries()) {
    if (node.type === ElementType.Text) written += escapeMarkdown(node.data.replace(/[ \t\r\n]+/g, ' '))
    else if (isElement(node) && node.name === 'br') written += '<br>'
    else if (isElement(node)) {
      const next = nodes[at + 1]
      const after = next === undefined ? '' : DomUtils.innerText(next).slice(0, 1)
      written += marked(node, inline(node.children), written, next !== undefined && after === '' ? 'x' : after)
    }
  }
  return written
}

const inlineNames = new Set(['a', 'strong', 'em', 'u', 's', 'code', 'br', 'span', 'cite'])
const isInline = (node: Node): boolean => !isElement(node) || inlineNames.has(node.name)

const line = (nodes: Node[]): string => escapeLineStart(inline(nodes).trim())

const listOf = (list: Element): string => {
  const items = list.children.filter(isElement)
  if (items.some((item) => item.name !== 'li' || !item.children.every(isInline))) return asHtml(list)
  const numbered = list.name === 'ol'
  return items.map((item, at) => `${numbered ? `${at + 1}.` : '-'} ${line(item.children)}`).join('\n')
}

const quoteOf = (quote: Element): string => {
  const parts = quote.children.filter(isElement)
  const isPlain =
    Object.keys(quote.attribs).length === 0 && parts.length > 0 && parts.every((part) => part.name === 'p')
  return isPlain ? parts.map((part) => `> ${line(part.children)}`).join('\n>\n') : asHtml(quote)
}

const blockOf = (node: Node): string => {
  if (!isElement(node)) return line([node])
  switch (node.name) {
    case 'p':
      return line(node.children)
    case 'h2':
    case 'h3':
    case 'h4':
      return `${'#'.repeat(Number(node.name.slice(1)))} ${inline(node.children)
        .trim()
        .replace(/#+$/, (end) => end.replaceAll('#', '\\#'))}`
    case 'ul':
    case 'ol':
      return listOf(node)
    case 'blockquote':
      return quoteOf(node)
    default:
      return inlineNames.has(node.name) ? line([node]) : asHtml(node)
  }
}

/** Two lists, or two quotations, one after the other would become one. */
const runsTogether = (before: Node | undefined, node: Node): boolean =>
  before !== undefined &&
  isElement(before) &&
  isElement(node) &&
  before.name === node.name &&
  ['ul', 'ol', 'blockquote'].includes(node.name)

/** `html` is sanitised. */
export const markdownBody = (html: string): string => {
  const nodes = parseDocument(html).children.filter((node) => isElement(node) || DomUtils.innerText(node).trim() !== '')
  const blocks = nodes.flatMap((node, at) => {
    const block = blockOf(node)
    if (block === '') return []
    return runsTogether(nodes[at - 1], node) ? ['<!-- -->', block] : [block]
  })
  return blocks.join('\n\n')
}
