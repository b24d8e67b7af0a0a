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

const valuesOf = (sketch: Uint8Array): number[] => {
  const view = new DataView(sketch.buffer, sketch.byteOffset, sketch.byteLength)
  return Array.from({ length: Math.floor(sketch.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true))
}

/** From 0 (nothing in common) to 1 (the same runs of words): an estimate of the Jaccard similarity. */
export const resemblance = (one: Uint8Array, other: Uint8Array): number => {
  const [left, right] = [valuesOf(one), valuesOf(other)]
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
export const nearDuplicate = 0.5
