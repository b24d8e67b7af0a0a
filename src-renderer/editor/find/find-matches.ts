import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $setSelection,
  type RangeSelection,
  type TextNode,
} from 'lexical'

/**
 * Finds words in the story and puts others in their place. A match lies within one paragraph but may run across bold
 * words, links and quotations; accents, capitals and the shape of quotation marks make no difference.
 */
export type Point = { key: string; offset: number }
export type Match = { from: Point; to: Point }

type Piece = { node: TextNode; start: number }

const plain: Record<string, string> = { '“': '"', '”': '"', '‘': "'", '’': "'", '\u00a0': ' ', '–': '-', '—': '-' }

/** As long as `text`, unit for unit, so that an offset found in it is one in the text. */
const folded = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => {
    const unit = text.charAt(index)
    const letter = plain[unit] ?? unit.normalize('NFD').charAt(0).toLowerCase()
    return letter.length === 1 ? letter : unit
  }).join('')

const blockOf = (node: TextNode): string => {
  const block = node.getParents().find((parent) => $isElementNode(parent) && !parent.isInline())
  return block?.getKey() ?? ''
}

const $paragraphs = (): Piece[][] => {
  const pieces = new Map<string, Piece[]>()
  for (const node of $getRoot().getAllTextNodes()) {
    const block = blockOf(node)
    const before = pieces.get(block) ?? []
    const last = before.at(-1)
    before.push({ node, start: last === undefined ? 0 : last.start + last.node.getTextContentSize() })
    pieces.set(block, before)
  }
  return [...pieces.values()]
}

/** `side` decides at a seam between two pieces: a match starts in the later one and ends in the earlier one. */
const pointAt = (pieces: Piece[], offset: number, side: 'start' | 'end'): Point | null => {
  const piece = pieces.findLast(({ start }) => (side === 'start' ? start <= offset : start < offset))
  return piece === undefined ? null : { key: piece.node.getKey(), offset: offset - piece.start }
}

const matchesIn = (pieces: Piece[], wanted: string): Match[] => {
  const text = folded(pieces.map(({ node }) => node.getTextContent()).join(''))
  const found: Match[] = []
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    const from = pointAt(pieces, at, 'start')
    const to = pointAt(pieces, at + wanted.length, 'end')
    if (from !== null && to !== null) found.push({ from, to })
  }
  return found
}

/** In reading order, none overlapping another. Inside a read or an update. */
export const $findMatches = (query: string): Match[] => {
  const wanted = folded(query)
  return wanted === '' ? [] : $paragraphs().flatMap((pieces) => matchesIn(pieces, wanted))
}

export const $selectMatch = ({ from, to }: Match): RangeSelection => {
  const selection = $createRangeSelection()
  selection.anchor.set(from.key, from.offset, 'text')
  selection.focus.set(to.key, to.offset, 'text')
  $setSelection(selection)
  return selection
}

/** From the last to the first, so that the points of those still to come stay right. */
export const $replaceMatches = (matches: readonly Match[], replacement: string): void => {
  for (const match of matches.toReversed()) $selectMatch(match).insertText(replacement)
}
