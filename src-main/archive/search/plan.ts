import type { Ranking, SearchExplanation } from '../../../src-shared/contract/index.ts'
import type { Readable } from '../handle.ts'
import { exactLimit, type Side, sideOf } from './expression.ts'
import type { Index } from './newest-matches.ts'
import type { Clause, Term } from './query.ts'
import { articleCount, type Vocabulary, vocabularyOf } from './vocabulary.ts'
import { type Lift, liftOf, type Weighing } from './weighed-matches.ts'

/**
 * Decides how to answer so that no query runs away: exact BM25 when few articles can match; nearly so where a telling word
 * meets common ones; otherwise articles whose headline matches, newest first, then those with one of the words there, then
 * the rest.
 */
export type PlainStep = {
  index: Index
  match: string
  order: 'rank' | 'newest'
  /** One term of each list has to stand in the headline: title_index knows no phrases. */
  inHeadline: Term[][]
  /** Takes only what is among the newest of all matches. */
  isAmongMatches: boolean
}

export type WeighedStep = {
  index: 'article_index'
  match: string
  order: 'weighed'
  by: Weighing
  /** When more match than can be weighed. */
  otherwise: PlainStep[]
}

export type Step = PlainStep | WeighedStep

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
const headlineStep = ({ positive, negative }: Parts): PlainStep | null => {
  const inHeadline = positive.filter((side) => side.isText && side.headline !== null)
  if (inHeadline.length === 0) return null
  const step = { order: 'newest' as const, inHeadline: [], isAmongMatches: false }
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

/** A common word's headlines, when they are worth reading and the title index can tell them. */
const lastingTitle = (side: Side): string | null =>
  side.articles <= tellingHeadline && !side.isLoose ? side.title : null

/** One of the words in the headline, the others anywhere: of two words BM25 puts those first, and few headlines hold both. */
const partlyInHeadline = ({ positive, negative }: Parts): PlainStep | null => {
  const texts = positive.filter((side) => side.isText)
  const titles = texts.flatMap((side) => lastingTitle(side) ?? [])
  if (texts.length < 2 || titles.length === 0 || negative.length > 0) return null
  return { index: 'title_index', match: titles.join(' OR '), order: 'newest', inHeadline: [], isAmongMatches: true }
}

const textsOf = ({ positive }: Parts): Side[] => positive.filter((side) => side.isText)

const costOf = (texts: Side[]): number => texts.reduce((sum, side) => sum + side.cost, 0)

/** Whether to rank exactly: few articles can match, or several words meet whose weights cost little. */
const isRanked = (parts: Parts, estimate: number): boolean => {
  const texts = textsOf(parts)
  return estimate <= exactLimit || (texts.length > 1 && estimate <= meetingLimit && costOf(texts) <= meetingBudget)
}

/** The rarest words, as many as the budget allows; null when it allows none. */
const weighingOf = (parts: Parts, articles: number, budget: number): Weighing | null => {
  const texts = textsOf(parts).sort((a, b) => a.cost - b.cost)
  let left = budget
  const isTelling = texts.map((side) => {
    left -= side.cost
    return left >= 0
  })
  const telling = texts.filter((_, at) => isTelling[at])
  if (telling.length === 0) return null
  const lifts = texts.flatMap((side, at): Lift[] => {
    const title = isTelling[at] ? null : lastingTitle(side)
    return title === null ? [] : [liftOf(title, side.articles, articles)]
  })
  return {
    telling: every(telling.map((side) => side.expression)),
    lifts: lifts.filter(({ weight }) => weight > 0),
  }
}

type Answer = { steps: Step[]; ranking: Ranking }

type Asked = {
  match: string
  order: 'ranked' | 'newest'
  estimate: number
  /** Of the whole archive. */
  articles: number
  /** Other forms are looked for as well, and counted. */
  isNarrow: boolean
}

const titlesFirst = (parts: Parts, newest: PlainStep, isNarrow: boolean): PlainStep[] => {
  const first = headlineStep(parts)
  const second = first === null || isNarrow ? null : partlyInHeadline(parts)
  return [first, second, newest].flatMap((step) => step ?? [])
}

const stepsOf = (parts: Parts, { match, order, estimate, articles, isNarrow }: Asked): Answer => {
  const index = 'article_index'
  const newest: PlainStep = { index, match, order: 'newest', inHeadline: [], isAmongMatches: false }
  const texts = textsOf(parts)
  if (order === 'newest' || texts.length === 0) return { steps: [newest], ranking: 'newest' }
  const isExact = isRanked(parts, estimate)
  if (isExact && costOf(texts) <= rankingBudget) return { steps: [{ ...newest, order: 'rank' }], ranking: 'relevance' }
  const otherwise = titlesFirst(parts, newest, isNarrow)
  const by = texts.length > 1 ? weighingOf(parts, articles, isExact ? rankingBudget : meetingBudget) : null
  if (by !== null) return { steps: [{ index, match, order: 'weighed', by, otherwise }], ranking: 'relevance' }
  return { steps: otherwise, ranking: otherwise.length === 1 ? 'newest' : 'titleFirst' }
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
  const wide = options.otherForms ? partsOf(vocabulary, clauses, options.isTyped, true) : parts
  const countMatch = wide === parts ? match : matchOf(wide)
  const isWider = countMatch !== match
  const asked = { order: options.order, articles: articleCount(vocabulary) }
  const { steps, ranking } = stepsOf(parts, { ...asked, match, estimate: estimateOf(parts), isNarrow: isWider })
  const estimate = estimateOf(wide)
  const isMeeting = wide.positive.length + wide.negative.length > 1 || wide.positive.some((side) => side.isLoose)
  const wider = isWider ? stepsOf(wide, { ...asked, match: countMatch, estimate, isNarrow: false }).steps : []
  const all = options.order === 'newest' && isWider ? wider : [...steps, ...wider]
  return {
    steps: all,
    countMatch,
    ranking,
    isPartial: [...wide.positive, ...wide.negative].some((side) => side.isPartial),
    countsAll: isRanked(wide, estimate) || all.some((step) => step.order === 'weighed'),
    isSurelyFew: isRanked(wide, estimate) && vocabulary.added <= bearablyBehind,
    broad: estimate > (isMeeting ? metAtOnce : readAtOnce) ? estimate : null,
    isMeeting,
    terms: wide.positive.flatMap((side) => side.terms),
    estimate,
    rankingCost: parts.positive.reduce((sum, side) => sum + side.cost, 0),
  }
}

const explained = (step: Step): SearchExplanation['steps'] =>
  step.order === 'weighed'
    ? [
        {
          index: step.index,
          match: step.match,
          order: [`rank by ${step.by.telling}`, ...step.by.lifts.map(({ match }) => `headlines with ${match}`)].join(
            ', ',
          ),
        },
        ...step.otherwise.flatMap(explained).map((one) => ({ ...one, order: `${one.order}, if too many to rank` })),
      ]
    : [{ index: step.index, match: step.match, order: step.order }]

/** For `--explain`. */
export const explanationOf = ({ steps, estimate, rankingCost }: Plan): SearchExplanation => ({
  steps: steps.flatMap(explained),
  estimate,
  rankingCost,
})
