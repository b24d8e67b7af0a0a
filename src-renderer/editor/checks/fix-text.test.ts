// @vitest-environment jsdom
import { $getRoot, $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { storyBody } from '../story-body.ts'
import { editorWith, htmlOf } from '../story-editor.fixture.ts'
import { $fixText } from './fix-text.ts'

const fixed = (html: string, ...changes: [found: string, fix: string][]): { html: string; applied: number } => {
  const editor = editorWith(html)
  const { text } = storyBody(editor)
  let applied = 0
  editor.update(
    () => {
      applied = $fixText(
        editor,
        changes.map(([found, fix]) => ({
          start: text.indexOf(found),
          end: text.indexOf(found) + found.length,
          text: found,
          fix,
        })),
      )
    },
    { discrete: true },
  )
  return { html: htmlOf(editor), applied }
}
const quotation = '<span class="quotation" data-quotation data-speaker data-role data-verb data-said-on data-channel>'

describe('$fixText', () => {
  test('changes only the letters that differ, so that what is around them keeps its form', () => {
    expect(fixed('<p>senilai <strong>Rp 90</strong> Triliun</p>', ['Rp 90', 'Rp90'], ['Triliun', 'triliun']).html).toBe(
      '<p>senilai <strong>Rp90</strong> triliun</p>',
    )
  })

  test('puts a comma inside the quotation and a space outside it', () => {
    expect(fixed(`<p>${quotation}“Ya”</span> ujarnya.</p>`, ['Ya” ujarnya', 'Ya,” ujarnya']).html).toBe(
      `<p>${quotation}“Ya,”</span> ujarnya.</p>`,
    )
    expect(fixed(`<p>${quotation}“Ya,”</span>ujarnya.</p>`, ['”ujarnya', '” ujarnya']).html).toBe(
      `<p>${quotation}“Ya,”</span> ujarnya.</p>`,
    )
  })

  test('a line that is taken out whole leaves no empty paragraph', () => {
    expect(fixed('<p>Satu.</p><p>ADVERTISEMENT</p><p>Dua.</p>', ['ADVERTISEMENT', '']).html).toBe(
      '<p>Satu.</p><p>Dua.</p>',
    )
  })

  test('leaves alone what reaches into the next block, and words that are no longer there', () => {
    const html = '<p>Satu.</p><p>Dua.</p>'
    expect(fixed(html, ['Satu.\n\nDua', 'Satu Dua'])).toEqual({ html, applied: 0 })
    expect(fixed(html, ['Tiga', 'tiga'])).toEqual({ html, applied: 0 })
  })

  test('a dateline is written from its fields, not by a fix', () => {
    const dateline =
      '<p><span data-dateline data-place="Semarang" data-outlet="Mercusuar" data-separator="–" data-order="place-outlet" data-outlet-wrap="none" data-raw></span>Warga.</p>'
    expect(fixed(dateline, ['Semarang', 'SEMARANG']).applied).toBe(0)
  })

  test('keeps the caret on its word, and is one step to undo', () => {
    const editor = editorWith('<p>Rp 90 juta</p>')
    const caret = (): number | undefined =>
      editor.read(() => {
        const selection = $getSelection()
        return $isRangeSelection(selection) ? selection.anchor.offset : undefined
      })
    editor.update(() => void $getRoot().getAllTextNodes()[0]?.select(7, 7), { discrete: true })
    editor.update(() => void $fixText(editor, [{ start: 0, end: 5, text: 'Rp 90', fix: 'Rp90' }]), { discrete: true })
    expect([htmlOf(editor), caret()]).toEqual(['<p>Rp90 juta</p>', 6])
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    editor.update(() => {}, { discrete: true })
    expect(htmlOf(editor)).toBe('<p>Rp 90 juta</p>')
  })
})
