import { useQuery } from '@tanstack/react-query'
import type {
  ArticleSummary,
  RelatedLink,
  SearchHit,
  Suggestion,
  SuggestionSeed,
} from '../../../../src-shared/contract/index.ts'
import { call } from '../../../api/client.ts'
import { archiveKeys, articleKeys } from '../../../api/keys.ts'

/** What the archive knows about the targets of links, and what it offers as new ones. */
export const useTargets = (links: RelatedLink[]): ArticleSummary[] | undefined => {
  const ids = [...new Set(links.flatMap((link) => (link.articleId === null ? [] : [link.articleId])))]
  const { data } = useQuery({
    queryKey: articleKeys.summaries(ids),
    queryFn: () => call('articles.summaries', { ids }),
    enabled: ids.length > 0,
  })
  return ids.length === 0 ? [] : data
}

/** Suggestions seeded from the story while nothing is typed, the search as you type otherwise. */
export type Candidate = SearchHit & Partial<Pick<Suggestion, 'reason' | 'nearDuplicate'>>

export const useCandidates = (typed: string, seed: SuggestionSeed): Candidate[] => {
  const query = typed.trim()
  const search = { query, asYouType: true, limit: 8 }
  const suggested = useQuery({
    queryKey: [...archiveKeys.suggest(seed.articleId), seed.headline, seed.text.length],
    queryFn: () => call('archive.suggest', seed),
    enabled: query === '',
  })
  const found = useQuery({
    queryKey: archiveKeys.search(search),
    queryFn: () => call('archive.search', search),
    enabled: query !== '',
    placeholderData: (previous) => previous,
  })
  return query === '' ? (suggested.data ?? []) : (found.data?.hits ?? [])
}
