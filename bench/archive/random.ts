/** A deterministic source of chance (mulberry32): the same seed gives the same archive on every machine. */
export type Random = {
  /** From 0 up to 1. */
  next: () => number
  /** A whole number below `below`. */
  whole: (below: number) => number
  pick: <T>(choices: readonly [T, ...T[]]) => T
}

export const randomOf = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return { next, whole, pick: (choices) => choices[whole(choices.length)] ?? choices[0] }
}
