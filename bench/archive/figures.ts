/** Medians and tails, and a table of them in Markdown. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? 0
}

export const milliseconds = (value: number): string =>
  value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0)

export const spread = (values: readonly number[]): string =>
  `${milliseconds(percentile(values, 0.5))} / ${milliseconds(percentile(values, 0.95))}`

/** The time `work` takes in milliseconds: the median of three, after one run to warm up; slow work runs once. */
export const timed = (work: () => unknown): number => {
  const once = (): number => {
    const started = performance.now()
    work()
    return performance.now() - started
  }
  const first = once()
  return first > 300 ? first : percentile([once(), once(), once()], 0.5)
}

export const timedAsync = async (work: () => Promise<unknown>): Promise<number> => {
  const once = async (): Promise<number> => {
    const started = performance.now()
    await work()
    return performance.now() - started
  }
  const first = await once()
  return first > 300 ? first : percentile([await once(), await once(), await once()], 0.5)
}

export const table = (head: string[], rows: string[][]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
