import { $createNodeSelection, $setSelection, type NodeKey } from 'lexical'

/** Selects a block as a whole, such as a picture: its frame shows, and keys do what they do to the block. */
export const $selectWhole = (key: NodeKey): void => {
  const selection = $createNodeSelection()
  selection.add(key)
  $setSelection(selection)
}
