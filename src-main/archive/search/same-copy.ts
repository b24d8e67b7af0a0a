import type { SameCopy } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import { functionWords } from './function-words.ts'
import { runsOfText, sameStory, sharedRuns } from './shared-runs.ts'
import { tokens } from './tokens.ts'
import { articlesWith, vocabularyOf } from './vocabulary.ts'

/**
 * Articles that are (nearly) the same copy as a text: found by its rarest words, which the same copy holds too, and
 * judged by the runs of words they share. The words are rare, so that the answer takes the same time in a large archive.
 */
const lettersRead = 6000
const rarest = 8
const mostArticles = 300
const candidates = 40
const shown = 3

const rareWords = (db: Readable, text: string): string[] => {
  const vocabulary = vocabularyOf(db)
  return [...new Set(tokens(text.slice(0, lettersRead)).map(({ word }) => word))]
    .filter((word) => word.length > 3 && !functionWords.has(word))
    .map((word) => ({ word, articles: articlesWith(vocabulary, word) }))
    .filter(({ articles }) => articles > 0 && articles <= mostArticles)
    .sort((a, b) => a.articles - b.articles)
    .slice(0, rarest)
    .map(({ word }) => word)
}

type Candidate = Omit<SameCopy, 'resemblance'> & { text: string }

/** Fewer runs of words say too little. */
const fewestRuns = 16

const quoted = (word: string): string => `text : "${word.replaceAll('"', '""')}"`

export const sameCopy = (db: Readable, { text, articleId }: { text: string; articleId: string }): SameCopy[] => {
  const runs = runsOfText(text)
  if (runs.size < fewestRuns) return []
  const words = rareWords(db, text)
  if (words.length === 0) return []
  const found = rows<{ rowId: number }>(
    db,
    `SELECT rowid AS rowId FROM article_index WHERE article_index MATCH ? ORDER BY rank LIMIT ${candidates}`,
    words.map(quoted).join(' OR '),
  )
  return found
    .flatMap(({ rowId }): Candidate[] => {
      const candidate = firstRow<Candidate>(
        db,
        'SELECT id, headline, dated_at AS date, section, text FROM articles WHERE row_id = ?',
        rowId,
      )
      return candidate === undefined ? [] : [candidate]
    })
    .filter(({ id }) => id !== articleId)
    .map(({ text: other, ...article }) => ({ ...article, resemblance: sharedRuns(runs, runsOfText(other)) }))
    .filter((article) => article.resemblance >= sameStory)
    .sort((a, b) => b.resemblance - a.resemblance)
    .slice(0, shown)
}
