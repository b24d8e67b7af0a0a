import { describe, expect, test } from 'vitest'
import { wordsFor } from '../i18n/words.ts'
import { matchingTools, slashQuery } from './slash-menu.tsx'

describe('slashQuery', () => {
  test.each([
    ['/', ''],
    ['/ku', 'ku'],
    ['Kata /baca ju', 'baca ju'],
  ])('%j asks for %j', (text, query) => {
    expect(slashQuery(text)).toMatchObject({ matchingString: query, replaceableString: `/${query}` })
  })

  test.each([['kabupaten/kota'], ['1/2'], ['https://contoh.id'], ['kata']])('%j asks for nothing', (text) => {
    expect(slashQuery(text)).toBeNull()
  })
})

describe('matchingTools', () => {
  const found = (query: string, language: 'id' | 'en' = 'id'): string[] =>
    matchingTools(query, wordsFor(language).t).map((tool) => tool.id)

  test('knows the blocks in both languages, whatever the interface speaks', () => {
    expect(found('kut')).toEqual(['quote', 'block-quote'])
    expect(found('baca juga')).toEqual(['related-inline'])
    expect(found('pos', 'en')).toEqual(['related-end'])
    expect(found('posts', 'en')).toEqual(['related-end'])
    expect(found('kota')).toEqual(['dateline', 'fact-box'])
  })

  test('offers everything that can stand in a line when nothing is typed, and nothing for a strange word', () => {
    expect(found('')).toEqual(
      expect.arrayContaining(['h2', 'bullets', 'dateline', 'quote', 'related-inline', 'related-end']),
    )
    expect(found('')).not.toContain('undo')
    expect(found('zzz')).toEqual([])
  })
})
