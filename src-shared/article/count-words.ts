/**
 * Words as editors count them: runs without a space that hold a letter or a digit. "Rp90", "kabupaten/kota" and
 * "ujar-ujaran" are one word each; a dash between spaces is none. Every save and every imported story is counted: what is
 * ASCII is told by its code.
 */
export const space = 0
const sign = 1
const counts = 2

const kindOfAscii = (unit: number): number => {
  if (unit === 32 || (unit >= 9 && unit <= 13)) return space
  const isLetter = (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)
  return isLetter || (unit >= 48 && unit <= 57) ? counts : sign
}

const ascii = Uint8Array.from({ length: 128 }, (_, unit) => kindOfAscii(unit))

const kindOf = (character: string): number =>
  /\s/u.test(character) ? space : /[\p{L}\p{N}]/u.test(character) ? counts : sign

/** Whether a space, something that makes a word, or neither stands at a place; `unit`: its UTF-16 code unit. */
export const kindAt = (text: string, at: number, unit: number): number =>
  ascii[unit] ?? kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))

export const countWords = (text: string): number => {
  let words = 0
  let isCounted = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Within a word that counts already only a space makes a difference: nearly every character ends here.
    if (isCounted && unit > 32 && unit < 128) continue
    const kind = kindAt(text, at, unit)
    if (kind === space) isCounted = false
    else if (kind === counts && !isCounted) {
      isCounted = true
      words += 1
    }
  }
  return words
}

/** Bits that stay and bits that come at each ASCII unit, the one bit telling that the word is counted. */
const stays = ascii.map((kind) => (kind === space ? 0 : 1))
const comes = ascii.map((kind) => (kind === counts ? 1 : 0))

const kindInside = (units: Uint16Array, at: number): number => {
  const unit = units[at] ?? 0
  const isPair = unit >= 0xd8_00 && unit <= 0xdb_ff
  return kindOf(isPair ? String.fromCharCode(unit, units[at + 1] ?? 0) : String.fromCharCode(unit))
}

/** The same of a text in UTF-16 units, without a branch at each ASCII unit: a processor guesses it wrong twice a word. */
export const countWordsIn = (units: Uint16Array): number => {
  const { length } = units
  let words = 0
  let counted = 0
  for (let at = 0; at < length; at += 1) {
    const unit = units[at] ?? 0
    let next: number
    if (unit < 128) next = (counted & (stays[unit] ?? 0)) | (comes[unit] ?? 0)
    else {
      const kind = kindInside(units, at)
      next = kind === space ? 0 : kind === counts ? 1 : counted
    }
    words += next & ~counted
    counted = next
  }
  return words
}
