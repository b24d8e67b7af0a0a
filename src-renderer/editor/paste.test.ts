import { readFileSync } from 'node:fs'
import { $getClipboardDataFromSelection } from '@lexical/clipboard'
import { getExtensionDependencyFromEditor } from '@lexical/extension'
import { $getRoot, $isElementNode, $selectAll, type LexicalEditorWithDispose, UNDO_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { attributionAttributes, datelineAttributes, element, relatedHtml } from '../../src-shared/article/markup.ts'
import { emptyAttribution } from '../../src-shared/contract/index.ts'
import { looksLikeStory } from './looks-like-story.ts'
import { type Copy, PasteExtension } from './paste-extension.ts'
import { storyBody } from './story-body.ts'
import { clipboardWith, editorWith, htmlOf, paste } from './story-editor.fixture.ts'

const seed = readFileSync('src-shared/language/fixtures/seed-article.txt', 'utf8')

const atEnd = (): void => void $getRoot().selectEnd()
const intoFirst = (): void => {
  const first = $getRoot().getFirstChild()
  if ($isElementNode(first)) first.selectEnd()
}
const takingEverything = (editor: LexicalEditorWithDispose): Copy[] => {
  const taken: Copy[] = []
  getExtensionDependencyFromEditor(editor, PasteExtension).output.take.value = (copy) => {
    taken.push(copy)
    return 'filled'
  }
  return taken
}

describe('pasting a piece of copy', () => {
  test('into an empty article takes the seed apart', () => {
    const editor = editorWith()
    const [copy] = (() => {
      const taken = takingEverything(editor)
      paste(editor, clipboardWith({ 'text/plain': seed }), atEnd)
      return taken
    })()
    expect(copy?.raw).toBe(seed)
    expect(copy?.content.headline).toBe('Paritrana Award Diharapkan Genjot Kepesertaan BPJS')
    expect(copy?.content.leadImage?.caption).toBe('TARGET PESERTA AKTIF BPJS KETENAGAKERJAAN 2023 01 12')
    const body = storyBody(editor)
    expect(body.datelines[0]).toMatchObject({ place: 'Semarang', outlet: 'Mercusuar', separator: '–' })
    expect(body.text.startsWith('Semarang, Mercusuar – Jumlah peserta aktif BPJS')).toBe(true)
    expect(body.quotations).toHaveLength(4)
    expect(body.quotations[0]).toMatchObject({ speaker: 'Anggoro Eko Cahyo', verb: 'ujar', saidOn: '2024-09-17' })
    expect(body.quotations[1]).toMatchObject({ speaker: 'Anggoro Eko Cahyo' })
    expect(body.quotations[3]?.speaker).toContain('Multanti')
    for (const quotation of body.quotations)
      expect(body.text.slice(quotation.start, quotation.end)).toBe(quotation.text)
    expect(body.related.map((block) => block.kind)).toEqual(['inline', 'end'])
    expect(body.html + body.text).not.toMatch(/\u00A0/)
    expect(body.text.match(/\n\n/g)).toHaveLength(8)
  })

  test('is one step to undo', () => {
    const editor = editorWith('<p></p>')
    takingEverything(editor)
    paste(editor, clipboardWith({ 'text/plain': seed }), atEnd)
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    editor.update(() => {}, { discrete: true })
    expect(storyBody(editor).text).toBe('')
  })

  test('as HTML of a web page it is taken apart all the same', () => {
    const html = seed
      .split('\n\n')
      .map((line) => `<p style="color:red">${line.replaceAll('\u00A0', '&nbsp;')}</p>`)
      .join('')
    const editor = editorWith()
    takingEverything(editor)
    paste(editor, clipboardWith({ 'text/html': html, 'text/plain': seed }), atEnd)
    expect(storyBody(editor).quotations).toHaveLength(4)
    expect(htmlOf(editor)).not.toContain('style')
  })

  test('into a story inserts its blocks at the caret and touches nothing else', () => {
    const dateline = { place: 'Solo', outlet: '', separator: '–', order: 'place', outletWrap: 'none', raw: '' } as const
    const span = element('span', datelineAttributes(dateline), 'Solo – ')
    const editor = editorWith(`<p>${span}Sudah ada.</p><p>Akhir.</p>`)
    paste(editor, clipboardWith({ 'text/plain': seed }), intoFirst)
    const body = storyBody(editor)
    expect(body.datelines).toEqual([dateline])
    expect(body.text.startsWith('Solo – Sudah ada.')).toBe(true)
    expect(body.text.endsWith('Akhir.')).toBe(true)
    expect(body.text).toContain('Semarang, Mercusuar')
    expect(body.quotations).toHaveLength(4)
  })

  test('some paragraphs that are no complete story lose none of their words', () => {
    const paragraphs = seed.split('\n\n').slice(8, 12).join('\n\n')
    const editor = editorWith('<p>Sudah ada.</p>')
    paste(editor, clipboardWith({ 'text/plain': paragraphs }), atEnd)
    const words = (text: string): string[] => text.split(/[\s\u00A0]+/).filter((word) => word !== '')
    expect(words(storyBody(editor).text.replace('Sudah ada.', ''))).toEqual(words(paragraphs))
  })
})

describe('pasting a few words', () => {
  test('stays ordinary text in the sentence', () => {
    const editor = editorWith('<p>Satu</p>')
    paste(editor, clipboardWith({ 'text/plain': ' “dua,” kata Budi' }), intoFirst)
    expect(htmlOf(editor)).toBe('<p>Satu “dua,” kata Budi</p>')
  })

  test('from a web page brings no styles or scripts, and of a picture its address alone', () => {
    const editor = editorWith('<p>Satu-</p>')
    const html =
      '<html><head><style>p{}</style></head><body><!--StartFragment--><span style="font:9px x" onclick="x()">du<b>a</b></span><script>alert(1)</script><img src="https://evil.example/x.png" onerror="x()"><!--EndFragment--></body></html>'
    paste(editor, clipboardWith({ 'text/html': html, 'text/plain': 'dua' }), intoFirst)
    expect(htmlOf(editor)).toBe(
      '<p>Satu-du<strong>a</strong></p><figure class="picture"><img data-address="https://evil.example/x.png" alt=""></figure>',
    )
  })

  test.each([
    ['javascript:alert(1)', '<p>kata</p>'],
    ['data:text/html,x', '<p>kata</p>'],
    ['https://example.org/a', '<p><a href="https://example.org/a">kata</a></p>'],
    ['mailto:a@b.id', '<p><a href="mailto:a@b.id">kata</a></p>'],
  ])('a link to %s', (href, expected) => {
    const editor = editorWith()
    paste(editor, clipboardWith({ 'text/html': `<a href="${href}">kata</a>` }), atEnd)
    expect(htmlOf(editor)).toBe(expected)
  })

  test('a hostile clipboard of our own kind brings no unsafe link and no unknown node', () => {
    const nodes = [
      {
        type: 'link',
        version: 1,
        url: 'javascript:alert(1)',
        children: [{ type: 'text', version: 1, text: 'kata' }],
      },
    ]
    const editor = editorWith()
    paste(
      editor,
      clipboardWith({ 'application/x-lexical-editor': JSON.stringify({ namespace: 'meja-story', nodes }) }),
      atEnd,
    )
    expect(htmlOf(editor)).toBe('<p>kata</p>')
    const unknown = JSON.stringify({ namespace: 'meja-story', nodes: [{ type: 'iframe', version: 1, src: 'x' }] })
    expect(() =>
      paste(editor, clipboardWith({ 'application/x-lexical-editor': unknown, 'text/plain': ' lagi' }), atEnd),
    ).not.toThrow()
    expect(htmlOf(editor)).toBe('<p>kata lagi</p>')
  })
})

describe('word processors', () => {
  test('Docs: its wrapper is not bold, its spans are', () => {
    const docs =
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-weight:400">Satu </span><span style="font-weight:700">dua</span></p><br /><p dir="ltr"><span style="font-style:italic">tiga</span></p></b>'
    expect(htmlOf(editorWith(docs))).toBe('<p>Satu <strong>dua</strong></p><p><em>tiga</em></p>')
  })

  test('Word: its namespaces, styles and comments go, its words stay', () => {
    const word =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>.MsoNormal{}</style></head><body lang=IN><!--[if gte mso 9]><xml></xml><![endif]--><p class=MsoNormal style="mso-margin-top-alt:auto"><b>Satu<o:p></o:p></b></p><p class=MsoNormal><span lang=IN>Dua&nbsp;tiga</span><span style="display:none">hilang</span></p></body></html>'
    expect(htmlOf(editorWith(word))).toBe('<p><strong>Satu</strong></p><p>Dua tiga</p>')
  })

  test('a web page: headings, lists and containers become the story’s own', () => {
    const page =
      '<div><h1>Besar</h1><section><p>Satu</p>longgar<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul></section></div><table><tr><td>x</td><td>y</td></tr></table>'
    const html = htmlOf(editorWith(page))
    expect(html).toBe(
      '<h2>Besar</h2><p>Satu</p><p>longgar</p><ul><li>a</li><li>b</li><li><ol><li>c</li></ol></li></ul><p>x</p><p>y</p>',
    )
  })

  test('a bomb of nested elements does nothing worse than lose its nesting', () => {
    const bomb = `${'<div><b>'.repeat(400)}isi${'</b></div>'.repeat(400)}`
    expect(storyBody(editorWith(bomb)).text).toContain('isi')
  })
})

describe('copying blocks', () => {
  const who = { ...emptyAttribution, speaker: 'Anggoro Eko Cahyo', verb: 'ujar' }
  const dateline = {
    place: 'Semarang',
    outlet: 'Mercusuar',
    separator: '–',
    order: 'place-outlet',
    outletWrap: 'none',
    raw: '',
  } as const
  const link = { articleId: 'a1', title: 'Lain', url: '' }
  const story = [
    `<p>${element('span', datelineAttributes(dateline), 'Semarang, Mercusuar – ')}Isi. `,
    `${element('span', attributionAttributes(who), '“Ya,”')} ujarnya.</p>`,
    element('blockquote', attributionAttributes(who), '<p>Blok.</p><footer>Anggoro Eko Cahyo</footer>'),
    relatedHtml('inline', [link], 'id'),
    '<p>Akhir.</p>',
  ].join('')

  const copied = (editor: LexicalEditorWithDispose): Record<string, string> => {
    const data: Record<string, string> = {}
    editor.update(
      () => {
        $selectAll()
        for (const [type, value] of Object.entries($getClipboardDataFromSelection())) if (value) data[type] = value
      },
      { discrete: true },
    )
    return data
  }

  test('takes them to another article with their data', () => {
    const data = copied(editorWith(story))
    const other = editorWith()
    paste(other, clipboardWith(data), atEnd)
    expect(htmlOf(other)).toBe(story)
  })

  test('keeps their data in the HTML for other programs, and reads it back', () => {
    const { 'text/html': html = '', 'text/plain': plain = '' } = copied(editorWith(story))
    expect(plain).toContain('Semarang, Mercusuar')
    const other = editorWith()
    paste(other, clipboardWith({ 'text/html': html, 'text/plain': plain }), atEnd)
    expect(htmlOf(other)).toBe(story)
  })

  test('a part of a quotation stays a quotation of its speaker', () => {
    const editor = editorWith(story)
    let data: Record<string, string> = {}
    editor.update(
      () => {
        const words = $getRoot()
          .getAllTextNodes()
          .find((node) => node.getTextContent() === '“Ya,”')
        words?.select(1, 3)
        const clipboard = $getClipboardDataFromSelection()
        data = { 'application/x-lexical-editor': clipboard['application/x-lexical-editor'] ?? '' }
      },
      { discrete: true },
    )
    const other = editorWith('<p>Kata </p>')
    paste(other, clipboardWith(data), intoFirst)
    expect(storyBody(other).quotations).toMatchObject([{ text: 'Ya', speaker: 'Anggoro Eko Cahyo' }])
  })
})

describe('looksLikeStory', () => {
  test.each([
    ['a word', 'kata', false],
    ['a long sentence', 'kata '.repeat(200), false],
    ['an address', 'Jl. Pemuda 1\nSemarang\nJawa Tengah', false],
    ['the seed article', seed, true],
  ])('%s', (_name, text, expected) => {
    expect(looksLikeStory(text)).toBe(expected)
  })
})
