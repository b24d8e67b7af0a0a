/** Powers of ten by name; also the spellings and short forms that copy prints and KBBI does not. */
const exponents = new Map<string, number>([
  ['puluh', 1],
  ['ratus', 2],
  ['ribu', 3],
  ['rb', 3],
  ['juta', 6],
  ['jt', 6],
  ['miliar', 9],
  ['milyar', 9],
  ['milliar', 9],
  ['triliun', 12],
  ['trilyun', 12],
  ['trilliun', 12],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])

/** The exponent of a magnitude word in any case; null for other words. */
export const exponentOf = (word: string): number | null => exponents.get(word.toLowerCase().replace(/\.$/, '')) ?? null

/** After figures. "M" and "T" need "Rp" in front: elsewhere they are metres and other things. */
export const magnitudeAfterFigures =
  'ribu|rb|juta|jt|miliar|milyar|milliar|triliun|trilyun|trilliun|puluh|ratus|thousand|million|billion|trillion'
