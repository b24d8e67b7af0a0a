import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords } from '../../../src-shared/article/count-words.ts'
import { readText, sketchOf } from './read-text.ts'
import { apostrophes } from './tokens.ts'

const signs = [..."abZ09 \n\t—“”‘’'`´ʻʼʾʿ′＇é\u0301ß\u2028-.,\u3000字ñ²×\u00a0", '😀', '𝒳', '\ud800', '\udc00']

it('counts words as editors do, and sees every apostrophe', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 }), (text) => {
      const { words, hasApostrophe } = readText(text)
      expect(words).toBe(countWords(text))
      expect(hasApostrophe).toBe([...text].some((sign) => apostrophes.includes(sign)))
    }),
  )
})

it('keeps making the sketches that archives hold', () => {
  const text = 'Air rob merendam Jalan Kaligawe, “Sémarang”, sejak Ma’ruf datang 24 jam lalu — kata Élysée 字.'
  expect(sketchOf(text).toString('hex')).toBe(
    '4e0c5d2a5cf2b72d36300737844d43566d36a1700a792b9fc985f5a235abdbaa7b171bb66d372ebd1d3501d1eaec8aefc17283fb',
  )
  expect(sketchOf('AIR ROB merendam').byteLength).toBe(0)
})

it('reads a long text in pieces as one', () => {
  const word = 'sembilan’puluh '
  const text = word.repeat(4000)
  expect(readText(`${text}akhir`)).toEqual({
    words: 4001,
    sketch: sketchOf(`${word.repeat(6)}akhir`),
    hasApostrophe: true,
  })
})
