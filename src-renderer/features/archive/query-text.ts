import type { QueryPart } from '../../../src-shared/contract/index.ts'

/**
 * Changes to the text of a query, which stays what the editor sees and can type further: chips and filters only write
 * into it. `parts` are those of exactly this text. Pure.
 */
type Scope = QueryPart['scope']
type Language = 'id' | 'en'
/** Writes into a query; `parts` are those of exactly that text. */
export type QueryEdit = (query: string, parts: readonly QueryPart[]) => string
type Place = Pick<QueryPart, 'start' | 'end'>

/** The names of archive/search/query.ts, as each interface language writes them. */
const scopeNames: Record<Language, Record<Exclude<Scope, 'any'>, string>> = {
  id: {
    title: 'judul',
    body: 'isi',
    author: 'penulis',
    section: 'rubrik',
    tag: 'tag',
    place: 'tempat',
    speaker: 'tokoh',
    outlet: 'media',
    status: 'status',
    from: 'dari',
    to: 'sampai',
    on: 'tanggal',
  },
  en: {
    title: 'title',
    body: 'body',
    author: 'author',
    section: 'section',
    tag: 'tag',
    place: 'place',
    speaker: 'speaker',
    outlet: 'outlet',
    status: 'status',
    from: 'from',
    to: 'to',
    on: 'date',
  },
}

export const statuses = ['draft', 'ready', 'scheduled', 'published'] as const
export type QueryStatus = (typeof statuses)[number]

const statusNames: Record<Language, Record<QueryStatus, string>> = {
  id: { draft: 'draf', ready: 'siap', scheduled: 'terjadwal', published: 'terbit' },
  en: { draft: 'draft', ready: 'ready', scheduled: 'scheduled', published: 'published' },
}

/** What else a newsroom says for a published story. */
const otherNames: Record<string, QueryStatus> = { tayang: 'published' }

/** Null for a word that is no status. */
export const statusOf = (value: string): QueryStatus | null => {
  const name = value.toLowerCase()
  const isNamed = (status: QueryStatus): boolean =>
    name === status || Object.values(statusNames).some((names) => names[status] === name)
  return statuses.find(isNamed) ?? otherNames[name] ?? null
}

export const statusWord = (status: QueryStatus, language: Language): string => statusNames[language][status]

/** A part as a person changes it. */
export type Piece = { scope: Scope; value: string; phrase: boolean; negated: boolean; prefix: boolean }

/** While typing every last word is a beginning; only an asterisk says that it is meant to stay one. */
export const pieceOf = (query: string, part: QueryPart): Piece => ({
  scope: part.scope,
  value: part.value,
  phrase: part.phrase,
  negated: part.negated,
  prefix: /\*\s*["“”„«»]?$/.test(query.slice(part.start, part.end)),
})

export const isDateScope = (scope: Scope): boolean => scope === 'from' || scope === 'to' || scope === 'on'

const ownMarks = /["“”„«»]/g
/** Signs of the language at the beginning of a word, and words that are signs. */
const leadingSigns = /^[-−–!]+/
const signs = /^(?:OR|ATAU|AND|DAN|NOT|&+|\|+)$/

/** As archive/search/scopes.ts reads it. */
const mayNameScope = /[:：;=]/

/** The piece as query text; '' when nothing would be left of it. A name in quotation marks means the whole name. */
export const written = ({ scope, value, phrase, negated, prefix }: Piece, language: Language): string => {
  const words = value
    .replace(ownMarks, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(phrase ? '' : leadingSigns, '')
  if (words === '') return ''
  const quoted = phrase || /[\s()]/.test(words) || signs.test(words) || mayNameScope.test(words)
  const text = `${quoted ? `"${words}"` : words}${prefix && !isDateScope(scope) ? '*' : ''}`
  const scoped = scope === 'any' ? text : `${scopeNames[language][scope]}:${text}`
  return negated ? `-${scoped}` : scoped
}

const joined = (...sides: string[]): string =>
  sides
    .map((side) => side.trim())
    .filter((side) => side !== '')
    .join(' ')

const lastWord = /(?:(?:^|\s)(?:OR|ATAU|\|\|?|NOT))+$/
const lastNots = /(?:(?:^|\s+)NOT)+$/
const nextOr = /^(?:OR|ATAU|\|\|?)(?:\s+|$)/

const around = (query: string, { start, end }: Place): { before: string; after: string } => ({
  before: query.slice(0, start).trimEnd(),
  after: query.slice(end).trimStart(),
})

/** The part goes with the word that joined it; the first of an OR group takes along the OR behind it. */
export const withoutPart = (query: string, part: Place): string => {
  const { before, after } = around(query, part)
  const isJoined = lastWord.test(before)
  return joined(before.replace(lastWord, ''), isJoined ? after : after.replace(nextOr, ''))
}

/** In the place of the part; an empty text takes it out. A part that excludes belongs to no OR group. */
export const withPiece = (query: string, part: Place, piece: Piece, language: Language): string => {
  const text = written(piece, language)
  if (text === '') return withoutPart(query, part)
  const { before, after } = around(query, part)
  const positive = before.replace(lastNots, '')
  const stays = !piece.negated && /(?:^|\s)(?:OR|ATAU|\|\|?)$/.test(positive)
  return joined(
    stays ? positive : before.replace(lastWord, ''),
    text,
    piece.negated ? after.replace(nextOr, '') : after,
  )
}

export const withNegation = (query: string, part: QueryPart, language: Language): string => {
  const piece = pieceOf(query, part)
  return withPiece(query, part, { ...piece, negated: !piece.negated }, language)
}

const phrases = /["“”„«»][^"“”„«»]*(?:["“”„«»]|$)/g

/**
 * The same question without groups, so that each part has a place of its own in the text and can be changed there. Of a
 * query without groups nothing changes.
 */
export const withoutGroups = (
  query: string,
  parts: readonly QueryPart[],
  language: Language,
): { query: string; parts: QueryPart[] } => {
  if (!/[()]/.test(query.replace(phrases, ''))) return { query, parts: [...parts] }
  let text = ''
  const placed = parts.flatMap((part): QueryPart[] => {
    const own = pieceOf(query, part)
    // A date takes the words behind it that make it one: in quotation marks it ends where it ended.
    const piece = written(isDateScope(part.scope) ? { ...own, phrase: true } : own, language)
    if (piece === '') return []
    if (text !== '') text += part.either ? ' OR ' : ' '
    text += piece
    return [{ ...part, start: text.length - piece.length, end: text.length }]
  })
  return { query: text, parts: placed }
}

const fold = (value: string): string => value.trim().toLocaleLowerCase()

const isSame = (part: QueryPart, scope: Scope, value: string): boolean =>
  part.scope === scope &&
  !part.negated &&
  (scope === 'status' ? statusOf(part.value) === value : fold(part.value) === fold(value))

export const isFilteredBy = (parts: readonly QueryPart[], scope: Scope, value: string): boolean =>
  parts.some((part) => isSame(part, scope, value))

/** Puts a filter in or takes it out again; a second value of the same kind widens the first. */
export const withFilter = (
  query: string,
  parts: readonly QueryPart[],
  scope: Exclude<Scope, 'any'>,
  value: string,
  language: Language,
): string => {
  const present = parts.find((part) => isSame(part, scope, value))
  if (present !== undefined) return withoutPart(query, present)
  const name = scope === 'status' ? statusWord(statusOf(value) ?? 'draft', language) : value
  const text = written({ scope, value: name, phrase: scope !== 'status', negated: false, prefix: false }, language)
  const other = parts.findLast((part) => part.scope === scope && !part.negated)
  if (other === undefined) return joined(query, text)
  return joined(query.slice(0, other.end), `OR ${text}`, query.slice(other.end))
}

/** Years, months or days as archive/search/period.ts reads them; '' for an open end. */
export type Period = { from: string; to: string }

export const periodOf = (parts: readonly QueryPart[]): Period => ({
  from: parts.findLast(({ scope }) => scope === 'from' || scope === 'on')?.value ?? '',
  to: parts.findLast(({ scope }) => scope === 'to' || scope === 'on')?.value ?? '',
})

const without = (query: string, parts: readonly QueryPart[]): string =>
  parts.toReversed().reduce((text, part) => withoutPart(text, part), query)

export const withPeriod = (query: string, parts: readonly QueryPart[], period: Period, language: Language): string => {
  const kept = without(
    query,
    parts.filter(({ scope }) => isDateScope(scope)),
  )
  const piece = { phrase: false, negated: false, prefix: false }
  return joined(
    kept,
    written({ ...piece, scope: 'from', value: period.from }, language),
    written({ ...piece, scope: 'to', value: period.to }, language),
  )
}

const isFilter = ({ scope }: QueryPart): boolean => scope !== 'any' && scope !== 'title' && scope !== 'body'

export const hasFilters = (parts: readonly QueryPart[]): boolean => parts.some(isFilter)

/** The words stay. */
export const withoutFilters = (query: string, parts: readonly QueryPart[]): string =>
  without(query, parts.filter(isFilter))

/** The query without the filters of one kind: what its other values would find. */
export const withoutScopes = (query: string, parts: readonly QueryPart[], scopes: readonly Scope[]): string =>
  without(
    query,
    parts.filter((part) => scopes.includes(part.scope) && !part.negated),
  )
