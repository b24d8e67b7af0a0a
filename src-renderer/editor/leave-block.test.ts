import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditorWithDispose,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, test } from 'vitest'
import { pictureHtml } from '../../src-shared/article/picture-markup.ts'
import { editorWith } from './story-editor.fixture.ts'

const picture = pictureHtml({ mediaId: 'ab'.repeat(32), address: '', alt: '', caption: 'Rob', credit: '' })
const flush = (editor: LexicalEditorWithDispose): void => editor.update(() => {}, { discrete: true })
const order = (editor: LexicalEditorWithDispose): string[] =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => (node.getType() === 'picture' ? '[]' : node.getTextContent())),
  )
/** The caret as "block:offset", or "[block]" for one that is selected as a whole. */
const place = (editor: LexicalEditorWithDispose): string =>
  editor.read(() => {
    const selection = $getSelection()
    if ($isNodeSelection(selection)) return `[${selection.getNodes()[0]?.getIndexWithinParent()}]`
    if (!$isRangeSelection(selection)) return 'nowhere'
    const { anchor } = selection
    return `${anchor.getNode().getTopLevelElementOrThrow().getIndexWithinParent()}:${anchor.offset}`
  })
const selectBlock = (editor: LexicalEditorWithDispose, index: number): void =>
  editor.update(
    () => {
      const selection = $createNodeSelection()
      selection.add($getRoot().getChildAtIndex(index)?.getKey() ?? '')
      $setSelection(selection)
    },
    { discrete: true },
  )
const caretIn = (editor: LexicalEditorWithDispose, index: number, edge: 'start' | 'end'): void =>
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(index)
      if ($isElementNode(block)) edge === 'start' ? block.selectStart() : block.selectEnd()
    },
    { discrete: true },
  )
const press = (editor: LexicalEditorWithDispose, key: string, held: KeyboardEventInit = {}): void => {
  const event = new KeyboardEvent('keydown', { key, ...held })
  const command = { Backspace: KEY_BACKSPACE_COMMAND, Delete: KEY_DELETE_COMMAND }[key] ?? KEY_DOWN_COMMAND
  editor.dispatchCommand(command, event)
  flush(editor)
}

describe('what is typed while a picture is selected', () => {
  test('stands in a line behind it, in the empty one that is there if there is one', () => {
    const editor = editorWith(`<p>Satu.</p>${picture}<p>Dua.</p>`)
    selectBlock(editor, 1)
    press(editor, 'a')
    expect([order(editor), place(editor)]).toEqual([['Satu.', '[]', '', 'Dua.'], '2:0'])
    selectBlock(editor, 1)
    press(editor, 'Dead')
    expect([order(editor), place(editor)]).toEqual([['Satu.', '[]', '', 'Dua.'], '2:0'])
  })

  test.each([
    ['F2', {}],
    ['y', { ctrlKey: true }],
    ['g', { altKey: true }],
  ])('%s types nothing, and leaves it selected', (key, held) => {
    const editor = editorWith(`<p>Satu.</p>${picture}<p>Dua.</p>`)
    selectBlock(editor, 1)
    press(editor, key, held)
    expect([order(editor), place(editor)]).toEqual([['Satu.', '[]', 'Dua.'], '[1]'])
  })
})

describe('Backspace and Delete beside a picture', () => {
  test('select it first and delete it then, which undo takes back', () => {
    const editor = editorWith(`<p>Satu.</p>${picture}<p>Dua.</p>`)
    caretIn(editor, 2, 'start')
    press(editor, 'Backspace')
    expect([order(editor), place(editor)]).toEqual([['Satu.', '[]', 'Dua.'], '[1]'])
    press(editor, 'Backspace')
    expect(order(editor)).toEqual(['Satu.', 'Dua.'])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    caretIn(editor, 0, 'end')
    press(editor, 'Delete')
    expect([order(editor), place(editor)]).toEqual([['Satu.', '[]', 'Dua.'], '[1]'])
  })

  test('take an empty line away, but not the last one to write in', () => {
    const editor = editorWith(`<p>Satu.</p>${picture}`)
    selectBlock(editor, 1)
    press(editor, 'a')
    press(editor, 'Backspace')
    expect([order(editor), place(editor)]).toEqual([['Satu.', '[]', ''], '[1]'])
    const between = editorWith(`<p>Satu.</p>${picture}<p>Dua.</p>`)
    selectBlock(between, 1)
    press(between, 'a')
    press(between, 'Backspace')
    expect([order(between), place(between)]).toEqual([['Satu.', '[]', 'Dua.'], '[1]'])
  })
})
