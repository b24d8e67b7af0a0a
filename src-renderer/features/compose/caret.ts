import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
} from 'lexical'

/** Where somebody writes, told by words and not by nodes, so that it is found again in a text that came from elsewhere. */
export type Caret = { block: number; text: string; offset: number }

/** Null while nobody writes in this text. */
export const caretOf = (editor: LexicalEditor): Caret | null => {
  const root = editor.getRootElement()
  if (root === null || !root.contains(document.activeElement)) return null
  return editor.getEditorState().read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return null
    const { anchor } = selection
    const block = anchor.getNode().getTopLevelElement()
    if (!$isElementNode(block)) return null
    let offset = 0
    for (const node of block.getAllTextNodes()) {
      if (node.getKey() === anchor.key) {
        offset += anchor.offset
        break
      }
      offset += node.getTextContentSize()
    }
    return { block: block.getIndexWithinParent(), text: block.getTextContent(), offset }
  })
}

const $select = (block: ElementNode, offset: number): void => {
  let left = offset
  for (const node of block.getAllTextNodes()) {
    const size = node.getTextContentSize()
    if (left <= size) {
      node.select(left, left)
      return
    }
    left -= size
  }
  block.selectEnd()
}

/** The paragraph with the same words, the nearest of them, else the one in the same place. Call inside an update. */
export const $putCaret = ({ block, text, offset }: Caret): void => {
  const blocks = $getRoot().getChildren().filter($isElementNode)
  const distance = (each: ElementNode): number => Math.abs(each.getIndexWithinParent() - block)
  const same = blocks.filter((each) => each.getTextContent() === text)
  const [nearest] = (same.length > 0 ? same : blocks).toSorted((a, b) => distance(a) - distance(b))
  if (nearest !== undefined) $select(nearest, offset)
}
