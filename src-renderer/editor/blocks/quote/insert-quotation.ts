import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  type LexicalNode,
} from 'lexical'
import type { Attribution, RelatedLink } from '../../../../src-shared/contract/index.ts'
import { $createRelatedNode } from '../related/related-node.tsx'
import { $createBlockQuotationNode } from './block-quotation-node.ts'

/** Puts somebody's words from another story into this one: set apart, attributed, with a link to where they stood. */
const $blockAtCaret = (): LexicalNode | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return $getRoot().getLastChild()
  const root = $getRoot()
  return $findMatchingParent(selection.anchor.getNode(), (node) => node.getParent() === root) ?? root.getLastChild()
}

/** A comma before the closing mark led on to a sentence that is not here. */
const closed = (words: string): string => words.trim().replace(/,([”"’'»]*)$/u, '.$1')

/** `source` null: the words are this story's own. Call inside an update. */
export const $insertQuotation = (words: string, attribution: Attribution, source: RelatedLink | null): void => {
  $addUpdateTag(HISTORY_PUSH_TAG)
  const quotation = $createBlockQuotationNode(attribution)
  for (const paragraph of closed(words).split(/\n+/)) {
    quotation.append($createParagraphNode().append($createTextNode(paragraph)))
  }
  const place = $blockAtCaret()
  if (place === null) $getRoot().append(quotation)
  else if ($isParagraphNode(place) && place.isEmpty()) place.replace(quotation)
  else place.insertAfter(quotation)
  const last = source === null ? quotation : $createRelatedNode('inline', [source])
  if (source !== null) quotation.insertAfter(last)
  const next = last.getNextSibling() ?? $createParagraphNode()
  if (!next.isAttached()) last.insertAfter(next)
  if ($isElementNode(next)) next.selectStart()
}
