import { defineExtension, getExtensionDependencyFromEditor, signal } from '@lexical/extension'
import {
  $addUpdateTag,
  $createParagraphNode,
  $findMatchingParent,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { type Attribution, emptyAttribution } from '../../../../src-shared/contract/index.ts'
import { StoryContextExtension } from '../../story-context.ts'
import {
  $createBlockQuotationNode,
  $isBlockQuotationNode,
  $unwrapBlockQuotation,
  BlockQuotationNode,
} from './block-quotation-node.ts'
import { $markQuotation, $quotationAround, $unmarkQuotation } from './mark-quotation.ts'
import { $isQuotationNode, QuotationNode } from './quotation-node.ts'
import { BLOCK_QUOTE, EDIT_QUOTATION, QUOTE } from './quote-commands.ts'

/** Marking, setting apart and leaving quotations. A quotation inside another one becomes part of the outer one. */
const $blockAtCaret = () => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const block = $findMatchingParent(selection.anchor.getNode(), (node) => $isRootOrShadowRoot(node.getParent()))
  return $isElementNode(block) ? block : null
}

const $setApart = (): BlockQuotationNode | null => {
  const block = $blockAtCaret()
  if (block === null) return null
  const quote = $createBlockQuotationNode(emptyAttribution)
  block.insertBefore(quote)
  for (const inline of block.getChildren()) if ($isQuotationNode(inline)) $unmarkQuotation(inline)
  quote.append(block)
  // Without something after it there would be no way out of a quotation that ends the story.
  if (quote.getNextSibling() === null) quote.insertAfter($createParagraphNode())
  return quote
}

/** Enter on an empty last paragraph leaves the block quotation. */
const $leave = (): boolean => {
  const paragraph = $blockAtCaret()
  const quote = paragraph?.getParent()
  if (!$isParagraphNode(paragraph) || !$isBlockQuotationNode(quote)) return false
  if (!paragraph.isEmpty() || !paragraph.isLastChild() || quote.getChildrenSize() === 1) return false
  quote.insertAfter(paragraph)
  paragraph.select()
  return true
}

export const QuoteExtension = defineExtension({
  name: 'meja/quote',
  nodes: [QuotationNode, BlockQuotationNode],
  dependencies: [StoryContextExtension],
  build: () => ({ editing: signal<NodeKey | null>(null) }),
  register: (editor, _config, state) => {
    const { editing } = state.getOutput()
    const $open = (key: NodeKey | null): boolean => {
      editing.value = key
      return key !== null
    }
    const $around = (): NodeKey | null => {
      const selection = $getSelection()
      return $isRangeSelection(selection) ? ($quotationAround(selection.anchor.getNode())?.getKey() ?? null) : null
    }
    return mergeRegister(
      editor.registerNodeTransform(QuotationNode, (node) => {
        const parent = node.getParent()
        if (parent !== null && $quotationAround(parent) !== null) $unmarkQuotation(node)
      }),
      editor.registerCommand(
        QUOTE,
        () => {
          const present = $around()
          if (present !== null) return $open(present)
          $addUpdateTag(HISTORY_PUSH_TAG)
          return $open($markQuotation()?.getKey() ?? null)
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        BLOCK_QUOTE,
        () => {
          const present = $quotationAround($blockAtCaret() ?? $createParagraphNode())
          if ($isBlockQuotationNode(present)) return $open(present.getKey())
          $addUpdateTag(HISTORY_PUSH_TAG)
          return $setApart() !== null
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(EDIT_QUOTATION, (key) => $open(key), COMMAND_PRIORITY_EDITOR),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leave, COMMAND_PRIORITY_LOW),
    )
  },
})

export const closeQuotationForm = (editor: LexicalEditor): void => {
  getExtensionDependencyFromEditor(editor, QuoteExtension).output.editing.value = null
}

/** What an editor sets is confirmed: no suggestion any longer. */
export const $setAttribution = (key: NodeKey, attribution: Attribution): void => {
  const node = $getNodeByKey(key)
  if (!$isQuotationNode(node) && !$isBlockQuotationNode(node)) return
  $addUpdateTag(HISTORY_PUSH_TAG)
  const { speaker, role, verb, saidOn, channel } = attribution
  node.setAttribution({ speaker, role, verb, saidOn, channel })
}

export const $removeQuotation = (key: NodeKey): void => {
  const node = $getNodeByKey(key)
  $addUpdateTag(HISTORY_PUSH_TAG)
  if ($isQuotationNode(node)) $unmarkQuotation(node)
  else if ($isBlockQuotationNode(node)) $unwrapBlockQuotation(node)
}
