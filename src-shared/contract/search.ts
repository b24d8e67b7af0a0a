import { z } from 'zod'

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Words, "phrases" and prefix*; the last word also matches as a prefix when `asYouType` is set. */
export const SearchQuery = z.object({
  query: z.string().max(1000),
  from: isoDay.optional(),
  to: isoDay.optional(),
  section: z.string().max(200).optional(),
  asYouType: z.boolean().optional(),
  limit: z.int().min(1).max(200).default(20),
  offset: z.int().min(0).default(0),
})
export type SearchQuery = z.input<typeof SearchQuery>

/** Marks are half-open UTF-16 ranges of the matched words within the string beside them. */
const Marks = z.array(z.tuple([z.int(), z.int()]))

export const SearchHit = z.object({
  id: z.string(),
  headline: z.string(),
  headlineMarks: Marks,
  snippet: z.string(),
  snippetMarks: Marks,
  date: z.string(),
  section: z.string(),
  status: z.string(),
})
export type SearchHit = z.infer<typeof SearchHit>

export const SearchResult = z.object({ total: z.int(), tookMs: z.number(), hits: z.array(SearchHit) })
export type SearchResult = z.infer<typeof SearchResult>

/** A story being written, from which related articles are suggested. */
export const SuggestionSeed = z.object({
  articleId: z.string(),
  headline: z.string().max(1000),
  text: z.string().max(200_000),
  section: z.string().max(200),
  speakers: z.array(z.string().max(300)).max(50),
})
export type SuggestionSeed = z.infer<typeof SuggestionSeed>
