import { describe, expect, it } from 'vitest'
import type { Conflict } from '../../../../src-shared/contract/index.ts'
import { firstChoices, mergedText, openParts } from './merge-choices.ts'
import { markWords } from './word-marks.ts'

const same = (text: string) => ({ kind: 'same' as const, base: text, mine: text, theirs: text })
const conflict: Conflict = {
  jobId: 'j',
  endpointName: 'Koran',
  mark: 'm',
  revision: 3,
  isBaseKnown: true,
  headline: same('Judul'),
  standfirst: { kind: 'theirs', base: '', mine: '', theirs: 'Ringkasan situs' },
  passages: [
    { kind: 'mine', base: '<p>a</p>', mine: '<p>A</p>', theirs: '<p>a</p>' },
    { kind: 'both', base: '<p>b</p>', mine: '<p>B1</p>', theirs: '<p>B2</p>' },
    same('<p>c</p>'),
    { kind: 'theirs', base: '<p>d</p>', mine: '<p>d</p>', theirs: '' },
  ],
}

describe('choices', () => {
  it('leaves open only what both sides changed', () => {
    const choices = firstChoices(conflict)
    expect(choices).toEqual(['mine', 'theirs', 'mine', null, 'mine', 'theirs'])
    expect(openParts(choices)).toBe(1)
  })

  it.each([
    ['mine', '<p>A</p>\n<p>B1</p>\n<p>c</p>\n'],
    ['theirs', '<p>A</p>\n<p>B2</p>\n<p>c</p>\n'],
    ['both', '<p>A</p>\n<p>B1</p>\n<p>B2</p>\n<p>c</p>\n'],
  ] as const)('puts the text together: %s', (choice, html) => {
    const choices = firstChoices(conflict).map((each) => each ?? choice)
    expect(mergedText(conflict, choices)).toEqual({ headline: 'Judul', standfirst: 'Ringkasan situs', html })
  })
})

describe('markWords', () => {
  it('marks what is new and keeps every character', () => {
    const runs = markWords('Harga beras naik lagi.', 'Harga beras turun  sejak Senin lagi.')
    expect(runs).toEqual([
      { text: 'Harga beras ', isNew: false },
      { text: 'turun  sejak Senin ', isNew: true },
      { text: 'lagi.', isNew: false },
    ])
  })

  it('marks nothing in what was only cut, and all of what is new', () => {
    expect(markWords('a b c', 'a c')).toEqual([{ text: 'a c', isNew: false }])
    expect(markWords('Versi meja.', 'Versi meja. Ditambah di meja.')).toEqual([
      { text: 'Versi meja. ', isNew: false },
      { text: 'Ditambah di meja.', isNew: true },
    ])
    expect(markWords('', 'baru sama sekali')).toEqual([{ text: 'baru sama sekali', isNew: true }])
  })
})
