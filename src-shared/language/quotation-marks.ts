import { everyMatch } from './every-match.ts'

/**
 * Pairs the quotation marks of a paragraph. The direction of a mark cannot be trusted in pasted copy, so the
 * neighbours decide; an apostrophe inside a word (Ma’ruf, Jum'at) is never a mark.
 */
export type MarkPair = { start: number; end: number; single: boolean }
export type PairedMarks = {
  pairs: MarkPair[]
  /** An opening mark at the start of the paragraph that is not closed in it. */
  openEnd: number | null
  /** The same inside the paragraph, after the end of a sentence or a colon: it counts when the next paragraph opens with one. */
  openInside: number | null
  /** A closing mark with nothing open before it, the first in the paragraph; the offset is after the mark. */
  strayClose: number | null
}

const doubles = /[“”„‟"″«»]/g
const singles = /[‘’‚‛'`]/g

/** Nearly every paragraph has none. */
const anyMark = /[“”„‟"″«»‘’‚‛'`]/

type Side = 'open' | 'close' | 'either'

const sideOf = (text: string, at: number): Side => {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  const spaceBefore = /[\s([{—–\-/‘'“"]/.test(before)
  const spaceAfter = /[\s)\]},.;:!?—–\-/’'”"]/.test(after)
  if (spaceBefore && !spaceAfter) return 'open'
  if (spaceAfter && !spaceBefore) return 'close'
  // Glued on both sides: after sentence punctuation it closes ("…,"kata), after a comma-less word the glyph decides.
  if (!spaceBefore && /[.,!?]/.test(before)) return 'close'
  const glyph = text[at] ?? ''
  if ('“„‟«'.includes(glyph)) return 'open'
  if ('”»'.includes(glyph) && !spaceBefore) return 'close'
  return 'either'
}

const pairDoubles = (text: string): PairedMarks => {
  const pairs: MarkPair[] = []
  const open: number[] = []
  let strayClose: number | null = null
  for (const match of everyMatch(text, doubles)) {
    const at = match.index
    const side = sideOf(text, at)
    const opens = side === 'open' || (side === 'either' && open.length === 0)
    if (opens) {
      open.push(at)
      continue
    }
    const start = open.pop()
    if (start === undefined) strayClose ??= pairs.length === 0 ? at + 1 : null
    else pairs.push({ start, end: at + 1, single: false })
  }
  pairs.sort((a, b) => a.start - b.start)
  let reached = 0
  const outer = pairs.filter((pair) => {
    if (pair.start < reached) return false
    reached = pair.end
    return true
  })
  const first = open[0]
  const openEnd = first !== undefined && text.slice(0, first).trim() === '' && open.length === 1 ? first : null
  const inside = first !== undefined && open.length === 1 && openEnd === null && first > (outer.at(-1)?.end ?? 0)
  const opensSentence = inside && /[.!?:]["”]?\s$/u.test(text.slice(0, first)) && /^\p{Lu}/u.test(text.slice(first + 1))
  const openInside = opensSentence ? first : null
  return { pairs: outer, openEnd, openInside, strayClose }
}

/** Single marks only pair when they open a word and close after sentence punctuation or a word before a space. */
const pairSingles = (text: string, taken: MarkPair[]): MarkPair[] => {
  const pairs: MarkPair[] = []
  let start: number | null = null
  let next = 0
  for (const match of everyMatch(text, singles)) {
    const at = match.index
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1
    if ((taken[next]?.start ?? Number.POSITIVE_INFINITY) <= at) continue
    const before = text[at - 1] ?? ' '
    const after = text[at + 1] ?? ' '
    if (/[\p{L}\d]/u.test(before) && /[\p{L}\d]/u.test(after)) continue
    const side = sideOf(text, at)
    if (start === null && side === 'open') start = at
    else if (start !== null && side === 'close') {
      pairs.push({ start, end: at + 1, single: true })
      start = null
    }
  }
  return pairs
}

export const pairMarks = (text: string): PairedMarks => {
  if (!anyMark.test(text)) return { pairs: [], openEnd: null, openInside: null, strayClose: null }
  const marks = pairDoubles(text)
  const all = [...marks.pairs, ...pairSingles(text, marks.pairs)].sort((a, b) => a.start - b.start)
  return { ...marks, pairs: all }
}
