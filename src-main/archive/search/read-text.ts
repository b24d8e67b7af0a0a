import { countWords, kindAt, space } from '../../../src-shared/article/count-words.ts'
import { anyHash, noneYet, runHash, type Smallest, sketchFrom, take } from './sketch.ts'
import { anyApostrophe } from './tokens.ts'

/**
 * Everything the archive wants to know of a text, read together because every imported article pays for it: how many words
 * it has as editors count them, its sketch, and whether it holds an apostrophe.
 */
export type TextReading = { words: number; sketch: Buffer; hasApostrophe: boolean }

/** Signed: with a number beyond that, everything reckoned from it would be no integer but a real number. */
const fnvBasis = 0x811c9dc5 | 0
const fnvPrime = 0x01000193

/** Characters are read from an array, a piece of the text at a time: asking a string for each costs more than all else. */
const pieceUnits = 1 << 14
const units = new Uint16Array(pieceUnits + 1)
const bytes = Buffer.from(units.buffer)

/** A run of the sketch has four words. */
const wordsBefore = 3
/** The words of a piece, behind those of the last one that still make runs: their hashes, and where each ends. */
const hashes = new Int32Array(pieceUnits + 1 + wordsBefore)
const ends = new Int32Array(pieceUnits + 1 + wordsBefore)

/** The lower case of what words of a sketch hold of ASCII; 0 for the rest. */
const lowered = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 65 && unit <= 90) return unit + 32
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) ? unit : 0
})

/** Beyond ASCII; punctuation above Latin-1 is no part of a sketch's word: dashes, quotation marks, ellipses. */
const isOtherWordUnit = (unit: number): boolean => unit > 0xbf && !(unit >= 0x2000 && unit <= 0x206f)

/** Where a piece ends: at a space, so that no word is cut, unless there is none. */
const endOfPiece = (text: string, from: number): number => {
  if (text.length - from <= pieceUnits) return text.length
  const last = text.slice(from, from + pieceUnits).lastIndexOf(' ')
  return from + (last > 0 ? last : pieceUnits)
}

/** Whether a space stands between a word's end and the next word of the sketch. */
const isSpaceBehind = (text: string, end: number): boolean => {
  for (let at = end; ; at += 1) {
    const unit = units[at] ?? 0
    if (unit === 32) return true
    if (unit < 128 ? lowered[unit] !== 0 : isOtherWordUnit(unit)) return false
    if (kindAt(text, at, unit) === space) return true
  }
}

/** The words of the piece as editors count them, where only words of the sketch make one: between them stands a space. */
const countSpaced = (text: string, amount: number): number => {
  let words = Math.min(amount, 1)
  for (let word = 1; word < amount; word += 1) if (isSpaceBehind(text, ends[word - 1] ?? 0)) words += 1
  return words
}

/**
 * Hashes the words of the piece in lower case (FNV-1a), behind the `kept` that are there; returns how many there are then.
 * Nothing branches at an ASCII unit: a processor guesses wrong where a word ends, which took longer than the hashing.
 */
const hashWords = (length: number, kept: number): number => {
  let hash = fnvBasis
  let inside = 0
  let amount = kept
  for (let at = 0; at <= length; at += 1) {
    const unit = units[at] ?? 0
    const letter = unit < 128 ? (lowered[unit] ?? 0) : isOtherWordUnit(unit) ? unit : 0
    // All bits within a word, none outside.
    const goesOn = (0 - letter) >> 31
    // Written at every unit, and kept where a word ends.
    hashes[amount] = hash
    ends[amount] = at
    amount += inside & ~goesOn & 1
    hash = (Math.imul(hash ^ letter, fnvPrime) & goesOn) | (fnvBasis & ~goesOn)
    inside = goesOn
  }
  return amount
}

/** What editors count and a sketch does not, or the other way round: nearly no text holds any of it. */
const countedOtherwise = /[ª²³µ¹º¼-¾]|[^\0-\xbf\u2000-\u206f\p{L}\p{N}]/u

/** The runs that end with one of the piece's words; returns what the next has to be smaller than. */
const takeRuns = (smallest: Smallest, kept: number, before: number): number => {
  let bar = before
  for (let at = wordsBefore; at < kept; at += 1) {
    const found = runHash(hashes[at - 3] ?? 0, hashes[at - 2] ?? 0, hashes[at - 1] ?? 0, hashes[at] ?? 0)
    if (found < bar) bar = take(smallest, found)
  }
  return bar
}

export const readText = (text: string): TextReading => {
  const smallest = noneYet()
  let bar = anyHash
  let kept = 0
  for (let from = 0; from < text.length; ) {
    const until = endOfPiece(text, from)
    const piece = until - from === text.length ? text : text.slice(from, until)
    bytes.write(piece, 'utf16le')
    // A space behind the piece ends its last word.
    units[piece.length] = 32
    kept = hashWords(piece.length, kept)
    bar = takeRuns(smallest, kept, bar)
    from = until
    if (from === text.length) break
    hashes.copyWithin(0, Math.max(0, kept - wordsBefore), kept)
    kept = Math.min(kept, wordsBefore)
  }
  const words = text.length > pieceUnits || countedOtherwise.test(text) ? countWords(text) : countSpaced(text, kept)
  return { words, sketch: sketchFrom(smallest), hasApostrophe: anyApostrophe.test(text) }
}

export const sketchOf = (text: string): Buffer => readText(text).sketch
