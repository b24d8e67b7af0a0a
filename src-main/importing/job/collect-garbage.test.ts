import { getHeapStatistics } from 'node:v8'
import { expect, it } from 'vitest'
import { createGarbageCollection } from './collect-garbage.ts'

const used = (): number => getHeapStatistics().used_heap_size

/** Objects that live long enough to be old when they are let go. */
const growBy = (bytes: number): void => {
  const from = used()
  let kept: { at: number; of: number[] }[] = []
  while (used() < from + bytes) kept.push(...Array.from({ length: 10_000 }, (_, at) => ({ at, of: [at, at] })))
  kept = []
}

it('takes back what an import has let go, each time it has piled up', () => {
  const collect = createGarbageCollection()
  const before = used()
  for (let round = 0; round < 3; round += 1) {
    growBy(before * 0.5 + 40_000_000)
    const piledUp = used()
    collect()
    expect(piledUp - used()).toBeGreaterThan(30_000_000)
  }
})
