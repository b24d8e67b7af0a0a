import { describe, expect, test } from 'vitest'
import { annotatedCopies, copyParts, readAnnotatedCopy } from './annotated-copy.ts'
import { precision, recall, scoreCopies } from './score.ts'

/** The promises of the copy desk on the hand-annotated copies; speed is the bench's, not a test's. */
test('the copies are a hundred or more, of twelve outlets or more', () => {
  const copies = copyParts.flatMap((part) => annotatedCopies(part))
  expect(copies.length).toBeGreaterThanOrEqual(100)
  expect(new Set(copies.map((copy) => copy.name.replace(/^.*\/|-\d+\.txt$/g, ''))).size).toBeGreaterThanOrEqual(12)
})

describe.each(copyParts)('the %s copies', (part) => {
  const copies = annotatedCopies(part)
  const score = scoreCopies(copies)

  test('datelines', () => {
    expect(precision(score.datelines)).toBeGreaterThanOrEqual(0.98)
    expect(recall(score.datelines)).toBeGreaterThanOrEqual(0.98)
  })

  test('direct quotations', () => {
    expect(precision(score.direct)).toBeGreaterThanOrEqual(0.97)
    expect(recall(score.direct)).toBeGreaterThanOrEqual(0.97)
  })

  test('speakers: the name exact, and hardly ever someone else', () => {
    const { exact, expected, wrong, named } = score.speakers
    expect(exact / expected).toBeGreaterThanOrEqual(0.93)
    expect(wrong / named).toBeLessThanOrEqual(0.04)
  })

  test('indirect speech', () => {
    expect(precision(score.indirect)).toBeGreaterThanOrEqual(part === 'second' ? 0.8 : 0.9)
    expect(recall(score.indirect)).toBeGreaterThanOrEqual(0.9)
  })
})

test('taking the marks away gives the copy, with offsets into it', () => {
  const source = '# id 2025-01-02\n[[D Solo;RRI|Solo, RRI -]] Isi.\n\n{{Q Budi|Lurah|kata:“Aman,”}} kata Budi.\n'
  const copy = readAnnotatedCopy('a', source)
  expect(copy.text).toBe('Solo, RRI - Isi.\n\n“Aman,” kata Budi.')
  expect(copy.text.slice(copy.dateline?.start, copy.dateline?.end)).toBe('Solo, RRI -')
  expect(copy.quotes.map(({ start, end }) => copy.text.slice(start, end))).toEqual(['“Aman,”'])
})

test('a mark that cannot be read is refused', () => {
  expect(() => readAnnotatedCopy('a', '# id 2025-01-02\n{{Q Budi: Aman}}')).toThrow('not understood')
  expect(() => readAnnotatedCopy('a', 'Isi')).toThrow('first line')
})
