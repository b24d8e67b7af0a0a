import { getExtensionDependencyFromEditor } from '@lexical/extension'
import type { LexicalEditor } from 'lexical'
import type { StoryBody } from './blocks/block.ts'
import { $exportStory } from './export-story.ts'
import { StoryContextExtension } from './story-context.ts'

/** The story as it stands, in the house style and language its editor was given; inside a read or update. */
export const $storyBody = (editor: LexicalEditor): StoryBody => {
  const { houseDateline, language } = getExtensionDependencyFromEditor(editor, StoryContextExtension).output
  return $exportStory({ houseDateline: houseDateline.peek(), language: language.peek() })
}

export const storyBody = (editor: LexicalEditor): StoryBody => editor.read(() => $storyBody(editor))
