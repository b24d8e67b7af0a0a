import { describe, expect, it } from 'vitest'
import { newsroomWords } from '../../src-shared/language/newsroom-words.ts'
import { customDictionaryWith } from './custom-dictionary.ts'

describe('the list of words that are no mistakes', () => {
  it('starts with the given words', () => {
    expect(customDictionaryWith('', ['ujarnya', 'Semarang'])).toBe('Semarang\nujarnya\n')
  })

  it('keeps what the editor added and drops the checksum, which would be wrong now', () => {
    const present = 'Mercusuar\nchecksum_v1 = 0123456789abcdef0123456789abcdef'
    expect(customDictionaryWith(present, ['digelar'])).toBe('Mercusuar\ndigelar\n')
  })

  it('is left alone when nothing is missing', () => {
    const present = 'digelar\nujarnya\nchecksum_v1 = 0123456789abcdef0123456789abcdef'
    expect(customDictionaryWith(present, ['ujarnya', 'digelar'])).toBeNull()
  })

  it('holds only what Chromium accepts as a word', () => {
    const words = newsroomWords()
    expect(words).toEqual(expect.arrayContaining(['ujarnya', 'digelar', 'Selasa', 'Semarang', 'pemda']))
    expect(words.filter((word) => /\s/.test(word) || Buffer.byteLength(word) > 99)).toEqual([])
    expect(new Set(words).size).toBe(words.length)
  })
})
