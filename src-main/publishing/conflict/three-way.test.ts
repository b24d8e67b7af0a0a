import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareThree, compareTwo, type Passage } from './three-way.ts'

const side = (text: string) => {
  const items = text === '' ? [] : text.split(' ')
  return { items, keys: items }
}
const compare = (base: string, mine: string, theirs: string) => {
  const { items, keys } = side(base)
  return compareThree({ items, keysHere: keys, keysThere: keys }, side(mine), side(theirs))
}
const told = (passages: Passage<string>[]): string =>
  passages.map(({ kind, mine, theirs }) => `${kind}(${mine.join(' ')}|${theirs.join(' ')})`).join(' ')

describe('compareThree', () => {
  it.each([
    ['nothing changed', 'a b', 'a b', 'a b', 'same(a|a) same(b|b)'],
    ['I changed one', 'a b c', 'a B c', 'a b c', 'same(a|a) mine(B|b) same(c|c)'],
    ['they changed one', 'a b c', 'a b c', 'a B c', 'same(a|a) theirs(b|B) same(c|c)'],
    [
      'neighbours changed by different sides',
      'a b c d',
      'a B c d',
      'a b C d',
      'same(a|a) mine(B|b) theirs(c|C) same(d|d)',
    ],
    ['the same one changed', 'a b c', 'a X c', 'a Y c', 'same(a|a) both(X|Y) same(c|c)'],
    ['the same change', 'a b c', 'a X c', 'a X c', 'same(a|a) agreed(X|X) same(c|c)'],
    ['I added, they removed elsewhere', 'a b c', 'a b c d', 'b c', 'theirs(a|) same(b|b) same(c|c) mine(d|)'],
    ['they removed what I changed', 'a b c', 'a B c', 'a c', 'same(a|a) both(B|) same(c|c)'],
    ['both added at one place', 'a b', 'a x b', 'a y b', 'same(a|a) both(x|y) same(b|b)'],
  ])('%s', (_, base, mine, theirs, expected) => {
    expect(told(compare(base, mine, theirs))).toBe(expected)
  })

  it('knows a passage again that the server keeps in another form', () => {
    const base = { items: ['a', 'b'], keysHere: ['a', 'b'], keysThere: ['a', 'b!'] }
    const passages = compareThree(base, side('a b x'), { items: ['a', 'b!'], keys: ['a', 'b!'] })
    expect(told(passages)).toBe('same(a|a) same(b|b!) mine(x|)')
  })

  it('holds every item of all three once and in order, whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 }).map((items) => items.join(' '))
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const passages = compare(base, mine, theirs)
        expect(passages.flatMap((each) => each.base)).toEqual(side(base).items)
        expect(passages.flatMap((each) => each.mine)).toEqual(side(mine).items)
        expect(passages.flatMap((each) => each.theirs)).toEqual(side(theirs).items)
        for (const { kind, base: before, mine: here, theirs: there } of passages) {
          if (kind === 'mine') expect(there).toEqual(before)
          if (kind === 'theirs') expect(here).toEqual(before)
          if (kind === 'agreed' || kind === 'same') expect(here).toEqual(there)
        }
      }),
      { numRuns: 500 },
    )
  })
})

it('compareTwo leaves every difference to a person', () => {
  expect(told(compareTwo(side('a b c'), side('a c d')))).toBe('same(a|a) both(b|) same(c|c) both(|d)')
})
