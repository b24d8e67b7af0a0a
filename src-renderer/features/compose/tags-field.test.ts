import { expect, test } from 'vitest'
import { withTag } from './tags-field.tsx'

test.each([
  [['BPJS'], 'pekerja', ['BPJS', 'pekerja']],
  [['BPJS'], ' bpjs ', ['BPJS']],
  [[], '#pasar, johar,, Pasar', ['pasar', 'johar']],
  [['BPJS'], ' , ', ['BPJS']],
])('%j and %j give %j', (tags, typed, expected) => {
  expect(withTag(tags, typed)).toEqual(expected)
})
