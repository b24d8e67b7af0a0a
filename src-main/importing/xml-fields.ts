import { DomUtils, parseDocument } from 'htmlparser2'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { Element, Node } from './html/dom.ts'

/** Reads the fields of one XML item. Names keep their prefix (`wp:post_id`); text and CDATA are the same. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  readonly text: string
  /** Its elements as they are written. */
  readonly inner: string
  children: XmlElement[]
}

const isElement = (node: Node): node is Element => 'attribs' in node

const elementOf = (node: Element): XmlElement => ({
  name: node.name,
  attributes: node.attribs,
  // Put together when it is asked for: an item's own is everything in it once more.
  get text() {
    return DomUtils.textContent(node)
  },
  get inner() {
    return DomUtils.getInnerHTML(node)
  },
  children: node.children.filter(isElement).map(elementOf),
})

/** Throws `file_unreadable` when there is no element in it. */
export const parseXml = (text: string): XmlElement[] => {
  const elements = parseDocument(text, { xmlMode: true, decodeEntities: true })
    .children.filter(isElement)
    .map(elementOf)
  if (elements.length === 0) throw new AppError('file_unreadable', 'it is no XML')
  return elements
}

export const childText = (element: XmlElement, ...names: string[]): string => {
  for (const name of names) {
    for (const child of element.children) {
      const text = child.name === name ? child.text : ''
      if (text.trim() !== '') return text
    }
  }
  return ''
}

/** WordPress encodes names twice (`Banjir &amp; Rob` within CDATA); a name is one line of words. */
export const plainName = (text: string): string => {
  const decoded = text.includes('&') ? DomUtils.textContent(parseDocument(text.replaceAll('<', '&lt;'))) : text
  return decoded.replace(/\s+/g, ' ').trim()
}
