import { defineExtension, getExtensionDependencyFromEditor, signal } from '@lexical/extension'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_LOW,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical'
import type { BodyPicture } from '../../../../src-shared/contract/index.ts'
import { $blockAtCaret, $placeAfter, $placeLast, $storyBlock } from '../place-block.ts'
import { $selectWhole } from '../select-whole.ts'
import { CHOOSE_PICTURE, EDIT_PICTURE, INSERT_PICTURES, MOVE_PICTURE, REPLACE_PICTURE } from './picture-commands.ts'
import { $createPictureNode, $isPictureNode, PictureNode } from './picture-node.tsx'

/** What has to be asked of the archive before a picture can stand in the story. `after`: the block it is put behind. */
export type PictureWish =
  | { kind: 'choose'; after: NodeKey | null }
  | { kind: 'replace'; key: NodeKey }
  | { kind: 'keep'; files: readonly File[]; after: NodeKey | null }

const $selectedPicture = (): PictureNode | null => {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return null
  return selection.getNodes().find($isPictureNode) ?? null
}

/** One after the other; the last one is selected, so that its words can be given at once. */
const $insert = (pictures: readonly BodyPicture[], after: NodeKey | null): void => {
  let before = $storyBlock(after) ?? $blockAtCaret()
  for (const picture of pictures) {
    const node = $createPictureNode(picture)
    if (before === null) $placeLast(node)
    else $placeAfter(before, node)
    before = node
  }
  if ($isPictureNode(before)) $selectWhole(before.getKey())
}

const $move = (key: NodeKey, step: -1 | 1): void => {
  const node = $getNodeByKey(key)
  if (!$isPictureNode(node)) return
  const neighbour = step === 1 ? node.getNextSibling() : node.getPreviousSibling()
  if (neighbour === null) return
  if (step === 1) neighbour.insertAfter(node)
  else neighbour.insertBefore(node)
  $selectWhole(key)
}

const isPicture = (file: File): boolean => file.type.startsWith('image/')

export const PictureExtension = defineExtension({
  name: 'meja/picture',
  nodes: [PictureNode],
  build: () => ({ editing: signal<NodeKey | null>(null), wish: signal<PictureWish | null>(null) }),
  register: (editor, _config, state) => {
    const { editing, wish } = state.getOutput()
    const keyAtCaret = (): NodeKey | null => $blockAtCaret()?.getKey() ?? null
    return mergeRegister(
      editor.registerCommand(
        CHOOSE_PICTURE,
        () => {
          wish.value = { kind: 'choose', after: keyAtCaret() }
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        REPLACE_PICTURE,
        (key) => {
          wish.value = { kind: 'replace', key }
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          const pictures = files.filter(isPicture)
          if (pictures.length === 0) return false
          wish.value = { kind: 'keep', files: pictures, after: keyAtCaret() }
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        INSERT_PICTURES,
        ({ pictures, after }) => {
          $addUpdateTag(HISTORY_PUSH_TAG)
          $insert(pictures, after)
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        MOVE_PICTURE,
        ({ key, step }) => {
          $addUpdateTag(HISTORY_PUSH_TAG)
          $move(key, step)
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        EDIT_PICTURE,
        (key) => {
          editing.value = key
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const picture = $selectedPicture()
          if (picture === null) return false
          event?.preventDefault()
          editing.value = picture.getKey()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          const picture = event.altKey && !event.ctrlKey && !event.metaKey ? $selectedPicture() : null
          if (picture === null || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return false
          event.preventDefault()
          return editor.dispatchCommand(MOVE_PICTURE, {
            key: picture.getKey(),
            step: event.key === 'ArrowUp' ? -1 : 1,
          })
        },
        COMMAND_PRIORITY_LOW,
      ),
    )
  },
})

export const closePictureForm = (editor: LexicalEditor): void => {
  getExtensionDependencyFromEditor(editor, PictureExtension).output.editing.value = null
}

export const forgetWish = (editor: LexicalEditor): void => {
  getExtensionDependencyFromEditor(editor, PictureExtension).output.wish.value = null
}

/** Inside an update. `change` gets the words under the picture and gives those that take their place. */
export const $changeCaption = (key: NodeKey, change: (words: string) => string): void => {
  const node = $getNodeByKey(key)
  if (!$isPictureNode(node)) return
  const picture = node.getPicture()
  const caption = change(picture.caption)
  if (caption !== picture.caption) node.setPicture({ ...picture, caption })
}

/** One undoable step; nothing where the picture is gone meanwhile. */
export const changePicture = (editor: LexicalEditor, key: NodeKey, part: Partial<BodyPicture>): void =>
  editor.update(
    () => {
      const node = $getNodeByKey(key)
      if (!$isPictureNode(node)) return
      const changed = { ...node.getPicture(), ...part }
      if (JSON.stringify(changed) !== JSON.stringify(node.getPicture())) node.setPicture(changed)
    },
    { tag: HISTORY_PUSH_TAG },
  )
