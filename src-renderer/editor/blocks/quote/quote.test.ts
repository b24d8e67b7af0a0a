import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditorWithDispose,
  UNDO_COMMAND,
} from 'lexical'
import { describe, expect, test } from 'vitest'
import { attributionAttributes, element } from '../../../../src-shared/article/markup.ts'
import { type Attribution, emptyAttribution } from '../../../../src-shared/contract/index.ts'
import { storyBody } from '../../story-body.ts'
import { editorWith, htmlOf, openedFrom, reopened, shown } from '../../story-editor.fixture.ts'
import { BLOCK_QUOTE, QUOTE } from './quote-commands.ts'
import { $removeQuotation, $setAttribution } from './quote-extension.ts'
import { recogniseAttribution } from './recognise-attribution.ts'

const anggoro: Attribution = {
  speaker: 'Anggoro Eko Cahyo',
  role: 'Direktur Utama',
  verb: 'ujar',
  saidOn: '2024-09-17',
  channel: 'keterangan',
}
const inline = (who: Attribution, words: string): string => element('span', attributionAttributes(who), words)
const block = (who: Attribution, inner: string): string => element('blockquote', attributionAttributes(who), inner)

const flush = (editor: LexicalEditorWithDispose): void => editor.update(() => {}, { discrete: true })
const select = (editor: LexicalEditorWithDispose, from: number, to: number): void =>
  editor.update(
    () => {
      const [text] = $getRoot().getAllTextNodes()
      if ($isTextNode(text)) text.select(from, to)
    },
    { discrete: true },
  )

describe('quotations as data', () => {
  const sentence = `<p>${inline(anggoro, '“Memang angka ini masih jauh,”')} ujar Anggoro.</p>`
  const apart = block(anggoro, '<p>Satu.</p><p>Dua.</p><footer>Anggoro Eko Cahyo, Direktur Utama</footer>')

  test.each([
    ['inline', sentence],
    ['set apart', apart],
    ['with bold words in it', `<p>${inline(anggoro, '“Memang <strong>jauh</strong>,”')} ujarnya.</p>`],
    ['without a known speaker', `<p>${inline(emptyAttribution, '“Ya.”')}</p>`],
  ])('%s come back the same from HTML and from JSON', (_name, html) => {
    const editor = editorWith(html)
    expect(htmlOf(editor)).toBe(html)
    expect(htmlOf(reopened(editor))).toBe(html)
  })

  test('keep how sure the rules were of the speaker, until an editor sets it', () => {
    const unsure = element('span', attributionAttributes({ ...anggoro, confidence: 0.55 }), '“Memang masih jauh,”')
    const editor = editorWith(`<p>${unsure} ujarnya.</p>`)
    expect(unsure).toContain('data-confidence="0.55"')
    expect(htmlOf(reopened(editor))).toContain('data-confidence="0.55"')
    const [quotation] = storyBody(reopened(editor)).quotations
    expect(quotation?.confidence).toBe(0.55)
    const key = storyBody(editor).quotations[0]?.key ?? ''
    editor.update(() => $setAttribution(key, anggoro), { discrete: true })
    expect(storyBody(editor).quotations[0]?.confidence).toBeUndefined()
    expect(htmlOf(editor)).not.toContain('data-confidence')
  })

  test('carry offsets into the text of the story', () => {
    const { text, quotations } = storyBody(editorWith(`<p>Pembuka.</p>${sentence}${apart}<p>Penutup.</p>`))
    expect(quotations.map(({ form, speaker }) => [form, speaker])).toEqual([
      ['inline', anggoro.speaker],
      ['block', anggoro.speaker],
    ])
    for (const quotation of quotations) expect(text.slice(quotation.start, quotation.end)).toBe(quotation.text)
    expect(quotations[1]?.text).toBe('Satu.\n\nDua.')
  })

  test('hostile fields stay words', () => {
    const hostile = { ...anggoro, speaker: '"><script>alert(1)</script>', role: '<img onerror=x>' }
    const editor = editorWith(`<p>${inline(hostile, '“Ya.”')}</p>${block(hostile, '<p>Ya.</p>')}`)
    expect(htmlOf(editor)).not.toMatch(/<(?:img|script)/)
    expect(storyBody(editorWith(htmlOf(editor))).quotations.map((quotation) => quotation.speaker)).toEqual([
      hostile.speaker,
      hostile.speaker,
    ])
  })

  test('fields too long or of the wrong kind become empty', () => {
    const editor = editorWith(
      `<p><span data-quotation data-speaker="${'a'.repeat(301)}" data-verb="ujar">“Ya.”</span></p>`,
    )
    expect(storyBody(editor).quotations[0]).toMatchObject({ speaker: '', verb: 'ujar', text: '“Ya.”' })
    const document = JSON.stringify(editor.getEditorState().toJSON()).replace('"verb":"ujar"', '"verb":["ujar"]')
    expect(storyBody(openedFrom(document)).quotations[0]).toMatchObject({ verb: '', text: '“Ya.”' })
  })

  test('a quotation inside a quotation is part of the outer one', () => {
    const editor = editorWith(`<p>${inline(anggoro, `“Katanya ${inline(emptyAttribution, '‘ya’')}.”`)}</p>`)
    expect(storyBody(editor).quotations.map((quotation) => quotation.text)).toEqual(['“Katanya ‘ya’.”'])
  })

  test('a block quotation from elsewhere keeps all its words', () => {
    const editor = editorWith('<blockquote>Satu.<p>Dua.</p><footer>Orang lain</footer></blockquote>')
    expect(storyBody(editor).text).toBe('Satu.\n\nDua.\n\nOrang lain')
    expect(storyBody(editor).quotations).toHaveLength(1)
  })

  // Written by version 0.1.0 and never to be changed: documents on disk look like this.
  test('open from a document of the first release', () => {
    const who = JSON.stringify(anggoro)
    const paragraph = (text: string): string =>
      `{"children":[{"detail":0,"format":0,"mode":"normal","style":"","text":"${text}","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"paragraph","version":1,"textFormat":0,"textStyle":""}`
    const frozen = `{"root":{"children":[{"children":[{"children":[{"detail":0,"format":0,"mode":"normal","style":"","text":"“Memang angka ini masih jauh,”","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"quotation","version":1,"attribution":${who}},{"detail":0,"format":0,"mode":"normal","style":"","text":" ujar Anggoro.","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"paragraph","version":1,"textFormat":0,"textStyle":""},{"children":[${paragraph('Satu.')},${paragraph('Dua.')}],"direction":null,"format":"","indent":0,"type":"block-quotation","version":1,"attribution":${who}}],"direction":null,"format":"","indent":0,"type":"root","version":1}}`
    expect(htmlOf(openedFrom(frozen))).toBe(sentence + apart)
  })
})

describe('marking', () => {
  const plain = '<p>Ia berkata, “Memang jauh,” lalu pergi.</p>'

  test('selected words become a quotation without the spaces around them; undo takes it back', () => {
    const editor = editorWith(plain)
    select(editor, 11, 26)
    editor.dispatchCommand(QUOTE, undefined)
    flush(editor)
    expect(storyBody(editor).quotations.map((quotation) => quotation.text)).toEqual(['“Memang jauh,”'])
    expect(storyBody(editor).text).toBe('Ia berkata, “Memang jauh,” lalu pergi.')
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    flush(editor)
    expect(htmlOf(editor)).toBe(plain)
  })

  test('a caret between quotation marks is enough', () => {
    const editor = editorWith('<p>“Memang angka ini masih jauh,” ujar Anggoro, Selasa.</p>')
    select(editor, 5, 5)
    editor.dispatchCommand(QUOTE, undefined)
    flush(editor)
    expect(storyBody(editor).quotations.map((quotation) => quotation.text)).toEqual(['“Memang angka ini masih jauh,”'])
  })

  test('a selection over two paragraphs gives a quotation in each', () => {
    const editor = editorWith('<p>“Satu</p><p>dua.”</p>')
    editor.update(() => void $getRoot().select(0, 2), { discrete: true })
    editor.dispatchCommand(QUOTE, undefined)
    flush(editor)
    expect(storyBody(editor).quotations.map((quotation) => quotation.text)).toEqual(['“Satu', 'dua.”'])
  })

  test('a caret in plain words marks nothing', () => {
    const editor = editorWith(plain)
    select(editor, 2, 2)
    editor.dispatchCommand(QUOTE, undefined)
    flush(editor)
    expect(htmlOf(editor)).toBe(plain)
  })

  test('a paragraph becomes a block quotation, and an ordinary one again', () => {
    const editor = editorWith(plain)
    select(editor, 2, 2)
    editor.dispatchCommand(BLOCK_QUOTE, undefined)
    flush(editor)
    const [quotation] = storyBody(editor).quotations
    expect(quotation).toMatchObject({ form: 'block', text: 'Ia berkata, “Memang jauh,” lalu pergi.' })
    editor.update(() => $removeQuotation(quotation?.key ?? ''), { discrete: true })
    expect(htmlOf(editor)).toBe(plain)
  })

  test('the attribution is kept with the words', () => {
    const editor = editorWith(`<p>${inline(emptyAttribution, '“Ya.”')}</p>`)
    const key = storyBody(editor).quotations[0]?.key ?? ''
    editor.update(() => $setAttribution(key, anggoro), { discrete: true })
    expect(storyBody(editor).quotations[0]).toMatchObject(anggoro)
  })

  test('emptying a quotation removes it', () => {
    const editor = editorWith(`<p>${inline(anggoro, '“Ya.”')} Sisa.</p>`)
    editor.update(() => $getRoot().getAllTextNodes()[0]?.remove(), { discrete: true })
    expect(htmlOf(editor)).toBe('<p> Sisa.</p>')
  })
})

describe('leaving a block quotation', () => {
  const lines = (editor: LexicalEditorWithDispose): string[] =>
    editor.read(() =>
      $getRoot()
        .getChildren()
        .map((node) => node.getType()),
    )

  test('Backspace at its start keeps the words', () => {
    const editor = editorWith(block(anggoro, '<p>Satu.</p>'))
    shown(editor)
    editor.update(
      () => {
        const quote = $getRoot().getFirstChild()
        if ($isElementNode(quote)) quote.selectStart().deleteCharacter(true)
      },
      { discrete: true },
    )
    expect(htmlOf(editor)).toBe('<p>Satu.</p>')
    expect(lines(editor)).toEqual(['paragraph'])
  })

  test('Enter on an empty last line ends it', () => {
    const editor = editorWith(block(anggoro, '<p>Satu.</p>'))
    const enter = (): void => {
      editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined)
      flush(editor)
    }
    editor.update(() => void $getRoot().getLastDescendant()?.selectEnd(), { discrete: true })
    enter()
    expect(lines(editor)).toEqual(['block-quotation'])
    enter()
    expect(lines(editor)).toEqual(['block-quotation', 'paragraph'])
    expect(storyBody(editor).quotations[0]?.text).toBe('Satu.')
  })
})

describe('recogniseAttribution', () => {
  test('reads the words around a quotation', () => {
    const text = 'Direktur Utama BPJS Anggoro Eko Cahyo hadir.\n\n“Memang jauh,” ujar Anggoro, Selasa (17/9/2024).'
    const start = text.indexOf('“')
    expect(recogniseAttribution(text, start, text.indexOf('”') + 1)).toMatchObject({
      speaker: 'Anggoro Eko Cahyo',
      verb: 'ujar',
      saidOn: '2024-09-17',
    })
  })

  test('says nothing where the text says nothing', () => {
    expect(recogniseAttribution('Tidak ada kutipan di sini.', 0, 5)).toEqual(emptyAttribution)
  })
})
