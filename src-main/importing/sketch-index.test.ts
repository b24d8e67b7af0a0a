import { describe, expect, it } from 'vitest'
import { directArchive } from '../archive/fixtures/direct-archive.ts'
import { temporaryArchive } from '../archive/fixtures/temporary-archive.ts'
import { newId } from '../archive/new-id.ts'
import { likeness } from '../archive/search/sketch.ts'
import { SketchIndex } from './sketch-index.ts'

/** Repeatable, and as spread out as the hashes of a sketch. */
const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) ^ (seed << 7)) >>> 0
}

const blockLength = 256
const next = random(20261123)
const hashes = (amount: number): number[] => Array.from({ length: amount }, next)
const sketchOf = (values: number[]): Buffer =>
  Buffer.from(Uint32Array.from([...values].sort((one, other) => one - other)).buffer)

type Known = { id: string; values: number[]; sketch: Buffer }

const known = (values: number[]): Known => ({ id: newId(), values, sketch: sketchOf(values) })

/** Two full blocks, of which the older one has let its sketches go, and one that is not full. */
const archived = () => {
  const db = temporaryArchive()
  // Sketches alone are looked at: their articles need not be there.
  db.pragma('foreign_keys = OFF')
  const all = Array.from({ length: blockLength * 2 + 100 }, () => known(hashes(16)))
  all.push(known(hashes(5)), known(hashes(3)), known([]))
  const insert = db.prepare('INSERT INTO sketches (article_id, sketch) VALUES (?, ?)')
  db.transaction(() => {
    for (const { id, sketch } of all) insert.run(id, sketch)
  })()
  return { db, all, archive: directArchive(db) }
}

describe('SketchIndex', () => {
  it('finds what resembles a sketch, wherever in the archive it is, and nothing else', async () => {
    const { all, archive } = archived()
    const index = await SketchIndex.load(archive, blockLength)
    for (const at of [0, 1, 70, blockLength - 1, blockLength, blockLength + 5, blockLength * 2, all.length - 4]) {
      const { id, values, sketch } = all[at] ?? known([])
      expect(await index.similarTo(sketch)).toEqual([{ id, resemblance: 1 }])
      for (const shared of [15, 12, 8, 4]) {
        const other = sketchOf([...values.slice(0, shared), ...hashes(16 - shared)])
        const alike = likeness(other, sketch)
        // A key of either may be none of the other's: what is found is right, and it is found where a key is shared.
        const keys = (of: Buffer) => [0, 4, 8, 12].map((byte) => of.readUInt32LE(byte))
        const isFound = alike > 0 && keys(other).some((key) => keys(sketch).includes(key))
        expect(await index.similarTo(other)).toEqual(isFound ? [{ id, resemblance: alike }] : [])
      }
    }
    expect(await index.similarTo(sketchOf(hashes(16)))).toEqual([])
  })

  it('knows short sketches, and says nothing of those that are too short', async () => {
    const { all, archive } = archived()
    const index = await SketchIndex.load(archive, blockLength)
    const [five, three, none] = all.slice(-3)
    expect(await index.similarTo(five?.sketch ?? Buffer.alloc(0))).toEqual([{ id: five?.id, resemblance: 1 }])
    expect(await index.similarTo(three?.sketch ?? Buffer.alloc(0))).toEqual([])
    expect(await index.similarTo(none?.sketch ?? Buffer.alloc(0))).toEqual([])
  })

  it('shows three of many alike, the likest first, and reads no more than a few of them', async () => {
    const { db, archive } = archived()
    const values = hashes(16)
    const alike = Array.from({ length: 300 }, (_, at) => known([...values.slice(0, 14 + (at % 2)), ...hashes(1)]))
    const insert = db.prepare('INSERT INTO sketches (article_id, sketch) VALUES (?, ?)')
    for (const { id, sketch } of alike) insert.run(id, sketch)
    let read = 0
    const index = await SketchIndex.load(
      {
        read: (name, ...input) => {
          if (name === 'sketchesOf') read += (input[0] as string[]).length
          return archive.read(name, ...input)
        },
      },
      blockLength,
    )
    // So many more that the archive has to be asked.
    for (let at = 0; at < blockLength * 2; at += 1) index.add(newId(), sketchOf(hashes(16)))
    const found = await index.similarTo(sketchOf(values))
    expect(found).toHaveLength(3)
    expect(found.map(({ resemblance }) => resemblance)).toEqual(
      [...found.map((one) => one.resemblance)].sort().reverse(),
    )
    expect(found.every(({ id }) => alike.some((one) => one.id === id))).toBe(true)
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThanOrEqual(16)
  })

  it('passes over what was added and never taken in', async () => {
    const { archive } = archived()
    const index = await SketchIndex.load(archive, blockLength)
    const lost = sketchOf(hashes(16))
    const id = newId()
    index.add(id, lost)
    expect(await index.similarTo(lost)).toEqual([{ id, resemblance: 1 }])
    for (let at = 0; at < blockLength * 2; at += 1) index.add(newId(), sketchOf(hashes(16)))
    expect(await index.similarTo(lost)).toEqual([])
  })
})
