import { counts, kindAt, space } from '../../../src-shared/article/count-words.ts'
import { noneYet, runHash, sketchFrom, take } from './sketch.ts'

/**
 * Everything the archive wants to know of a text, in one pass, because every imported article pays for it: how many words
 * it has as editors count them, its sketch, and whether it holds an apostrophe.
 */
export type TextReading = { words: number; sketch: Buffer; hasApostrophe: boolean }

const fnvBasis = 0x811c9dc5
const fnvPrime = 0x01000193

/** Characters are read from an array, a piece of the text at a time: asking a string for each costs more than all else. */
const units = new Uint16Array(1 << 14)
const bytes = Buffer.from(units.buffer)

const lowered = Uint8Array.from({ length: 128 }, (_, unit) => {
  if (unit >= 65 && unit <= 90) return unit + 32
  return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) ? unit : 0
})

/** Punctuation above Latin-1 is no part of a sketch's word: dashes, quotation marks, ellipses. */
const isGeneralPunctuation = (unit: number): boolean => unit >= 0x2000 && unit <= 0x206f

/** The unit as a word of a sketch holds it, 0 when it is no part of one. */
const wordUnit = (unit: number): number => {
  if (unit < 128) return lowered[unit] ?? 0
  return unit > 0xbf && !isGeneralPunctuation(unit) ? unit : 0
}

/** ' ` ´ ‘ ’ ʻ ʼ */
const isApostrophe = (unit: number): boolean =>
  unit === 0x27 || unit === 0x60 || unit === 0xb4 || (unit | 1) === 0x2019 || unit === 0x2bb || unit === 0x2bc

export const readText = (text: string): TextReading => {
  const smallest = noneYet()
  let [words, isCounted, hasApostrophe] = [0, false, false]
  // The word that is being read, the three before it, and how many there were: words of a sketch, FNV-1a, lower case.
  let [hash, last, second, third, read] = [0, 0, 0, 0, 0]
  const endWord = (): void => {
    read += 1
    if (read > 3) take(smallest, runHash(third, second, last, hash))
    third = second
    second = last
    last = hash
    hash = 0
  }
  for (let from = 0; from < text.length; from += units.length) {
    const piece = text.length <= units.length ? text : text.slice(from, from + units.length)
    bytes.write(piece, 'utf16le')
    for (let at = 0; at < piece.length; at += 1) {
      const unit = units[at] ?? 0
      const inWord = wordUnit(unit)
      // Within a word that is counted a plain letter changes nothing.
      if (!isCounted || inWord === 0 || unit > 127) {
        const kind = kindAt(text, from + at, unit)
        if (kind === space) isCounted = false
        else if (kind === counts && !isCounted) {
          isCounted = true
          words += 1
        }
        if (isApostrophe(unit)) hasApostrophe = true
      }
      if (inWord !== 0) hash = Math.imul((hash === 0 ? fnvBasis : hash) ^ inWord, fnvPrime)
      else if (hash !== 0) endWord()
    }
  }
  if (hash !== 0) endWord()
  return { words, sketch: sketchFrom(smallest), hasApostrophe }
}

export const sketchOf = (text: string): Buffer => readText(text).sketch
