import { $createTextNode, $getRoot, $isElementNode, UNDO_COMMAND } from 'lexical'
import { describe, expect, test } from 'vitest'
import { datelineAttributes, element, escapeHtml } from '../../../../src-shared/article/markup.ts'
import type { Dateline } from '../../../../src-shared/contract/index.ts'
import { storyBody } from '../../story-body.ts'
import { editorWith, htmlOf, openedFrom, reopened } from '../../story-editor.fixture.ts'
import { EDIT_DATELINE } from './dateline-command.ts'
import { $getDateline } from './dateline-extension.ts'
import { $createDatelineNode } from './dateline-node.tsx'

const semarang: Dateline = {
  place: 'Semarang',
  outlet: 'Mercusuar',
  separator: '–',
  order: 'place-outlet',
  outletWrap: 'none',
  raw: 'Semarang, Mercusuar–',
}
const spanOf = (dateline: Dateline): string =>
  element('span', datelineAttributes(dateline), escapeHtml(`${dateline.place}, ${dateline.outlet} – `))
const story = (dateline: Dateline): string => `<p>${spanOf(dateline)}Jumlah peserta aktif.</p>`

const datelineIn = (editor: ReturnType<typeof editorWith>): Dateline | null =>
  editor.read(() => $getDateline()?.getDateline() ?? null)

describe('the dateline as data', () => {
  test('comes back the same from HTML and from JSON', () => {
    const editor = editorWith(story(semarang))
    expect(datelineIn(editor)).toEqual(semarang)
    expect(htmlOf(editor)).toBe(story(semarang))
    expect(datelineIn(reopened(editor))).toEqual(semarang)
    expect(htmlOf(reopened(editor))).toBe(story(semarang))
  })

  test('is printed in house style once in the text', () => {
    const { text, datelines } = storyBody(editorWith(story(semarang)))
    expect(text).toBe('Semarang, Mercusuar – Jumlah peserta aktif.')
    expect(datelines).toEqual([semarang])
  })

  test('hostile fields stay words', () => {
    const hostile = {
      ...semarang,
      place: '"><img src=x onerror=alert(1)>',
      outlet: "</span><script>x('&amp;')</script>",
    }
    const editor = editorWith(story(hostile))
    expect(datelineIn(editor)).toEqual(hostile)
    expect(htmlOf(editor)).not.toMatch(/<(?:img|script)/)
    expect(datelineIn(editorWith(htmlOf(editor)))).toEqual(hostile)
  })

  test('fields that make no sense do not open as a dateline, and lose no words', () => {
    const editor = editorWith(
      '<p><span data-dateline data-place="Semarang" data-order="sideways">Semarang – </span>Isi.</p>',
    )
    expect(datelineIn(editor)).toBeNull()
    expect(storyBody(editor).text).toBe('Semarang – Isi.')
  })

  test('a document with a broken dateline opens with an empty one', () => {
    const broken = {
      root: {
        type: 'root',
        version: 1,
        children: [
          {
            type: 'paragraph',
            version: 1,
            children: [
              { type: 'dateline', version: 1, dateline: { place: 7, order: { $gt: '' } } },
              { type: 'text', version: 1, text: 'Isi.' },
            ],
          },
        ],
      },
    }
    const editor = openedFrom(JSON.stringify(broken))
    expect(datelineIn(editor)).toMatchObject({ place: '', outlet: '' })
    expect(storyBody(editor).text).toBe('Isi.')
  })

  // Written by version 0.1.0 and never to be changed: documents on disk look like this.
  test('opens a document of the first release', () => {
    const frozen =
      '{"root":{"children":[{"children":[{"type":"dateline","version":1,"dateline":{"place":"Semarang","outlet":"Mercusuar","separator":"–","order":"place-outlet","outletWrap":"none","raw":"Semarang, Mercusuar–"}},{"detail":0,"format":0,"mode":"normal","style":"","text":"Jumlah peserta aktif.","type":"text","version":1}],"direction":null,"format":"","indent":0,"type":"paragraph","version":1,"textFormat":0,"textStyle":""}],"direction":null,"format":"","indent":0,"type":"root","version":1}}'
    expect(htmlOf(openedFrom(frozen))).toBe(story(semarang))
  })
})

describe('the place of the dateline', () => {
  const typed = editorWith
  test('is the very start: words typed before it end up after it', () => {
    const editor = typed(story(semarang))
    editor.update(
      () => {
        const opening = $getRoot().getFirstChild()
        if ($isElementNode(opening)) opening.splice(0, 0, [$createTextNode('Awal. ')])
      },
      { discrete: true },
    )
    expect(storyBody(editor).text).toBe('Semarang, Mercusuar – Awal. Jumlah peserta aktif.')
  })

  test('one that lands in a later paragraph moves to the start', () => {
    const editor = typed('<p>Satu.</p><p>Dua.</p>')
    editor.update(
      () => {
        const last = $getRoot().getLastChild()
        if ($isElementNode(last)) last.append($createDatelineNode(semarang))
      },
      { discrete: true },
    )
    expect(storyBody(editor).text).toBe('Semarang, Mercusuar – Satu.\n\nDua.')
  })

  test('a second one becomes words', () => {
    const editor = typed(`${story(semarang)}<p>${spanOf({ ...semarang, place: 'Solo' })}Isi.</p>`)
    expect(storyBody(editor).datelines).toEqual([semarang])
    expect(storyBody(editor).text).toBe('Semarang, Mercusuar – Jumlah peserta aktif.\n\nSolo, Mercusuar– Isi.')
  })

  test('before a heading it gets a paragraph of its own', () => {
    const editor = typed('<h2>Subjudul</h2><p>Isi.</p>')
    editor.dispatchCommand(EDIT_DATELINE, undefined)
    editor.update(() => $getDateline()?.setDateline(semarang), { discrete: true })
    expect(htmlOf(editor)).toBe(`<p>${spanOf(semarang)}</p><h2>Subjudul</h2><p>Isi.</p>`)
  })
})

describe('putting a dateline into a story', () => {
  test('takes up one that was typed as words, and undo gives the words back', () => {
    const editor = editorWith('<p>SEMARANG, KOMPAS.com - Jumlah peserta aktif.</p>')
    editor.dispatchCommand(EDIT_DATELINE, undefined)
    editor.update(() => {}, { discrete: true })
    expect(datelineIn(editor)).toMatchObject({ place: 'SEMARANG', outlet: 'KOMPAS.com', separator: '-' })
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    editor.update(() => {}, { discrete: true })
    expect(storyBody(editor)).toMatchObject({ datelines: [], text: 'SEMARANG, KOMPAS.com - Jumlah peserta aktif.' })
  })

  test('opens the one that is there instead of adding another', () => {
    const editor = editorWith(story(semarang))
    editor.dispatchCommand(EDIT_DATELINE, undefined)
    editor.update(() => {}, { discrete: true })
    expect(storyBody(editor).datelines).toEqual([semarang])
  })
})
