import fc from 'fast-check'
import { expect, it } from 'vitest'
import { countWords, countWordsIn } from './count-words.ts'

const unitsOf = (text: string): Uint16Array => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

it('counts runs without a space that hold a letter or a digit, in any script', () => {
  const signs = [...'abZ09 \n\t—“”é\u0301ß\u2028-’.,\u3000字ñ'.normalize(), '\u00a0', '😀', '𝒳']
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...signs), maxLength: 60 }), (text) => {
      const runs = text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run))
      expect(countWords(text)).toBe(runs.length)
      expect(countWordsIn(unitsOf(text))).toBe(runs.length)
    }),
  )
})
