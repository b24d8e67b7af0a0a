/**
 * Words as editors count them: runs without a space that hold a letter or a digit. "Rp90", "kabupaten/kota" and
 * "ujar-ujaran" are one word each; a dash between spaces is none. Every save and every imported story is counted: what is
 * ASCII is told by its code.
 */
const space = 0
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

export const countWords = (text: string): number => {
  let words = 0
  let isCounted = false
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    // Within a word that counts already only a space makes a difference: nearly every character ends here.
    if (isCounted && unit > 32 && unit < 128) continue
    const kind = unit < 128 ? ascii[unit] : kindOf(String.fromCodePoint(text.codePointAt(at) ?? 0))
    if (kind === space) isCounted = false
    else if (kind === counts && !isCounted) {
      isCounted = true
      words += 1
    }
  }
  return words
}
