import type { Ranking, SearchExplanation } from '../../../src-shared/contract/index.ts'
import type { Readable } from '../handle.ts'
import { exactLimit, type Side, sideOf } from './expression.ts'
import type { Index } from './newest-matches.ts'
import type { Clause, Term } from './query.ts'
import { articleCount, type Vocabulary, vocabularyOf } from './vocabulary.ts'

/**
 * Decides how to answer so that no query runs away: exact BM25 when few articles can match; otherwise articles whose
 * headline matches, newest first, then those with one of the words there, then the rest.
 */
export type Step = {
  index: Index
  match: string
  order: 'rank' | 'newest'
  /** Ranks by this expression instead: words that nearly every article holds would cost much and say nothing. */
  rankBy: string | null
  /** One term of each list has to stand in the headline: title_index knows no phrases. */
  inHeadline: Term[][]
  /** Takes only what is among the newest of all matches. */
  isAmongMatches: boolean
}

export type Plan = {
  /** Each step leaves out what the steps before it found. */
  steps: Step[]
  /** For article_index: every match of all steps. */
  countMatch: string
  ranking: Ranking
  isPartial: boolean
  /** Exact totals are affordable. */
  countsAll: boolean
  /** Few can match, however far the vocabulary is behind: nobody has to count before they are ranked. */
  isSurelyFew: boolean
  /** How many may match when they are so many that they are read in windows, by the clock; null for fewer. */
  broad: number | null
  /** Several words or keys have to meet in an article. */
  isMeeting: boolean
  terms: Term[]
  /** No more articles match, by the vocabulary. */
  estimate: number
  /** Posting entries that exact ranking would have to count. */
  rankingCost: number
}

/** A word alone costs a microsecond an article; to find each beside a word that nearly all hold costs up to twenty. */
const readAtOnce = 8000
const metAtOnce = 2000
/** Articles added since the words were counted that change nothing about what is bearable. */
const bearablyBehind = 4000
/** Posting entries BM25 may count for its word weights. */
const rankingBudget = 200_000

/** Several words, of which the rarest stands in so many articles, are ranked too when weighing them costs little. */
const meetingLimit = 5000
const meetingBudget = 20_000
/** Words more articles hold than this stand in too many headlines to read them all. */
const tellingHeadline = 150_000

const everything = 'meta : ("xwdraft" OR "xwready" OR "xwscheduled" OR "xwpublished")'

const every = (parts: string[]): string => parts.map((part) => `(${part})`).join(' AND ')

const without = (positive: string, negative: string[]): string =>
  negative.length === 0 ? positive : `(${positive}) NOT (${negative.map((part) => `(${part})`).join(' OR ')})`

type Parts = { positive: Side[]; negative: Side[] }

const partsOf = (vocabulary: Vocabulary, clauses: Clause[], isTyped: boolean, otherForms: boolean): Parts => {
  const sides = (negated: boolean): Side[] =>
    clauses
      .filter((clause) => clause.negated === negated)
      .flatMap((clause) => sideOf(vocabulary, clause, { isTyped, otherForms: otherForms && !negated }) ?? [])
  return { positive: sides(false), negative: sides(true) }
}

const matchOf = ({ positive, negative }: Parts): string =>
  without(
    positive.length === 0 ? everything : every(positive.map((side) => side.expression)),
    negative.map((side) => side.expression),
  )

/** Null when no word may stand in the headline. */
const headlineStep = ({ positive, negative }: Parts): Step | null => {
  const inHeadline = positive.filter((side) => side.isText && side.headline !== null)
  if (inHeadline.length === 0) return null
  const step = { order: 'newest' as const, rankBy: null, inHeadline: [], isAmongMatches: false }
  if (negative.length === 0 && positive.every((side) => side.title !== null)) {
    return {
      ...step,
      index: 'title_index',
      match: every(positive.map((side) => side.title ?? side.expression)),
      inHeadline: positive.filter((side) => side.isLoose).map((side) => side.titleTerms),
    }
  }
  const match = every(positive.map((side) => side.headline ?? side.expression))
  return {
    ...step,
    index: 'article_index',
    match: without(
      match,
      negative.map((side) => side.expression),
    ),
  }
}

/** One of the words in the headline, the others anywhere: of two words BM25 puts those first, and few headlines hold both. */
const partlyInHeadline = ({ positive, negative }: Parts): Step | null => {
  const texts = positive.filter((side) => side.isText)
  const titles = texts.flatMap((side) => (side.articles <= tellingHeadline && !side.isLoose ? (side.title ?? []) : []))
  if (texts.length < 2 || titles.length === 0 || negative.length > 0) return null
  const match = titles.join(' OR ')
  return { index: 'title_index', match, order: 'newest', rankBy: null, inHeadline: [], isAmongMatches: true }
}

const costOf = (texts: Side[]): number => texts.reduce((sum, side) => sum + side.cost, 0)

/** Whether to rank exactly: few articles can match, or several words meet whose weights cost little. */
const isRanked = ({ positive }: Parts, estimate: number): boolean => {
  const texts = positive.filter((side) => side.isText)
  return estimate <= exactLimit || (texts.length > 1 && estimate <= meetingLimit && costOf(texts) <= meetingBudget)
}

const exactStep = (parts: Parts, match: string): Step | null => {
  const texts = parts.positive.filter((side) => side.isText)
  const step = { index: 'article_index' as const, match, order: 'rank' as const, inHeadline: [], isAmongMatches: false }
  if (costOf(texts) <= rankingBudget) return { ...step, rankBy: null }
  let left = rankingBudget
  const telling = [...texts]
    .sort((a, b) => a.cost - b.cost)
    .filter((side) => {
      left -= side.cost
      return left >= 0
    })
  return telling.length === 0 ? null : { ...step, rankBy: every(telling.map((side) => side.expression)) }
}

type Answer = { steps: Step[]; ranking: Ranking }

const stepsOf = (parts: Parts, match: string, order: 'ranked' | 'newest', estimate: number): Answer => {
  const newest: Step = {
    index: 'article_index',
    match,
    order: 'newest',
    rankBy: null,
    inHeadline: [],
    isAmongMatches: false,
  }
  if (order === 'newest' || !parts.positive.some((side) => side.isText)) return { steps: [newest], ranking: 'newest' }
  const exact = isRanked(parts, estimate) ? exactStep(parts, match) : null
  if (exact !== null) return { steps: [exact], ranking: 'relevance' }
  const first = headlineStep(parts)
  const second = first === null ? null : partlyInHeadline(parts)
  const steps = [first, second, newest].flatMap((step) => step ?? [])
  return { steps, ranking: first === null ? 'newest' : 'titleFirst' }
}

const fewest = ({ positive }: Parts): number => Math.min(...positive.map((side) => side.articles))

export type PlanOptions = { isTyped: boolean; otherForms: boolean; order: 'ranked' | 'newest' }

/** Null when there is nothing to search for. */
export const planSearch = (db: Readable, clauses: Clause[], options: PlanOptions): Plan | null => {
  const vocabulary = vocabularyOf(db)
  const parts = partsOf(vocabulary, clauses, options.isTyped, false)
  if (parts.positive.length + parts.negative.length === 0) return null
  // No more than all articles.
  const estimateOf = (some: Parts): number => Math.min(articleCount(vocabulary), fewest(some))
  const match = matchOf(parts)
  const { steps, ranking } = stepsOf(parts, match, options.order, estimateOf(parts))
  const wide = options.otherForms ? partsOf(vocabulary, clauses, options.isTyped, true) : parts
  const countMatch = wide === parts ? match : matchOf(wide)
  const isWider = countMatch !== match
  const estimate = estimateOf(wide)
  const isMeeting = wide.positive.length + wide.negative.length > 1 || wide.positive.some((side) => side.isLoose)
  const wider = isWider ? stepsOf(wide, countMatch, options.order, estimate).steps : []
  const all =
    options.order === 'newest' && isWider
      ? wider
      : [...steps.filter((step) => !isWider || !step.isAmongMatches), ...wider]
  return {
    steps: all,
    countMatch,
    ranking,
    isPartial: [...wide.positive, ...wide.negative].some((side) => side.isPartial),
    countsAll: isRanked(wide, estimate),
    isSurelyFew: isRanked(wide, estimate) && vocabulary.added <= bearablyBehind,
    broad: estimate > (isMeeting ? metAtOnce : readAtOnce) ? estimate : null,
    isMeeting,
    terms: wide.positive.flatMap((side) => side.terms),
    estimate,
    rankingCost: parts.positive.reduce((sum, side) => sum + side.cost, 0),
  }
}

/** For `--explain`. */
export const explanationOf = ({ steps, estimate, rankingCost }: Plan): SearchExplanation => ({
  steps: steps.map((step) => ({
    index: step.index,
    match: step.match,
    order: step.rankBy === null ? step.order : `rank by ${step.rankBy}`,
  })),
  estimate,
  rankingCost,
})
