import { defineExtension } from '@lexical/extension'
import {
  $addUpdateTag,
  $createParagraphNode,
  $createRangeSelectionFromDom,
  $findMatchingParent,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
  HISTORY_PUSH_TAG,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  type PointType,
} from 'lexical'
import { $selectWhole } from './blocks/select-whole.ts'

/**
 * Going from words to a block that is selected as a whole (a picture, related posts), and back. While one is selected
 * the browser has no caret of its own: without this, what is typed next would stand at the top of the story, and what
 * is pasted nowhere.
 */
const isInBlock = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-lexical-decorator]') !== null

/** A key that puts something on the page, or begins to. */
const writes = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  (key.length === 1 || key === 'Dead' || key === 'Process') && !ctrlKey && !metaKey && !altKey

/** The caret in a line of its own behind what is selected as a whole. False when nothing is. */
const $goBehind = (): boolean => {
  const selection = $getSelection()
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined
  if (last === undefined) return false
  const next = last.getNextSibling()
  if (last.isInline()) last.selectNext(0, 0)
  else if ($isParagraphNode(next) && next.isEmpty()) next.select()
  else {
    const line = $createParagraphNode()
    last.insertAfter(line)
    line.select()
  }
  return true
}

const isAtEdge = (point: PointType, block: ElementNode, side: 'start' | 'end'): boolean => {
  const node = point.getNode()
  const edge = side === 'start' ? block.getFirstDescendant() : block.getLastDescendant()
  const size = $isElementNode(node) ? node.getChildrenSize() : node.getTextContentSize()
  return point.offset === (side === 'start' ? 0 : size) && (node.is(block) || node.is(edge))
}

/** The block selected as a whole that stands right before or behind the caret. */
const $blockBeside = (side: 'start' | 'end'): { block: LexicalNode; line: ElementNode } | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const line = $findMatchingParent(selection.anchor.getNode(), (node) => $isRootOrShadowRoot(node.getParent()))
  if (!$isElementNode(line) || !isAtEdge(selection.anchor, line, side)) return null
  const block = side === 'start' ? line.getPreviousSibling() : line.getNextSibling()
  return $isDecoratorNode(block) && !block.isInline() ? { block, line } : null
}

/** A block is not deleted by the key that deletes a letter beside it: the first press selects it. */
const $selectBeside = (event: KeyboardEvent, side: 'start' | 'end'): boolean => {
  const beside = $blockBeside(side)
  if (beside === null) return false
  event.preventDefault()
  const { block, line } = beside
  if ($isParagraphNode(line) && line.isEmpty() && line.getNextSibling() !== null) {
    $addUpdateTag(HISTORY_PUSH_TAG)
    line.remove()
  }
  $selectWhole(block.getKey())
  return true
}

export const LeaveBlockExtension = defineExtension({
  name: 'meja/leave-block',
  register: (editor) =>
    mergeRegister(
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const { target } = event
          if (!$isNodeSelection($getSelection()) || !(target instanceof Element) || isInBlock(target)) return false
          const caret = $createRangeSelectionFromDom(target.ownerDocument.getSelection(), editor)
          if (caret === null) return false
          $setSelection(caret)
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          // The key then types there by itself.
          if (writes(event) && !isInBlock(event.target)) $goBehind()
          return false
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const pastesWords = event instanceof ClipboardEvent && (event.clipboardData?.types.length ?? 0) > 0
          if (pastesWords && event.clipboardData?.files.length === 0 && !isInBlock(event.target)) $goBehind()
          return false
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => $selectBeside(event, 'start'), COMMAND_PRIORITY_LOW),
      editor.registerCommand(KEY_DELETE_COMMAND, (event) => $selectBeside(event, 'end'), COMMAND_PRIORITY_LOW),
    ),
})
