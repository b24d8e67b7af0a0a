import type { QueryPart } from '../../../src-shared/contract/index.ts'
import { isHonorific, isRank, opensRole } from '../../../src-shared/language/role-words.ts'
import { clausesOf } from './clauses.ts'
import type { KeyKind } from './keys.ts'
import { periodOf } from './period.ts'
import { isDate, type Piece } from './pieces.ts'
import type { Scope } from './scopes.ts'
import { oneSlipAway } from './slips.ts'
import { apostrophes, tokens } from './tokens.ts'

/**
 * Understands what an editor types: words, "phrases", prefix*, -not, OR, (groups), and scopes such as `judul:` or `from:`;
 * the last word is a prefix while typing. There is no syntax error: what cannot be read is left out and said in the parts.
 */
export type Term = { words: string[]; prefix: boolean }
export type TextScope = 'any' | 'headline' | 'text'
export type Alternative =
  | { kind: 'text'; scope: TextScope; term: Term }
  /** `whole`: the name as a whole (it was quoted), else words of it, one after the other. */
  | { kind: 'key'; key: KeyKind; name: string; whole: boolean; prefix: boolean }
export type Clause = { negated: boolean; alternatives: Alternative[] }
/** Days are local, inclusive, YYYY-MM-DD. */
export type ParsedQuery = { clauses: Clause[]; from: string | null; to: string | null; parts: QueryPart[] }

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

/** Of the short ones too much else is one slip away. */
const statusNamed = (name: string): string | undefined => {
  const near = name.length < 4 || Object.hasOwn(statusNames, name) ? [name] : [...oneSlipAway(name)]
  const found = near.find((one) => Object.hasOwn(statusNames, one))
  return found === undefined ? undefined : statusNames[found]
}

const apostropheInside = new RegExp(`(?<=[\\p{L}\\p{N}])[${apostrophes}](?=[\\p{L}\\p{N}])`, 'gu')
/** Pasted from a page: they are in no word, and cleaned out of what the archive holds. */
const invisible = /[\u200B\u2060\uFEFF\u00AD]/g
/** K.H., S.H.: single letters with points. */
const initials = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+(?![\p{L}\p{N}])/gu
/** antar-kota, e-mail; words said twice are left: nobody writes anakanak. */
const hyphenInside = /(?<=(\p{L}+))-(?=(\p{L}+))/gu

const isPlain = (text: string): boolean => /^[a-zA-Z0-9 ]+$/.test(text)

const termOf = (text: string, prefix: boolean): Term[] => {
  const words = tokens(text).map((token) => token.word)
  return words.length === 0 ? [] : [{ words, prefix }]
}

/** To the index Ma’ruf, K.H. and antar-kota are two words each: the joined spelling is tried too. */
const spellings = (value: string, prefix: boolean): Term[] => {
  // Nearly every word of every keystroke, and nearly every phrase.
  if (isPlain(value)) return termOf(value, prefix)
  const text = value.replace(invisible, '')
  const joined = text
    .replace(apostropheInside, '')
    .replace(initials, (letters) => letters.replaceAll('.', ''))
    .replace(hyphenInside, (hyphen, before: string, after: string) =>
      before.toLowerCase() === after.toLowerCase() ? hyphen : '',
    )
  return joined === text ? termOf(text, prefix) : [...termOf(text, prefix), ...termOf(joined, prefix)]
}

const isTitle = (word: string): boolean => isHonorific(word.replaceAll('.', '')) || isRank(word) || opensRole(word)

/** Speakers are kept without their titles: Presiden Prabowo, K.H. Ma’ruf Amin. */
const withoutTitles = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const first = words.findIndex((word) => !isTitle(word))
  return first === -1 ? name : words.slice(first).join(' ')
}

const textScope = (scope: Scope): TextScope => (scope === 'title' ? 'headline' : scope === 'body' ? 'text' : 'any')

const alternativesOf = ({ value, quoted, prefix, scope }: Piece): Alternative[] => {
  switch (scope) {
    case 'any':
    case 'title':
    case 'body':
      return spellings(value, prefix).map((term) => ({ kind: 'text', scope: textScope(scope), term }))
    case 'status': {
      const status = statusNamed(value.toLowerCase())
      return status === undefined ? [] : [{ kind: 'key', key: 'status', name: status, whole: false, prefix: false }]
    }
    case 'author':
    case 'section':
    case 'tag':
    case 'place':
      return termOf(value, prefix).length === 0
        ? []
        : [{ kind: 'key', key: scope, name: value, whole: quoted && !prefix, prefix }]
    case 'speaker':
      // “Purbaya” is Purbaya Yudhi Sadewa too: quoted or not, the words of a name stand side by side in it.
      return [...new Set([value, withoutTitles(value)])].flatMap((name) =>
        termOf(name, prefix).length === 0 ? [] : [{ kind: 'key', key: scope, name, whole: false, prefix }],
      )
    case 'outlet':
      // Antara is antaranews.com too, unless the name is quoted.
      return termOf(value, prefix).length === 0
        ? []
        : [{ kind: 'key', key: scope, name: value, whole: quoted && !prefix, prefix: prefix || !quoted }]
    case 'from':
    case 'to':
    case 'on':
      return []
  }
}

const dayBeside = (day: string, days: 1 | -1): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

type Span = { from: string | null; to: string | null }

/** Without “from 2024” is before 2024; null when the piece is no date, or leaves out days in the middle. */
const spanOf = ({ scope, value, negated }: Piece, today: Date): Span | null => {
  const period = periodOf(value, today)
  if (period === null) return null
  switch (scope) {
    case 'from':
      return negated ? { from: null, to: dayBeside(period.first, -1) } : { from: period.first, to: null }
    case 'to':
      return negated ? { from: dayBeside(period.last, 1), to: null } : { from: null, to: period.last }
    default:
      return negated ? null : { from: period.first, to: period.last }
  }
}

const problemOf = (piece: Piece, alternatives: Alternative[], today: Date): QueryPart['problem'] => {
  if (alternatives.length > 0) return null
  if (tokens(piece.value).length === 0) return 'empty'
  if (isDate(piece.scope)) return spanOf(piece, today) === null ? 'date' : null
  return piece.scope === 'status' ? 'status' : 'empty'
}

const later = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b > a) ? b : a)
const earlier = (a: string | null, b: string | null): string | null => (a === null || (b !== null && b < a) ? b : a)

const partOf = (piece: Piece, either: boolean, problem: QueryPart['problem'], today: Date): QueryPart => {
  const { start, end, scope, value, negated, prefix, quoted } = piece
  const days = isDate(scope) ? periodOf(value, today) : null
  return { start, end, scope, value, negated, prefix, phrase: quoted, either, problem, days }
}

/** A period that ends before it begins finds nothing: the dates say why. */
const withOrder = (parsed: ParsedQuery): ParsedQuery => {
  if (parsed.from === null || parsed.to === null || parsed.from <= parsed.to) return parsed
  const parts = parsed.parts.map((part): QueryPart => (part.days === null ? part : { ...part, problem: 'order' }))
  return { ...parsed, parts }
}

/** `today` is the local day that “kemarin” counts from. */
export const parseQuery = (query: string, asYouType: boolean, today = new Date()): ParsedQuery => {
  const parsed: ParsedQuery = { clauses: [], from: null, to: null, parts: [] }
  const canJoin = (piece: Piece): boolean => alternativesOf(piece).length > 0
  for (const pieces of clausesOf(query, asYouType, today, canJoin)) {
    const alternatives = pieces.flatMap((piece, at) => {
      const found = alternativesOf(piece)
      const problem = problemOf(piece, found, today)
      // A lone punctuation mark is no part of the question.
      if (problem !== 'empty' || piece.scope !== 'any') parsed.parts.push(partOf(piece, at > 0, problem, today))
      const span = isDate(piece.scope) ? spanOf(piece, today) : null
      parsed.from = later(parsed.from, span?.from ?? null)
      parsed.to = earlier(parsed.to, span?.to ?? null)
      return found
    })
    if (alternatives.length > 0) parsed.clauses.push({ negated: pieces[0]?.negated ?? false, alternatives })
  }
  return withOrder(parsed)
}

/** Words hold only letters and digits, so that nothing in them can be syntax. */
export const termExpression = (term: Term): string => `"${term.words.join(' ')}"${term.prefix ? '*' : ''}`
