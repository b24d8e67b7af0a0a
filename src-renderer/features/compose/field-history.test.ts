// @vitest-environment jsdom
import { $getRoot, $isTextNode, type LexicalEditorWithDispose, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { expect, test } from 'vitest'
import { emptyContent } from '../../../src-shared/contract/index.ts'
import { storyBody } from '../../editor/story-body.ts'
import { editorWith } from '../../editor/story-editor.fixture.ts'
import { createFieldHistory } from './field-history.ts'
import { fieldsOf, type StoryFields } from './story-fields.ts'

const $write = (words: string): void => {
  const [text] = $getRoot().getAllTextNodes()
  if ($isTextNode(text)) text.setTextContent(words)
}

const setUp = (editor: LexicalEditorWithDispose) => {
  const history = createFieldHistory(editor)
  let fields: StoryFields = { ...fieldsOf(emptyContent), headline: 'Ijin' }
  editor.registerUpdateListener((update) => {
    fields = history.follow(update, fields)
  })
  const settled = (): void => editor.update(() => {}, { discrete: true })
  return {
    seen: () => [fields.headline, storyBody(editor).text],
    change: (part: Partial<StoryFields>) => {
      fields = { ...fields, ...part }
    },
    record: (headline: string, $change: () => void) => {
      const after = { ...fields, headline }
      history.record(fields, after, $change)
      fields = after
    },
    undo: () => {
      editor.dispatchCommand(UNDO_COMMAND, undefined)
      settled()
    },
    redo: () => {
      editor.dispatchCommand(REDO_COMMAND, undefined)
      settled()
    },
  }
}

test('text and headline go back and forth together', () => {
  const story = setUp(editorWith('<p>resiko</p>'))
  story.record('Izin', () => $write('risiko'))
  expect(story.seen()).toEqual(['Izin', 'risiko'])
  story.undo()
  expect(story.seen()).toEqual(['Ijin', 'resiko'])
  story.redo()
  expect(story.seen()).toEqual(['Izin', 'risiko'])
})

test('a change of the headline alone is a step as well', () => {
  const story = setUp(editorWith('<p>naskah</p>'))
  story.record('Izin', () => {})
  story.record('Izin', () => $write('Naskah'))
  story.undo()
  expect(story.seen()).toEqual(['Izin', 'naskah'])
  story.undo()
  expect(story.seen()).toEqual(['Ijin', 'naskah'])
})

test('a headline that was written anew since keeps its words', () => {
  const story = setUp(editorWith('<p>resiko</p>'))
  story.record('Izin', () => $write('risiko'))
  story.change({ headline: 'Izin pasar' })
  story.undo()
  expect(story.seen()).toEqual(['Izin pasar', 'resiko'])
})
