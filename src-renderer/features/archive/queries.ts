import {
  CancelledError,
  keepPreviousData,
  type UseInfiniteQueryResult,
  useInfiniteQuery,
  useQuery,
} from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Facets, SearchQuery, SearchResult } from '../../../src-shared/contract/index.ts'
import { CallError, call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'

/** Searching the archive while the editor types. An answer to an older question is never shown. */
const hitsPerPage = 50

export type Filters = {
  query: string
  from: string
  to: string
  section: string
  order: 'ranked' | 'newest'
  otherForms: boolean
}
export const noFilters: Filters = { query: '', from: '', to: '', section: '', order: 'ranked', otherForms: false }

/** Empty fields are left out; a date the field has not finished is no date. */
export const searchQueryOf = ({ query, from, to, section, order, otherForms }: Filters): SearchQuery => ({
  query: query.trim(),
  asYouType: true,
  limit: hitsPerPage,
  ...(from !== '' && { from }),
  ...(to !== '' && { to }),
  ...(section !== '' && { section }),
  ...(order !== 'ranked' && { order }),
  ...(otherForms && { otherForms }),
})

export type Found = Omit<SearchResult, 'explanation'>

/** A search that a newer keystroke overtook is no failure: its question goes back to unasked. */
const answered = async (query: SearchQuery): Promise<SearchResult> => {
  try {
    return await call('archive.search', query)
  } catch (error) {
    if (error instanceof CallError && error.code === 'superseded') throw new CancelledError({ revert: true })
    throw error
  }
}

export const useSearch = (filters: Filters): UseInfiniteQueryResult<Found> => {
  const query = searchQueryOf(filters)
  return useInfiniteQuery({
    queryKey: archiveKeys.search(query),
    queryFn: ({ pageParam }) => answered({ ...query, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return last.hits.length > 0 && (shown < last.total || last.totalIsLowerBound) ? shown : null
    },
    select: ({ pages }) => ({
      total: pages.at(-1)?.total ?? 0,
      totalIsLowerBound: pages.at(-1)?.totalIsLowerBound ?? false,
      ranking: pages[0]?.ranking ?? 'newest',
      parts: pages[0]?.parts ?? [],
      didYouMean: pages[0]?.didYouMean ?? null,
      tookMs: pages.at(-1)?.tookMs ?? 0,
      hits: pages.flatMap((page) => page.hits),
    }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
}

/** How the matches divide; asked for only after the hits are there. */
export const useFacets = (filters: Filters, wanted: boolean): Facets | undefined => {
  const query = searchQueryOf(filters)
  return useQuery({
    queryKey: archiveKeys.facets(query),
    queryFn: () => call('archive.facets', query),
    enabled: wanted,
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  }).data
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
