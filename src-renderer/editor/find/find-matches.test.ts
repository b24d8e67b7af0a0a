// @vitest-environment jsdom
import { $getSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { editorWith, htmlOf } from '../story-editor.fixture.ts'
import { $findMatches, $replaceMatches, $selectMatch } from './find-matches.ts'

const selected = (html: string, query: string): string[] => {
  const editor = editorWith(html)
  const texts: string[] = []
  editor.update(
    () => {
      for (const match of $findMatches(query)) {
        $selectMatch(match)
        texts.push($getSelection()?.getTextContent() ?? '')
      }
    },
    { discrete: true },
  )
  return texts
}

describe('$findMatches', () => {
  it('finds every place, whatever the capitals, accents and marks', () => {
    expect(selected('<p>Desa wisata, DESA lain, désa.</p><p>Kata “desa”.</p>', 'desa')).toEqual([
      'Desa',
      'DESA',
      'désa',
      'desa',
    ])
    expect(selected('<p>Wapres Ma’ruf dan “desa”</p>', 'ma\'ruf dan "desa"')).toEqual(['Ma’ruf dan “desa”'])
  })

  it('runs across bold words and quotations, but not across paragraphs', () => {
    const html = '<p>jaminan <strong>hari</strong> <span data-quotation>tua dan</span> pensiun</p><p>hari</p><p>tua</p>'
    expect(selected(html, 'hari tua dan pen')).toEqual(['hari tua dan pen'])
  })

  it('finds nothing for nothing', () => {
    expect(selected('<p>naskah</p>', '')).toEqual([])
  })
})

describe('$replaceMatches', () => {
  it('replaces all in one step and keeps what is around them', () => {
    const editor = editorWith('<p>resiko besar, <strong>Resiko</strong> kecil</p><p>resikonya</p>')
    editor.update(() => $replaceMatches($findMatches('resiko'), 'risiko'), { discrete: true })
    expect(htmlOf(editor)).toBe('<p>risiko besar, <strong>risiko</strong> kecil</p><p>risikonya</p>')
  })

  it('can replace by something that contains what was looked for', () => {
    const editor = editorWith('<p>BPJS dan BPJS</p>')
    editor.update(() => $replaceMatches($findMatches('BPJS'), 'BPJS Kesehatan'), { discrete: true })
    expect(htmlOf(editor)).toBe('<p>BPJS Kesehatan dan BPJS Kesehatan</p>')
  })
})
