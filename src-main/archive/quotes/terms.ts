import { speakerKey } from '../../../src-shared/language/speaker-key.ts'
import { tokens } from '../search/tokens.ts'

/**
 * What an editor asks of the quote index, as an FTS5 expression: words, "phrases" and prefix* of what was said, and any
 * part of a name in any spelling. There is no syntax error: operators of FTS5 mean nothing.
 */
const piece = /["“”„«»]([^"“”„«»]*)["“”„«»]?|([^\s"“”„«»]+)/gu

/** Words hold only letters and digits, so that nothing in them can be syntax. */
const quoted = (words: string[], prefix: boolean): string => `"${words.join(' ')}"${prefix ? '*' : ''}`

/** Null: what was asked for has no word in it, so that nothing matches. '': nothing was asked for. */
const columnMatch = (column: string, asked: string, terms: string[]): string | null => {
  if (asked.trim() === '') return ''
  return terms.length === 0 ? null : `${column} : (${terms.join(' ')})`
}

export const wordsMatch = (asked: string): string | null => {
  const terms = Array.from(asked.matchAll(piece)).flatMap((match) => {
    const words = tokens(match[1] ?? match[2] ?? '').map((token) => token.word)
    return words.length === 0 ? [] : [quoted(words, match[2]?.endsWith('*') ?? false)]
  })
  return columnMatch('text', asked, terms)
}

/** Every word of the name as it is filed; the last one may be unfinished. */
export const speakerMatch = (asked: string): string | null => {
  const words = tokens(speakerKey(asked)).map((token) => token.word)
  return columnMatch(
    'speaker_key',
    asked,
    words.map((word, at) => quoted([word], at === words.length - 1)),
  )
}
