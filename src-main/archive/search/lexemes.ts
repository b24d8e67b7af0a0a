import { mayNameScope, type Scope, scopeFrom } from './scopes.ts'

/**
 * Cuts what an editor typed into words, phrases, brackets and signs. Nothing is an error: what means nothing is a word.
 * Offsets are UTF-16 within the query.
 */
export type Lexeme =
  | { kind: 'word'; text: string; start: number; end: number }
  | { kind: 'phrase'; text: string; isClosed: boolean; isBeginning: boolean; start: number; end: number }
  | { kind: 'scope'; scope: Scope; start: number; end: number }
  /** `isSign`: a minus glued to what it excludes; else the word NOT. */
  | { kind: 'not'; isSign: boolean; start: number; end: number }
  | { kind: 'or' | 'and' | 'open' | 'close'; start: number; end: number }

export type LexemeOf<Kind extends Lexeme['kind']> = Extract<Lexeme, { kind: Kind }>

const operators: Record<string, 'or' | 'and'> = {
  OR: 'or',
  ATAU: 'or',
  '|': 'or',
  '||': 'or',
  AND: 'and',
  DAN: 'and',
  '&': 'and',
  '&&': 'and',
}

/** Every kind of double quotation mark editors' keyboards and pasted copy produce. */
const quoteMarks = '"“”„«»'
/** Its last word may be a beginning, the asterisk inside or outside: "air pas"*. */
const phraseAt = new RegExp(`[${quoteMarks}]([^${quoteMarks}]*?)(\\**)\\s*(?:([${quoteMarks}])(\\**)|$)`, 'uy')
const wordAt = new RegExp(`[^\\s()${quoteMarks}]+`, 'uy')
/** Word processors turn a minus into a dash. */
const notAt = /[-−–!]+(?=[^\s)])/uy
const spaceAt = /\s+/uy

const matchAt = (pattern: RegExp, query: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(query)
}

const lexemeAt = (query: string, at: number, hasScopes: boolean): Lexeme => {
  const bracket = query[at]
  if (bracket === '(' || bracket === ')') return { kind: bracket === '(' ? 'open' : 'close', start: at, end: at + 1 }
  // A plain letter is looked at once.
  const isSign = !/^[a-zA-Z0-9]/.test(query[at] ?? '')
  const not = isSign ? matchAt(notAt, query, at) : null
  if (not !== null) return { kind: 'not', isSign: true, start: at, end: at + not[0].length }
  const scope = hasScopes ? scopeFrom(query, at) : null
  if (scope !== null) return { kind: 'scope', scope: scope.scope, start: at, end: scope.end }
  const phrase = isSign ? matchAt(phraseAt, query, at) : null
  if (phrase !== null) {
    const [whole, text = '', inside = '', closing, outside = ''] = phrase
    const isBeginning = inside !== '' || outside !== ''
    return { kind: 'phrase', text, isClosed: closing !== undefined, isBeginning, start: at, end: at + whole.length }
  }
  const text = matchAt(wordAt, query, at)?.[0] ?? query.slice(at, at + 1)
  const end = at + text.length
  // Glued to a scope it is what is looked for: `judul:OR`.
  if (/[:：;=]/.test(query[at - 1] ?? '')) return { kind: 'word', text, start: at, end }
  if (text === 'NOT') return { kind: 'not', isSign: false, start: at, end }
  const operator = Object.hasOwn(operators, text) ? operators[text] : undefined
  return operator === undefined ? { kind: 'word', text, start: at, end } : { kind: operator, start: at, end }
}

export const lexemesOf = (query: string): Lexeme[] => {
  const lexemes: Lexeme[] = []
  // Others do not pay for their names.
  const hasScopes = mayNameScope(query)
  for (let at = 0; at < query.length; ) {
    at += matchAt(spaceAt, query, at)?.[0].length ?? 0
    if (at >= query.length) break
    const lexeme = lexemeAt(query, at, hasScopes)
    lexemes.push(lexeme)
    at = lexeme.end
  }
  return lexemes
}
