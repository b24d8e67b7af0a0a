import fc from 'fast-check'
import { expect, test } from 'vitest'
import { followed, smallestChange } from './smallest-change.ts'

test('is what differs, and nothing around it', () => {
  expect(smallestChange('Sementara, itu', 'Sementara itu,')).toEqual({ from: 9, to: 14, words: ' itu,' })
  expect(smallestChange('Rp 90', 'Rp90')).toEqual({ from: 2, to: 3, words: '' })
})

test('makes one text of the other, whatever they are', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
      fc.string({ unit: fc.constantFrom('a', 'b', ' ') }),
      (before, after) => {
        const { from, to, words } = smallestChange(before, after)
        expect(before.slice(0, from) + words + before.slice(to)).toBe(after)
      },
    ),
  )
})

test('an offset stays on its letter, and goes with letters that are taken out', () => {
  const change = { from: 2, to: 4, words: 'xyz' }
  expect([0, 1, 2, 4, 6].map((offset) => followed(offset, change, 'end'))).toEqual([0, 1, 2, 5, 7])
  expect(followed(3, change, 'start')).toBeNull()
  expect(followed(2, { from: 2, to: 2, words: 'x' }, 'start')).toBe(3)
  expect(followed(2, { from: 2, to: 2, words: 'x' }, 'end')).toBe(2)
})
