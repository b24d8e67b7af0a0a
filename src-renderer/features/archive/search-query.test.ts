import { expect, test } from 'vitest'
import { SearchQuery } from '../../../src-shared/contract/index.ts'
import { noFilters, searchQueryOf } from './queries.ts'

test('empty filters are left out and the query is trimmed, so that equal searches share one answer', () => {
  expect(searchQueryOf({ ...noFilters, query: '  banjir ' })).toEqual(searchQueryOf({ ...noFilters, query: 'banjir' }))
  expect(Object.keys(searchQueryOf(noFilters)).sort()).toEqual(['asYouType', 'limit', 'query'])
})

test('what is filled in is a query the contract accepts', () => {
  const query = searchQueryOf({
    ...noFilters,
    query: '“panen raya”',
    from: '2024-01-01',
    to: '2024-12-31',
    section: 'Daerah',
  })
  expect(SearchQuery.parse(query)).toMatchObject({ from: '2024-01-01', to: '2024-12-31', section: 'Daerah' })
})
