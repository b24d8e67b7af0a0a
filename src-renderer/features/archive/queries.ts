import { CancelledError, keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type {
  ArticlePreview,
  Facets,
  SearchHit,
  SearchQuery,
  SearchResult,
  WordForms,
} from '../../../src-shared/contract/index.ts'
import { CallError, call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'
import { pagesFor } from '../desk/pages.ts'
import type { Search } from './archive-state.tsx'
import { type HitAt, hitsPerPage, type Length, lengthAfter, type Page } from './hit-pages.ts'

/** Searching the archive while the editor types. An answer to an older question is never taken for a newer one's. */
export const searchQueryOf = ({ text, order, otherForms }: Search): SearchQuery => ({
  query: text.trim(),
  asYouType: true,
  limit: hitsPerPage,
  ...(order !== 'ranked' && { order }),
  ...(otherForms && { otherForms }),
})

/** A search that a newer keystroke overtook is no failure: its question goes back to unasked. */
const answered = async (query: SearchQuery): Promise<SearchResult> => {
  try {
    return await call('archive.search', query)
  } catch (error) {
    if (error instanceof CallError && error.code === 'superseded') throw new CancelledError({ revert: true })
    throw error
  }
}

const pageQuery = (query: SearchQuery, offset: number) => ({
  queryKey: archiveKeys.search({ ...query, offset }),
  queryFn: async (): Promise<SearchResult & { asked: SearchQuery }> => ({
    ...(await answered({ ...query, offset })),
    asked: query,
  }),
  gcTime: 60_000,
})

export type Answer = Omit<SearchResult, 'explanation'> & {
  /** The question this is the answer to: an older one than that of the box while a search runs. */
  asked: SearchQuery
}

/** A question that matches next to nothing in a great archive ended by the clock before its page was full. */
const isCut = ({ hits, totalIsLowerBound, asked }: Answer): boolean =>
  totalIsLowerBound && hits.length < (asked.limit ?? hitsPerPage)

/** How long the typing rests, in milliseconds, before the archive is asked. */
export const searchPause = 80

/** A pause after which a search that was cut may take longer. */
const patientPause = 300

/**
 * The newest answer there is, and what went wrong with the newest question. One that was cut by the clock is asked once
 * more, with patience, when the typing rests.
 */
export const useAnswer = (search: Search): { answer: Answer | undefined; problem: Error | null } => {
  const query = searchQueryOf(search)
  const { data, error } = useQuery({ ...pageQuery(query, 0), placeholderData: keepPreviousData })
  const isResting = useRested(search, patientPause) === search
  const isOfNow = data !== undefined && JSON.stringify(data.asked) === JSON.stringify(query)
  const patient = useQuery({
    ...pageQuery({ ...query, patient: true }, 0),
    enabled: isResting && isOfNow && isCut(data),
  })
  return { answer: (isOfNow ? patient.data : undefined) ?? data, problem: error }
}

/** Whether an answer is that of the search as it stands in the box. */
export const isAnswerTo = ({ patient: _, ...asked }: SearchQuery, search: Search): boolean =>
  JSON.stringify(asked) === JSON.stringify(searchQueryOf(search))

/** As many as an editor may mean by “all of them”; more are a matter of exporting the results. */
export const mostPicked = 1000
const pickedPage = 200

/** The hits of an answer from the first on, at most `mostPicked`. */
export const firstHits = async (asked: SearchQuery): Promise<SearchHit[]> => {
  const hits: SearchHit[] = []
  while (hits.length < mostPicked) {
    const page = await answered({
      ...asked,
      asYouType: asked.asYouType ?? false,
      limit: pickedPage,
      offset: hits.length,
    })
    hits.push(...page.hits)
    if (page.hits.length < pickedPage) break
  }
  return hits
}

export type Hits = { at: HitAt; pages: Page[]; length: Length; problem: Error | null }

const nothingKnown: Length = { total: 0, isOpen: false }

/** The hits from `first` to `last` of an answer, fetched by the page. */
export const useHits = (answer: Answer, first: number, last: number): Hits => {
  const offsets = [...new Set([0, ...pagesFor(first, last, hitsPerPage)])].map((page) => page * hitsPerPage)
  const answers = useQueries({ queries: offsets.map((offset) => pageQuery(answer.asked, offset)) })
  const pages = offsets.flatMap((offset, index) => {
    const data = answers[index]?.data
    return data === undefined ? [] : [{ ...data, offset }]
  })
  const [seen, setSeen] = useState({ asked: answer.asked, length: nothingKnown })
  const before = seen.asked === answer.asked ? seen.length : nothingKnown
  const length = pages.reduce<Length>(lengthAfter, before)
  if (seen.asked !== answer.asked || length.total !== before.total || length.isOpen !== before.isOpen)
    setSeen({ asked: answer.asked, length })
  return {
    at: (index) => {
      const page = pages.find(({ offset }) => offset <= index && index < offset + hitsPerPage)
      return page?.hits[index - page.offset]
    },
    pages,
    length,
    problem: answers.find(({ error }) => error !== null)?.error ?? null,
  }
}

const facetsQuery = (query: SearchQuery, wanted: boolean) => ({
  queryKey: archiveKeys.facets(query),
  queryFn: () => call('archive.facets', query),
  enabled: wanted,
  placeholderData: keepPreviousData,
  gcTime: 30_000,
})

/** How the matches divide; asked for only after the hits are there. */
export const useFacets = (query: SearchQuery, wanted: boolean): Facets | undefined =>
  useQuery(facetsQuery(query, wanted)).data

/** How many matches of exactly this question were counted beside its hits; null until they are. */
export const useMatches = (query: SearchQuery, wanted: boolean): Facets['matches'] | null => {
  const { data, isPlaceholderData } = useQuery(facetsQuery(query, wanted))
  return data === undefined || isPlaceholderData ? null : data.matches
}

export const useSections = (): string[] =>
  useQuery({ queryKey: archiveKeys.sections, queryFn: () => call('archive.sections', {}) }).data ?? []

export const usePreview = (
  id: string,
  search: Search,
): { preview: ArticlePreview | undefined; problem: Error | null } => {
  const { text, otherForms } = search
  const input = { id, query: text.trim(), asYouType: true, ...(otherForms && { otherForms }) }
  const { data, error } = useQuery({
    queryKey: archiveKeys.preview(input),
    queryFn: () => call('archive.preview', input),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  })
  return { preview: data, problem: error }
}

export const useWordForms = (query: string): WordForms => {
  const { data = [] } = useQuery({
    queryKey: archiveKeys.wordForms(query),
    queryFn: () => call('archive.wordForms', { query }),
    enabled: query !== '',
    // The archive learns its words in idle time, without a change that would be told.
    staleTime: 0,
    gcTime: 30_000,
  })
  return data
}

/** The value once it has rested for `milliseconds`. */
export const useRested = <Value>(value: Value, milliseconds: number): Value => {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), milliseconds)
    return () => clearTimeout(timer)
  }, [value, milliseconds])
  return rested
}
