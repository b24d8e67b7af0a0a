import {
  $createParagraphNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isParagraphNode,
  type LexicalNode,
  type NodeKey,
} from 'lexical'

/** Where a new block stands: after the one of the caret, or in its place where that is an empty line. */
export const $blockAtCaret = (): LexicalNode | null => {
  const selection = $getSelection()
  const node = selection?.getNodes()[0] ?? null
  let block = node
  for (let parent = block?.getParent(); block !== null && parent && parent !== $getRoot(); parent = block.getParent()) {
    block = parent
  }
  return block?.is($getRoot()) ? null : block
}

/** At the end of the story, in place of the empty line there. */
export const $placeLast = (placed: LexicalNode): void => {
  const root = $getRoot()
  const last = root.getLastChild()
  if ($isParagraphNode(last) && last.isEmpty() && root.getChildrenSize() > 1) last.replace(placed)
  else root.append(placed)
}

/** Behind `block`; there is a line to go on writing in after it. */
export const $placeAfter = (block: LexicalNode, placed: LexicalNode): void => {
  const opening = block.is($getRoot().getFirstChild())
  if ($isParagraphNode(block) && block.isEmpty() && !opening) block.replace(placed)
  else block.insertAfter(placed)
  if (placed.getNextSibling() === null) placed.insertAfter($createParagraphNode())
}

/** A block of the story by its key; null when it is no longer one. */
export const $storyBlock = (key: NodeKey | null): LexicalNode | null => {
  const node = key === null ? null : $getNodeByKey(key)
  return node?.getParent()?.is($getRoot()) === true ? node : null
}
