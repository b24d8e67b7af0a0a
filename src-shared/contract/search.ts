import { z } from 'zod'
import { Article } from './story.ts'

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** Hits of a page when nobody says how many. */
export const hitsUnasked = 20

/**
 * Words, "phrases", prefix*, -not, OR, (groups) and scopes (`judul:`, `penulis:`, `from:` …, see archive/search/query.ts); the last
 * word also matches as a prefix when `asYouType` is set. `from` and `to` narrow what the query itself says.
 */
export const SearchQuery = z.object({
  query: z.string().max(1000),
  /** Best first, or newest first. */
  order: z.enum(['ranked', 'newest']).optional(),
  /** Other forms of each word too (menulis ↔ penulisan), after the exact ones. */
  otherForms: z.boolean().optional(),
  /** Says how the answer was found. */
  explain: z.boolean().optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
  section: z.string().max(200).optional(),
  asYouType: z.boolean().optional(),
  /** Looks back to the oldest article where a question matches so little that it would otherwise end by the clock. */
  patient: z.boolean().optional(),
  limit: z.int().min(1).max(200).default(hitsUnasked),
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

/** Where a piece of the query looks, in the order an editor chooses from. */
export const QueryScope = z.enum([
  'any',
  'title',
  'body',
  'author',
  'section',
  'tag',
  'place',
  'speaker',
  'outlet',
  'status',
  'on',
  'from',
  'to',
])

/**
 * A piece of the query as it was understood; offsets are UTF-16 within the query. The parts are the question without its
 * groups: each begins a condition or is joined to the one before it, so (a b) OR c comes as a, or c, b, or c.
 */
export const QueryPart = z.object({
  start: z.int(),
  end: z.int(),
  scope: QueryScope,
  value: z.string(),
  negated: z.boolean(),
  prefix: z.boolean(),
  phrase: z.boolean(),
  /** Joined to the part before it by OR. */
  either: z.boolean(),
  /** Why the part was left out of the search; `order`: it was not, but ends before another part lets it begin. */
  problem: z.enum(['date', 'status', 'empty', 'order']).nullable(),
  /** The days a date was taken for, local and inclusive. */
  days: z.object({ first: isoDay, last: isoDay }).nullable(),
})
export type QueryPart = z.infer<typeof QueryPart>

/**
 * `relevance` is BM25; of words too common to be weighed only headlines count. `titleFirst`: headlines that match, newest
 * first, then the rest, newest first.
 */
export const Ranking = z.enum(['relevance', 'titleFirst', 'newest'])
export type Ranking = z.infer<typeof Ranking>

export const SearchExplanation = z.object({
  /** FTS5 expressions in the order they were asked. */
  steps: z.array(z.object({ index: z.string(), match: z.string(), order: z.string() })),
  /** No more articles than this can match, by the vocabulary. */
  estimate: z.int(),
  /** Posting entries that exact ranking would have to count. */
  rankingCost: z.int(),
})
export type SearchExplanation = z.infer<typeof SearchExplanation>

export const SearchResult = z.object({
  total: z.int(),
  /** There are more than `total`: counting stopped there. */
  totalIsLowerBound: z.boolean(),
  tookMs: z.number(),
  hits: z.array(SearchHit),
  ranking: Ranking,
  parts: z.array(QueryPart),
  /** The query with a misspelt word replaced, when nothing was found. */
  didYouMean: z.string().nullable(),
  explanation: SearchExplanation.optional(),
})
export type SearchResult = z.infer<typeof SearchResult>

/** A story being written, from which related articles are suggested. */
export const SuggestionSeed = z.object({
  articleId: z.string(),
  headline: z.string().max(1000),
  text: z.string().max(200_000),
  section: z.string().max(200),
  speakers: z.array(z.string().max(300)).max(50),
  places: z.array(z.string().max(300)).max(50).optional(),
})
export type SuggestionSeed = z.infer<typeof SuggestionSeed>

/** An article that may go with the story, why, and whether it is (nearly) the same copy. */
export const Suggestion = SearchHit.extend({
  reason: z.object({
    speakers: z.array(z.string()),
    places: z.array(z.string()),
    words: z.array(z.string()),
    sameSection: z.boolean(),
  }),
  nearDuplicate: z.boolean(),
})
export type Suggestion = z.infer<typeof Suggestion>

const FacetValues = z.array(z.object({ value: z.string(), articles: z.int() }))

/**
 * Counted over the newest matches; `isPartial` when there are more of them than were counted. `matches`: as many
 * as the years that could be counted in time hold; a lower bound where that was not every year, or while typing, where it may
 * be those of the commonest completions only. `since`: the date (ISO 8601)
 * of the oldest article in the days asked for, null when there is none. `outletsUnreadBefore`: when
 * an older archive is still being asked where its articles came from, those before this date (ISO 8601) are not known.
 */
export const Facets = z.object({
  years: FacetValues,
  sections: FacetValues,
  authors: FacetValues,
  outlets: FacetValues,
  statuses: FacetValues,
  since: z.string().nullable(),
  outletsUnreadBefore: z.string().nullable(),
  counted: z.int(),
  matches: z.object({ articles: z.int(), isLowerBound: z.boolean(), hasEveryYear: z.boolean() }),
  isPartial: z.boolean(),
})
export type Facets = z.infer<typeof Facets>

/** The archive in figures; trashed articles do not count. Years are UTC years of the article's date. */
export const ArchiveStatistics = z.object({
  articles: z.int(),
  words: z.int(),
  years: z.array(z.object({ value: z.string(), articles: z.int(), words: z.int() })),
  sections: z.array(z.object({ value: z.string(), articles: z.int(), words: z.int() })),
  /** Where articles came from (article/outlet-of.ts); '' for what was written here under nobody's name. */
  outlets: z.array(z.object({ value: z.string(), articles: z.int() })),
  mostQuoted: z.array(z.object({ speaker: z.string(), quotations: z.int(), articles: z.int() })),
})
export type ArchiveStatistics = z.infer<typeof ArchiveStatistics>

/** A question an editor asks again and again, under a name. Its filters stand in the query's text. */
export const SavedSearch = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(200),
  query: z.string().trim().max(1000),
  order: z.enum(['ranked', 'newest']),
  otherForms: z.boolean(),
  createdAt: z.string(),
})
export type SavedSearch = z.infer<typeof SavedSearch>

/** Without an id a new one, last in the list; with the id of one that was removed it comes back. */
export const SavedSearchDraft = SavedSearch.omit({ createdAt: true }).partial({ id: true })
export type SavedSearchDraft = z.infer<typeof SavedSearchDraft>

/** Which article to look at, and the question whose words are marked in it. */
export const PreviewQuery = SearchQuery.pick({ query: true, otherForms: true, asYouType: true }).extend({
  id: z.string().min(1).max(64),
})
export type PreviewQuery = z.infer<typeof PreviewQuery>

/**
 * An article to read, not to edit. In `html` every hit is in `<mark data-hit="n">`; hits are numbered through headline,
 * standfirst and body from 0.
 */
export const ArticlePreview = Article.omit({ document: true, text: true }).extend({
  headlineMarks: Marks,
  standfirstMarks: Marks,
  /** Of the dateline, else the site it was published to, else where it came from; '' when none is known. */
  outlet: z.string(),
  /** Where readers find it; null when that is not known. */
  url: z.string().nullable(),
})
export type ArticlePreview = z.infer<typeof ArticlePreview>

/** The forms that are searched besides each word of a query; words without any are left out. */
export const WordForms = z.array(z.object({ word: z.string(), forms: z.array(z.string()) }))
export type WordForms = z.infer<typeof WordForms>
