import { $getRoot, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical'
import type { ArticleContent } from '../../../src-shared/contract/index.ts'
import { $replaceStory } from '../../editor/import-html.ts'
import { $putCaret, caretOf } from './caret.ts'

/** Marks an update that takes over what is already on disk: it is no edit and saves nothing. */
export const LOAD_TAG = 'load'

/**
 * Puts an article's text into its editor: the document, or for an imported article (and for a document that cannot be
 * read any more) its HTML. Opening is where undo ends; taking over a later writing is a step that can be undone, and
 * leaves the caret of somebody who writes where it was.
 */
export const loadDocument = (
  editor: LexicalEditor,
  content: Pick<ArticleContent, 'document' | 'html'>,
  how: 'opening' | 'taking over',
  onProblem: (problem: unknown) => void,
): void => {
  const tag = how === 'opening' ? HISTORY_MERGE_TAG : LOAD_TAG
  const caret = how === 'opening' ? null : caretOf(editor)
  const parsed = content.document === null ? null : parse(editor, content.document, onProblem)
  if (parsed === null) editor.update(() => $replaceStory(editor, content.html), { discrete: true, tag })
  else editor.setEditorState(parsed, { tag })
  if (caret !== null) editor.update(() => $putCaret(caret), { discrete: true, tag })
}

const parse = (editor: LexicalEditor, document: string, onProblem: (problem: unknown) => void) => {
  try {
    const state = editor.parseEditorState(document)
    return state.isEmpty() || state.read(() => $getRoot().isEmpty()) ? null : state
  } catch (problem) {
    onProblem(problem)
    return null
  }
}
