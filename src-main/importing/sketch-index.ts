import type { Similar } from '../archive/near-duplicates.ts'
import type { Archive } from '../archive/operations.ts'
import { likeness, valuesOf } from '../archive/search/sketch.ts'
import { keyed, longestBlock, SketchBlock } from './sketch-block.ts'

/**
 * Finds articles of an archive that are the same copy by their sketches: two texts that share half of their runs of words
 * share one of the four smallest hashes in about nineteen cases of twenty. It is the one thing of an import that grows with the
 * archive: 40 bytes an article, as only the newest sketches are kept and the others are read again when they may match.
 */
const shown = 3
/** Boilerplate of a thousand articles tells nothing about two of them. */
const mostWithKey = 200
/** Candidates whose sketches are looked at, those that share most keys first: a bound for what reading them costs. */
const mostCompared = 16

export class SketchIndex {
  readonly #archive: Pick<Archive, 'read'>
  readonly #blockLength: number
  readonly #blocks: SketchBlock[] = []

  private constructor(archive: Pick<Archive, 'read'>, blockLength: number) {
    this.#archive = archive
    this.#blockLength = blockLength
  }

  /** `blockLength`: far more than are on their way to the archive at any time; a power of two. */
  static async load(archive: Pick<Archive, 'read'>, blockLength = longestBlock): Promise<SketchIndex> {
    const index = new SketchIndex(archive, blockLength)
    for (let after = ''; ; ) {
      const page = await archive.read('sketchesAfter', after)
      if (page.ids.length === 0) return index
      page.ids.forEach((id, at) => {
        index.add(id, page.sketches[at] ?? new Uint8Array())
      })
      after = page.last
    }
  }

  /** `id`: a UUID. It has to be in the archive by the time that as many more as a block holds were added. */
  add(id: string, sketch: Uint8Array): void {
    const values = valuesOf(sketch)
    if (values.length < keyed) return
    let last = this.#blocks.at(-1)
    if (last === undefined || last.isFull) {
      this.#blocks.at(-2)?.forgetSketches()
      last = new SketchBlock(this.#blockLength)
      this.#blocks.push(last)
    }
    last.add(id, values)
  }

  /** At most three, the likest first. */
  async similarTo(sketch: Uint8Array): Promise<Similar[]> {
    const values = valuesOf(sketch)
    if (values.length < keyed) return []
    const candidates = this.#candidates(values.slice(0, keyed))
    if (candidates.length === 0) return []
    const sketches = await this.#sketchesOf(candidates)
    return candidates
      .map(({ id }) => ({ id, resemblance: likeness(sketch, sketches.get(id) ?? new Uint8Array()) }))
      .filter((one) => one.resemblance > 0)
      .sort((a, b) => b.resemblance - a.resemblance)
      .slice(0, shown)
  }

  #candidates(keys: Iterable<number>): { id: string; sketch: Uint8Array | null }[] {
    const shared = new Map<number, number>()
    for (const key of keys) {
      let left = mostWithKey
      for (let at = this.#blocks.length - 1; at >= 0 && left > 0; at -= 1) {
        const found = this.#blocks[at]?.withKey(key, left) ?? []
        left -= found.length
        for (const number of found) {
          const ordinal = at * this.#blockLength + number
          shared.set(ordinal, (shared.get(ordinal) ?? 0) + 1)
        }
      }
    }
    if (shared.size === 0) return []
    return [...shared]
      .sort(([one, ones], [other, others]) => others - ones || other - one)
      .slice(0, mostCompared)
      .flatMap(([ordinal]) => {
        const block = this.#blocks[Math.floor(ordinal / this.#blockLength)]
        const number = ordinal % this.#blockLength
        return block === undefined ? [] : { id: block.idOf(number), sketch: block.sketchOf(number) }
      })
  }

  async #sketchesOf(candidates: { id: string; sketch: Uint8Array | null }[]): Promise<Map<string, Uint8Array>> {
    const stored = candidates.flatMap(({ id, sketch }) => (sketch === null ? id : []))
    const read = stored.length === 0 ? [] : await this.#archive.read('sketchesOf', stored)
    const known = new Map<string, Uint8Array>()
    for (const { id, sketch } of candidates) if (sketch !== null) known.set(id, sketch)
    stored.forEach((id, at) => {
      const sketch = read[at]
      // An article that was deleted meanwhile, or not taken in after all, is nobody's duplicate.
      if (sketch !== undefined && sketch !== null) known.set(id, sketch)
    })
    return known
  }
}
