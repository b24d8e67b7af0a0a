import type { Similar } from '../archive/near-duplicates.ts'
import type { Archive } from '../archive/operations.ts'
import { nearDuplicate, resemblance } from '../archive/search/sketch.ts'

/**
 * All sketches of an archive in memory, found by any of their smallest hashes: two texts that share half of their runs of
 * words share one of the four smallest in about nineteen cases of twenty. It is the one thing of an import that grows with
 * the archive: 100 to 125 bytes an article, and never copied as a whole.
 */
const keyed = 4
const width = 16
const idBytes = 16
/** Articles a block holds: a megabyte of sketches. */
const blockLength = 1 << 14

type Block = { sketches: Uint32Array<ArrayBuffer>; ids: Uint8Array<ArrayBuffer> }

const emptyBlock = (): Block => ({
  sketches: new Uint32Array(blockLength * width),
  ids: new Uint8Array(blockLength * idBytes),
})

export class SketchIndex {
  /**
   * Open addressing: ordinal of the sketch plus one, 0 for a free slot. Several entries may have the same key, which stands
   * in the sketch itself.
   */
  #slots = new Uint32Array(1 << 12)
  #amount = 0
  readonly #blocks: Block[] = []

  static async load(archive: Archive): Promise<SketchIndex> {
    const index = new SketchIndex()
    for (let after = ''; ; ) {
      const page = await archive.read('sketchesAfter', after)
      if (page.ids.length === 0) return index
      page.ids.forEach((id, at) => {
        index.add(id, page.sketches[at] ?? new Uint8Array())
      })
      after = page.last
    }
  }

  /** `id`: a UUID. */
  add(id: string, sketch: Uint8Array): void {
    const values = valuesOf(sketch)
    if (values.length < keyed) return
    const ordinal = this.#amount
    this.#amount += 1
    if (ordinal % blockLength === 0) this.#blocks.push(emptyBlock())
    const { block, at } = this.#place(ordinal)
    block.sketches.set(values, at * width)
    block.ids.set(Buffer.from(id.replaceAll('-', ''), 'hex'), at * idBytes)
    if (this.#amount * keyed * 4 > this.#slots.length * 3) this.#grow()
    else this.#enter(ordinal)
  }

  /** At most three, the likest first. */
  similarTo(sketch: Uint8Array): Similar[] {
    const values = valuesOf(sketch)
    if (values.length < keyed) return []
    const candidates = new Set<number>()
    for (const key of values.slice(0, keyed)) this.#find(key, candidates)
    const found: Similar[] = []
    for (const ordinal of candidates) {
      const { block, at } = this.#place(ordinal)
      const other = block.sketches.subarray(at * width, (at + 1) * width)
      const alike = resemblance(sketch, new Uint8Array(other.buffer, other.byteOffset, lengthOf(other) * 4))
      if (alike >= nearDuplicate) found.push({ id: uuidOf(block.ids, at * idBytes), resemblance: alike })
    }
    return found.sort((a, b) => b.resemblance - a.resemblance).slice(0, 3)
  }

  #place(ordinal: number): { block: Block; at: number } {
    const block = this.#blocks[Math.floor(ordinal / blockLength)]
    if (block === undefined) throw new Error(`There is no sketch ${ordinal}.`)
    return { block, at: ordinal % blockLength }
  }

  /** Under each of its keys. */
  #enter(ordinal: number): void {
    const { block, at } = this.#place(ordinal)
    const mask = this.#slots.length - 1
    for (let key = 0; key < keyed; key += 1) {
      let slot = (block.sketches[at * width + key] ?? 0) & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = ordinal + 1
    }
  }

  #find(key: number, into: Set<number>): void {
    const mask = this.#slots.length - 1
    // Boilerplate of a thousand articles tells nothing about two of them.
    for (let at = key & mask, left = 200; this.#slots[at] !== 0 && left > 0; at = (at + 1) & mask, left -= 1) {
      const ordinal = (this.#slots[at] ?? 1) - 1
      if (this.#hasKey(ordinal, key)) into.add(ordinal)
    }
  }

  #hasKey(ordinal: number, key: number): boolean {
    const { block, at } = this.#place(ordinal)
    const first = at * width
    for (let value = first; value < first + keyed; value += 1) if (block.sketches[value] === key) return true
    return false
  }

  #grow(): void {
    const { length } = this.#slots
    // The old ones are let go before there are new ones.
    this.#slots = new Uint32Array(0)
    this.#slots = new Uint32Array(length * 2)
    for (let ordinal = 0; ordinal < this.#amount; ordinal += 1) this.#enter(ordinal)
  }
}

const uuidOf = (ids: Uint8Array<ArrayBuffer>, at: number): string => {
  const hex = Buffer.from(ids.buffer, at, idBytes).toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** Ascending; little-endian as they are stored, which every platform of this app is. */
const valuesOf = (sketch: Uint8Array): number[] => {
  const view = new DataView(sketch.buffer, sketch.byteOffset, sketch.byteLength)
  return Array.from({ length: Math.min(width, sketch.byteLength >> 2) }, (_, at) => view.getUint32(at * 4, true))
}

/** Zeros fill a short sketch up: no hash of three million is 0 but the first. */
const lengthOf = (values: Uint32Array): number => {
  let length = values.length
  while (length > 0 && values[length - 1] === 0) length -= 1
  return length
}
