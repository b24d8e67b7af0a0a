import { comparable } from './name-seam.ts'
import type { Speaker } from './structure.types.ts'

/** Everyone a story has named so far, found by any word of the name: long stories with many speakers stay quick. */
export const tokensOf = (name: string): string[] => name.split(' ').map(comparable)

export type People = {
  add: (speaker: Speaker) => void
  /** After a name was completed, its new words find it as well. */
  refresh: (speaker: Speaker) => void
  /** Those whose names hold every one of `tokens`. */
  withTokens: (tokens: string[]) => Speaker[]
  /** Those whose whole name lies within `tokens`. */
  within: (tokens: string[]) => Speaker[]
  titled: () => Iterable<Speaker>
  all: () => Iterable<Speaker>
  /** Those of whose names a word begins with `short` and goes on: "Kresna" for "Kresnayana". */
  beginningWith: (short: string) => Speaker[]
  /** Those whose name of as many words differs in one letter of one word: "Gde Eriksana" for "Gede Eriksana". */
  speltLike: (wanted: string[]) => Speaker[]
}

/** One letter more, less or other. */
const oneLetterApart = (a: string, b: string): boolean => {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 3 || a === b) return false
  let at = 0
  while (a[at] === b[at]) at += 1
  return a.slice(at + 1) === b.slice(at + 1) || a.slice(at) === b.slice(at + 1) || a.slice(at + 1) === b.slice(at)
}

const isSpeltLike = (a: string[], b: string[]): boolean => {
  if (a.length < 2 || a.length !== b.length) return false
  const other = a.flatMap((word, index) => (word === b[index] ? [] : [index]))
  const [only = -1] = other
  return other.length === 1 && oneLetterApart(a[only] ?? '', b[only] ?? '')
}

export const createPeople = (): People => {
  const byToken = new Map<string, Set<Speaker>>()
  const tokens = new Map<Speaker, string[]>()
  const titled = new Set<Speaker>()
  const file = (speaker: Speaker): void => {
    const own = tokensOf(speaker.name)
    tokens.set(speaker, own)
    for (const token of own) {
      const sharing = byToken.get(token) ?? new Set()
      sharing.add(speaker)
      byToken.set(token, sharing)
    }
    if (speaker.role !== null) titled.add(speaker)
  }
  const inOrder = (found: Set<Speaker>): Speaker[] =>
    found.size < 2 ? [...found] : [...tokens.keys()].filter((speaker) => found.has(speaker))
  return {
    add: file,
    refresh: file,
    withTokens: (wanted) => {
      const [first = '', ...rest] = wanted
      const sharing = [...(byToken.get(first) ?? [])]
      return sharing.filter((speaker) => rest.every((token) => tokens.get(speaker)?.includes(token) === true))
    },
    within: (given) => {
      const sharing = new Set(given.flatMap((token) => [...(byToken.get(token) ?? [])]))
      return inOrder(sharing).filter((speaker) => tokens.get(speaker)?.every((token) => given.includes(token)) === true)
    },
    titled: () => titled,
    all: () => tokens.keys(),
    speltLike: (wanted) => {
      if (wanted.length < 2) return []
      // All words but one are the same, so that one of the first two finds everyone who may be meant.
      const sharing = new Set(wanted.slice(0, 2).flatMap((token) => [...(byToken.get(token) ?? [])]))
      return [...sharing].filter((speaker) => isSpeltLike(wanted, tokens.get(speaker) ?? []))
    },
    beginningWith: (short) =>
      short.length < 4
        ? []
        : [...tokens].flatMap(([speaker, own]) =>
            own.some((token) => token.startsWith(short) && token.length >= short.length + 3) ? [speaker] : [],
          ),
  }
}
