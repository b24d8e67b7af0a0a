import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical'
import type { ArticleContent } from '../../../src-shared/contract/index.ts'
import { $replaceStory } from '../../editor/import-html.ts'

/** Marks an update that shows what is already on disk: it is no edit and saves nothing. */
export const LOAD_TAG = 'load'

/**
 * Puts an article's text into its editor: the document, or for an imported article (and for a document that cannot be
 * read any more) its HTML. After the first time it is an undoable step.
 */
export const loadDocument = (
  editor: LexicalEditor,
  content: Pick<ArticleContent, 'document' | 'html'>,
  onProblem: (problem: unknown) => void,
): void => {
  const parsed = content.document === null ? null : parse(editor, content.document, onProblem)
  if (parsed === null) {
    editor.update(() => $replaceStory(editor, content.html), { discrete: true, tag: [LOAD_TAG, HISTORY_PUSH_TAG] })
  } else {
    editor.setEditorState(parsed, { tag: LOAD_TAG })
  }
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
