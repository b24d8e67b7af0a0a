/**
 * Three-way comparison after Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007): passages between the
 * items that all three have in common, each told by who changed it. Nothing is chosen here.
 */
import { LCS } from 'node-diff3'

/** A run of items; `same` stands unchanged in all three, `agreed` was changed by both in the same way. */
export type Passage<T> = {
  kind: 'same' | 'mine' | 'theirs' | 'agreed' | 'both'
  base: T[]
  mine: T[]
  theirs: T[]
}

/** For each index of `base` where it stands in `other`, or -1. */
const placesIn = (base: string[], other: string[]): number[] => {
  const places = base.map(() => -1)
  for (let step = LCS(base, other); step.chain !== null; step = step.chain)
    places[step.buffer1index] = step.buffer2index
  return places
}

const equal = (one: string[], other: string[]): boolean =>
  one.length === other.length && one.every((key, index) => key === other[index])

const kindOf = (base: string[], mine: string[], theirs: string[]): Passage<never>['kind'] => {
  if (equal(mine, theirs)) return equal(base, mine) ? 'same' : 'agreed'
  if (equal(base, mine)) return 'theirs'
  return equal(base, theirs) ? 'mine' : 'both'
}

export type Side<T> = { items: T[]; keys: string[] }
const cut = <T>({ items, keys }: Side<T>, from: number, to: number): Side<T> => ({
  items: items.slice(from, to),
  keys: keys.slice(from, to),
})

const passageOf = <T>(base: Side<T>, mine: Side<T>, theirs: Side<T>): Passage<T> => ({
  kind: kindOf(base.keys, mine.keys, theirs.keys),
  base: base.items,
  mine: mine.items,
  theirs: theirs.items,
})

/** As many items on each side: neighbouring edits of different items do not touch each other. */
const split = <T>(base: Side<T>, mine: Side<T>, theirs: Side<T>): Passage<T>[] => {
  const { length } = base.items
  if (length === 0 || mine.items.length !== length || theirs.items.length !== length) {
    return [passageOf(base, mine, theirs)]
  }
  return base.items.map((_, at) => passageOf(cut(base, at, at + 1), cut(mine, at, at + 1), cut(theirs, at, at + 1)))
}

/**
 * `base` has a second set of keys for the comparison with theirs, because a server may keep a passage in another form
 * than the desk does. The passages, in order, hold every item of all three once.
 */
export const compareThree = <T>(
  base: { items: T[]; keysHere: string[]; keysThere: string[] },
  mine: Side<T>,
  theirs: Side<T>,
): Passage<T>[] => {
  const here = placesIn(base.keysHere, mine.keys)
  const there = placesIn(base.keysThere, theirs.keys)
  // From here on all sides speak the desk's form, as far as they say the same.
  const asHere = new Map(base.keysThere.map((key, at) => [key, base.keysHere[at] ?? key]))
  const theirsHere = { items: theirs.items, keys: theirs.keys.map((key) => asHere.get(key) ?? key) }
  const baseHere = { items: base.items, keys: base.keysHere }
  const passages: Passage<T>[] = []
  let [inBase, inMine, inTheirs] = [0, 0, 0]
  const close = (toBase: number, toMine: number, toTheirs: number): void => {
    if (toBase > inBase || toMine > inMine || toTheirs > inTheirs) {
      passages.push(
        ...split(cut(baseHere, inBase, toBase), cut(mine, inMine, toMine), cut(theirsHere, inTheirs, toTheirs)),
      )
    }
  }
  base.items.forEach((_, at) => {
    const [mineAt, theirsAt] = [here[at] ?? -1, there[at] ?? -1]
    if (mineAt < 0 || theirsAt < 0) return
    close(at, mineAt, theirsAt)
    ;[inBase, inMine, inTheirs] = [at + 1, mineAt + 1, theirsAt + 1]
    passages.push(
      passageOf(cut(baseHere, at, at + 1), cut(mine, mineAt, mineAt + 1), cut(theirsHere, theirsAt, theirsAt + 1)),
    )
  })
  close(base.items.length, mine.items.length, theirs.items.length)
  return passages
}

/** Where nobody knows what both began with: every difference is for a person to judge. */
export const compareTwo = <T>(mine: Side<T>, theirs: Side<T>): Passage<T>[] => {
  const isShared = placesIn(mine.keys, theirs.keys).map((at) => at >= 0)
  const items = mine.items.filter((_, at) => isShared[at])
  const keys = mine.keys.filter((_, at) => isShared[at])
  return compareThree({ items, keysHere: keys, keysThere: keys }, mine, theirs).map((passage) =>
    passage.kind === 'same' ? passage : { ...passage, kind: 'both' },
  )
}
