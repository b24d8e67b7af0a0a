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
