import { type MarkPair, type PairedMarks, pairMarks } from './quotation-marks.ts'
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

/** Structure and checks ask about the same blocks. */
const marksOfBlocks = new WeakMap<Block, PairedMarks>()
const marksOf = (block: Block): PairedMarks => {
  const marks = marksOfBlocks.get(block) ?? pairMarks(block.text)
  marksOfBlocks.set(block, marks)
  return marks
}

export const quotedSpans = (text: string, paragraphs: Block[]): QuotedSpan[] => {
  const marked = paragraphs.map((paragraph) => {
    const { pairs, openEnd, openInside, strayClose } = marksOf(paragraph)
    const move = (at: number | null): number | null => (at === null ? null : at + paragraph.start)
    const moved = pairs.map((pair) => ({
      ...pair,
      start: pair.start + paragraph.start,
      end: pair.end + paragraph.start,
    }))
    return { pairs: moved, openEnd: move(openEnd), openInside: move(openInside), strayClose: move(strayClose) }
  })
  const spans: QuotedSpan[] = []
  const taken = new Set<MarkPair>()
  let reached = -1
  marked.forEach((paragraph, index) => {
    const opened = paragraph.openEnd ?? paragraph.openInside
    if (opened === null || opened < reached) return
    for (let later = index + 1; later <= index + reach; later += 1) {
      const next = marked[later]
      if (next === undefined) return
      const first = next.pairs[0]
      const opensHere = first !== undefined && !first.single && first.start === paragraphs[later]?.start
      const closesHere =
        paragraph.openEnd !== null && next.strayClose !== null && /[.,?!…]/.test(text[next.strayClose - 2] ?? '')
      const end = opensHere ? first.end : closesHere ? next.strayClose : null
      if (end !== null) {
        if (opensHere) taken.add(first)
        spans.push({ start: opened, end, single: false, opensIn: index, closesIn: later })
        reached = end
        return
      }
      if (next.openEnd === null) return
    }
  })
  const merged = [...spans]
  let first = 0
  marked.forEach((paragraph, index) => {
    for (const pair of paragraph.pairs) {
      while ((merged[first]?.end ?? Number.POSITIVE_INFINITY) <= pair.start) first += 1
      const inside = (merged[first]?.start ?? Number.POSITIVE_INFINITY) <= pair.start
      if (!taken.has(pair) && !inside) spans.push({ ...pair, opensIn: index, closesIn: index })
    }
  })
  return spans.sort((a, b) => a.start - b.start)
}
