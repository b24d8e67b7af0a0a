import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCapitalised, isInMarks, isPlaceWord, placeLength } from './role-words.ts'

/** Words as they are cut from copy, with the marks of a name around them or not. */
const word = fc
  .array(fc.oneof(fc.constantFrom(...'“”"‘’\'aBcÉß.-7“"', '𝗔', '𝗯'), fc.string({ unit: 'binary', maxLength: 1 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''))

test('capitals and marks are seen as patterns see them', () => {
  fc.assert(
    fc.property(word, (text) => {
      expect([isCapitalised(text), isInMarks(text)]).toEqual([
        /^[‘'’“"]?\p{Lu}/u.test(text),
        /^[“"‘']\p{Lu}|["”’']$/u.test(text),
      ])
    }),
    { numRuns: 500 },
  )
})

test.each(['Semarang', 'Solo', 'Budi', 'solo', '', 'Wali'])('%j alone is a place or none', (text) => {
  expect(isPlaceWord(text)).toBe(placeLength([text], 0) === 1)
  expect(isPlaceWord(text)).toBe(text === 'Semarang' || text === 'Solo')
})
