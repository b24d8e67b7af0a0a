import type { Watch, Word } from '../check.types.ts'

/**
 * The words that rules look for, so that a word of the copy is looked up once and not once for each rule: a block in which none of a
 * rule's words stands is never shown to it.
 */

/** `next` must begin the word behind, or be any figure; `capital` asks for a word with a capital. */
type Entry = { watch: Watch; next: string | null; capital: boolean }
const byWord = new Map<string, Entry[]>()
const byEnding = new Map<string, Watch[]>()

const add = <Value>(index: Map<string, Value[]>, key: string, value: Value): void => {
  const others = index.get(key)
  if (others === undefined) index.set(key, [value])
  else others.push(value)
}

/**
 * Announces what a rule looks for, in any case ("dari"), with a capital ("Namun"), as the end of a word ("-pun"), or as two words in
 * a row ("selain itu"; of longer phrases the first two count), the second of which may be any figure ("jam #"). Straight apostrophes.
 */
export const watch = (words: Iterable<string>): Watch => {
  const announced: Watch = { words: [...words] }
  for (const phrase of announced.words) {
    if (phrase.startsWith('-')) add(byEnding, phrase.slice(1), announced)
    else {
      const [first = '', next = null] = phrase.split(' ')
      const lower = first.toLowerCase()
      add(byWord, lower, { watch: announced, next, capital: first !== lower })
    }
  }
  return announced
}

const patterns = new WeakMap<Watch, RegExp>()
/** More words than these are not worth asking for. */
const mostAsked = 40

/** Whether one of the words may stand in `text`, without taking it apart: for whole articles, of which most hold none. */
export const mayHold = (text: string, announced: Watch): boolean => {
  const { words } = announced
  if (words.length > mostAsked) return true
  const pattern = patterns.get(announced) ?? new RegExp(words.map((word) => word.replace(/^-| .*/g, '')).join('|'), 'i')
  patterns.set(announced, pattern)
  return pattern.test(text)
}

const endingLength = 3

const anyFigure = '#'
const goesOn = (lower: string, wanted: string): boolean =>
  wanted === anyFigure ? /^\d/.test(lower) : lower.startsWith(wanted)

const hear = (heard: Set<Watch>, lower: string, word: Word, next: Word | undefined): void => {
  const entries = byWord.get(lower)
  if (entries === undefined) return
  for (const entry of entries) {
    if (entry.capital && word.text === word.lower) continue
    if (entry.next === null || (next !== undefined && goesOn(next.lower, entry.next))) heard.add(entry.watch)
  }
}

const runs = /\p{L}+/gu

/**
 * What is announced and stands among `words`. Words count with -nya, -lah or -kah behind as well, and in a chain ("anak2",
 * "pasca-gempa") each run of letters for itself too.
 */
export const watchesIn = (words: readonly Word[]): ReadonlySet<Watch> => {
  const heard = new Set<Watch>()
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index]
    if (word === undefined) continue
    const { lower } = word
    const next = words[index + 1]
    hear(heard, lower, word, next)
    if (word.isChain) for (const run of lower.match(runs) ?? []) hear(heard, run, word, next)
    const last = lower.charCodeAt(lower.length - 1)
    // Only what ends in a, h or n can have one of the endings.
    if (last !== 0x61 && last !== 0x68 && last !== 0x6e) continue
    if (lower.endsWith('nya') || lower.endsWith('lah') || lower.endsWith('kah'))
      hear(heard, lower.slice(0, -endingLength), word, next)
    else if (last === 0x6e) for (const announced of byEnding.get(lower.slice(-endingLength)) ?? []) heard.add(announced)
  }
  return heard
}
