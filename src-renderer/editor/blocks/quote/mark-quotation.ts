import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type ElementNode,
  INTERNAL_$isBlock,
  type LexicalNode,
  type RangeSelection,
} from 'lexical'
import { emptyAttribution } from '../../../../src-shared/contract/index.ts'
import { $isBlockQuotationNode } from './block-quotation-node.ts'
import { $createQuotationNode, $isQuotationNode, type QuotationNode } from './quotation-node.ts'
import { quotedSpanAt } from './recognise-attribution.ts'

/** Marks the selected words, or the quoted words around the caret, as a quotation. */
export const $unmarkQuotation = (quotation: QuotationNode): void => {
  for (const child of quotation.getChildren()) quotation.insertBefore(child)
  quotation.remove()
}

/** The quotation of either kind that a node is in. */
export const $quotationAround = (node: LexicalNode): ElementNode | null => {
  const found = $findMatchingParent(node, (parent) => $isQuotationNode(parent) || $isBlockQuotationNode(parent))
  return $isElementNode(found) ? found : null
}

/** Extends a caret that stands between quotation marks over the words between them; false when there are none. */
const $selectQuotedWords = (selection: RangeSelection): boolean => {
  const block = $findMatchingParent(selection.anchor.getNode(), INTERNAL_$isBlock)
  if (!$isElementNode(block)) return false
  const leaves = block.getAllTextNodes()
  const starts = new Map<string, number>()
  const text = block.getTextContent()
  let from = 0
  for (const leaf of leaves) {
    const at = text.indexOf(leaf.getTextContent(), from)
    starts.set(leaf.getKey(), at)
    from = at + leaf.getTextContentSize()
  }
  const anchor = starts.get(selection.anchor.key)
  const span = anchor === undefined ? null : quotedSpanAt(text, anchor + selection.anchor.offset)
  if (span === null) return false
  for (const leaf of leaves) {
    const start = starts.get(leaf.getKey()) ?? 0
    const end = start + leaf.getTextContentSize()
    if (start <= span.start && span.start < end) selection.anchor.set(leaf.getKey(), span.start - start, 'text')
    if (start < span.end && span.end <= end) selection.focus.set(leaf.getKey(), span.end - start, 'text')
  }
  return !selection.isCollapsed()
}

/** The child of the block that holds a leaf: a link goes into a quotation as a whole. */
const $topInline = (leaf: LexicalNode): LexicalNode => {
  let top = leaf
  for (let parent = top.getParent(); parent?.isInline(); parent = top.getParent()) top = parent
  return top
}

/** Spaces at the edges of a selection are not part of what was said. */
const $withoutOuterSpaces = (leaves: LexicalNode[]): LexicalNode[] => {
  const kept = leaves.filter((leaf) => $isTextNode(leaf) || $isLineBreakNode(leaf))
  while (kept[0]?.getTextContent().trim() === '') kept.shift()
  while (kept.at(-1)?.getTextContent().trim() === '') kept.pop()
  const first = kept[0]
  if ($isTextNode(first)) {
    const leading = first.getTextContent().length - first.getTextContent().trimStart().length
    const words = leading === 0 ? first : first.splitText(leading)[1]
    if (words !== undefined) kept[0] = words
  }
  const last = kept.at(-1)
  if ($isTextNode(last)) {
    const words = last.splitText(last.getTextContent().trimEnd().length)[0]
    if (words !== undefined) kept[kept.length - 1] = words
  }
  return kept
}

/** One quotation for each paragraph the selection touches; the first of them, or null when nothing can be marked. */
export const $markQuotation = (): QuotationNode | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  if (selection.isCollapsed() && !$selectQuotedWords(selection)) return null
  const leaves = $withoutOuterSpaces(selection.extract())
  for (const leaf of leaves) {
    const around = $quotationAround(leaf)
    if ($isQuotationNode(around)) $unmarkQuotation(around)
  }
  const made: QuotationNode[] = []
  for (const leaf of leaves) {
    if ($quotationAround(leaf) !== null) continue
    const top = $topInline(leaf)
    const before = top.getPreviousSibling()
    const running = made.at(-1)
    if (running !== undefined && before?.is(running)) running.append(top)
    else {
      const quotation = $createQuotationNode(emptyAttribution)
      top.insertBefore(quotation)
      quotation.append(top)
      made.push(quotation)
    }
  }
  made.at(-1)?.selectEnd()
  return made[0] ?? null
}
