import { expect, test } from 'vitest'
import { findQuantities } from './find-quantities.ts'
import { forms, notQuantities } from './fixtures/quantity-forms.ts'
import { parseQuantity } from './parse-quantity.ts'
import { spellNumber } from './spell-number.ts'

test('the table has 300 forms and more, none twice', () => {
  expect(forms.length).toBeGreaterThanOrEqual(300)
  expect(new Set(forms.map(([text]) => text)).size).toBe(forms.length)
})

test.each(forms)('%s', (text, kind, value, to, currency) => {
  expect(parseQuantity(text)).toEqual({ kind, value, to, currency })
})

test.each(notQuantities)('%j is no quantity', (text) => {
  expect(parseQuantity(text)).toBeNull()
})

test('a spelled number reads back', () => {
  for (let value = 0; value < 3000; value += 1) expect(parseQuantity(spellNumber(value))?.value).toBe(value)
  for (const value of [12_345, 100_000, 1_000_001, 2_500_000_000, 7_000_000_000_123]) {
    expect(parseQuantity(spellNumber(value))?.value).toBe(value)
  }
})

test('quantities in running text, and nothing that is a date, a time, a name or a code', () => {
  const text =
    'Pada 17 Agustus 2024 pukul 14.00 sebanyak 12 orang dan tiga puluh lima anak menerima Rp 90 Triliun, naik 5-10 persen, di Liputan6 G20 ke-5, telepon 081234567, versi 1.2.3, Selasa (17/9/2024), bagi 7,3 juta peserta dan dua belas juta rupiah.'
  expect(findQuantities(text).map((found) => [found.text, found.value, found.to])).toEqual([
    ['12', 12, null],
    ['tiga puluh lima', 35, null],
    ['Rp 90 Triliun', 9e13, null],
    ['5-10 persen', 5, 10],
    ['7,3 juta', 7_300_000, null],
    ['dua belas juta rupiah', 12_000_000, null],
  ])
  for (const found of findQuantities(text)) expect(text.slice(found.start, found.end)).toBe(found.text)
})
