import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './clean-text.ts'

test.each([
  ['Rp\u00A090  triliun ', 'Rp90 triliun'.replace('Rp', 'Rp ')],
  ['satu \r\n\tdua\rtiga\u2028empat', 'satu\ndua\ntiga\nempat'],
  ['\uFEFFJudul\u200B berita\u00AD', 'Judul berita'],
  ['cafe\u0301', 'caf\u00E9'],
  ['a\u0000b\u0007c', 'abc'],
  ['awal\uD800akhir', 'awal\uFFFDakhir'],
  ['👩‍🌾 tetap', '👩‍🌾 tetap'],
])('%j becomes %j', (raw, clean) => {
  expect(cleanText(raw)).toBe(clean)
})

test('gives clean copy back and cleans all other, whichever way it goes', () => {
  const signs = [...'aZ,. \n\tÀſ‐–“”…‧ \u00a0\u00ad\u0301\u2028\u200e\u0000가😀', ' ', ' ', '\n', '\ud800', 'e\u0301']
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }), (text) => {
      // An invisible character sends it the long way, and is gone at its end.
      expect(cleanText(text)).toBe(cleanText(`\u200B${text}`))
    }),
  )
})
