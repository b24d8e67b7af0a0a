/** Time as the outbox sees it, so that its rules can be tested without waiting. */
export type Clock = {
  /** Milliseconds since 1970. */
  now: () => number
  /** Runs once after `ms`; the returned function calls it off. */
  after: (ms: number, run: () => void) => () => void
}

/** setTimeout fires at once for anything longer. */
const longestTimerMs = 2 ** 31 - 1

export const systemClock: Clock = {
  now: Date.now,
  after: (ms, run) => {
    const timer = setTimeout(run, Math.min(Math.max(0, ms), longestTimerMs))
    return () => clearTimeout(timer)
  },
}
