import type { Suggestion, SuggestionSeed } from '../../../src-shared/contract/index.ts'
import { dayNumber, slotsPerDay } from '../date-order.ts'
import { firstRow, type Readable } from '../handle.ts'
import { likesByChance } from './by-chance.ts'
import { type Clue, cluesOf } from './clues.ts'
import { hitOf } from './hits.ts'
import { finderIn } from './marks.ts'
import { newestMatches, type Reach, reachOf } from './newest-matches.ts'
import { termExpression } from './query.ts'
import { runsOfText, sameStory, sharedRuns } from './shared-runs.ts'
import { articleCount, vocabularyOf } from './vocabulary.ts'

/**
 * Articles that may go with a story being written, by its speakers, places, telling words and section, newest
 * preferred, each with the reason. Candidates are told by the index alone, each clue among its newest articles, and only
 * the most promising are read: the answer takes the same time in a large archive.
 */
type Candidate = {
  rowId: number
  id: string
  section: string
  date: string
  headline: string
  text: string
  keys: string
}

/** Articles looked at for each clue; a rare one has no more, of a common one only the newest tell anything. */
const newestOfClue = 400
/** Above this a name of common words is looked for by the clock. */
const commonWords = 8000
const patienceMs = 2
const read = 40
const shown = 10

const yearDays = 365

/** Half as much a year of age, down to half. */
const recencyOf = (days: number): number => 0.5 + 0.5 * 0.5 ** (Math.max(0, days) / yearDays)

const articlesOf = (db: Readable, clue: Clue, reach: Reach): number[] =>
  newestMatches(db, {
    index: 'article_index',
    match: termExpression(clue.term),
    reach,
    most: newestOfClue,
    broad: clue.articles > commonWords && clue.term.words.length > 1 ? clue.articles : null,
    // The words of a name stand together nearly wherever they stand.
    isMeeting: false,
    patienceMs,
  }).rowIds

/** The articles with the heaviest clues, by what the index knows; places alone make no candidate. */
const candidateIds = (db: Readable, clues: Clue[], today: number): number[] => {
  const reach = reachOf(db, { from: null, until: null })
  const weights = new Map<number, number>()
  for (const clue of clues) {
    if (clue.kind === 'place') continue
    for (const rowId of articlesOf(db, clue, reach)) weights.set(rowId, (weights.get(rowId) ?? 0) + clue.weight)
  }
  return [...weights]
    .map(([rowId, weight]) => ({ rowId, score: weight * recencyOf(today - rowId / slotsPerDay) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, read)
    .map(({ rowId }) => rowId)
}

const candidateOf = (db: Readable, rowId: number): Candidate | undefined =>
  firstRow<Candidate>(
    db,
    `SELECT row_id AS rowId, id, section, dated_at AS date, headline, text, search_keys AS keys
     FROM articles WHERE row_id = ?`,
    rowId,
  )

type Scored = { candidate: Candidate; matched: (Clue & { isInHeadline: boolean })[]; score: number }

/** A story that shares but one of many clues is about something else: that both happened “gara-gara” something. */
const manyClues = 4
const fewestMatched = 2

const telling = <One extends Clue>(clues: One[]): One[] => clues.filter(({ kind }) => kind !== 'place')

/** Fewer stories do not tell how common a word is. */
const fewestToCompare = 1000

/** What one story of the archive or more would share by chance makes none akin. */
const isAkin = ({ matched }: Scored, clues: Clue[], articles: number): boolean =>
  telling(matched).length >= (telling(clues).length < manyClues ? 1 : fewestMatched) &&
  (articles < fewestToCompare || likesByChance(articles, clues.length, matched) < 0)

/** A fifth more in the same section; a clue in the headline counts double. */
const scored = (candidate: Candidate, clues: Clue[], section: string, today: number): Scored => {
  const keys = new Set(candidate.keys.split(' '))
  const [isInHeadline, isInText] = [finderIn(candidate.headline), finderIn(candidate.text)]
  const matched = clues
    .map((clue) => ({ ...clue, isInHeadline: isInHeadline(clue.term) }))
    .filter((clue) => clue.isInHeadline || (clue.key !== null && keys.has(clue.key)) || isInText(clue.term))
  const sum = matched.reduce((total, clue) => total + clue.weight * (clue.isInHeadline ? 2 : 1), 0)
  const recency = recencyOf(today - dayNumber(candidate.date))
  const isSameSection = section !== '' && candidate.section === section
  return { candidate, matched, score: sum * recency * (isSameSection ? 1.2 : 1) }
}

const labels = (matched: Clue[], kind: Clue['kind']): string[] =>
  matched.filter((clue) => clue.kind === kind).map((clue) => clue.label)

export const suggest = (db: Readable, seed: SuggestionSeed, now = Date.now()): Suggestion[] => {
  const vocabulary = vocabularyOf(db)
  const articles = articleCount(vocabulary)
  const clues = cluesOf(vocabulary, seed)
  if (clues.every((clue) => clue.kind === 'place')) return []
  const runs = runsOfText(seed.text)
  const terms = clues.map((clue) => clue.term)
  const today = dayNumber(new Date(now).toISOString())
  return candidateIds(db, clues, today)
    .flatMap((rowId) => candidateOf(db, rowId) ?? [])
    .filter((candidate) => candidate.id !== seed.articleId)
    .map((candidate) => scored(candidate, clues, seed.section, today))
    .filter((one) => isAkin(one, clues, articles))
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .flatMap(({ candidate, matched }) =>
      hitOf(db, candidate.rowId, terms).map((hit) => ({
        ...hit,
        reason: {
          speakers: labels(matched, 'speaker'),
          places: labels(matched, 'place'),
          words: labels(matched, 'word'),
          sameSection: seed.section !== '' && candidate.section === seed.section,
        },
        nearDuplicate: sharedRuns(runs, runsOfText(candidate.text)) >= sameStory,
      })),
    )
}
