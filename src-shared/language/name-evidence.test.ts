import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evidenceOf } from './name-evidence.ts'

const bodies = ['PT', 'CV', 'Bank', 'Perum', 'Perumda', 'RS', 'RSUD', 'Hotel', 'Kelompok']
const pieces = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...bodies) },
    { weight: 3, arbitrary: fc.constantFrom('Samudra', 'Lintas', 'Tbk', 'kantor', 'Ébano', 'X', '𝗔', '12') },
    { weight: 6, arbitrary: fc.constantFrom(' ', ' ', '. ', '.', ', ', '-', '’', '“', '”', '?! ', '… ', '\n', '1') },
  ),
  { maxLength: 16 },
)

test('names of bodies are found wherever the pattern for them matches', () => {
  const pattern = new RegExp(
    String.raw`(?<![\p{L}\d])(?:${bodies.join('|')})\.? ((?:\p{Lu}[\p{L}\d&’'-]*[ ]?){1,5})`,
    'gu',
  )
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('')
      const wanted = new Set<string>()
      for (const match of text.matchAll(pattern)) {
        const before = /(?:[\p{L}\d.’'-]+\s){0,3}$/u.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[0]
        const last = before?.trim().split(/\s+/).at(-1) ?? ''
        const words = (match[1] ?? '').trim().toLowerCase().replaceAll('’', "'").split(' ')
        while (words.at(-1) === 'tbk') words.pop()
        if (/^[‘'’“"]?\p{Lu}(?:.*[^.])?$/u.test(last) || words.length === 0) continue
        wanted.add(words.join(' '))
      }
      const { bodies: found } = evidenceOf(text, [])
      for (const body of wanted) expect([text, body, found.has(body)]).toEqual([text, body, true])
    }),
    { numRuns: 500 },
  )
})

test.each([
  ['Ponimin alias Kliwon pulang.', 'kliwon'],
  ['Ponimin a.k.a. Kliwon pulang.', 'kliwon'],
  ['Budi Santoso (45) yang akrab disapa Busan pulang.', 'busan'],
  ['Budi Santoso yang kerap dipanggil Pak Busan pulang.', 'busan'],
  ['Budi Santoso sapaan akrabnya Busan pulang.', 'busan'],
  ['Budi Santoso panggilan akrab Busan pulang.', 'busan'],
  ['Mbah Karto, sapaannya, pulang.', 'karto'],
  ['Mbah Karto, begitu ia akrab dipanggil, pulang.', 'karto'],
])('a second name is found in %j', (text, alias) => {
  expect(evidenceOf(text, []).aliases.has(alias)).toBe(true)
})
