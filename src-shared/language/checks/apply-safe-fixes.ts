import type { CheckInput, CheckIssue } from './check.types.ts'
import { checkStory } from './check-story.ts'

/**
 * Applies the fixes that change no word. Of fixes that overlap the first and widest wins; what it hid is found again by
 * the next check.
 */
export const applySafeFixes = (text: string, issues: readonly CheckIssue[]): string => {
  const safe = issues
    .filter((issue) => issue.safe && issue.fix !== null)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  let result = ''
  let at = 0
  for (const { start, end, fix } of safe) {
    if (start < at || fix === null) continue
    result += text.slice(at, start) + fix
    at = end
  }
  return result + text.slice(at)
}

/** More than enough for fixes that hide one another; a rule whose fix calls for another fix would go on for ever. */
const rounds = 4

/** Checks and fixes until no safe fix is left. `structure` of the input is not used: the text changes. */
export const fixSafely = (input: Omit<CheckInput, 'structure'>): string => {
  let { text } = input
  for (let round = 0; round < rounds; round += 1) {
    const fixed = applySafeFixes(text, checkStory({ ...input, text }))
    if (fixed === text) break
    text = fixed
  }
  return text
}
