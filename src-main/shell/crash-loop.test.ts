import { expect, it } from 'vitest'
import { crashLoop } from './crash-loop.ts'

it('tells many crashes in a minute from a few now and then', () => {
  const loops = crashLoop(3)
  expect([0, 1000, 2000, 3000].map((time) => loops(time))).toEqual([false, false, false, true])
  const rarely = crashLoop(3)
  expect([0, 50_000, 100_000, 150_000, 200_000].some((time) => rarely(time))).toBe(false)
})
