import { DomUtils, ElementType, parseDocument } from 'htmlparser2'
import { AppError } from '../../../src-shared/contract/errors.ts'
import { isNestedTooDeeply } from '../../html/nesting.ts'

/** The few questions the importer asks of a parsed page. */
export type Page = ReturnType<typeof parseDocument>
export type Node = Page['children'][number]
export type Element = Extract<Node, { attribs: unknown }>
type Text = Extract<Node, { type: typeof ElementType.Text }>

export const parsePage = (html: string): Page => {
  if (isNestedTooDeeply(html)) throw new AppError('unsupported_format', 'its HTML is nested too deeply to be a story')
  return parseDocument(html, { lowerCaseTags: true, decodeEntities: true })
}

export const isElement = (node: Node): node is Element => ElementType.isTag(node)
export const isText = (node: Node): node is Text => node.type === ElementType.Text
export const textOf = (node: Node | Node[]): string => DomUtils.innerText(node)
export const oneLine = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim()
export const attribute = (element: Element, name: string): string | null => element.attribs[name] ?? null
export const classesOf = (element: Element): string[] => (element.attribs.class ?? '').split(/\s+/)

export const findAll = (nodes: Node[], test: (element: Element) => boolean): Element[] =>
  DomUtils.findAll((element) => test(element as Element), nodes) as Element[]

export const findFirst = (nodes: Node[], test: (element: Element) => boolean): Element | null =>
  findAll(nodes, test)[0] ?? null
