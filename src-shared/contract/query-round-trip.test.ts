import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuery } from '../../src-main/archive/search/query.ts'
import { pieceOf, withNegation, withoutGroups, withPiece } from '../../src-renderer/features/archive/query-text.ts'
import type { QueryPart } from './search.ts'

/** What the page writes into a query is read by main as it was meant: the two sides know each other by this test alone. */
const word = fc.constantFrom(
  'rob',
  'banjir',
  'Ma’ruf',
  'OR',
  'dan',
  'anak-anak',
  '1.000',
  'K.H.',
  'e-KTP',
  '–',
  'pukul:10',
  'a=b',
)
const scope = fc.constantFrom('', '', '', 'judul:', 'tokoh:', 'rubrik: ', 'dari:', 'author:', 'tag;', 'tanggal:')
const atom = fc.oneof(
  word,
  word.map((one) => `${one}*`),
  fc.array(word, { maxLength: 3 }).map((some) => `"${some.join(' ')}"`),
  fc.constantFrom('"air pas"*', '"air pas*"', '2024', '1 mei 2024', 'minggu lalu', '“a', '-', 'NOT', 'draf'),
)
const { query: asked } = fc.letrec<{ query: string; unit: string }>((tie) => ({
  unit: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    atom,
    fc.tuple(fc.constantFrom('', '-', '–'), scope, atom).map((some) => some.join('')),
    fc.tuple(fc.constantFrom('', '-'), scope, tie('query')).map(([not, name, inner]) => `${not}${name}(${inner})`),
  ),
  query: fc.array(fc.tuple(tie('unit'), fc.constantFrom(' ', ' ', ' OR ', ' ATAU ')), { maxLength: 4 }).map((some) =>
    some
      .map(([unit, join]) => unit + join)
      .join('')
      .trim(),
  ),
}))

const meant = (parts: readonly QueryPart[]): unknown[] =>
  parts
    .filter(({ problem }) => problem !== 'empty')
    .map(({ scope: where, value, negated, prefix, either, problem, days }) => ({
      ...{
        where,
        value: value.trim().replace(/\s+/g, ' ').replace(/["“”]/g, ''),
        negated,
        prefix,
        either,
        problem,
        days,
      },
    }))

test('a query without its groups asks the same', () => {
  fc.assert(
    fc.property(asked, fc.constantFrom('id' as const, 'en' as const), (query, language) => {
      const parsed = parseQuery(query, false)
      const flat = withoutGroups(query, parsed.parts, language)
      const again = parseQuery(flat.query, false)
      expect([flat.query, meant(again.parts)]).toEqual([flat.query, meant(parsed.parts)])
      expect(again).toMatchObject({ from: parsed.from, to: parsed.to })
    }),
    { numRuns: 300 },
  )
})

test('a chip that is written back unchanged, or excluded and taken in again, asks the same', () => {
  fc.assert(
    fc.property(asked, fc.nat(10), fc.constantFrom('id' as const, 'en' as const), (typed, at, language) => {
      const { query, parts } = withoutGroups(typed, parseQuery(typed, false).parts, language)
      const part = parts[at % Math.max(1, parts.length)]
      // A scope without a value takes what is put behind it: the editor is still typing there.
      if (part === undefined || parts.some(({ problem }) => problem === 'empty')) return
      const same = withPiece(query, part, pieceOf(query, part), language)
      expect([same, meant(parseQuery(same, false).parts)]).toEqual([same, meant(parts)])
      const other = withNegation(query, part, language)
      const index = parts.filter(({ problem }) => problem !== 'empty').indexOf(part)
      const changed = parseQuery(other, false).parts.filter(({ problem }) => problem !== 'empty')
      expect([other, changed[index]?.negated]).toEqual([other, !part.negated])
    }),
    { numRuns: 300 },
  )
})
