import fc from 'fast-check'
import { expect, test } from 'vitest'
import { segmentsOf } from './segments.ts'

const marked = (text: string, marks: [number, number][]): string =>
  segmentsOf(text, marks)
    .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
    .join('')

test('marks words where they are', () => {
  expect(marked('Banjir di Semarang surut', [[10, 18]])).toBe('Banjir di [Semarang] surut')
  expect(marked('Banjir', [[0, 6]])).toBe('[Banjir]')
  expect(marked('Banjir', [])).toBe('Banjir')
  expect(marked('', [[0, 4]])).toBe('')
})

test('whatever the marks, the text stays whole and in order', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(40))), (text, marks) => {
      expect(
        segmentsOf(text, marks)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text)
    }),
  )
})
