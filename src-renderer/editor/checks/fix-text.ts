import {
  $createTextNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTabNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type TextNode,
} from 'lexical'
import type { StoryBody } from '../blocks/block.ts'
import { $storyBody } from '../story-body.ts'
import { type Change, followed, smallestChange } from './smallest-change.ts'

/** Puts fixes into the story's text: only the letters that differ change, so that bold words and quotations stay. */
export type TextFix = { start: number; end: number; text: string; fix: string }

type Piece = StoryBody['pieces'][number]

/** White space beside a quotation belongs to the sentence around it; other marks to what they follow. */
const $seam = (pieces: readonly Piece[], at: number, words: string): Piece | undefined => {
  const before = pieces.find(({ start, end }) => start < at && at <= end)
  const after = pieces.find(({ start, end }) => start <= at && at < end)
  const choices = words.trim() === '' ? [after, before] : [before, after]
  return choices.find((piece) => piece !== undefined && $isTextNode($getNodeByKey(piece.key)))
}

const $removeEmptied = (parents: readonly LexicalNode[]): void => {
  for (const parent of parents) {
    const emptied = $isElementNode(parent) && parent.isAttached() && !parent.isInline() && parent.isEmpty()
    if (emptied && (parent.getParent()?.getChildrenSize() ?? 0) > 1) parent.remove()
  }
}

/** The caret stays where it was in the words. */
const $followSelection = (node: TextNode, change: Change): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  for (const point of [selection.anchor, selection.focus]) {
    if (point.key !== node.getKey()) continue
    point.set(point.key, followed(point.offset, change, 'end') ?? change.from, 'text')
  }
}

/** Whole words of a node go as a node, so that nothing empty is left. */
const $splice = (node: LexicalNode | null, from: number, to: number, words: string): void => {
  if ($isTabNode(node) && words !== '') node.replace($createTextNode(words))
  else if (!$isTextNode(node)) node?.remove()
  else if (words === '' && from === 0 && to === node.getTextContentSize()) node.remove()
  else {
    node.spliceText(from, to - from, words)
    $followSelection(node, { from, to, words })
  }
}

/** False when the fix reaches over a dateline or from one block into the next, which only a person can mend. */
const $fix = (pieces: readonly Piece[], { start, text, fix }: TextFix): boolean => {
  const change = smallestChange(text, fix)
  const [from, to] = [start + change.from, start + change.to]
  if (from === to) {
    const piece = $seam(pieces, from, change.words)
    if (piece === undefined) return false
    $splice($getNodeByKey(piece.key), from - piece.start, from - piece.start, change.words)
    return true
  }
  const touched = pieces.filter((piece) => piece.start < to && from < piece.end)
  const covered = touched.reduce((sum, { start: a, end: b }) => sum + Math.min(b, to) - Math.max(a, from), 0)
  const nodes = touched.map(({ key }) => $getNodeByKey(key))
  const [first] = nodes
  if (covered !== to - from || first === undefined) return false
  if (change.words !== '' && !$isTextNode(first)) return false
  if (nodes.some((node) => !$isTextNode(node) && node?.getType() !== 'linebreak')) return false
  const parents = nodes.flatMap((node) => node?.getParents() ?? [])
  touched.forEach((piece, index) => {
    const [a, b] = [Math.max(from, piece.start), Math.min(to, piece.end)]
    $splice(nodes[index] ?? null, a - piece.start, b - piece.start, index === 0 ? change.words : '')
  })
  $removeEmptied(parents)
  return true
}

/** Applies fixes that do not overlap; one whose words are no longer there is left out. How many were applied. */
export const $fixText = (editor: LexicalEditor, fixes: readonly TextFix[]): number => {
  const { text, pieces } = $storyBody(editor)
  // From the last to the first, so that the places of those still to come stay right.
  return fixes
    .toSorted((a, b) => b.start - a.start)
    .filter((wanted) => text.slice(wanted.start, wanted.end) === wanted.text && $fix(pieces, wanted)).length
}
