import type { CheckIssue } from './check.types.ts'

/** How a finding looks among the words beside it, and how its place is known again when an editor set it aside there. */
export type Around = { before: string; after: string }

const contextLength = 32

/** The words beside a finding within `text`; offsets are into `text`. */
export const wordsAround = (text: string, { start, end }: Pick<CheckIssue, 'start' | 'end'>): Around => ({
  before: text.slice(Math.max(0, start - contextLength), start),
  after: text.slice(end, end + contextLength),
})

/** What is stored of a finding that an editor has set aside in one story. */
export const aroundOf = ({ before, text, after }: Around & Pick<CheckIssue, 'text'>): string =>
  `${before.slice(-16)}⟦${text.slice(0, 120)}⟧${after.slice(0, 16)}`
