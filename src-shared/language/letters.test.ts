import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  backOver,
  countWords,
  eachPart,
  eachWord,
  figure,
  holds,
  joiner,
  kindAt,
  letter,
  lower,
  mark,
  space,
  upper,
  wordBefore,
} from './letters.ts'
import { tokenAt } from './phrase.ts'
import { fullVerbsIn } from './speech-verbs.ts'

/** Copy-like text: mostly letters and what stands between them, with the odd character from anywhere. */
const copy = fc
  .array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(...'aBcÉß’\'-.,"” \n1290“‘`/&ʼ', '𝗔', '𝗯', 'e\u0301', '\uD835', 'Ω', 'щ'),
      },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
      { weight: 1, arbitrary: fc.constantFrom('mengatakan', 'Menyebut', 'kata', ' bilang ') },
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

const runs = { numRuns: 500 }
const all = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? []

test.each([
  [letter, /\p{L}/u],
  [upper, /\p{Lu}/u],
  [lower, /\p{Ll}/u],
  [figure, /\d/],
  [mark, /\p{M}/u],
  [space, /\s/],
  [joiner, /[’'-]/],
])('kind %i is that of %s in the whole basic plane', (kind, pattern) => {
  const wrong: number[] = []
  for (let unit = 0; unit < 0x1_00_00; unit += 1) {
    const character = String.fromCharCode(unit)
    if (((kindAt(character, 0) & kind) !== 0) !== pattern.test(character)) wrong.push(unit)
  }
  expect(wrong).toEqual([])
})

test('words are counted as the pattern counts them', () => {
  fc.assert(
    fc.property(copy, (text) => {
      expect(countWords(text)).toBe(all(text, /[\p{L}\d]+/gu).length)
    }),
    runs,
  )
})

test('words and their parts are those of the patterns', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const words: string[] = []
      eachWord(text, 0, text.length, (start, end) => {
        words.push(text.slice(start, end))
        return true
      })
      const parts: string[] = []
      eachPart(text, (start, end) => {
        parts.push(text.slice(start, end))
        return true
      })
      expect([words, parts]).toEqual([all(text, /[\p{L}\d’'-]+/gu), all(text, /[\p{L}\d-]+/gu)])
    }),
    runs,
  )
})

test('a word of a phrase is read as the pattern for it reads it', () => {
  const word =
    /(?:[‘'’“"](?=\p{Lu}))?[\p{L}\d][\p{L}\p{M}\d]*(?:['’‘ʼ`.\-/][\p{L}\d][\p{L}\p{M}\d]*)*(?:(?<=[\p{L}\d])["”](?=,?\s\p{Lu}))?|&/uy
  fc.assert(
    fc.property(copy, (text) => {
      word.lastIndex = 0
      const expected = word.exec(text)?.[0]
      expect(tokenAt(text, 0, text.length)?.text.replace(/\.$/, '')).toBe(expected)
    }),
    runs,
  )
})

test('speech verbs are found as whole words, in any case', () => {
  const text = 'Ia Menyebut itu; “mengatakan-nya” tidak, MENEGASKAN ya. Diabilang, bilang.'
  expect(fullVerbsIn(text).map(({ word, index, lemma }) => [word, text.slice(index).startsWith(word), lemma])).toEqual([
    ['Menyebut', true, 'sebut'],
    ['MENEGASKAN', true, 'tegas'],
    ['bilang', true, 'bilang'],
  ])
})

test('the run of letters at the end, and whether there is a small one, are those of the patterns', () => {
  fc.assert(
    fc.property(copy, (text) => {
      expect(backOver(text, text.length, 0, letter)).toBe(text.length - (/\p{L}*$/u.exec(text)?.[0].length ?? 0))
      expect(holds(text, lower)).toBe(/\p{Ll}/u.test(text))
    }),
    runs,
  )
})

test('the word before a space is that of the pattern', () => {
  fc.assert(
    fc.property(copy, fc.constantFrom('', ' ', '. ', '  ', '.. ', '\n'), (text, end) => {
      const whole = text + end
      expect(wordBefore(whole, 0, whole.length)).toBe(/(\p{L}+)\.?\s$/u.exec(whole)?.[1] ?? '')
    }),
    runs,
  )
})
