import type { Lexeme, LexemeOf } from './lexemes.ts'
import { periodOf } from './period.ts'
import type { Scope } from './scopes.ts'

/** The smallest things a query asks for: a word, a phrase, a date of several words, each with its scope and its place. */
export type Piece = {
  start: number
  end: number
  scope: Scope
  /** As typed, without quotation marks and asterisk; '' when nothing stands behind a scope. */
  value: string
  quoted: boolean
  prefix: boolean
  negated: boolean
}

/** What the readers of pieces and clauses read; none of them changes it. */
export type Typed = {
  query: string
  lexemes: readonly Lexeme[]
  asYouType: boolean
  /** The local day that “kemarin” counts from. */
  today: Date
}

/** What was said before a piece; `start` is where that stands, null when nothing was. */
export type Heading = { scope: Scope; negated: boolean; start: number | null }

export const isDate = (scope: Scope): scope is 'from' | 'to' | 'on' =>
  scope === 'from' || scope === 'to' || scope === 'on'

/** A date may be several words: `dari:1 mei 2026`, `sampai:minggu lalu`. */
const mostDateWords = 4

/** The words side by side from here on, as many as a date may have. */
const wordsFrom = (lexemes: readonly Lexeme[], at: number): Lexeme[] => {
  const next = lexemes.slice(at, at + mostDateWords)
  const words = next.findIndex((lexeme) => lexeme.kind !== 'word')
  return words === -1 ? next : next.slice(0, words)
}

/** How many words the longest date has that begins with this one. A dash alone begins none. */
const dateWords = ({ query, lexemes, today }: Typed, at: number, { start, text }: LexemeOf<'word'>): number => {
  if (!/^[\p{L}\p{N}]/u.test(text)) return 1
  const words = wordsFrom(lexemes, at)
  const last = words.findLastIndex((word, index) => index > 0 && periodOf(query.slice(start, word.end), today) !== null)
  return Math.max(last, 0) + 1
}

const ofPhrase = (
  typed: Typed,
  { text, isClosed, isBeginning, start, end }: LexemeOf<'phrase'>,
  heading: Heading,
): Piece => {
  const isTyped = typed.asYouType && end === typed.query.length && !isClosed
  const prefix = (isBeginning || isTyped) && !isDate(heading.scope)
  return { ...heading, start: heading.start ?? start, end, value: text, quoted: true, prefix }
}

const ofWords = ({ query, asYouType }: Typed, start: number, end: number, heading: Heading): Piece => {
  const text = query.slice(start, end)
  const isOpen = text.endsWith('*') || (asYouType && end === query.length)
  const [value, prefix] = [text.replace(/\*+$/, ''), isOpen && !isDate(heading.scope)]
  return { ...heading, start: heading.start ?? start, end, value, quoted: false, prefix }
}

/** The piece that begins with this lexeme, which stands at `at`, and the lexeme behind it. */
export const pieceAt = (
  typed: Typed,
  at: number,
  lexeme: LexemeOf<'word' | 'phrase'>,
  heading: Heading,
): { piece: Piece; next: number } => {
  if (lexeme.kind === 'phrase') return { piece: ofPhrase(typed, lexeme, heading), next: at + 1 }
  const next = at + (isDate(heading.scope) ? dateWords(typed, at, lexeme) : 1)
  const end = typed.lexemes[next - 1]?.end ?? lexeme.end
  return { piece: ofWords(typed, lexeme.start, end, heading), next }
}

/** A scope with nothing behind it is said, and means nothing. */
export const emptyPiece = (heading: Heading & { start: number }, end: number): Piece => ({
  ...heading,
  end,
  value: '',
  quoted: false,
  prefix: false,
})
