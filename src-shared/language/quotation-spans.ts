import { type MarkPair, pairMarks } from './quotation-marks.ts'
import type { Block } from './structure.types.ts'

/**
 * The stretches of a story between quotation marks, over paragraphs where the copy does so: an opening mark in each
 * paragraph and a closing one in the last, or one mark at each end.
 */
export type QuotedSpan = MarkPair & {
  /** Index of the paragraph in which the quotation closes: its attribution stands there. */
  closesIn: number
  opensIn: number
}

const reach = 4

export const quotedSpans = (text: string, paragraphs: Block[]): QuotedSpan[] => {
  const marked = paragraphs.map((paragraph) => {
    const { pairs, openEnd, strayClose } = pairMarks(text.slice(paragraph.start, paragraph.end))
    const move = (at: number | null): number | null => (at === null ? null : at + paragraph.start)
    const moved = pairs.map((pair) => ({
      ...pair,
      start: pair.start + paragraph.start,
      end: pair.end + paragraph.start,
    }))
    return { pairs: moved, openEnd: move(openEnd), strayClose: move(strayClose) }
  })
  const spans: QuotedSpan[] = []
  const taken = new Set<MarkPair>()
  marked.forEach((paragraph, index) => {
    if (paragraph.openEnd === null || spans.some((span) => span.end > (paragraph.openEnd ?? 0))) return
    for (let later = index + 1; later <= index + reach; later += 1) {
      const next = marked[later]
      if (next === undefined) return
      const first = next.pairs[0]
      const opensHere = first !== undefined && !first.single && first.start === paragraphs[later]?.start
      const closesHere = next.strayClose !== null && /[.,?!…]/.test(text[next.strayClose - 2] ?? '')
      const end = opensHere ? first.end : closesHere ? next.strayClose : null
      if (end !== null) {
        if (opensHere) taken.add(first)
        spans.push({ start: paragraph.openEnd, end, single: false, opensIn: index, closesIn: later })
        return
      }
      if (next.openEnd === null) return
    }
  })
  marked.forEach((paragraph, index) => {
    for (const pair of paragraph.pairs) {
      const inside = spans.some((span) => span.start <= pair.start && pair.end <= span.end)
      if (!taken.has(pair) && !inside) spans.push({ ...pair, opensIn: index, closesIn: index })
    }
  })
  return spans.sort((a, b) => a.start - b.start)
}
