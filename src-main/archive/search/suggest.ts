import type { Suggestion, SuggestionSeed } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import { functionWords } from './function-words.ts'
import { hitOf } from './hits.ts'
import { wholeKey } from './keys.ts'
import { containsTerm } from './marks.ts'
import { type Term, termExpression } from './query.ts'
import { nearDuplicate, resemblance, sketchOf } from './sketch.ts'
import { tokens } from './tokens.ts'
import { articleCount, articlesWith } from './vocabulary.ts'

/**
 * Articles that may go with a story being written, by its speakers, places, telling words and section, newest
 * preferred, each with the reason. Rare words find candidates by rank, common ones only among the newest, so that the
 * answer takes the same time in a large archive.
 */
type Clue = {
  kind: 'speaker' | 'place' | 'word'
  label: string
  term: Term
  key: string | null
  articles: number
  weight: number
}
type Candidate = {
  rowId: number
  id: string
  section: string
  date: string
  headline: string
  text: string
  keys: string
}

const mostWords = 12
/** Letters of the body that are looked at: what a story is about stands in its first half. */
const bodyRead = 4000
/** Posting entries that all rare clues may cost together; a clue that costs more is only looked for among the newest. */
const rankedBudget = 4000
const ranked = 60
const newestOfCommon = 25
const shown = 10

const rarity = (articles: number, all: number): number => Math.log(1 + all / (1 + articles))

const nameClues = (db: Readable, kind: 'speaker' | 'place', names: string[], all: number): Clue[] =>
  [...new Set(names)].flatMap((name) => {
    const words = tokens(name).map((token) => token.word)
    if (words.length === 0) return []
    const articles = Math.min(...words.map((word) => articlesWith(db, word)))
    const weight = rarity(articles, all) * (kind === 'speaker' ? 1.5 : 0.5)
    return [{ kind, label: name, term: { words, prefix: false }, key: wholeKey(kind, name), articles, weight }]
  })

const isTelling = (word: string): boolean => word.length > 2 && !functionWords.has(word) && !/^\d+$/.test(word)

const wordClues = (db: Readable, { headline, text }: SuggestionSeed, all: number): Clue[] => {
  const counts = new Map<string, number>()
  const count = (part: string, worth: number): void => {
    for (const { word } of tokens(part)) if (isTelling(word)) counts.set(word, (counts.get(word) ?? 0) + worth)
  }
  count(headline, 3)
  count(text.slice(0, bodyRead), 1)
  return [...counts]
    .flatMap(([word, worth]): Clue[] => {
      // A word of one article only says what this story already says, and once in the body says little.
      if (worth < 2) return []
      const articles = articlesWith(db, word)
      const weight = Math.min(worth, 6) * rarity(articles, all)
      const term = { words: [word], prefix: false }
      return articles === 0 ? [] : [{ kind: 'word', label: word, term, key: null, articles, weight }]
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostWords)
}

const find = (db: Readable, match: string, order: 'rank' | 'rowid DESC', limit: number): number[] =>
  rows<{ rowId: number }>(
    db,
    `SELECT rowid AS rowId FROM article_index WHERE article_index MATCH ? ORDER BY ${order} LIMIT ?`,
    match,
    limit,
  ).map((row) => row.rowId)

const candidateIds = (db: Readable, clues: Clue[]): number[] => {
  const found = new Set<number>()
  const cheap: Clue[] = []
  let left = rankedBudget
  for (const clue of [...clues].sort((a, b) => a.articles - b.articles)) {
    if (clue.kind === 'place') continue
    left -= clue.articles
    if (left >= 0) cheap.push(clue)
    else {
      const expression = termExpression(clue.term)
      const others = clues.filter((other) => other !== clue && other.kind !== 'place').map((other) => other.term)
      const company = others.length === 0 ? '' : ` AND (${others.map(termExpression).join(' OR ')})`
      for (const rowId of find(db, expression + company, 'rowid DESC', newestOfCommon)) found.add(rowId)
    }
  }
  const match = cheap.map((clue) => termExpression(clue.term)).join(' OR ')
  if (match !== '') for (const rowId of find(db, match, 'rank', ranked)) found.add(rowId)
  return [...found]
}

const candidateOf = (db: Readable, rowId: number): Candidate | undefined =>
  firstRow<Candidate>(
    db,
    `SELECT row_id AS rowId, id, section, dated_at AS date, headline, text, search_keys AS keys
     FROM articles WHERE row_id = ?`,
    rowId,
  )

type Scored = { candidate: Candidate; matched: Clue[]; score: number }

const yearMs = 365 * 24 * 3_600_000

/** Half as much a year of age, down to half; a fifth more in the same section; a word in the headline counts double. */
const scored = (candidate: Candidate, clues: Clue[], section: string, now: number): Scored => {
  const keys = new Set(candidate.keys.split(' '))
  const matched = clues.filter(
    (clue) =>
      (clue.key !== null && keys.has(clue.key)) ||
      containsTerm(candidate.text, clue.term) ||
      containsTerm(candidate.headline, clue.term),
  )
  const sum = matched.reduce(
    (total, clue) => total + clue.weight * (containsTerm(candidate.headline, clue.term) ? 2 : 1),
    0,
  )
  const age = Math.max(0, now - Date.parse(candidate.date)) / yearMs
  const recency = 0.5 + 0.5 * 0.5 ** age
  const isSameSection = section !== '' && candidate.section === section
  return { candidate, matched, score: sum * recency * (isSameSection ? 1.2 : 1) }
}

const labels = (matched: Clue[], kind: Clue['kind']): string[] =>
  matched.filter((clue) => clue.kind === kind).map((clue) => clue.label)

const isSameCopy = (db: Readable, sketch: Uint8Array, id: string): boolean => {
  const other = firstRow<{ sketch: Buffer }>(db, 'SELECT sketch FROM sketches WHERE article_id = ?', id)
  return other !== undefined && resemblance(sketch, other.sketch) >= nearDuplicate
}

export const suggest = (db: Readable, seed: SuggestionSeed, now = Date.now()): Suggestion[] => {
  const all = articleCount(db)
  const clues = [
    ...nameClues(db, 'speaker', seed.speakers, all),
    ...nameClues(db, 'place', seed.places ?? [], all),
    ...wordClues(db, seed, all),
  ]
  if (clues.every((clue) => clue.kind === 'place')) return []
  const sketch = sketchOf(seed.text)
  const terms = clues.map((clue) => clue.term)
  return candidateIds(db, clues)
    .flatMap((rowId) => candidateOf(db, rowId) ?? [])
    .filter((candidate) => candidate.id !== seed.articleId)
    .map((candidate) => scored(candidate, clues, seed.section, now))
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
        nearDuplicate: isSameCopy(db, sketch, candidate.id),
      })),
    )
}
