import type { Ranking } from '../../../src-shared/contract/index.ts'
import { column, firstRow, type Readable } from '../handle.ts'
import { exactLimit } from './expression.ts'
import { finderIn } from './marks.ts'
import { between, type Matches, newestMatches, type Reach, reachOf, type Span } from './newest-matches.ts'
import type { PlainStep, Plan, Step, WeighedStep } from './plan.ts'
import type { Term } from './query.ts'
import { heaviestFirst, withTitle } from './weighed-matches.ts'

/** Runs a plan: one page of row ids, and how many there are. Its cost is bounded by the plan, the page and the clock. */
export type Page = { limit: number; offset: number }
export type Pace = { isTyped: boolean; isPatient: boolean }
export type Found = { total: number; totalIsLowerBound: boolean; rowIds: number[]; ranking: Ranking }

/** Totals of broad queries are counted up to here; while typing, a page of the archive says enough. */
export const countedAtMost = 1000
const countedWhileTyping = 200

/** Milliseconds after which a question that finds too few stops looking further back; and when it was asked to be patient. */
const patienceMs = 25
const longPatienceMs = 500
const typedPatienceMs = 8
/** And after which counting stops once the page is full. */
const countingMs = 10
const typedCountingMs = 3

const rankedMatches = (db: Readable, match: string, reach: Reach): number[] => {
  const { sql, values } = reach.condition('article_index.rowid')
  return column<number>(
    db,
    `SELECT rowid FROM article_index WHERE article_index MATCH :match
       AND ${between(':reachLow', ':reachHigh')}${sql} ORDER BY rank`,
    { ...values, match, reachLow: reach.low, reachHigh: reach.high },
  )
}

/** What was counted may be behind: ranking is given up when this many times the expected articles match. */
const mostRanked = exactLimit * 4

/** Where words meet that are not all weighed: each article that matches takes some two microseconds, as when ranked. */
const mostWeighed = exactLimit * 2

/** Headlines looked at for a phrase; what lies beyond comes with the other matches, by date. */
const mostHeadlines = 300

/** A headline lies on a page of its own, which a slow disk may have to fetch: what is not looked at in time is left out. */
const withHeadline = (db: Readable, rowIds: number[], terms: Term[][], patience: number): number[] => {
  const end = performance.now() + patience
  return rowIds.filter((rowId) => {
    if (performance.now() > end) return false
    const row = firstRow<{ headline: string }>(db, 'SELECT headline FROM articles WHERE row_id = ?', rowId)
    const isIn = finderIn(row?.headline ?? '')
    return terms.every((alternatives) => alternatives.some(isIn))
  })
}

export const runPlan = (db: Readable, plan: Plan, span: Span, page: Page, pace: Pace): Found => {
  const { isTyped } = pace
  const reach = reachOf(db, span)
  const wanted = page.offset + page.limit
  const enough = Math.max(wanted, isTyped ? countedWhileTyping : countedAtMost) + 1
  const most = plan.countsAll ? Math.max(mostRanked + 1, enough) : enough
  const newest = (step: Pick<Step, 'index' | 'match'>, limit: number, patience: number): Matches =>
    newestMatches(db, {
      index: step.index,
      match: step.match,
      reach,
      most: limit,
      // Headlines are few words: no question of them takes long.
      broad: step.index === 'article_index' ? plan.broad : null,
      isMeeting: step.index === 'article_index' && plan.isMeeting,
      patienceMs: patience,
    })
  const ends = performance.now() + (pace.isPatient ? longPatienceMs : isTyped ? typedPatienceMs : patienceMs)
  /** All steps together have to find the page in this time; a little is left for each. */
  const left = (): number => Math.max(2, ends - performance.now())
  /** Every match, up to what is counted: read once, for the page or for the total. */
  let every: Matches | null = null
  const all = (patience: number): Matches => {
    every ??= newest({ index: 'article_index', match: plan.countMatch }, most, patience)
    return every
  }
  let ranking = plan.ranking
  const isEveryMatch = (step: Step): boolean => step.index === 'article_index' && step.match === plan.countMatch
  const newestOf = (step: PlainStep, limit: number): Matches => {
    if (step.isAmongMatches) {
      // However far the page is: what comes first may not change from page to page.
      const newestKnown = all(left()).rowIds.slice(0, isTyped ? countedWhileTyping : countedAtMost)
      return { rowIds: withTitle(db, step.match, newestKnown), isComplete: true }
    }
    if (isEveryMatch(step)) return all(left())
    if (step.inHeadline.length === 0) return newest(step, limit, left())
    const { rowIds } = newest(step, mostHeadlines, left())
    return { rowIds: withHeadline(db, rowIds, step.inHeadline, left() / 2), isComplete: true }
  }
  const rankedOf = (step: PlainStep): Matches => {
    const matches = { rowIds: rankedMatches(db, step.match, reach), isComplete: true }
    if (isEveryMatch(step)) every = matches
    return matches
  }
  const matchesOf = (step: PlainStep): Matches => {
    if (step.order === 'newest') return newestOf(step, wanted)
    if (plan.isSurelyFew) return rankedOf(step)
    const candidates = newestOf(step, mostRanked + 1)
    if (candidates.rowIds.length < 2) return candidates
    if (candidates.rowIds.length <= mostRanked) return rankedOf(step)
    ranking = 'newest'
    return candidates
  }
  /** Null when they are more than can be weighed. */
  const weighed = (step: WeighedStep): Matches | null => {
    const { rowIds, isComplete } = isEveryMatch(step) ? all(left()) : newest(step, mostWeighed + 1, left())
    return rowIds.length > mostWeighed ? null : { rowIds: heaviestFirst(db, step.by, rowIds), isComplete }
  }
  const found = new Set<number>()
  let isComplete = true
  const take = (matches: Matches): void => {
    isComplete &&= matches.isComplete
    for (const rowId of matches.rowIds) {
      if (found.size === wanted) return
      found.add(rowId)
    }
  }
  const runSteps = (steps: Step[]): void => {
    for (const step of steps) {
      if (found.size === wanted) return
      if (step.order !== 'weighed') {
        take(matchesOf(step))
        continue
      }
      const matches = weighed(step)
      if (matches === null) ranking = step.otherwise.length === 1 ? 'newest' : 'titleFirst'
      else take(matches)
      if (matches?.isComplete !== true) runSteps(step.otherwise)
    }
  }
  runSteps(plan.steps)
  const counted = all(found.size < wanted ? left() : isTyped ? typedCountingMs : countingMs)
  const isMore = counted.rowIds.length >= most || !counted.isComplete || !isComplete
  const total = Math.max(Math.min(counted.rowIds.length, most - 1), found.size)
  return {
    total,
    totalIsLowerBound: isMore || plan.isPartial,
    rowIds: [...found].slice(page.offset),
    ranking,
  }
}
