/** How keys move through a list of articles: pure, so that every list moves the same way. */
export const moveInList = (key: string, active: number, total: number, perScreen: number): number | null => {
  if (total === 0) return null
  const within = (index: number): number => Math.min(total - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return within(active + 1)
    case 'ArrowUp':
      return within(active - 1)
    case 'PageDown':
      return within(active + perScreen)
    case 'PageUp':
      return within(active - perScreen)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}

/** Letters typed within this many milliseconds belong to one word. */
export const typeAheadPause = 700

export type Typed = { letters: string; at: number }

export const typeLetter = (typed: Typed, letter: string, now: number): Typed => ({
  letters: now - typed.at < typeAheadPause ? typed.letters + letter : letter,
  at: now,
})

/**
 * The next headline that starts with what was typed, looking on from `active` and round the end; null when none does.
 * Going on with a word may stay on the active row, a first letter moves past it.
 */
export const findTyped = (
  letters: string,
  active: number,
  total: number,
  headlineAt: (index: number) => string | undefined,
): number | null => {
  const wanted = letters.toLocaleLowerCase()
  const start = letters.length > 1 ? Math.max(0, active) : active + 1
  for (let step = 0; step < total; step += 1) {
    const index = (start + step) % total
    if (headlineAt(index)?.toLocaleLowerCase().startsWith(wanted)) return index
  }
  return null
}
