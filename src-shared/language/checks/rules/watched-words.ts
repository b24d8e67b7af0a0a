import type { Word } from '../check.types.ts'

/**
 * The single words that rules look for, so that a word of the copy is looked up once and not once for each rule. A rule announces its
 * words when it is loaded; it is told which words of a block may be among them, also with -nya, -lah or -kah behind, and looks itself.
 */
const watched = new Map<string, number>()
let rulesWatching = 0

/** Which rules may want the word: a bit for each. `lower` is in small letters with straight apostrophes. */
export const watchersOf = (lower: string): number => {
  const own = watched.get(lower) ?? 0
  const last = lower.charAt(lower.length - 1)
  if (last !== 'a' && last !== 'h') return own
  if (!(lower.endsWith('nya') || lower.endsWith('lah') || lower.endsWith('kah'))) return own
  return own | (watched.get(lower.slice(0, -3)) ?? 0)
}

/** Announces `words`; answers whether a word may be one of them. */
export const watch = (words: Iterable<string>): ((word: Word) => boolean) => {
  const bit = 1 << rulesWatching
  rulesWatching += 1
  for (const word of words) watched.set(word, (watched.get(word) ?? 0) | bit)
  return ({ watchers }) => (watchers & bit) !== 0
}
