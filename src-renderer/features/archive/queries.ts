import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SearchHit, SearchQuery } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'

/** Searching the archive while the editor types. An answer to an older question is never shown. */
const hitsPerPage = 50

export type Filters = { query: string; from: string; to: string; section: string }
export const noFilters: Filters = { query: '', from: '', to: '', section: '' }

/** Empty fields are left out; a date the field has not finished is no date. */
export const searchQueryOf = ({ query, from, to, section }: Filters): SearchQuery => ({
  query: query.trim(),
  asYouType: true,
  limit: hitsPerPage,
  ...(from !== '' && { from }),
  ...(to !== '' && { to }),
  ...(section !== '' && { section }),
})

export type Found = { total: number; tookMs: number; hits: SearchHit[] }

export const useSearch = (filters: Filters): UseInfiniteQueryResult<Found> => {
  const query = searchQueryOf(filters)
  return useInfiniteQuery({
    queryKey: archiveKeys.search(query),
    queryFn: ({ pageParam }) => call('archive.search', { ...query, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return last.hits.length > 0 && shown < last.total ? shown : null
    },
    select: ({ pages }) => ({
      total: pages[0]?.total ?? 0,
      tookMs: pages.at(-1)?.tookMs ?? 0,
      hits: pages.flatMap((page) => page.hits),
    }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
}

export const useSections = (): string[] =>
  useQuery({ queryKey: archiveKeys.sections, queryFn: () => call('archive.sections', {}) }).data ?? []

/** The value once it has rested for `milliseconds`. */
export const useRested = <Value>(value: Value, milliseconds: number): Value => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
