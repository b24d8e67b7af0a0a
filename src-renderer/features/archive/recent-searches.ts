import { useCallback } from 'react'
import { useSettings, useUpdateSettings } from '../settings/queries.ts'

/** The last searches that led to something, newest first. Nothing is kept when the editor does not want it. */
export const mostRecent = 20

/** The same words again move to the front. Pure. */
export const withRecent = (searches: readonly string[], text: string): string[] => {
  const query = text.replace(/\s+/g, ' ').trim()
  if (query === '') return [...searches]
  return [query, ...searches.filter((other) => other.toLowerCase() !== query.toLowerCase())].slice(0, mostRecent)
}

export type RecentSearches = {
  kept: boolean
  searches: readonly string[]
  add: (text: string) => void
  remove: (text: string) => void
  clear: () => void
}

export const useRecentSearches = (): RecentSearches => {
  const { recentSearches, keepRecentSearches } = useSettings()
  const { mutate } = useUpdateSettings()
  const add = useCallback(
    (text: string): void => {
      const next = withRecent(recentSearches, text)
      if (keepRecentSearches && next.join('\n') !== recentSearches.join('\n')) mutate({ recentSearches: next })
    },
    [recentSearches, keepRecentSearches, mutate],
  )
  return {
    kept: keepRecentSearches,
    searches: recentSearches,
    add,
    remove: (text) => mutate({ recentSearches: recentSearches.filter((other) => other !== text) }),
    clear: () => mutate({ recentSearches: [] }),
  }
}
