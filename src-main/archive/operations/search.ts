import type {
  ArchiveStatistics,
  ArticlePreview,
  CheckSlice,
  Facets,
  PreviewQuery,
  QuoteQuery,
  QuoteResult,
  SavedSearch,
  SavedSearchDraft,
  SearchQuery,
  SearchResult,
  SpeakerCard,
  SpeakerQuery,
  Suggestion,
  SuggestionSeed,
  WordForms,
} from '../../../src-shared/contract/index.ts'
import type { ArticleCheckQuery } from '../check-articles.ts'

/** Finding articles and what was said in them. Read-only work, done by the reader thread. */
export type SearchReads = {
  search: (query: SearchQuery) => SearchResult
  facets: (query: SearchQuery) => Facets
  suggest: (seed: SuggestionSeed) => Suggestion[]
  archiveStatistics: () => ArchiveStatistics
  sections: () => string[]
  preview: (query: PreviewQuery) => ArticlePreview
  wordForms: (query: string) => WordForms
  citations: (ids: string[]) => string[]
  savedSearches: () => SavedSearch[]
  quotes: (query: QuoteQuery) => QuoteResult
  speakers: (query: SpeakerQuery) => SpeakerCard[]
  /** The copy desk's rules over one slice of the archive. */
  checkArticles: (query: ArticleCheckQuery) => CheckSlice
}

/** Changes, done one after the other by the writer thread. */
export type SearchWrites = {
  saveSearch: (draft: SavedSearchDraft) => SavedSearch
  removeSearch: (id: string) => void
  moveSearch: (input: { id: string; to: number }) => SavedSearch[]
}
