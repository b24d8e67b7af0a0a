import { column, type Readable, rows } from '../handle.ts'
import { between } from './newest-matches.ts'

/**
 * Ranks articles in which words meet of which some are too common to be weighed: to know how telling a word is, BM25
 * counts every article that holds it, which for a common one takes longer than all the rest. The telling words are
 * weighed exactly; of a common one only what a headline that holds it adds to an article.
 */
export type Lift = {
  /** For title_index. */
  match: string
  /** In the unit of BM25. */
  weight: number
}

export type Weighing = {
  /** Expression of the words that are weighed. */
  telling: string
  lifts: Lift[]
}

/** As FTS5 has it (its documentation, “The bm25() function”): k1 = 1.2, for an article of average length. */
const saturated = (frequency: number): number => (frequency * 2.2) / (frequency + 1.2)
/** A headline counts as ten places of the text; beside it a common word stands there once, without it once as well. */
const headlineCounts = 10

/** Negative for a word that more than half of all articles hold: such a one says nothing. */
export const liftOf = (match: string, articlesWith: number, articles: number): Lift => {
  const rarity = Math.log((articles - articlesWith + 0.5) / (articlesWith + 0.5))
  return { match, weight: rarity * (saturated(headlineCounts + 1) - saturated(1)) }
}

/** Of these articles, newest first, those whose headline matches. */
export const withTitle = (db: Readable, match: string, rowIds: number[]): number[] => {
  const sql = `SELECT rowid FROM title_index WHERE title_index MATCH :match AND ${between(':low', ':high')} ORDER BY rowid`
  const values = { match, low: rowIds.at(-1) ?? 0, high: rowIds[0] ?? -1 }
  const titled = new Set(column<number>(db, sql, values))
  return rowIds.filter((rowId) => titled.has(rowId))
}

type Weighed = { rowId: number; weight: number }

/** Not ordered by the index: that would weigh every article that holds the telling words before it looks for these. */
const weightsSql = `SELECT rowid AS rowId, -rank AS weight FROM article_index WHERE article_index MATCH :telling
  AND ${between(':low', ':high')} AND +rowid IN (SELECT value FROM json_each(:rowIds))`

/** `rowIds`: what matches, newest first; the heaviest first comes back, of two that weigh the same the newer. */
export const heaviestFirst = (db: Readable, { telling, lifts }: Weighing, rowIds: number[]): number[] => {
  const reach = { low: rowIds.at(-1) ?? 0, high: rowIds[0] ?? -1 }
  const known = rows<Weighed>(db, weightsSql, { ...reach, telling, rowIds: JSON.stringify(rowIds) })
  for (const { match, weight } of lifts) {
    const titled = new Set(withTitle(db, match, rowIds))
    for (const one of known) if (titled.has(one.rowId)) one.weight += weight
  }
  return known.sort((a, b) => b.weight - a.weight || b.rowId - a.rowId).map(({ rowId }) => rowId)
}
