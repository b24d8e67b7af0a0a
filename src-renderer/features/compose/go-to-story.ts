import { openSession } from './autosave.ts'

/** Puts the caret into the story that is on the page: where it was, or at its beginning. */
export const goToStory = async (articleId: string): Promise<void> => {
  const { editor } = await openSession(articleId)
  editor.focus(undefined, { defaultSelection: 'rootStart' })
}
