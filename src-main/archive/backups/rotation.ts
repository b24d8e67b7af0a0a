/**
 * Which backups stay: the newest of each of the last 24 hours, 14 days and 8 weeks that have one. Counted by hours,
 * days and weeks with a backup, so that a machine that was off for a month loses none.
 */
const hourMs = 3_600_000
const dayMs = 24 * hourMs
/** 1 January 1970 was a Thursday: weeks begin on Monday. */
const mondayMs = 4 * dayMs

const generations: { kept: number; period: (time: number) => number }[] = [
  { kept: 24, period: (time) => Math.floor(time / hourMs) },
  { kept: 14, period: (time) => Math.floor(time / dayMs) },
  { kept: 8, period: (time) => Math.floor((time - mondayMs) / (7 * dayMs)) },
]

/** Those of `backups` that no generation needs any more. */
export const outdated = <B extends { takenAt: string }>(backups: readonly B[]): B[] => {
  const newestFirst = [...backups].sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
  const kept = new Set<B>()
  for (const { kept: most, period } of generations) {
    const periods = new Set<number>()
    for (const backup of newestFirst) {
      const one = period(Date.parse(backup.takenAt))
      if (periods.has(one)) continue
      if (periods.size === most) break
      periods.add(one)
      kept.add(backup)
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup))
}
