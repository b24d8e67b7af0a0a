import {
  $getRoot,
  $isElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditorWithDispose,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, test } from 'vitest'
import { factBoxHtml } from '../../../../src-shared/article/fact-box-markup.ts'
import { storyBody } from '../../story-body.ts'
import { editorWith, htmlOf, openedFrom, reopened } from '../../story-editor.fixture.ts'
import { FACT_BOX } from './fact-box-commands.ts'
import { $dissolveFactBox, $nameFactBox } from './fact-box-extension.ts'

const box = factBoxHtml('Angka & <rob>', '<p>Satu <strong>dua</strong>.</p><ul><li>tiga</li></ul>')
const story = `<p>Awal.</p>${box}<p>Akhir.</p>`
const update = (editor: LexicalEditorWithDispose, $change: () => void): void =>
  editor.update($change, { discrete: true })
const flush = (editor: LexicalEditorWithDispose): void => update(editor, () => {})
const blockAt = (index: number) => {
  const block = $getRoot().getChildAtIndex(index)
  if (!$isElementNode(block)) throw new Error(`block ${index} is none`)
  return block
}
const keyAt = (editor: LexicalEditorWithDispose, index: number): string => editor.read(() => blockAt(index).getKey())

describe('fact boxes as data', () => {
  test('come back the same from HTML and from JSON', () => {
    const editor = editorWith(story)
    expect(htmlOf(editor)).toBe(story)
    expect(htmlOf(reopened(editor))).toBe(story)
  })

  test('their title is a line of the text, and what stands in them keeps its place in it', () => {
    const quoted = `<p>Awal.</p>${factBoxHtml('Angka', '<p><span data-quotation data-speaker="Budi">“Naik,”</span> kata Budi.</p>')}`
    const { text, quotations } = storyBody(editorWith(quoted))
    expect(text).toBe('Awal.\n\nAngka\n\n“Naik,” kata Budi.')
    expect(quotations.map(({ start, end }) => text.slice(start, end))).toEqual(['“Naik,”'])
  })

  // Never to be changed: documents on disk look like this.
  test('open from a document of the first release with them', () => {
    const frozen =
      '{"root":{"children":[{"children":[{"children":[{"detail":0,"format":0,"mode":"normal","style":"","text":"Satu.","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"paragraph","version":1,"textFormat":0,"textStyle":""}],"direction":null,"format":"","indent":0,"type":"fact-box","version":1,"title":"Angka"}],"direction":null,"format":"","indent":0,"type":"root","version":1}}'
    expect(htmlOf(openedFrom(frozen))).toBe(factBoxHtml('Angka', '<p>Satu.</p>'))
  })

  test.each([
    ['"title":"Angka & <rob>"', '"title":{"$ne":1}'],
    ['"title":"Angka & <rob>"', `"title":"${'x'.repeat(5000)}"`],
  ])('a document in which %s reads otherwise keeps its words', (good, bad) => {
    const document = JSON.stringify(editorWith(story).getEditorState().toJSON())
    expect(document).toContain(good)
    const html = htmlOf(openedFrom(document.replace(good, bad)))
    expect(html).toContain('<p>Satu <strong>dua</strong>.</p><ul><li>tiga</li></ul>')
    expect(html.length).toBeLessThan(1000)
  })
})

describe('making and leaving a fact box', () => {
  test('it stands after the block of the caret, and is one step to undo', () => {
    const editor = editorWith('<p>Satu.</p><p>Dua.</p>')
    update(editor, () => void blockAt(0).selectEnd())
    editor.dispatchCommand(FACT_BOX, undefined)
    flush(editor)
    update(editor, () => $nameFactBox(blockAt(1).getKey(), 'Angka'))
    expect(htmlOf(editor)).toBe(`<p>Satu.</p>${factBoxHtml('Angka', '')}<p>Dua.</p>`)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    expect(htmlOf(editor)).toBe('<p>Satu.</p><p>Dua.</p>')
  })

  test('Enter on an empty last line leaves it', () => {
    const editor = editorWith(`${factBoxHtml('Angka', '<p>Satu.</p>')}<p>Dua.</p>`)
    update(editor, () => void blockAt(0).selectEnd())
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    flush(editor)
    expect(editor.read(() => blockAt(0).getChildrenSize())).toBe(2)
    editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
    flush(editor)
    expect(editor.read(() => [blockAt(0).getChildrenSize(), $getRoot().getChildrenSize()])).toEqual([1, 3])
  })

  test('taken away it leaves every word, and one in another is none', () => {
    const editor = editorWith(story)
    const key = keyAt(editor, 1)
    update(editor, () => $dissolveFactBox(key))
    expect(htmlOf(editor)).toBe(
      '<p>Awal.</p><p>Angka &amp; &lt;rob&gt;</p><p>Satu <strong>dua</strong>.</p><ul><li>tiga</li></ul><p>Akhir.</p>',
    )
    expect(htmlOf(editorWith(factBoxHtml('Luar', factBoxHtml('Dalam', '<p>Satu.</p>'))))).toBe(
      factBoxHtml('Luar', '<p>Dalam</p><p>Satu.</p>'),
    )
  })
})
