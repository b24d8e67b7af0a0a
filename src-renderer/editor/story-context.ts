import { defineExtension, signal } from '@lexical/extension'
import type { ArticleContent, SuggestionSeed } from '../../src-shared/contract/index.ts'
import { nothingFound, type StoryBody } from './blocks/block.ts'

/** What the blocks of one story need to know about the world around the text: house style, language, the story itself. */
const noSeed: SuggestionSeed = { articleId: '', headline: '', text: '', section: '', speakers: [] }
const noBody: StoryBody = { html: '', text: '', ...nothingFound() }

export const StoryContextExtension = defineExtension({
  name: 'meja/story-context',
  build: () => ({
    /** Template of the settings; '' shows each dateline as it was received. */
    houseDateline: signal('{place}, {outlet} – '),
    /** The outlet a new dateline starts with. */
    houseOutlet: signal(''),
    language: signal<ArticleContent['language']>('id'),
    /** The story as it stands; functions, because reading the text costs something. */
    seed: signal<() => SuggestionSeed>(() => noSeed),
    $body: signal<() => StoryBody>(() => noBody),
  }),
})
