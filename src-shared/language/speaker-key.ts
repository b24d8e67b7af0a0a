import { isDegree, isHonorific, isRank } from './role-words.ts'

/**
 * One key for every spelling of a speaker's name: "KH Ma’ruf Amin", "Maruf Amin" and "MA'RUF AMIN, S.H." are one person.
 * Forms of address, ranks and degrees go; apostrophes, accents, dots and case do not count. '' for no name.
 */
const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}-]/gu, '')

export const speakerKey = (name: string): string => {
  const words = (name.split(/,\s/)[0] ?? '').split(/\s+/).filter((word) => word !== '')
  let from = 0
  const isTitle = (word: string): boolean => isHonorific(word.replaceAll('.', '')) || isRank(word)
  while (from < words.length - 1 && isTitle(words[from] ?? '')) from += 1
  let to = words.length
  while (to - from > 1 && isDegree(words[to - 1] ?? '')) to -= 1
  return words
    .slice(from, to)
    .map(foldWord)
    .filter((word) => word !== '')
    .join(' ')
}

/**
 * The keys of an article's speakers, in the order given. A short name whose words all belong to exactly one longer name of the
 * same article counts as that one ("Anggoro" → "anggoro eko cahyo").
 */
export const speakerKeys = (names: string[]): string[] => {
  const keys = names.map(speakerKey)
  const distinct = [...new Set(keys)].filter((key) => key !== '').map((key) => ({ key, words: key.split(' ') }))
  const longer = new Map<string, string>()
  for (const { key, words } of distinct) {
    const fuller = distinct.filter(
      (other) => other.words.length > words.length && words.every((word) => other.words.includes(word)),
    )
    const [only, second] = fuller
    if (only !== undefined && second === undefined) longer.set(key, only.key)
  }
  return keys.map((key) => longer.get(key) ?? key)
}
