import { expect, test } from 'vitest'
import { SearchQuery } from '../../../src-shared/contract/index.ts'
import { noSearch } from './archive-state.tsx'
import { searchQueryOf } from './queries.ts'

test('what is usual is left out and the query is trimmed, so that equal searches share one answer', () => {
  expect(searchQueryOf({ ...noSearch, text: '  banjir ' })).toEqual(searchQueryOf({ ...noSearch, text: 'banjir' }))
  expect(Object.keys(searchQueryOf(noSearch)).sort()).toEqual(['asYouType', 'limit', 'query'])
})

test('what is chosen is a query the contract accepts', () => {
  const query = searchQueryOf({ text: '“panen raya” dari:2024', order: 'newest', otherForms: true })
  expect(SearchQuery.parse(query)).toMatchObject({ order: 'newest', otherForms: true })
})
