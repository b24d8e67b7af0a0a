/** What a finger may have meant: words one slip away, and how far two words are apart. */
const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Everything one slip of the finger away: a letter left out, doubled, swapped or hit wrongly (P. Norvig, 2007). */
export const oneSlipAway = (word: string): Set<string> => {
  const found = new Set<string>()
  for (let at = 0; at <= word.length; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (after.length > 0) found.add(before + after.slice(1))
    if (after.length > 1) found.add(`${before}${after[1]}${after[0]}${after.slice(2)}`)
    for (const letter of letters) {
      found.add(before + letter + after)
      if (after.length > 0) found.add(before + letter + after.slice(1))
    }
  }
  found.delete(word)
  return found
}

/** Slips between two words: letters left out, too many or wrong (V. Levenshtein, 1966). */
export const slipsBetween = (a: string, b: string): number => {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    previous = row
  }
  return previous[b.length] ?? 0
}

/** Letters that sound alike, and spellings from before 1972 and of names: Jogja/Yogya, Sjafii/Syafii, Faisal/Paisal. */
const alike = ['aeiou', 'pfv', 'td', 'szcx', 'kqcgh', 'yji']
const soundAlike = (a: string, b: string): boolean => alike.some((some) => some.includes(a) && some.includes(b))

/**
 * How little it takes to type `typed` for `meant`, in slips: 0 for what the ear hardly tells apart, more where the first
 * letter is wrong, which hardly anybody misses. Of words about one slip apart.
 */
export const slipWeight = (typed: string, meant: string): number => {
  let at = 0
  while (at < typed.length && typed[at] === meant[at]) at += 1
  const [here = '', there = ''] = [typed[at], meant[at]]
  const first = at === 0 ? 1.5 : 0
  if (typed.length !== meant.length) {
    const longer = typed.length > meant.length ? typed : meant
    // A letter doubled, or a silent h: Achmad, Ahmmad.
    return first + (longer[at] === longer[at - 1] || longer[at] === 'h' ? 0 : 0.5)
  }
  if (here === meant[at + 1] && typed[at + 1] === there) return first
  return first + (soundAlike(here, there) ? 0.3 : 1)
}
