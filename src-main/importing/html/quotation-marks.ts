import { attributionAttributes, element } from '../../../src-shared/article/markup.ts'
import { markedAttributionOf } from '../../../src-shared/article/story-parts.ts'
import type { Quotation } from '../../../src-shared/contract/index.ts'
import { structureStory } from '../../../src-shared/language/structure.ts'
import type { StructuredQuote } from '../../../src-shared/language/structure.types.ts'
import { isElement, isText, type Node, parsePage } from './dom.ts'

/**
 * Finds the direct quotations of a story that came as plain HTML and marks them in it, without changing a word or
 * another mark. One whose marks cross its ends (`<b>“Surut</b>,”`) is kept as data only.
 */
const longest = 20_000

/** Offsets are into `text`. The headline stands before it, so that no line of the story is taken for one. */
export const findStoryQuotes = (headline: string, text: string): StructuredQuote[] => {
  if (!/["“”«»„]/.test(text)) return []
  const before = `${headline === '' ? '-' : headline}\n\n`
  return structureStory(before + text, null, 'direct')
    .quotes.filter((quote) => quote.start >= before.length)
    .map((quote) => ({ ...quote, start: quote.start - before.length, end: quote.end - before.length }))
}

const lengthOf = (node: Node): number => {
  if (isText(node)) return node.data.length
  if (!isElement(node)) return 0
  return node.name === 'br' ? 1 : node.children.reduce((sum, child) => sum + lengthOf(child), 0)
}

const textLike = (node: Extract<Node, { data: string }>, data: string): Node => {
  const copy = node.cloneNode()
  copy.data = data
  return copy
}

/** The nodes with `start` to `end` of their text in a span; null when an element crosses one of the two. */
const wrapped = (nodes: Node[], start: number, end: number, spanHtml: string): Node[] | null => {
  const [before, inside, after]: [Node[], Node[], Node[]] = [[], [], []]
  let at = 0
  for (const node of nodes) {
    const from = at
    const to = from + lengthOf(node)
    at = to
    if (to <= start) before.push(node)
    else if (from >= end) after.push(node)
    else if (from >= start && to <= end) inside.push(node)
    else if (isText(node)) {
      const [left, right] = [Math.max(0, start - from), Math.min(node.data.length, end - from)]
      if (left > 0) before.push(textLike(node, node.data.slice(0, left)))
      inside.push(textLike(node, node.data.slice(left, right)))
      if (right < node.data.length) after.push(textLike(node, node.data.slice(right)))
    } else if (isElement(node) && from <= start && end <= to) {
      const children = wrapped(node.children, start - from, end - from, spanHtml)
      if (children === null) return null
      node.children = children
      return nodes
    } else return null
  }
  const span = parsePage(spanHtml).children[0]
  if (span === undefined || !isElement(span) || inside.length === 0) return null
  span.children = inside
  return [...before, span, ...after]
}

/** A paragraph with its quotations marked; `at` is where its nodes begin in the story's text, `text` what they hold. */
export const markQuotations = (
  nodes: Node[],
  text: string,
  at: number,
  quotes: StructuredQuote[],
): { nodes: Node[]; quotations: Quotation[] } => {
  let marked = nodes
  const quotations: Quotation[] = []
  for (const quote of quotes) {
    const start = Math.max(0, quote.start - at, (quotations.at(-1)?.end ?? at) - at)
    const end = Math.min(text.length, quote.end - at)
    if (end - start < 1 || end - start > longest) continue
    const attribution = markedAttributionOf(quote)
    marked = wrapped(marked, start, end, element('span', attributionAttributes(attribution), '')) ?? marked
    quotations.push({
      ...attribution,
      form: 'inline',
      text: text.slice(start, end),
      start: start + at,
      end: end + at,
    })
  }
  return { nodes: marked, quotations }
}
