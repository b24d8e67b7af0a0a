import type { SameCopy } from '../../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows } from '../handle.ts'
import { functionWords } from './function-words.ts'
import { sketchOf } from './read-text.ts'
import { nearDuplicate, resemblance } from './sketch.ts'
import { tokens } from './tokens.ts'
import { articlesWith, vocabularyOf } from './vocabulary.ts'

/**
 * Articles that are (nearly) the same copy as a text: found by its rarest words, which the same copy holds too, and
 * judged by their sketches. The words are rare, so that the answer takes the same time in a large archive.
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

type Candidate = Omit<SameCopy, 'resemblance'> & { sketch: Buffer }

const quoted = (word: string): string => `text : "${word.replaceAll('"', '""')}"`

export const sameCopy = (db: Readable, { text, articleId }: { text: string; articleId: string }): SameCopy[] => {
  const sketch = sketchOf(text)
  // Fewer runs of words than a sketch holds say too little.
  if (sketch.byteLength < 64) return []
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
        `SELECT a.id, a.headline, a.dated_at AS date, a.section, s.sketch
         FROM articles a JOIN sketches s ON s.article_id = a.id WHERE a.row_id = ?`,
        rowId,
      )
      return candidate === undefined ? [] : [candidate]
    })
    .filter(({ id }) => id !== articleId)
    .map(({ sketch: other, ...article }) => ({ ...article, resemblance: resemblance(sketch, other) }))
    .filter((article) => article.resemblance >= nearDuplicate)
    .sort((a, b) => b.resemblance - a.resemblance)
    .slice(0, shown)
}
