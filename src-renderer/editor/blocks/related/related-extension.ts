import { defineExtension, getExtensionDependencyFromEditor, signal } from '@lexical/extension'
import {
  $addUpdateTag,
  $getRoot,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import type { RelatedKind, RelatedLink } from '../../../../src-shared/contract/index.ts'
import { $blockAtCaret, $placeAfter, $placeLast } from '../place-block.ts'
import { withLink } from './links.ts'
import { INSERT_RELATED, PICK_RELATED } from './related-commands.ts'
import { $createRelatedNode, $isRelatedNode, RelatedNode } from './related-node.tsx'

/** Where related blocks stand: an inline one after the paragraph of the caret, the end block once and last. */
const $place = (kind: RelatedKind, related: RelatedNode): void => {
  const block = $blockAtCaret()
  if (kind === 'end' || block === null) $placeLast(related)
  else $placeAfter(block, related)
}

const $selectedRelated = (): RelatedNode | null => {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return null
  return selection.getNodes().find($isRelatedNode) ?? null
}

const $insert = (kind: RelatedKind, links: RelatedLink[]): NodeKey => {
  const present =
    kind === 'end'
      ? $getRoot()
          .getChildren()
          .find((node) => $isRelatedNode(node) && node.getKind() === 'end')
      : $selectedRelated()
  if ($isRelatedNode(present)) {
    if (links.length > 0) present.setLinks(links.reduce(withLink, present.getLinks()))
    return present.getKey()
  }
  const related = $createRelatedNode(kind, links)
  $place(kind, related)
  return related.getKey()
}

export const RelatedExtension = defineExtension({
  name: 'meja/related',
  nodes: [RelatedNode],
  build: () => ({ picking: signal<NodeKey | null>(null) }),
  register: (editor, _config, state) => {
    const { picking } = state.getOutput()
    return mergeRegister(
      editor.registerCommand(
        INSERT_RELATED,
        ({ kind, links }) => {
          $addUpdateTag(HISTORY_PUSH_TAG)
          const key = $insert(kind, links)
          if (links.length === 0) picking.value = key
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        PICK_RELATED,
        (key) => {
          picking.value = key
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const related = $selectedRelated()
          if (related === null) return false
          event?.preventDefault()
          picking.value = related.getKey()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  },
})

export const closeRelatedPicker = (editor: LexicalEditor): void => {
  getExtensionDependencyFromEditor(editor, RelatedExtension).output.picking.value = null
}
