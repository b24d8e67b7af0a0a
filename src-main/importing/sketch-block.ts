/**
 * Sketches of some thousand articles, found by any of their smallest hashes. Until a block is full it finds them by a
 * table; then its hashes are put in order, which takes 40 bytes an article, and the sketches themselves, which the archive
 * has by then, can be let go.
 */
export const keyed = 4
const width = 16
const idBytes = 16
/** Articles in a block at most: they have 16-bit numbers. */
export const longestBlock = 1 << 14

/** Open addressing: number of the article in the block plus one, 0 for a free slot. Twice as many as there are keys. */
type Table = { slots: Uint16Array }
/** Keys, spread, ascending; `numbers` beside them. `starts`: where those with the same uppermost bits begin. */
type Sorted = { keys: Uint32Array; numbers: Uint16Array; starts: Uint32Array }

const none: number[] = []

export class SketchBlock {
  readonly #length: number
  readonly #ids: Buffer
  #sketches: Uint32Array<ArrayBuffer> | null
  #index: Table | Sorted
  #amount = 0

  /** `length`: a power of two. */
  constructor(length: number) {
    this.#length = length
    this.#ids = Buffer.alloc(length * idBytes)
    this.#sketches = new Uint32Array(length * width)
    this.#index = { slots: new Uint16Array(length * keyed * 2) }
  }

  get isFull(): boolean {
    return this.#amount === this.#length
  }

  /** `id`: a UUID. `values`: of its sketch, at least four. Not once it is full. */
  add(id: string, values: Uint32Array): void {
    if (this.#sketches === null || !('slots' in this.#index)) throw new Error('A full block takes no sketch.')
    const number = this.#amount
    this.#amount += 1
    this.#ids.write(id.replaceAll('-', ''), number * idBytes, 'hex')
    this.#sketches.set(values, number * width)
    for (const key of values.slice(0, keyed)) enter(this.#index, key, number)
    if (this.isFull) this.#index = sorted(this.#sketches)
  }

  /** The articles' own sketches are asked of the archive from now on. */
  forgetSketches(): void {
    this.#sketches = null
  }

  /** Numbers of articles with this key, at most so many. */
  withKey(key: number, most: number): number[] {
    return 'slots' in this.#index ? this.#inTable(this.#index, key, most) : inOrder(this.#index, key, most)
  }

  idOf(number: number): string {
    const hex = this.#ids.toString('hex', number * idBytes, (number + 1) * idBytes)
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }

  /** Null once the sketches were let go. */
  sketchOf(number: number): Uint8Array | null {
    if (this.#sketches === null) return null
    const from = number * width
    let to = from + width
    // Zeros fill a short sketch up: no hash but the first is 0.
    while (to > from && this.#sketches[to - 1] === 0) to -= 1
    return new Uint8Array(this.#sketches.buffer, from * 4, (to - from) * 4)
  }

  #inTable({ slots }: Table, key: number, most: number): number[] {
    const mask = slots.length - 1
    let found = none
    for (let slot = key & mask; slots[slot] !== 0 && found.length < most; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 1) - 1
      if (this.#hasKey(number, key)) found = [...found, number]
    }
    return found
  }

  #hasKey(number: number, key: number): boolean {
    const first = number * width
    for (let at = first; at < first + keyed; at += 1) if (this.#sketches?.[at] === key) return true
    return false
  }
}

const enter = ({ slots }: Table, key: number, number: number): void => {
  const mask = slots.length - 1
  let slot = key & mask
  while (slots[slot] !== 0) slot = (slot + 1) & mask
  slots[slot] = number + 1
}

/** The smallest hashes of a text are small numbers: multiplied by an odd one (Knuth's) they are spread out evenly. */
const spread = (key: number): number => Math.imul(key, 0x9e3779b1) >>> 0

/** Of 4,096 beginnings each has some sixteen keys in a full block: one line of a processor's cache. */
const startBits = 12
const startOf = (key: number): number => key >>> (32 - startBits)

/** A key and its number in one: 46 bits, which a double holds exactly, so that they are sorted without comparing by hand. */
const sorted = (sketches: Uint32Array): Sorted => {
  const both = new Float64Array((sketches.length / width) * keyed)
  for (let at = 0; at < both.length; at += 1) {
    const number = Math.floor(at / keyed)
    both[at] = spread(sketches[number * width + (at % keyed)] ?? 0) * longestBlock + number
  }
  both.sort()
  const keys = Uint32Array.from(both, (one) => Math.floor(one / longestBlock))
  const starts = new Uint32Array((1 << startBits) + 1)
  for (const key of keys) starts[startOf(key) + 1] = (starts[startOf(key) + 1] ?? 0) + 1
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
  return { keys, numbers: Uint16Array.from(both, (one) => one % longestBlock), starts }
}

const inOrder = ({ keys, numbers, starts }: Sorted, wanted: number, most: number): number[] => {
  const key = spread(wanted)
  let from = starts[startOf(key)] ?? 0
  const last = starts[startOf(key) + 1] ?? 0
  while (from < last && (keys[from] ?? 0) < key) from += 1
  let end = from
  while (end < last && end - from < most && keys[end] === key) end += 1
  return end === from ? none : [...numbers.subarray(from, end)]
}
