import { pictureHtml } from '../../src-shared/article/picture-markup.ts'
import { pictureOfFigure } from './blocks/picture/read-figure.ts'
import { isSafeLink } from './safe-link.ts'

/**
 * Makes foreign HTML (Word, Docs, web pages, mail) harmless and plain: only the elements a story is made of, only the
 * attributes that carry its data, no styles, scripts or hidden parts; of a picture only where it lies and its words. Works on an inert document made by
 * `DOMParser`, so nothing in it has run or been fetched.
 */
const kept = new Set(
  'a aside b blockquote br code em footer h2 h3 h4 i li ol p s strong sub sup u ul span del strike cite'.split(' '),
)
const renamed: Record<string, string> = {
  h1: 'h2',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  cite: 'em',
  del: 's',
  strike: 's',
  dt: 'p',
  dd: 'p',
  figcaption: 'p',
  caption: 'p',
  pre: 'p',
  address: 'p',
}
/** Gone with everything in them: they hold no words of the story. */
const dropped = new Set(
  'script style template noscript head title meta link base iframe frame frameset object embed applet svg math canvas audio video source track map area input button select textarea option datalist'.split(
    ' ',
  ),
)
/** Their children stay, in paragraphs of their own. */
const containers = new Set(
  'div section article main header nav figure table tbody thead tfoot tr td th dl details summary center hgroup form fieldset dialog body html'.split(
    ' ',
  ),
)
const data: Record<string, readonly string[]> = {
  a: ['href', 'data-article-id'],
  span: ['data-dateline', 'data-place', 'data-outlet', 'data-separator', 'data-order', 'data-outlet-wrap', 'data-raw'],
  aside: ['data-related', 'data-fact-box'],
  p: ['data-fact-title'],
}
const attribution = [
  'data-quotation',
  'data-speaker',
  'data-role',
  'data-verb',
  'data-said-on',
  'data-channel',
  'data-confidence',
]
const attributesOf = (tag: string): readonly string[] => [
  ...(data[tag] ?? []),
  ...(tag === 'span' || tag === 'blockquote' ? attribution : []),
]

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(styleOf(element))
const styleOf = (element: Element): string => element.getAttribute('style') ?? ''

/** Docs writes its bold as a styled span and wraps everything in a `b` that is not bold. */
const emphasis = (element: Element, tag: string): string[] => {
  const style = styleOf(element)
  const marks: string[] = []
  if (tag === 'span' && /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) marks.push('strong')
  if (tag === 'span' && /font-style\s*:\s*italic/i.test(style)) marks.push('em')
  return marks
}
const isUnbold = (element: Element, tag: string): boolean =>
  (tag === 'b' || tag === 'strong') && /font-weight\s*:\s*(?:normal|[1-4]00)/i.test(styleOf(element))

const cleanWords = (text: string): string =>
  text.replace(/[\u00A0\u2007\u202F]/g, ' ').replace(/[\u200B\uFEFF\u00AD]/g, '')

/** Deeper than any story: below this only the words are kept, so that a bomb of nested elements does nothing. */
const deepest = 100

/** Stands between paragraphs, never in one; its own element, so that nothing of the foreign one is left. */
const appendPicture = (figure: Element, target: Element, out: Document, hoisted: Element[]): void => {
  const picture = pictureOfFigure(figure)
  if (picture === null) return
  const template = out.createElement('template')
  template.innerHTML = pictureHtml(picture)
  const [written] = template.content.children
  if (written === undefined) return
  if (isContainer(target)) target.append(written)
  else hoisted.push(written)
}

const isContainer = (element: Element): boolean => containers.has(element.localName)

const holdsPicture = (source: Element): boolean =>
  source.localName === 'img' || (source.localName === 'figure' && source.querySelector('img, figure') !== null)

const append = (source: Node, target: Element, out: Document, depth: number, hoisted: Element[]): void => {
  for (const child of source.childNodes) {
    if (child.nodeType === child.TEXT_NODE) target.append(cleanWords(child.nodeValue ?? ''))
    else if (depth === 0) target.append(cleanWords(child.textContent ?? ''))
    else if (isElement(child)) appendElement(child, target, out, depth - 1, hoisted)
  }
}

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE

const appendElement = (source: Element, target: Element, out: Document, depth: number, hoisted: Element[]): void => {
  const tag = source.localName
  if (dropped.has(tag) || isHidden(source)) return
  // A gallery is a figure of figures.
  if (holdsPicture(source) && source.querySelector('figure') === null) {
    appendPicture(source, target, out, hoisted)
    return
  }
  if (containers.has(tag)) {
    const block = out.createElement('div')
    append(source, block, out, depth, hoisted)
    target.append(block)
    return
  }
  const name = renamed[tag] ?? tag
  const attributes = attributesOf(name).filter((attribute) => source.hasAttribute(attribute))
  const plain = (name === 'span' || !kept.has(name) || isUnbold(source, tag)) && attributes.length === 0
  if (plain) {
    let inner: Element = target
    for (const mark of emphasis(source, tag)) {
      const element = out.createElement(mark)
      inner.append(element)
      inner = element
    }
    append(source, inner, out, depth, hoisted)
    return
  }
  const element = out.createElement(name)
  for (const attribute of attributes) {
    const value = source.getAttribute(attribute) ?? ''
    if (attribute !== 'href' || isSafeLink(value)) element.setAttribute(attribute, value)
  }
  append(source, element, out, depth, hoisted)
  // A link around a picture has nothing left to be clicked.
  if (name !== 'a' || element.textContent.trim() !== '') target.append(element)
  if (isContainer(target)) target.append(...hoisted.splice(0))
}

/** A fresh inert document that holds nothing but the story's own elements. */
export const cleanHtml = (html: string): Document => {
  const parser = new DOMParser()
  const out = parser.parseFromString('', 'text/html')
  const hoisted: Element[] = []
  append(parser.parseFromString(html, 'text/html').body, out.body, out, deepest, hoisted)
  out.body.append(...hoisted)
  return out
}
