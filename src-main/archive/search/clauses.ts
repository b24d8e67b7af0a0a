import { type LexemeOf, lexemesOf } from './lexemes.ts'
import { emptyPiece, type Heading, type Piece, pieceAt, type Typed } from './pieces.ts'
import type { Scope } from './scopes.ts'

/**
 * Brings a query with groups into one flat form: all of its clauses have to hold, each by one of its pieces. OR binds
 * closer than words side by side; a scope or a minus before a group is that of everything in it.
 *
 *     sequence = { unit | OR | AND }
 *     unit     = { NOT } [ scope { NOT } ] [ word | phrase | "(" sequence ")" ]
 *
 * Everything typed is read: a bracket that closes nothing is passed over, and one that is never closed ends with the query.
 */

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

type Reading = Typed & { canJoin: CanJoin }

/** Minuses and NOTs, two of which undo each other, and where the first minus stands. */
type Signs = Omit<Heading, 'scope'>
const noSigns: Signs = { negated: false, start: null }

const signsAt = ({ lexemes }: Typed, from: number, before: Signs): { signs: Signs; next: number } => {
  let [signs, next] = [before, from]
  for (let sign = lexemes[next]; sign?.kind === 'not'; sign = lexemes[next]) {
    signs = { negated: !signs.negated, start: signs.start ?? (sign.isSign ? sign.start : null) }
    next += 1
  }
  return { signs, next }
}

/** What was read, without clauses when it asks for nothing; behind it stands the lexeme `next`. */
type Read = { clauses: PieceClause[]; next: number }
/** `left`: signs that are those of what follows. */
type Unit = Read & { left: Signs }

const operandAt = (reading: Reading, at: number, heading: Heading): Read => {
  const lexeme = reading.lexemes[at]
  switch (lexeme?.kind) {
    case 'word':
    case 'phrase': {
      const { piece, next } = pieceAt(reading, at, lexeme, heading)
      return { clauses: [[piece]], next }
    }
    case 'open': {
      const { clauses, next } = sequenceAt(reading, at + 1, heading.scope, true)
      return { clauses: heading.negated ? withoutAll(clauses) : clauses, next }
    }
    default:
      return { clauses: [], next: at }
  }
}

/** `judul:-rob` is without, but in `judul: -tag:rob` the minus is the tag's. */
const scopedAt = (reading: Reading, at: number, scope: LexemeOf<'scope'>, before: Signs): Unit => {
  const heading = { scope: scope.scope, negated: before.negated, start: before.start ?? scope.start }
  const behind = signsAt(reading, at + 1, noSigns)
  const negated = before.negated !== behind.signs.negated
  const { clauses, next } = operandAt(reading, behind.next, { ...heading, negated })
  return clauses.length > 0
    ? { clauses, next, left: noSigns }
    : { clauses: [[emptyPiece(heading, scope.end)]], next, left: behind.signs }
}

const unitAt = (reading: Reading, from: number, inherited: Scope, before: Signs): Unit => {
  const { signs, next: at } = signsAt(reading, from, before)
  const lexeme = reading.lexemes[at]
  if (lexeme?.kind === 'scope') return scopedAt(reading, at, lexeme, signs)
  const { clauses, next } = operandAt(reading, at, { ...signs, scope: inherited })
  return { clauses, next, left: clauses.length > 0 ? noSigns : signs }
}

/** Where one of the two cannot be one of several, they stand side by side. */
const addEither = (units: PieceClause[][], unit: PieceClause[], canJoin: CanJoin): void => {
  const last = units.at(-1)
  if (last !== undefined && isJoinable(last, canJoin) && isJoinable(unit, canJoin))
    units[units.length - 1] = eitherOf(last, unit)
  else units.push(unit)
}

/** Inside brackets up to the one that closes them, else all there is. */
const sequenceAt = (reading: Reading, from: number, inherited: Scope, isInside: boolean): Read => {
  /** What stands side by side, each already joined by its ORs. */
  const units: PieceClause[][] = []
  let [at, left, isEither] = [from, noSigns, false]
  while (at < reading.lexemes.length) {
    const unit = unitAt(reading, at, inherited, left)
    if (unit.clauses.length > 0) {
      if (isEither) addEither(units, unit.clauses, reading.canJoin)
      else units.push(unit.clauses)
      isEither = false
    }
    at = unit.next
    left = unit.left
    const behind = reading.lexemes[at]?.kind
    if (behind === 'close' && isInside) return { clauses: units.flat(), next: at + 1 }
    if (behind === 'or' || behind === 'and') {
      isEither = behind === 'or'
      // A minus before OR excludes nothing.
      left = noSigns
    }
    if (behind === 'or' || behind === 'and' || behind === 'close') at += 1
  }
  return { clauses: units.flat(), next: at }
}

export const clausesOf = (query: string, asYouType: boolean, today: Date, canJoin: CanJoin): PieceClause[] =>
  sequenceAt({ query, lexemes: lexemesOf(query), asYouType, today, canJoin }, 0, 'any', false).clauses
