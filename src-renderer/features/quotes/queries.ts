import { keepPreviousData, type UseInfiniteQueryResult, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { QuoteHit, QuoteQuery, SpeakerCard } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'

/** Asking the quote index. Its answers are refreshed with the archive's. */
const hitsPerPage = 50
const speakersSuggested = 8

export type QuoteFilters = { speaker: string; words: string; from: string; to: string }
export const noFilters: QuoteFilters = { speaker: '', words: '', from: '', to: '' }

export const isFiltered = (filters: QuoteFilters): boolean =>
  Object.values(filters).some((value) => value.trim() !== '')

/** Empty fields are left out; a date the field has not finished is no date. */
const quoteQueryOf = ({ speaker, words, from, to }: QuoteFilters): QuoteQuery => ({
  limit: hitsPerPage,
  ...(speaker.trim() !== '' && { speaker: speaker.trim() }),
  ...(words.trim() !== '' && { words: words.trim() }),
  ...(from !== '' && { from }),
  ...(to !== '' && { to }),
})

export type FoundQuotes = { total: number; hits: QuoteHit[] }

export const useQuotes = (filters: QuoteFilters): UseInfiniteQueryResult<FoundQuotes> => {
  const query = quoteQueryOf(filters)
  return useInfiniteQuery({
    queryKey: [...archiveKeys.all, 'quotes', query],
    queryFn: ({ pageParam }) => call('quotes.search', { ...query, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => {
      const shown = pages.reduce((sum, page) => sum + page.hits.length, 0)
      return last.hits.length > 0 && shown < last.total ? shown : null
    },
    select: ({ pages }) => ({ total: pages[0]?.total ?? 0, hits: pages.flatMap((page) => page.hits) }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
}

/** The speakers whose name, in any spelling, fits; all of them, the most quoted first, for ''. */
export const useSpeakers = (query: string): SpeakerCard[] =>
  useQuery({
    queryKey: [...archiveKeys.all, 'speakers', query],
    queryFn: () => call('quotes.speakers', { query, limit: speakersSuggested }),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  }).data ?? []
