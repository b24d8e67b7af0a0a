/** Faults drawn at random, the same ones for the same seed: what a week of trains and hotel networks does to a desk. */
import type { Fault, SeenRequest } from '../../../e2e/servers/faulty-proxy.ts'
import { faultCases } from './fault-cases.ts'

/** Mulberry32: a small, seeded generator; the next number in [0, 1). */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** No more than this many for one story: then the network is good again. */
const mostFaultsAStory = 6
const share = 0.35
const lateShare = 0.03

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * The plan for one story. A create may also reach the server after its answer was given up; other late writes repeat
 * what stands there already, and a late picture cannot be told from a new one by any server.
 */
export const randomFaults = (random: () => number, isCreate: (request: SeenRequest) => boolean) => {
  let made = 0
  const plan = (request: SeenRequest): Fault | null => {
    const draw = random()
    if (made >= mostFaultsAStory || draw >= share) return null
    if (draw < lateShare && !isCreate(request)) return null
    made += 1
    if (draw < lateShare) return { kind: 'late', until: later(50 + random() * 500), done: () => undefined }
    return faultCases[Math.floor(random() * faultCases.length)]?.fault ?? null
  }
  return { plan, made: () => made }
}
