/**
 * A sketch of a text: the sixteen smallest hashes of its runs of four words. Two sketches tell how much two texts share
 * without reading either (bottom-k MinHash, A. Broder, "On the resemblance and containment of documents", 1997).
 */
const kept = 16
const run = 4

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57) || unit > 0xbf

/** Punctuation above Latin-1 is no word either: dashes, quotation marks, ellipses. */
const isGeneralPunctuation = (unit: number): boolean => unit >= 0x2000 && unit <= 0x206f

const finish = (hash: number): number => {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  const again = Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
  return (again ^ (again >>> 16)) >>> 0
}

/** FNV-1a of each word, lower case; one pass, because every save and every imported article pays for it. */
const wordHashes = (text: string): number[] => {
  const hashes: number[] = []
  let hash = 0
  for (let at = 0; at <= text.length; at += 1) {
    const unit = at < text.length ? text.charCodeAt(at) : 32
    if (isWordUnit(unit) && !isGeneralPunctuation(unit)) {
      const lower = unit >= 65 && unit <= 90 ? unit + 32 : unit
      hash = Math.imul((hash === 0 ? 0x811c9dc5 : hash) ^ lower, 0x01000193)
    } else if (hash !== 0) {
      hashes.push(hash)
      hash = 0
    }
  }
  return hashes
}

const insert = (smallest: number[], value: number): void => {
  if (smallest.length === kept && value >= (smallest[kept - 1] ?? 0)) return
  let at = smallest.length
  while (at > 0 && (smallest[at - 1] ?? 0) > value) at -= 1
  if (smallest[at - 1] === value) return
  smallest.splice(at, 0, value)
  if (smallest.length > kept) smallest.pop()
}

/** Ascending 32-bit numbers, little-endian, at most sixteen; empty for texts of fewer than four words. */
export const sketchOf = (text: string): Buffer => {
  const words = wordHashes(text)
  const smallest: number[] = []
  for (let at = run - 1; at < words.length; at += 1) {
    let hash = 0
    for (let back = run - 1; back >= 0; back -= 1) hash = Math.imul(hash ^ (words[at - back] ?? 0), 0x9e3779b1) + back
    insert(smallest, finish(hash))
  }
  const sketch = Buffer.alloc(smallest.length * 4)
  smallest.forEach((value, index) => {
    sketch.writeUInt32LE(value, index * 4)
  })
  return sketch
}

const valuesOf = (sketch: Uint8Array): number[] => {
  const view = new DataView(sketch.buffer, sketch.byteOffset, sketch.byteLength)
  return Array.from({ length: Math.floor(sketch.byteLength / 4) }, (_, index) => view.getUint32(index * 4, true))
}

/** From 0 (nothing in common) to 1 (the same runs of words): an estimate of the Jaccard similarity. */
export const resemblance = (one: Uint8Array, other: Uint8Array): number => {
  const [left, right] = [new Set(valuesOf(one)), new Set(valuesOf(other))]
  const union = [...new Set([...left, ...right])].sort((a, b) => a - b).slice(0, kept)
  if (union.length === 0) return 0
  return union.filter((value) => left.has(value) && right.has(value)).length / union.length
}

/** What counts as the same copy: agency stories with another headline and lead still share most of their runs. */
export const nearDuplicate = 0.5
