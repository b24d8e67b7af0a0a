import {
  attributionAttributes,
  element,
  escapeHtml,
  type MarkedAttribution,
  readAttribution,
} from '../../../src-shared/article/markup.ts'
import { isAllowedHref } from '../../html/sanitise.ts'
import { attribute, isElement, isText, type Node } from './dom.ts'

/** A run of text with its marks, as neutral HTML and as plain text of exactly the same characters. */
export type MarkedQuotation = { attribution: MarkedAttribution; start: number; end: number }
export type Run = { html: string; text: string; quotations: MarkedQuotation[] }

const emptyRun: Run = { html: '', text: '', quotations: [] }

const marks: Record<string, string> = {
  strong: 'strong',
  b: 'strong',
  em: 'em',
  i: 'em',
  u: 'u',
  s: 's',
  strike: 's',
  del: 's',
  code: 'code',
}

const textNodes = (nodes: Node[]): Extract<Node, { data: string }>[] =>
  nodes.flatMap((node) => (isText(node) ? [node] : isElement(node) ? textNodes(node.children) : []))

/** As a browser shows it: white space in a row is one space, none at the ends. No-break spaces are cleaned as well. */
export const collapseSpace = (nodes: Node[]): void => {
  let afterSpace = true
  const all = textNodes(nodes)
  for (const node of all) {
    const collapsed = node.data.replace(/[\s\u00a0]+/g, ' ')
    node.data = afterSpace ? collapsed.trimStart() : collapsed
    if (node.data !== '') afterSpace = node.data.endsWith(' ')
  }
  for (const node of all.toReversed()) {
    node.data = node.data.trimEnd()
    if (node.data !== '') break
  }
}

/** Takes the first `length` characters of text away, through whatever marks they stand in. */
export const cutStart = (nodes: Node[], length: number): void => {
  let left = length
  for (const node of textNodes(nodes)) {
    const taken = Math.min(left, node.data.length)
    node.data = node.data.slice(taken)
    left -= taken
    if (left > 0) continue
    node.data = node.data.trimStart()
    return
  }
}

const joined = (runs: Run[]): Run =>
  runs.reduce<Run>(
    (all, run) => ({
      html: all.html + run.html,
      text: all.text + run.text,
      quotations: [
        ...all.quotations,
        ...run.quotations.map((one) => ({
          ...one,
          start: one.start + all.text.length,
          end: one.end + all.text.length,
        })),
      ],
    }),
    emptyRun,
  )

const runOf = (node: Node): Run => {
  if (isText(node)) return { html: escapeHtml(node.data), text: node.data, quotations: [] }
  if (!isElement(node)) return emptyRun
  if (node.name === 'br') return { html: '<br>', text: '\n', quotations: [] }
  const inner = joined(node.children.map(runOf))
  if (inner.text.trim() === '') return inner
  const attribution = node.name === 'span' ? readAttribution((name) => attribute(node, name)) : null
  if (attribution !== null) {
    const html = element('span', attributionAttributes(attribution), inner.html)
    return { ...inner, html, quotations: [{ attribution, start: 0, end: inner.text.length }] }
  }
  const href = node.name === 'a' ? attribute(node, 'href') : null
  if (href !== null && isAllowedHref(href)) return { ...inner, html: element('a', { href: href.trim() }, inner.html) }
  const mark = marks[node.name]
  return mark === undefined ? inner : { ...inner, html: element(mark, {}, inner.html) }
}

/** Call `collapseSpace` first. */
export const inlineRun = (nodes: Node[]): Run => joined(nodes.map(runOf))
