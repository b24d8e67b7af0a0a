import { type Lexeme, lexemesOf } from './lexemes.ts'
import { periodOf } from './period.ts'
import type { Scope } from './scopes.ts'

/**
 * Brings a query with groups into one flat form: all of its clauses have to hold, each by one of its pieces. OR binds
 * closer than words side by side; a scope or a minus before a group is that of everything in it.
 */
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

/** A clause that is negated has one piece. */
export type PieceClause = Piece[]

/** What a reader of pieces has to know: whether a piece can be one of several, as words can and dates cannot. */
type CanJoin = (piece: Piece) => boolean

/** (a b) OR (c d) is (a OR c)(a OR d)(b OR c)(b OR d): beyond so many pieces one clause of all stands for them. */
const mostPieces = 64

const isJoinable = (clauses: PieceClause[], canJoin: CanJoin): boolean =>
  clauses.length > 0 && clauses.every((clause) => clause.every((piece) => !piece.negated && canJoin(piece)))

const eitherOf = (left: PieceClause[], right: PieceClause[]): PieceClause[] => {
  const pieces = left.flat().length * right.length + right.flat().length * left.length
  return pieces > mostPieces
    ? [[...left.flat(), ...right.flat()]]
    : left.flatMap((one) => right.map((other) => [...one, ...other]))
}

const withoutAll = (clauses: PieceClause[]): PieceClause[] =>
  clauses.flat().map((piece) => [{ ...piece, negated: !piece.negated }])

/** A date may be several words: `dari:1 mei 2026`, `sampai:minggu lalu`. */
const mostDateWords = 4

const isDate = (scope: Scope): boolean => scope === 'from' || scope === 'to' || scope === 'on'

const dateWords = (query: string, lexemes: Lexeme[], from: number, today: Date): number => {
  const words = lexemes.slice(from, from + mostDateWords).findIndex((lexeme) => lexeme.kind !== 'word')
  const first = lexemes[from]?.start ?? 0
  // A dash alone is no part of a date.
  if (!/^[\p{L}\p{N}]/u.test(query.slice(first))) return 1
  for (let count = words === -1 ? Math.min(mostDateWords, lexemes.length - from) : words; count > 1; count -= 1) {
    const end = lexemes[from + count - 1]?.end ?? first
    if (periodOf(query.slice(first, end), today) !== null) return count
  }
  return 1
}

export const clausesOf = (query: string, asYouType: boolean, today: Date, canJoin: CanJoin): PieceClause[] => {
  const lexemes = lexemesOf(query)
  let at = 0

  const pieceAt = (lexeme: Extract<Lexeme, { kind: 'word' | 'phrase' }>, scope: Scope): Omit<Piece, 'negated'> => {
    const { start, end } = lexeme
    const isTyped = asYouType && end === query.length
    if (lexeme.kind === 'phrase')
      return {
        start,
        end,
        scope,
        value: lexeme.text,
        quoted: true,
        prefix: isTyped && !lexeme.isClosed && !isDate(scope),
      }
    const words = isDate(scope) ? dateWords(query, lexemes, at, today) : 1
    at += words - 1
    const last = lexemes[at]?.end ?? end
    const text = query.slice(start, last)
    return {
      start,
      end: last,
      scope,
      value: text.replace(/\*+$/, ''),
      quoted: false,
      prefix: !isDate(scope) && ((asYouType && last === query.length) || text.endsWith('*')),
    }
  }

  const sequence = (inherited: Scope, isInside: boolean): PieceClause[] => {
    /** What stands side by side, each already joined by its ORs. */
    const units: PieceClause[][] = []
    let isEither = false
    let negated = false
    let scope: Extract<Lexeme, { kind: 'scope' }> | null = null
    /** Where the piece begins that the signs read so far belong to. */
    let start: number | null = null
    /** Signs behind the name of a scope: `judul:-rob` is without, but in `judul: -tag:rob` they are the tag's. */
    let late: { negated: boolean; start: number | null } = { negated: false, start: null }

    const add = (unit: PieceClause[]): void => {
      const last = units.at(-1)
      if (isEither && last !== undefined && isJoinable(last, canJoin) && isJoinable(unit, canJoin))
        units[units.length - 1] = eitherOf(last, unit)
      else units.push(unit)
      isEither = false
      negated = false
      scope = null
      start = null
      late = { negated: false, start: null }
    }
    /** `judul:` with nothing behind it is said, and means nothing. */
    const addEmptyScope = (): void => {
      if (scope === null) return
      const { start: from, end } = scope
      const signs = late
      const piece = { end, scope: scope.scope, value: '', quoted: false, prefix: false, negated }
      add([[{ ...piece, start: start ?? from }]])
      negated = signs.negated
      start = signs.start
    }
    const isExcluded = (): boolean => negated !== late.negated

    for (; at < lexemes.length; at += 1) {
      const lexeme = lexemes[at]
      if (lexeme === undefined) break
      switch (lexeme.kind) {
        case 'or':
        case 'and':
          addEmptyScope()
          // A minus before OR excludes nothing.
          negated = false
          start = null
          isEither = lexeme.kind === 'or'
          break
        case 'not':
          if (scope === null) negated = !negated
          else late.negated = !late.negated
          if (!lexeme.isSign) break
          if (scope === null) start ??= lexeme.start
          else late.start ??= lexeme.start
          break
        case 'scope':
          addEmptyScope()
          scope = lexeme
          start ??= lexeme.start
          break
        case 'open': {
          at += 1
          const group = sequence(scope?.scope ?? inherited, true)
          if (group.length > 0) add(isExcluded() ? withoutAll(group) : group)
          else addEmptyScope()
          break
        }
        case 'close':
          addEmptyScope()
          if (isInside) return units.flat()
          break
        case 'word':
        case 'phrase': {
          const piece = pieceAt(lexeme, scope?.scope ?? inherited)
          add([[{ ...piece, start: start ?? piece.start, negated: isExcluded() }]])
          break
        }
      }
    }
    addEmptyScope()
    return units.flat()
  }

  return sequence('any', false)
}
