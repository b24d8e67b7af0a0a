import { expect, test } from 'vitest'
import { countWords } from './count-words.ts'
import { slugify } from './slugify.ts'

test.each([
  ['Paritrana Award Diharapkan Genjot Kepesertaan BPJS', 'paritrana-award-diharapkan-genjot-kepesertaan-bpjs'],
  ['Ma’ruf Amin: “Café” & Æon, 50%!', 'maruf-amin-cafe-aeon-50'],
  ["Jum'at — Minggu", 'jumat-minggu'],
  ['日本', ''],
  ['', ''],
])('%s', (headline, slug) => {
  expect(slugify(headline)).toBe(slug)
})

test('a long headline stops at a word', () => {
  const slug = slugify('kata '.repeat(40))
  expect(slug).toMatch(/^kata(-kata)*$/)
  expect(slug.length).toBeLessThanOrEqual(80)
  expect(slugify('a'.repeat(200))).toHaveLength(80)
})

test.each([
  ['“Kami senang,” ujar-ujaran Rp90 – kabupaten/kota.', 5],
  ['  ', 0],
  ['(satu) dua', 2],
])('%s has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
