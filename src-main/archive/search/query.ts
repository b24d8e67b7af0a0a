import { tokens } from './tokens.ts'

/**
 * Understands what an editor types: words, "phrases", prefix*, the last word as a prefix while typing. There is no
 * syntax error: whatever is no word is left out, and operators of FTS5 mean nothing.
 */
export type Term = { words: string[]; prefix: boolean }

/** Every kind of double quotation mark editors' keyboards and pasted copy produce. */
const quoteMarks = '"“”„«»'
const pieces = new RegExp(`[${quoteMarks}]([^${quoteMarks}]*)([${quoteMarks}]|$)|([^\\s${quoteMarks}]+)`, 'gu')

const termOf = (text: string, prefix: boolean): Term[] => {
  const words = tokens(text).map((token) => token.word)
  return words.length === 0 ? [] : [{ words, prefix }]
}

export const parseQuery = (query: string, asYouType: boolean): Term[] => {
  const typingEnds = query.length
  return Array.from(query.matchAll(pieces)).flatMap((match) => {
    const [whole, phrase, closing, word] = match
    const isBeingTyped = asYouType && match.index + whole.length === typingEnds
    if (word === undefined) return termOf(phrase ?? '', isBeingTyped && closing === '')
    return termOf(word, isBeingTyped || word.endsWith('*'))
  })
}

/** Words hold only letters and digits, so that nothing in them can be syntax. */
export const matchExpression = (terms: Term[]): string =>
  terms.map((term) => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`).join(' ')
