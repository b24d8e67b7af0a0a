import {
  $addUpdateTag,
  $getRoot,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type RootNode,
  SKIP_DOM_SELECTION_TAG,
  type UpdateListenerPayload,
} from 'lexical'
import { type StoryFields, stepped } from './story-fields.ts'

/**
 * Changes that touch the text and the fields above it at once are one step: undo in the text takes both back, redo
 * brings both again. A step is known by the root it leaves behind: nodes of an editor state are never changed later.
 */
type Step = { before: StoryFields; after: StoryFields; from: RootNode; to: RootNode }

export type FieldHistory = {
  /** Runs `$change` as a step of its own that also leaves the fields as `after`. */
  record: (before: StoryFields, after: StoryFields, $change: () => void) => void
  /** The fields as they must be after this update. */
  follow: (update: UpdateListenerPayload, fields: StoryFields) => StoryFields
}

const rootOf = (state: EditorState): RootNode => state.read($getRoot)

const isFocused = (editor: LexicalEditor): boolean =>
  editor.getRootElement() !== null && editor.getRootElement() === document.activeElement

/** Older steps can still be undone, but no longer take their fields along. */
const keptSteps = 200

export const createFieldHistory = (editor: LexicalEditor): FieldHistory => {
  let steps: Step[] = []
  return {
    record: (before, after, $change) => {
      const from = rootOf(editor.getEditorState())
      editor.update(
        () => {
          $addUpdateTag(HISTORY_PUSH_TAG)
          // Also a change of the fields alone gets a place in the history.
          $getRoot().markDirty()
          $change()
        },
        // Whoever asked from a list or a card keeps the focus there.
        { discrete: true, ...(isFocused(editor) ? {} : { tag: SKIP_DOM_SELECTION_TAG }) },
      )
      steps = [...steps.slice(1 - keptSteps), { before, after, from, to: rootOf(editor.getEditorState()) }]
    },
    follow: ({ tags, editorState, prevEditorState }, fields) => {
      if (!tags.has(HISTORIC_TAG)) return fields
      const [was, is] = [rootOf(prevEditorState), rootOf(editorState)]
      const undone = steps.find((step) => step.from === is && step.to === was)
      if (undone !== undefined) return stepped(fields, undone.after, undone.before)
      const redone = steps.find((step) => step.from === was && step.to === is)
      return redone === undefined ? fields : stepped(fields, redone.before, redone.after)
    },
  }
}
