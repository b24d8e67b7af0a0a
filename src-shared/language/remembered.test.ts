import fc from 'fast-check'
import { expect, test } from 'vitest'
import { remembered, rememberedForm, rememberedMatch } from './remembered.ts'

const word = fc.oneof(fc.constantFrom('', 'a', 'Budi', 'budi', 'dan', 'Ma’ruf'), fc.string({ maxLength: 3 }))

test('more questions than a number has bits are each answered as the first time', () => {
  const questions = Array.from({ length: 40 }, (_, at) => (text: string) => (text.length + at) % 3 === 0)
  const kept = questions.map(remembered)
  fc.assert(
    fc.property(fc.array(fc.tuple(word, fc.nat(39)), { maxLength: 60 }), (asked) => {
      for (const [text, at] of asked) expect(kept[at]?.(text)).toBe(questions[at]?.(text))
    }),
  )
})

test('after more words than are kept the answers are still right', () => {
  const isEven = remembered((text) => Number(text) % 2 === 0)
  const doubled = rememberedForm((text) => text + text)
  const words = Array.from({ length: 15_000 }, (_, at) => String(at))
  for (const text of [...words, ...words])
    expect([isEven(text), doubled(text)]).toEqual([Number(text) % 2 === 0, text + text])
})

test('a word is asked about once', () => {
  let asked = 0
  const isLong = remembered((text) => {
    asked += 1
    return text.length > 3
  })
  expect([isLong('Budi'), isLong('Ani'), isLong('Budi'), isLong('Ani')]).toEqual([true, false, true, false])
  expect(asked).toBe(2)
})

test('a list of words is asked as its pattern is', () => {
  const isHead = rememberedMatch(/^(?:ketua|kepala)$/i)
  expect(['Ketua', 'kepala', 'KEPALA', 'Ketuanya', '', 'Ketua'].map(isHead)).toEqual([
    true,
    true,
    true,
    false,
    false,
    true,
  ])
})
