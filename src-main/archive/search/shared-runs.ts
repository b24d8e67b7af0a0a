import { tokens } from './tokens.ts'

/**
 * How much of the shorter of two texts stands in the other, by runs of four words: of two texts that are both at hand it
 * tells surely what sketches only estimate, and a release whose end was cut off is still that release.
 */
const run = 4

/** Of a text that is kept at hand while others are compared with it. */
export const runsOfText = (text: string): Set<string> => {
  const words = tokens(text).map(({ word }) => word)
  return new Set(words.slice(run - 1).map((_, at) => words.slice(at, at + run).join(' ')))
}

/** From 0 to 1; 0 when one is so much shorter that it is a paragraph of the other rather than the same story. */
export const sharedRuns = (one: Set<string>, other: Set<string>): number => {
  const [short, long] = one.size <= other.size ? [one, other] : [other, one]
  if (short.size === 0 || short.size < long.size * leastLength) return 0
  let shared = 0
  for (const words of short) if (long.has(words)) shared += 1
  return shared / short.size
}

/** A third of a story is still that story: editors cut from the end. */
const leastLength = 0.3

/** What counts as the same copy: more than house texts and background that stories of one matter share. */
export const sameStory = 0.7
