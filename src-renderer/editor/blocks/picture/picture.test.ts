import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { DRAG_DROP_PASTE } from '@lexical/rich-text'
import { $getRoot, $isElementNode, type LexicalEditorWithDispose, REDO_COMMAND, UNDO_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { pictureHtml } from '../../../../src-shared/article/picture-markup.ts'
import type { BodyPicture } from '../../../../src-shared/contract/index.ts'
import { storyBody } from '../../story-body.ts'
import { clipboardWith, editorWith, htmlOf, openedFrom, paste, reopened, shown } from '../../story-editor.fixture.ts'
import { CHOOSE_PICTURE, INSERT_PICTURES, MOVE_PICTURE } from './picture-commands.ts'
import { changePicture, PictureExtension } from './picture-extension.ts'

const held: BodyPicture = {
  mediaId: 'ab'.repeat(32),
  address: '',
  alt: 'Warga antre & menunggu',
  caption: 'Antrean <air>',
  credit: 'Foto: Ani',
}
const elsewhere: BodyPicture = { ...held, mediaId: null, address: 'https://x.example/a.jpg?b=1&c=2', credit: '' }
const story = `<p>Satu.</p>${pictureHtml(held)}<p>Dua.</p>${pictureHtml(elsewhere)}<p>Tiga.</p>`
const flush = (editor: LexicalEditorWithDispose): void => editor.update(() => {}, { discrete: true })
const order = (editor: LexicalEditorWithDispose): string[] =>
  editor.read(() =>
    $getRoot()
      .getChildren()
      .map((node) => (node.getType() === 'picture' ? 'picture' : node.getTextContent())),
  )
const keyOf = (editor: LexicalEditorWithDispose, index: number): string =>
  editor.read(() => $getRoot().getChildAtIndex(index)?.getKey() ?? '')
const caretIn = (editor: LexicalEditorWithDispose, index: number): void =>
  editor.update(
    () => {
      const block = $getRoot().getChildAtIndex(index)
      if ($isElementNode(block)) block.selectEnd()
    },
    { discrete: true },
  )
const wishOf = (editor: LexicalEditorWithDispose) =>
  getExtensionDependencyFromEditor(editor, PictureExtension).output.wish

describe('pictures as data', () => {
  test('come back the same from HTML and from JSON, and are no part of the text', () => {
    const editor = editorWith(story)
    expect(htmlOf(editor)).toBe(story)
    expect(htmlOf(reopened(editor))).toBe(story)
    expect(storyBody(editor).text).toBe('Satu.\n\nDua.\n\nTiga.')
  })

  // Never to be changed: documents on disk look like this.
  test('open from a document of the first release with pictures', () => {
    const frozen =
      '{"root":{"children":[{"children":[{"detail":0,"format":0,"mode":"normal","style":"","text":"Satu.","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"paragraph","version":1,"textFormat":0,"textStyle":""},{"type":"picture","version":1,"picture":{"mediaId":"abababababababababababababababababababababababababababababababab","address":"","alt":"Warga antre & menunggu","caption":"Antrean <air>","credit":"Foto: Ani"}}],"direction":null,"format":"","indent":0,"type":"root","version":1}}'
    expect(htmlOf(openedFrom(frozen))).toBe(`<p>Satu.</p>${pictureHtml(held)}`)
  })

  test.each([
    ['"address":"https://x.example/a.jpg?b=1&c=2"', '"address":"javascript:alert(1)"'],
    ['"address":"https://x.example/a.jpg?b=1&c=2"', '"address":"data:image/png;base64,AAAA"'],
    [`"mediaId":"${held.mediaId}"`, '"mediaId":"../../settings.json"'],
  ])('a document in which %s reads %s gives nothing that could be fetched', (good, bad) => {
    const document = JSON.stringify(editorWith(story).getEditorState().toJSON())
    expect(document).toContain(good)
    const opened = openedFrom(document.replace(good, bad))
    expect(htmlOf(opened)).not.toMatch(/javascript:|data:image|\.\.\//)
    expect(htmlOf(opened)).toContain('<p>Dua.</p>')
  })

  test('what goes to the clipboard has no source', () => {
    const editor = editorWith(story)
    const root = shown(editor)
    flush(editor)
    expect(root.innerHTML).not.toContain('src="http')
    expect(pictureHtml(elsewhere)).not.toContain('src=')
  })
})

describe('pictures in foreign HTML', () => {
  const pasted = (html: string): string => {
    const editor = editorWith('<p>Awal.</p>')
    const atEnd = (): void => void $getRoot().selectEnd()
    paste(editor, clipboardWith({ 'text/html': html, 'text/plain': '' }), atEnd)
    return htmlOf(editor)
  }
  const figure = (address: string, alt = '', caption = ''): string =>
    pictureHtml({ mediaId: null, address, alt, caption, credit: '' })

  test('a figure keeps its caption, and the words around it stay', () => {
    const html =
      '<p>Satu.</p><figure><a href="https://x.example/"><img src="https://x.example/a.jpg" alt="A" srcset="https://x.example/b.jpg 2x"></a><figcaption>Air <b>naik</b></figcaption></figure><p>Dua.</p>'
    expect(pasted(html)).toBe(`<p>Awal.Satu.</p>${figure('https://x.example/a.jpg', 'A', 'Air naik')}<p>Dua.</p>`)
  })

  test('one among words stands after their paragraph', () => {
    expect(
      pasted('<p>Satu <a href="https://x.example/"><img src="https://x.example/a.jpg"></a> dua.</p><p>Tiga.</p>'),
    ).toBe(`<p>Awal.Satu dua.</p>${figure('https://x.example/a.jpg')}<p>Tiga.</p>`)
  })

  test('a gallery is its pictures', () => {
    const one = (name: string): string => `<figure><img src="https://x.example/${name}.jpg"></figure>`
    expect(pasted(`<p>x</p><figure>${one('a')}${one('b')}<figcaption>Dua foto</figcaption></figure>`)).toContain(
      figure('https://x.example/a.jpg') + figure('https://x.example/b.jpg'),
    )
  })

  test.each([
    '<img src="data:image/svg+xml,<svg onload=alert(1)>">',
    '<img src="javascript:alert(1)">',
    '<img src="a.jpg">',
    '<img src="//x.example/a.jpg">',
    '<img src="app://meja/media/x">',
    '<img src="https://x.example/pixel.gif" width="1" height="1">',
    '<img class="emoji" src="https://s.w.org/1f600.png">',
  ])('%s is none', (html) => {
    expect(pasted(`<p>Satu ${html} dua.</p>`)).not.toContain('<img')
  })
})

describe('putting pictures into a story', () => {
  test('they stand after the block of the caret, in order, with a line to go on in; each is one step to undo', () => {
    const editor = editorWith('<p>Satu.</p><p>Dua.</p>')
    caretIn(editor, 0)
    editor.dispatchCommand(INSERT_PICTURES, { pictures: [held, elsewhere], after: null })
    flush(editor)
    expect(order(editor)).toEqual(['Satu.', 'picture', 'picture', 'Dua.'])
    caretIn(editor, 3)
    editor.dispatchCommand(INSERT_PICTURES, { pictures: [held], after: null })
    flush(editor)
    expect(order(editor)).toEqual(['Satu.', 'picture', 'picture', 'Dua.', 'picture', ''])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    expect(order(editor)).toEqual(['Satu.', 'Dua.'])
    editor.dispatchCommand(REDO_COMMAND, undefined)
    flush(editor)
    expect(order(editor)).toEqual(['Satu.', 'picture', 'picture', 'Dua.'])
  })

  test('what was asked for at one place arrives there, wherever the caret is by then', () => {
    const editor = editorWith('<p>Satu.</p><p>Dua.</p>')
    caretIn(editor, 0)
    editor.dispatchCommand(CHOOSE_PICTURE, undefined)
    flush(editor)
    expect(wishOf(editor).value).toEqual({ kind: 'choose', after: keyOf(editor, 0) })
    caretIn(editor, 1)
    editor.dispatchCommand(INSERT_PICTURES, { pictures: [held], after: keyOf(editor, 0) })
    flush(editor)
    expect(order(editor)).toEqual(['Satu.', 'picture', 'Dua.'])
  })

  test('dropped files are kept when they are pictures, and left to others when none is', () => {
    const editor = editorWith('<p>Satu.</p>')
    caretIn(editor, 0)
    const [photo, text] = [new File(['x'], 'a.png', { type: 'image/png' }), new File(['x'], 'a.txt')]
    expect(editor.dispatchCommand(DRAG_DROP_PASTE, [text])).toBe(false)
    expect(wishOf(editor).value).toBeNull()
    expect(editor.dispatchCommand(DRAG_DROP_PASTE, [text, photo])).toBe(true)
    expect(wishOf(editor).value).toEqual({ kind: 'keep', files: [photo], after: keyOf(editor, 0) })
  })

  test('they move past their neighbours and stop at the ends', () => {
    const editor = editorWith(`<p>Satu.</p><p>Dua.</p>${pictureHtml(held)}`)
    const key = keyOf(editor, 2)
    const move = (step: -1 | 1): string[] => {
      editor.dispatchCommand(MOVE_PICTURE, { key, step })
      flush(editor)
      return order(editor)
    }
    expect(move(-1)).toEqual(['Satu.', 'picture', 'Dua.'])
    expect(move(-1)).toEqual(['picture', 'Satu.', 'Dua.'])
    expect(move(-1)).toEqual(['picture', 'Satu.', 'Dua.'])
    expect(move(1)).toEqual(['Satu.', 'picture', 'Dua.'])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    expect(order(editor)).toEqual(['picture', 'Satu.', 'Dua.'])
  })

  test('a change of its words is one step to undo', () => {
    const editor = editorWith(pictureHtml(held))
    changePicture(editor, keyOf(editor, 0), { caption: 'Lain' })
    flush(editor)
    expect(htmlOf(editor)).toBe(pictureHtml({ ...held, caption: 'Lain' }))
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    expect(htmlOf(editor)).toBe(pictureHtml(held))
  })
})
