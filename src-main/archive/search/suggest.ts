import type { SearchHit, SuggestionSeed } from '../../../src-shared/contract/index.ts'
import { type Readable, rows } from '../handle.ts'
import { functionWords } from './function-words.ts'
import { matchExpression, type Term } from './query.ts'
import { hitOf } from './search.ts'
import { tokens } from './tokens.ts'

/** Articles that may go with a story being written: by its speakers, the words of its headline, and its section. */
type Candidate = { rowId: number; id: string; rank: number; section: string; date: string }

const mostTerms = 24
const candidates = 60
const shown = 10

const headlineTerms = (headline: string): Term[] =>
  tokens(headline)
    .map((token) => token.word)
    .filter((word) => word.length > 2 && !functionWords.has(word))
    .map((word) => ({ words: [word], prefix: false }))

const speakerTerms = (speakers: string[]): Term[] =>
  speakers.flatMap((speaker) => {
    const words = tokens(speaker).map((token) => token.word)
    return words.length === 0 ? [] : [{ words, prefix: false }]
  })

const distinct = (terms: Term[]): Term[] => [...new Map(terms.map((term) => [term.words.join(' '), term])).values()]

const yearMs = 365 * 24 * 3_600_000

/** Larger is better: BM25 (negative in SQLite), a fifth more in the same section, half as much per year of age. */
const score = (candidate: Candidate, section: string, now: number): number => {
  const age = Math.max(0, now - Date.parse(candidate.date)) / yearMs
  const recency = 0.5 + 0.5 * 0.5 ** age
  return -candidate.rank * recency * (section !== '' && candidate.section === section ? 1.2 : 1)
}

export const suggest = (db: Readable, seed: SuggestionSeed, now = Date.now()): SearchHit[] => {
  const terms = distinct([...speakerTerms(seed.speakers), ...headlineTerms(seed.headline)]).slice(0, mostTerms)
  if (terms.length === 0) return []
  const match = terms.map((term) => matchExpression([term])).join(' OR ')
  const found = rows<Candidate>(
    db,
    `SELECT best.rowId, articles.id, best.rank, articles.section, articles.dated_at AS date
     FROM (SELECT rowid AS rowId, rank FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT ${candidates}) AS best
     JOIN articles ON articles.row_id = best.rowId WHERE articles.id <> ?`,
    match,
    seed.articleId,
  )
  return found
    .map((candidate) => ({ candidate, score: score(candidate, seed.section, now) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, shown)
    .flatMap(({ candidate }) => hitOf(db, candidate.rowId, terms))
}
