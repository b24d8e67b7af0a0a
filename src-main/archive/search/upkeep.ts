import { run, type Writable } from '../handle.ts'
import { sketchOf } from './sketch.ts'
import { fold } from './tokens.ts'

/**
 * What search remembers of an article beside the index: how words with an apostrophe are spelled (so that Maruf finds
 * Ma’ruf), and a sketch of the text (so that the same copy is recognised). Written with the article, in its transaction.
 */
const elided = /[\p{L}\p{N}]+(?:['’‘ʼʻ`´][\p{L}\p{N}]+)+/gu
/** Found fast: nearly no paragraph holds one, and a word must stand on both sides. */
const hasElided = /[\p{L}\p{N}]['’‘ʼʻ`´][\p{L}\p{N}]/u
const anyApostrophe = /['’‘ʼʻ`´]/
const apostrophe = /['’‘ʼʻ`´]/gu

type Copy = { id: string; headline: string; standfirst: string; text: string; byline: string }

/** Each word with an apostrophe: its letters joined, and its parts as the index sees them. */
const elidedWords = (text: string): { joined: string; spelled: string }[] =>
  (anyApostrophe.test(text) && hasElided.test(text) ? Array.from(text.matchAll(elided)) : []).map(([word]) => {
    const parts = fold(word).split(apostrophe)
    return { joined: parts.join(''), spelled: parts.join(' ') }
  })

const rememberSpelling = (db: Writable, copy: Copy): void => {
  for (const part of [copy.headline, copy.standfirst, copy.text, copy.byline]) {
    for (const { joined, spelled } of elidedWords(part)) {
      run(db, 'INSERT OR IGNORE INTO elided_words (joined, spelled) VALUES (?, ?)', joined, spelled)
    }
  }
}

export const rememberForSearch = (db: Writable, copy: Copy): void => {
  rememberSpelling(db, copy)
  run(
    db,
    `INSERT INTO sketches (article_id, sketch) VALUES (?, ?)
     ON CONFLICT (article_id) DO UPDATE SET sketch = excluded.sketch WHERE sketch <> excluded.sketch`,
    copy.id,
    sketchOf(copy.text),
  )
}
