import { counts, kindAt, space } from '../../../src-shared/article/count-words.ts'
import { anyHash, noneYet, runHash, sketchFrom, take } from './sketch.ts'

/**
 * Everything the archive wants to know of a text, in one pass, because every imported article pays for it: how many words
 * it has as editors count them, its sketch, and whether it holds an apostrophe.
 */
export type TextReading = { words: number; sketch: Buffer; hasApostrophe: boolean }

const fnvBasis = 0x811c9dc5
const fnvPrime = 0x01000193

/** Characters are read from an array, a piece of the text at a time: asking a string for each costs more than all else. */
const pieceUnits = 1 << 14
const units = new Uint16Array(pieceUnits + 1)
const bytes = Buffer.from(units.buffer)

const lowered = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 65 && unit <= 90) return unit + 32
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) ? unit : 0
})

/** Beyond ASCII; punctuation above Latin-1 is no part of a sketch's word: dashes, quotation marks, ellipses. */
const isOtherWordUnit = (unit: number): boolean => unit > 0xbf && !(unit >= 0x2000 && unit <= 0x206f)

/** Those of `apostrophes` (tokens.ts). */
const isApostrophe = (unit: number): boolean =>
  unit === 0x27 ||
  unit === 0x60 ||
  unit === 0xb4 ||
  (unit | 1) === 0x2019 ||
  unit === 0x2bb ||
  unit === 0x2bc ||
  (unit | 1) === 0x2bf ||
  unit === 0x2032 ||
  unit === 0xff07

export const readText = (text: string): TextReading => {
  const smallest = noneYet()
  let bar = anyHash
  let [words, isCounted, hasApostrophe] = [0, false, false]
  // The word that is being read, the three before it, and how many there were: words of a sketch, FNV-1a, lower case.
  // No function of its own may touch them: they have to stay in registers.
  let [hash, third, second, last, read] = [0, 0, 0, 0, 0]
  for (let from = 0; from < text.length; from += pieceUnits) {
    const piece = text.length <= pieceUnits ? text : text.slice(from, from + pieceUnits)
    bytes.write(piece, 'utf16le')
    // A space behind the text ends its last word.
    const isLast = from + piece.length === text.length
    if (isLast) units[piece.length] = 32
    const length = piece.length + (isLast ? 1 : 0)
    for (let at = 0; at < length; at += 1) {
      const unit = units[at] ?? 0
      const letter = unit < 128 ? (lowered[unit] ?? 0) : 0
      if (letter !== 0) {
        // Nearly every character ends here.
        hash = Math.imul((hash === 0 ? fnvBasis : hash) ^ letter, fnvPrime)
        if (!isCounted) {
          isCounted = true
          words += 1
        }
        continue
      }
      const kind = unit === 32 ? space : kindAt(text, from + at, unit)
      if (kind === space) isCounted = false
      else if (isApostrophe(unit)) hasApostrophe = true
      if (kind === counts && !isCounted) {
        isCounted = true
        words += 1
      }
      if (isOtherWordUnit(unit)) {
        hash = Math.imul((hash === 0 ? fnvBasis : hash) ^ unit, fnvPrime)
      } else if (hash !== 0) {
        read += 1
        if (read > 3) {
          const found = runHash(third, second, last, hash)
          if (found < bar) bar = take(smallest, found)
        }
        third = second
        second = last
        last = hash
        hash = 0
      }
    }
  }
  return { words, sketch: sketchFrom(smallest), hasApostrophe }
}

export const sketchOf = (text: string): Buffer => readText(text).sketch
