/** What the editor chose for each part of a conflict, and the text that comes of it. */
import type { Conflict, ConflictSides } from '../../../../src-shared/contract/index.ts'

/** `null`: nothing chosen yet. */
export type Choice = 'mine' | 'theirs' | 'both' | null

/** Headline, standfirst and passages in one row: each is chosen alike. */
export const partsOf = ({ headline, standfirst, passages }: Conflict): ConflictSides[] => [
  headline,
  standfirst,
  ...passages,
]

/** What only one side changed chooses itself; what both changed is the editor's. */
const firstChoice = ({ kind }: ConflictSides): Choice => {
  switch (kind) {
    case 'same':
    case 'agreed':
    case 'mine':
      return 'mine'
    case 'theirs':
      return 'theirs'
    case 'both':
      return null
  }
}

export const firstChoices = (conflict: Conflict): Choice[] => partsOf(conflict).map(firstChoice)

const chosen = ({ mine, theirs }: ConflictSides, choice: Choice): string => {
  switch (choice) {
    case 'mine':
    case null:
      return mine
    case 'theirs':
      return theirs
    case 'both':
      return `${mine}\n${theirs}`
  }
}

export type MergedText = { headline: string; standfirst: string; html: string }

/** A part nobody chose yet stays as the desk has it. */
export const mergedText = (conflict: Conflict, choices: readonly Choice[]): MergedText => {
  const texts = partsOf(conflict).map((part, at) => chosen(part, choices[at] ?? null))
  const [headline = '', standfirst = '', ...passages] = texts
  return { headline, standfirst, html: passages.join('\n') }
}

export const openParts = (choices: readonly Choice[]): number => choices.filter((choice) => choice === null).length
