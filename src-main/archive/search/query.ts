import type { QueryPart } from '../../../src-shared/contract/index.ts'
import type { KeyKind } from './keys.ts'
import { periodOf } from './period.ts'
import { tokens } from './tokens.ts'

/**
 * Understands what an editor types: words, "phrases", prefix*, -not, OR, and scopes such as `judul:` or `from:`; the last
 * word is a prefix while typing. There is no syntax error: what cannot be read is left out and said in the parts.
 */
export type Term = { words: string[]; prefix: boolean }
export type TextScope = 'any' | 'headline' | 'text'
export type Alternative =
  | { kind: 'text'; scope: TextScope; term: Term }
  /** `whole`: the name as a whole (it was quoted), else words of it. */
  | { kind: 'key'; key: KeyKind; name: string; whole: boolean; prefix: boolean }
export type Clause = { negated: boolean; alternatives: Alternative[] }
/** Days are local, inclusive, YYYY-MM-DD. */
export type ParsedQuery = { clauses: Clause[]; from: string | null; to: string | null; parts: QueryPart[] }

type Scope = QueryPart['scope']

const scopeNames: Record<string, Scope> = {
  judul: 'title',
  title: 'title',
  isi: 'body',
  body: 'body',
  penulis: 'author',
  author: 'author',
  rubrik: 'section',
  section: 'section',
  tag: 'tag',
  tempat: 'place',
  place: 'place',
  tokoh: 'speaker',
  speaker: 'speaker',
  media: 'outlet',
  outlet: 'outlet',
  status: 'status',
  dari: 'from',
  from: 'from',
  sampai: 'to',
  to: 'to',
}

const statusNames: Record<string, string> = {
  draf: 'draft',
  draft: 'draft',
  siap: 'ready',
  ready: 'ready',
  terjadwal: 'scheduled',
  scheduled: 'scheduled',
  terbit: 'published',
  tayang: 'published',
  published: 'published',
}

const ors = new Set(['OR', 'ATAU', '|', '||'])
const ands = new Set(['AND', 'DAN', '&', '&&'])

/** Every kind of double quotation mark editors' keyboards and pasted copy produce. */
const quoteMarks = '"“”„«»'
const wordOrPhrase = `(?:[${quoteMarks}](?<phrase>[^${quoteMarks}]*)(?<closing>[${quoteMarks}]|$)|(?<word>[^\\s()${quoteMarks}]+))`
const pieces = new RegExp(`(?<not>-)?${wordOrPhrase}`, 'gu')
/** Every name of a scope is tried at every place: only a query with a colon pays for it. */
const scopedPieces = new RegExp(
  `(?<not>-)?(?:(?<scope>${Object.keys(scopeNames).join('|')})\\s*:\\s*)?${wordOrPhrase}`,
  'giu',
)
/** A scope with nothing behind it yet. */
const emptyScope = new RegExp(`^-?(?:${Object.keys(scopeNames).join('|')})\\s*:$`, 'iu')

const apostrophe = /['’‘ʼʻ`´]/
const apostropheInside = /(?<=[\p{L}\p{N}])['’‘ʼʻ`´](?=[\p{L}\p{N}])/gu

const termOf = (text: string, prefix: boolean): Term[] => {
  const words = tokens(text).map((token) => token.word)
  return words.length === 0 ? [] : [{ words, prefix }]
}

/** Ma’ruf is two words to the index: the joined spelling is tried too. */
const spellings = (text: string, prefix: boolean): Term[] => {
  if (!apostrophe.test(text)) return termOf(text, prefix)
  const joined = text.replace(apostropheInside, '')
  return joined === text ? termOf(text, prefix) : [...termOf(text, prefix), ...termOf(joined, prefix)]
}

type Piece = { value: string; quoted: boolean; prefix: boolean; scope: Scope }

const textScope = (scope: Scope): TextScope => (scope === 'title' ? 'headline' : scope === 'body' ? 'text' : 'any')

const alternativesOf = ({ value, quoted, prefix, scope }: Piece): Alternative[] => {
  switch (scope) {
    case 'any':
    case 'title':
    case 'body':
      return spellings(value, prefix).map((term) => ({ kind: 'text', scope: textScope(scope), term }))
    case 'status': {
      const status = statusNames[value.toLowerCase()]
      return status === undefined ? [] : [{ kind: 'key', key: 'status', name: status, whole: false, prefix: false }]
    }
    case 'author':
    case 'section':
    case 'tag':
    case 'place':
    case 'speaker':
      return termOf(value, prefix).length === 0
        ? []
        : [{ kind: 'key', key: scope, name: value, whole: quoted && !prefix, prefix }]
    case 'outlet':
      // Antara is antaranews.com too, unless the name is quoted.
      return termOf(value, prefix).length === 0
        ? []
        : [{ kind: 'key', key: scope, name: value, whole: quoted && !prefix, prefix: prefix || !quoted }]
    case 'from':
    case 'to':
      return []
  }
}

const problemOf = (piece: Piece, alternatives: Alternative[]): QueryPart['problem'] => {
  if (piece.scope === 'from' || piece.scope === 'to') return periodOf(piece.value) === null ? 'date' : null
  if (alternatives.length > 0) return null
  return piece.scope === 'status' ? 'status' : 'empty'
}

export const parseQuery = (query: string, asYouType: boolean): ParsedQuery => {
  const parsed: ParsedQuery = { clauses: [], from: null, to: null, parts: [] }
  let either = false
  let negateNext = false
  for (const match of query.matchAll(query.includes(':') ? scopedPieces : pieces)) {
    const { not, scope: scopeName, phrase, closing, word } = match.groups ?? {}
    const end = match.index + match[0].length
    if (scopeName === undefined && not === undefined && word !== undefined) {
      if (ors.has(word)) {
        either = true
        continue
      }
      if (ands.has(word)) continue
      if (word === 'NOT') {
        negateNext = true
        continue
      }
    }
    const bare = word ?? ''
    const isBeingTyped = asYouType && end === query.length && (closing ?? '') === ''
    const piece: Piece = {
      value: phrase ?? bare.replace(/\*+$/, ''),
      quoted: phrase !== undefined,
      prefix: isBeingTyped || bare.endsWith('*'),
      scope: scopeNames[scopeName?.toLowerCase() ?? ''] ?? 'any',
    }
    const unread = match[0].endsWith(':') && emptyScope.test(match[0])
    const alternatives = unread ? [] : alternativesOf(piece)
    const negated = not !== undefined || negateNext
    const last = parsed.clauses.at(-1)
    const joins = either && !negated && last !== undefined && !last.negated && alternatives.length > 0
    const problem = unread ? 'empty' : problemOf(piece, alternatives)
    // A lone punctuation mark is no part of the question.
    if (problem !== 'empty' || piece.scope !== 'any') {
      parsed.parts.push({
        start: match.index,
        end,
        scope: piece.scope,
        value: piece.value,
        negated,
        prefix: piece.prefix,
        phrase: piece.quoted,
        either: joins,
        problem,
      })
    }
    if (joins) last.alternatives.push(...alternatives)
    else if (alternatives.length > 0) parsed.clauses.push({ negated, alternatives })
    const period = piece.scope === 'from' || piece.scope === 'to' ? periodOf(piece.value) : null
    if (period !== null && piece.scope === 'from') parsed.from = period.first
    if (period !== null && piece.scope === 'to') parsed.to = period.last
    either = false
    negateNext = false
  }
  return parsed
}

/** Words hold only letters and digits, so that nothing in them can be syntax. */
export const termExpression = (term: Term): string => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`
