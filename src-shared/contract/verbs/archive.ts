import { z } from 'zod'
import { CheckSlice, Rehearsal } from '../checks.ts'
import { QuoteQuery, QuoteResult, SpeakerCard, SpeakerQuery } from '../quotes.ts'
import {
  ArchiveStatistics,
  ArticlePreview,
  Facets,
  PreviewQuery,
  SavedSearch,
  SavedSearchDraft,
  SearchQuery,
  SearchResult,
  Suggestion,
  SuggestionSeed,
  WordForms,
} from '../search.ts'
import { done, id, nothing } from './shapes.ts'

/** Finding: articles, what was said, and what the rules would say of them. */
export const archiveVerbs = {
  'archive.search': { input: SearchQuery, output: SearchResult },
  'archive.suggest': { input: SuggestionSeed, output: z.array(Suggestion) },
  'archive.facets': { input: SearchQuery, output: Facets },
  'archive.statistics': { input: nothing, output: ArchiveStatistics },
  'archive.sections': { input: nothing, output: z.array(z.string()) },
  'archive.preview': { input: PreviewQuery, output: ArticlePreview },
  'archive.wordForms': { input: z.object({ query: z.string().max(1000) }), output: WordForms },
  /** A line each, in the order asked. */
  'archive.citations': { input: z.object({ ids: z.array(id).max(500) }), output: z.array(z.string()) },
  /** In the order their editor gave them. */
  'archive.savedSearches': { input: nothing, output: z.array(SavedSearch) },
  'archive.saveSearch': { input: SavedSearchDraft, output: SavedSearch },
  'archive.removeSearch': { input: z.object({ id }), output: done },
  /** `to` counts from 0; further than the last means last. */
  'archive.moveSearch': { input: z.object({ id, to: z.int().min(0) }), output: z.array(SavedSearch) },
  'quotes.search': { input: QuoteQuery, output: QuoteResult },
  'quotes.speakers': { input: SpeakerQuery, output: z.array(SpeakerCard) },
  /** One slice of the archive under one rule; ask for the next until there is none. */
  'checks.rehearse': { input: Rehearsal, output: CheckSlice },
}
