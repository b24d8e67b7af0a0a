/** Tells a crash from a loop of crashes: more than `limit` within a minute. */
const minute = 60_000

export function crashLoop(limit = 5): (now: number) => boolean {
  let times: number[] = []
  return (now) => {
    times = [...times.filter((time) => now - time < minute), now]
    return times.length > limit
  }
}
