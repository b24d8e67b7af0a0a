import { expect, test } from 'vitest'
import type { SearchHit } from '../../../src-shared/contract/index.ts'
import { hitsPerPage, lengthAfter, locate, type Page, roomFor } from './hit-pages.ts'

const hit = (id: string): SearchHit => ({
  id,
  headline: id,
  headlineMarks: [],
  snippet: '',
  snippetMarks: [],
  date: '2024-01-01',
  section: '',
  status: 'published',
})

const page = (offset: number, length: number, total: number, totalIsLowerBound: boolean): Page => ({
  offset,
  total,
  totalIsLowerBound,
  hits: Array.from({ length }, (_, at) => hit(String(offset + at))),
})

test('an exact total is believed; a lower bound leaves room for another page', () => {
  const start = { total: 0, isOpen: false }
  expect(lengthAfter(start, page(0, hitsPerPage, 812, false))).toEqual({ total: 812, isOpen: false })
  const open = lengthAfter(start, page(0, hitsPerPage, 1000, true))
  expect(open).toEqual({ total: 1000, isOpen: true })
  expect(roomFor(open)).toBe(1000 + hitsPerPage)
  expect(lengthAfter(open, page(1000, hitsPerPage, 1050, true))).toEqual({ total: 1050, isOpen: true })
})

test('a page that is not full is the last one, whatever was thought before', () => {
  const open = { total: 1000, isOpen: true }
  expect(lengthAfter(open, page(1000, 7, 1007, true))).toEqual({ total: 1007, isOpen: false })
  expect(lengthAfter(open, page(1000, 0, 1000, true))).toEqual({ total: 1000, isOpen: false })
  expect(lengthAfter(open, page(0, 0, 0, false))).toEqual({ total: 0, isOpen: false })
})

test('the hit that was looked at is found again after a refresh moved it', () => {
  const pages = [page(0, hitsPerPage, 120, false), page(50, hitsPerPage, 120, false)]
  expect(locate({ index: 3, id: '61', isChosen: true }, pages, 120)).toBe(61)
  expect(locate({ index: 3, id: 'gone', isChosen: true }, pages, 120)).toBe(3)
  expect(locate({ index: 0, id: '1', isChosen: false }, pages, 120)).toBe(0)
  expect(locate({ index: 300, id: null, isChosen: true }, pages, 120)).toBe(119)
  expect(locate({ index: 3, id: null, isChosen: true }, [], 0)).toBe(0)
})
