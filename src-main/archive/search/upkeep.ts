import type { ArticleContent } from '../../../src-shared/contract/index.ts'
import { captionsOf } from '../../html/captions.ts'
import { run, type Writable } from '../handle.ts'
import { readText, type TextReading } from './read-text.ts'
import { anyApostrophe, apostrophes, fold, tokens } from './tokens.ts'

/**
 * What search remembers of an article beside the index: how words with an apostrophe are spelled (so that Maruf finds
 * Ma’ruf), what stands under its pictures, and a sketch of the text (so that the same copy is recognised). Written with
 * the article, in its transaction.
 */
const elided = new RegExp(`[\\p{L}\\p{N}]+(?:[${apostrophes}][\\p{L}\\p{N}]+)+`, 'gu')
/** Found fast: nearly no paragraph holds one between two letters. */
const hasElided = new RegExp(`[\\p{L}\\p{N}][${apostrophes}][\\p{L}\\p{N}]`, 'u')
const everyApostrophe = new RegExp(`[${apostrophes}]`, 'g')

type Copy = Pick<ArticleContent, 'headline' | 'standfirst' | 'text' | 'byline' | 'html' | 'leadImage'>

/** A word with an apostrophe: its letters joined, and its parts as the index sees them. */
type Spelling = { joined: string; spelled: string }

const elidedWords = (text: string): Spelling[] =>
  (hasElided.test(text) ? Array.from(text.matchAll(elided)) : []).map(([word]) => {
    const spelled = tokens(word).map((token) => token.word)
    return { joined: fold(word).replace(everyApostrophe, ''), spelled: spelled.join(' ') }
  })

/** What is remembered of one article. Needs no database: an import finds it out beside the writer. */
export type SearchMemory = { sketch: Uint8Array; spellings: Spelling[]; captions: string }

/** `reading`: of the copy's text, when it was read already. */
export const searchMemoryOf = (copy: Copy, reading: TextReading = readText(copy.text)): SearchMemory => {
  const captions = captionsOf(copy)
  const texts = [copy.headline, copy.standfirst, ...(reading.hasApostrophe ? [copy.text] : []), copy.byline, captions]
  return {
    sketch: reading.sketch,
    spellings: texts.filter((text) => anyApostrophe.test(text)).flatMap(elidedWords),
    captions,
  }
}

const insertSketch = `INSERT INTO sketches (article_id, sketch) VALUES (?, ?)
  ON CONFLICT (article_id) DO UPDATE SET sketch = excluded.sketch WHERE sketch <> excluded.sketch`

/** But for the captions: they stand in the article's own row. */
export const rememberForSearch = (
  db: Writable,
  articleId: string,
  { sketch, spellings }: Pick<SearchMemory, 'sketch' | 'spellings'>,
): void => {
  for (const { joined, spelled } of spellings) {
    run(db, 'INSERT OR IGNORE INTO elided_words (joined, spelled) VALUES (?, ?)', joined, spelled)
  }
  run(db, insertSketch, articleId, Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength))
}
