import { defineExtension, getExtensionDependencyFromEditor, signal } from '@lexical/extension'
import {
  $addUpdateTag,
  $createParagraphNode,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  COMMAND_PRIORITY_EDITOR,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  RootNode,
} from 'lexical'
import { StoryContextExtension } from '../../story-context.ts'
import { EDIT_DATELINE } from './dateline-command.ts'
import { $createDatelineNode, $isDatelineNode, DatelineNode, emptyDateline } from './dateline-node.tsx'
import { $takeTypedDateline } from './typed-dateline.ts'

/** A story has at most one dateline and it is the first thing in it; whatever an edit does, this restores that. */
export const $getDateline = (): DatelineNode | null => {
  const opening = $getRoot().getFirstChild()
  const first = $isElementNode(opening) ? opening.getFirstChild() : null
  return $isDatelineNode(first) ? first : null
}

const $putFirst = (node: DatelineNode): void => {
  const opening = $getRoot().getFirstChild()
  if ($isParagraphNode(opening)) {
    opening.splice(0, 0, [node])
    return
  }
  const paragraph = $createParagraphNode().append(node)
  if (opening === null) $getRoot().append(paragraph)
  else opening.insertBefore(paragraph)
}

/** A second dateline becomes plain words: nothing that was pasted is lost. */
const $turnIntoText = (node: DatelineNode): void => {
  const words = node.getTextContent()
  if (words.trim() === '') node.remove()
  else node.replace($createTextNode(words))
}

const $restoreOrder = (known: Set<NodeKey>): void => {
  for (const key of known) {
    const node = $getNodeByKey(key)
    if (!$isDatelineNode(node) || !node.isAttached()) {
      known.delete(key)
      continue
    }
    const first = $getDateline()
    if (first === null) $putFirst(node)
    else if (!first.is(node)) $turnIntoText(node)
  }
}

const $insertDateline = (outlet: string): DatelineNode => {
  const typed = $takeTypedDateline()
  const node = $createDatelineNode(typed ?? { ...emptyDateline, outlet })
  $putFirst(node)
  return node
}

export const DatelineExtension = defineExtension({
  name: 'meja/dateline',
  nodes: [DatelineNode],
  dependencies: [StoryContextExtension],
  build: () => ({ editing: signal<NodeKey | null>(null) }),
  register: (editor, _config, state) => {
    const known = new Set<NodeKey>()
    const { editing } = state.getOutput()
    const context = state.getDependency(StoryContextExtension).output
    return mergeRegister(
      editor.registerNodeTransform(DatelineNode, (node) => {
        known.add(node.getKey())
        $restoreOrder(known)
      }),
      editor.registerNodeTransform(RootNode, () => $restoreOrder(known)),
      editor.registerCommand(
        EDIT_DATELINE,
        () => {
          const present = $getDateline()
          if (present === null) $addUpdateTag(HISTORY_PUSH_TAG)
          editing.value = (present ?? $insertDateline(context.houseOutlet.peek())).getKey()
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
    )
  },
})

/** Opens or closes the form of the dateline with this key. */
export const setEditedDateline = (editor: LexicalEditor, key: NodeKey | null): void => {
  getExtensionDependencyFromEditor(editor, DatelineExtension).output.editing.value = key
}
