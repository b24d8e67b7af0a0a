/**
 * A sketch of a text: the sixteen smallest hashes of its runs of four words. Two sketches tell how much two texts share
 * without reading either (bottom-k MinHash, A. Broder, "On the resemblance and containment of documents", 1997).
 */
const kept = 16
const factor = 0x9e3779b1

const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  const again = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return (again ^ (again >>> 16)) >>> 0
}

/** The hash of a run of four words, from theirs. */
export const runHash = (first: number, second: number, third: number, fourth: number): number => {
  const one = Math.imul(first, factor) + 3
  const two = Math.imul(one ^ second, factor) + 2
  const three = Math.imul(two ^ third, factor) + 1
  return finish(Math.imul(three ^ fourth, factor))
}

/** Hashes taken one by one, of which the smallest are kept, each once. */
export type Smallest = { values: Uint32Array; amount: number }

export const noneYet = (): Smallest => ({ values: new Uint32Array(kept), amount: 0 })

export const anyHash = 2 ** 32

/** Returns what the next one has to be smaller than to be kept: `anyHash` until there are enough. */
export const take = (smallest: Smallest, value: number): number => {
  const { values, amount } = smallest
  let at = amount
  while (at > 0 && (values[at - 1] ?? 0) > value) at -= 1
  if (at > 0 && values[at - 1] === value) return amount < kept ? anyHash : (values[kept - 1] ?? 0)
  for (let moved = Math.min(amount, kept - 1); moved > at; moved -= 1) values[moved] = values[moved - 1] ?? 0
  values[at] = value
  if (amount < kept) smallest.amount += 1
  return smallest.amount < kept ? anyHash : (values[kept - 1] ?? 0)
}

/** Ascending 32-bit numbers, little-endian, at most sixteen; empty for texts of fewer than four words. */
export const sketchFrom = ({ values, amount }: Smallest): Buffer => {
  const sketch = Buffer.alloc(amount * 4)
  for (let at = 0; at < amount; at += 1) sketch.writeUInt32LE(values[at] ?? 0, at * 4)
  return sketch
}

/**
 * The hashes of a sketch, ascending. A copy, as four bytes of a number have to begin at a multiple of four; every platform of
 * this app is little-endian.
 */
export const valuesOf = (sketch: Uint8Array): Uint32Array =>
  new Uint32Array(Uint8Array.from(sketch).buffer, 0, sketch.byteLength >> 2)

/** From 0 (nothing in common) to 1 (the same runs of words): an estimate of the Jaccard similarity. */
export const resemblance = (one: Uint8Array, other: Uint8Array): number => jaccard(valuesOf(one), valuesOf(other))

const jaccard = (left: Uint32Array, right: Uint32Array): number => {
  let [at, beside, union, shared] = [0, 0, 0, 0]
  // Both ascend: the smallest of the two together are met in order.
  while (union < kept && (at < left.length || beside < right.length)) {
    const [mine, theirs] = [left[at] ?? Number.POSITIVE_INFINITY, right[beside] ?? Number.POSITIVE_INFINITY]
    if (mine === theirs) shared += 1
    if (mine <= theirs) at += 1
    if (theirs <= mine) beside += 1
    union += 1
  }
  return union === 0 ? 0 : shared / union
}

/** What counts as the same copy: agency stories with another headline and lead still share most of their runs. */
const mostlyTheSame = 0.5
/** And of a shorter one so much stands in the longer, when so many of its hashes lie where both sketches reach. */
const mostlyInTheOther = 0.75
const fewestInReach = 5

/**
 * How much of the shorter text stands in the longer, from 0 to 1: up to where both sketches reach each holds every hash of
 * its text, and a release whose end was cut off has none there that the whole does not have. 0 when too few lie there to
 * tell, as when the shorter is less than a third of the longer, a paragraph of it rather than the same story.
 */
const containment = (left: Uint32Array, right: Uint32Array): number => {
  const reach = Math.min(left[kept - 1] ?? 0, right[kept - 1] ?? 0)
  const [mine, theirs] = [left.filter((value) => value <= reach), right.filter((value) => value <= reach)]
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine]
  return short.length < fewestInReach ? 0 : short.filter((value) => long.includes(value)).length / short.length
}

/** How alike two texts are by their sketches when they are (nearly) the same copy; 0 when they are not. */
export const likeness = (one: Uint8Array, other: Uint8Array): number => {
  const [left, right] = [valuesOf(one), valuesOf(other)]
  const alike = jaccard(left, right)
  if (alike >= mostlyTheSame) return alike
  const contained = containment(left, right)
  return contained >= mostlyInTheOther ? contained : 0
}
