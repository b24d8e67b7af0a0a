import { expect, it } from 'vitest'
import type { Facets } from '../../../src-shared/contract/index.ts'
import { yearsToOffer } from './facet-years.ts'

const facets = (part: Partial<Facets>): Facets => ({
  years: [],
  sections: [],
  authors: [],
  outlets: [],
  statuses: [],
  since: null,
  outletsUnreadBefore: null,
  counted: 1500,
  matches: { articles: 1500, isLowerBound: true, hasEveryYear: false },
  isPartial: true,
  ...part,
})

it('offers the years that were not counted too, back to the oldest article', () => {
  const years = [{ value: '2025', articles: 1500 }]
  expect(yearsToOffer(facets({ years, since: '2022-06-15T12:00:00.000Z' }))).toEqual([
    { value: '2025', articles: 1500 },
    { value: '2024', articles: null },
    { value: '2023', articles: null },
    { value: '2022', articles: null },
  ])
})

it('keeps to what was counted when everything was', () => {
  const years = [
    { value: '2025', articles: 3 },
    { value: '2021', articles: 1 },
  ]
  const since = '2001-06-15T12:00:00.000Z'
  expect(yearsToOffer(facets({ years, since, isPartial: false }))).toEqual(years)
  expect(
    yearsToOffer(facets({ years, since, matches: { articles: 4, isLowerBound: false, hasEveryYear: true } })),
  ).toEqual(years)
})

it('is never endless, and nothing of nothing', () => {
  const years = [{ value: '2025', articles: 9 }]
  expect(yearsToOffer(facets({ years, since: '0001-06-15T12:00:00.000Z' }))).toHaveLength(100)
  expect(yearsToOffer(facets({ since: null }))).toEqual([])
})
