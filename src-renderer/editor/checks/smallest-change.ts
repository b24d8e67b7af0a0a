/** What must be taken out of a text and put in to make it another: `from`..`to` becomes `words`. */
export type Change = { from: number; to: number; words: string }

/** Keeps the longest common beginning, then the longest common ending. */
export const smallestChange = (before: string, after: string): Change => {
  const shorter = Math.min(before.length, after.length)
  let from = 0
  while (from < shorter && before[from] === after[from]) from += 1
  let kept = 0
  while (kept < shorter - from && before.at(-1 - kept) === after.at(-1 - kept)) kept += 1
  return { from, to: before.length - kept, words: after.slice(from, after.length - kept) }
}

/** Where an offset is after the change; null when it stood in what was taken out. `side` decides at its edges. */
export const followed = (offset: number, { from, to, words }: Change, side: 'start' | 'end'): number | null => {
  const before = side === 'start' ? offset < from : offset <= from
  if (before) return offset
  return offset >= to ? offset + words.length - (to - from) : null
}
