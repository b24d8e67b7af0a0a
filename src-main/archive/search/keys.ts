import { tokens } from './tokens.ts'

/**
 * Search keys: tokens for section, author, tags, place, speakers and outlet that are indexed beside the text, so that a filter
 * is part of the match and costs no join. A key starts with `x` and the letter of its kind; the words of a name follow
 * each other, and a last key with a double `x` stands for the whole name.
 */
const kinds = { section: 's', author: 'a', tag: 't', place: 'p', speaker: 'q', status: 'w', outlet: 'o' } as const
export type KeyKind = keyof typeof kinds

export const isKeyKind = (name: string): name is KeyKind => Object.hasOwn(kinds, name)

const wordsOf = (name: string): string[] => tokens(name).map((token) => token.word)

export const wordKeys = (kind: KeyKind, name: string): string[] => wordsOf(name).map((word) => `x${kinds[kind]}${word}`)

export const wholeKey = (kind: KeyKind, name: string): string | null => {
  const words = wordsOf(name)
  return words.length === 0 ? null : `xx${kinds[kind]}${words.join('')}`
}

export const isKey = (term: string): boolean => /^x{1,2}[satpqwo]/.test(term)

const keysOfName = (kind: KeyKind, name: string): string => {
  const whole = wholeKey(kind, name)
  return whole === null ? '' : [...wordKeys(kind, name), whole].join(' ')
}

/** Sections and authors come back all the time: an import makes the keys of each name once. */
const known = new Map<KeyKind, Map<string, string>>()
const mostKnown = 2000

const knownKeys = (kind: KeyKind, name: string): string => {
  if (name === '') return ''
  let names = known.get(kind)
  if (names === undefined) {
    names = new Map()
    known.set(kind, names)
  }
  let keys = names.get(name)
  if (keys === undefined) {
    keys = keysOfName(kind, name)
    if (names.size >= mostKnown) names.clear()
    names.set(name, keys)
  }
  return keys
}

const keysOf = (kind: KeyKind, names: string[]): string[] => [...new Set(names)].map((name) => knownKeys(kind, name))

/** At most this many names of a kind: a page of two hundred speakers is no story. */
const most = 50

export type Named = {
  section: string
  byline: string
  tags: string[]
  place: string
  speakers: string[]
  outlet: string
}

/** Behind all others, so that it can be added to an article of an older archive. */
export const outletKeys = (outlet: string): string => knownKeys('outlet', outlet)

export const searchKeys = ({ section, byline, tags, place, speakers, outlet }: Named): string =>
  [
    knownKeys('section', section),
    knownKeys('author', byline),
    ...keysOf('tag', tags.slice(0, most)),
    knownKeys('place', place),
    ...keysOf('speaker', speakers.slice(0, most)),
    knownKeys('outlet', outlet),
  ]
    .filter((keys) => keys !== '')
    .join(' ')
