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
