import { defineExtension, getExtensionDependencyFromEditor, signal } from '@lexical/extension'
import {
  $addUpdateTag,
  $createParagraphNode,
  $findMatchingParent,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootOrShadowRoot,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import { $blockAtCaret, $placeAfter, $placeLast } from '../place-block.ts'
import { FACT_BOX } from './fact-box-commands.ts'
import { $createFactBoxNode, $isFactBoxNode, $unwrapFactBox, FactBoxNode } from './fact-box-node.ts'

/** Making, naming and leaving fact boxes. There is no box in a box, and none in a quotation. */
const $boxAtCaret = (): FactBoxNode | null => {
  const block = $blockAtCaret()
  return $isFactBoxNode(block) ? block : null
}

/** An empty box after the block of the caret, the caret in it. */
const $insert = (): FactBoxNode => {
  const paragraph = $createParagraphNode()
  const box = $createFactBoxNode('').append(paragraph)
  const block = $blockAtCaret()
  if (block === null) $placeLast(box)
  else $placeAfter(block, box)
  if (box.getNextSibling() === null) box.insertAfter($createParagraphNode())
  paragraph.select()
  return box
}

/** Enter on an empty last paragraph leaves the box. */
const $leave = (): boolean => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const block = $findMatchingParent(selection.anchor.getNode(), (node) => $isRootOrShadowRoot(node.getParent()))
  const box = $isElementNode(block) ? block.getParent() : null
  if (!$isParagraphNode(block) || !$isFactBoxNode(box)) return false
  if (!block.isEmpty() || !block.isLastChild() || box.getChildrenSize() === 1) return false
  box.insertAfter(block)
  block.select()
  return true
}

/** The box whose title, or the edge above its words, is under the pointer. */
const $boxByTitle = ({ target, clientY }: MouseEvent): FactBoxNode | null => {
  const box = target instanceof HTMLElement && target.dataset.block === 'fact-box' ? target : null
  const words = box?.firstElementChild
  if (box === null || !words || clientY >= words.getBoundingClientRect().top) return null
  const node = $getNearestNodeFromDOMNode(box)
  return $isFactBoxNode(node) ? node : null
}

export const FactBoxExtension = defineExtension({
  name: 'meja/fact-box',
  nodes: [FactBoxNode],
  build: () => ({ naming: signal<NodeKey | null>(null) }),
  register: (editor, _config, state) => {
    const { naming } = state.getOutput()
    return mergeRegister(
      editor.registerNodeTransform(FactBoxNode, (box) => {
        if ($isFactBoxNode($findMatchingParent(box.getParentOrThrow(), $isFactBoxNode))) $unwrapFactBox(box)
      }),
      editor.registerCommand(
        FACT_BOX,
        () => {
          const present = $boxAtCaret()
          if (present === null) $addUpdateTag(HISTORY_PUSH_TAG)
          naming.value = (present ?? $insert()).getKey()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $leave, COMMAND_PRIORITY_LOW),
      editor.registerCommand(
        CLICK_COMMAND,
        (event) => {
          const box = $boxByTitle(event)
          if (box !== null) naming.value = box.getKey()
          return box !== null
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  },
})

export const closeFactBoxForm = (editor: LexicalEditor): void => {
  getExtensionDependencyFromEditor(editor, FactBoxExtension).output.naming.value = null
}

export const openFactBoxForm = (editor: LexicalEditor, key: NodeKey): void => {
  getExtensionDependencyFromEditor(editor, FactBoxExtension).output.naming.value = key
}

/** Inside an update. `change` gets the title of the box and gives the one that takes its place. */
export const $changeBoxTitle = (key: NodeKey, change: (title: string) => string): void => {
  const box = $getNodeByKey(key)
  if (!$isFactBoxNode(box)) return
  const title = change(box.getTitle())
  if (title !== box.getTitle()) box.setTitle(title)
}

export const $nameFactBox = (key: NodeKey, title: string): void => {
  const box = $getNodeByKey(key)
  if (!$isFactBoxNode(box)) return
  $addUpdateTag(HISTORY_PUSH_TAG)
  if (box.getTitle() !== title) box.setTitle(title)
  box.selectEnd()
}

export const $dissolveFactBox = (key: NodeKey): void => {
  const box = $getNodeByKey(key)
  $addUpdateTag(HISTORY_PUSH_TAG)
  if ($isFactBoxNode(box)) $unwrapFactBox(box)
}
