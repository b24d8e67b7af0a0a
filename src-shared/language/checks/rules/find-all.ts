import type { Finding } from '../check.types.ts'

/**
 * Every match of `pattern` (global) that `read` makes a finding of. Not `matchAll`, which copies the pattern each time:
 * seventy rules over every block feel that.
 */
export const findAll = (
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray, start: number, end: number) => Partial<Finding> | null,
): Finding[] => {
  const findings: Finding[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index
    const end = start + match[0].length
    if (end === start) pattern.lastIndex += 1
    const finding = read(match, start, end)
    if (finding !== null) findings.push({ start, end, ...finding })
  }
  return findings
}

/** `word` with the capitals of `model`: JAMAN → ZAMAN, Jaman → Zaman. */
export const withCapitalsOf = (model: string, word: string): string => {
  if (model.length > 1 && model === model.toUpperCase() && model !== model.toLowerCase()) return word.toUpperCase()
  const first = model[0] ?? ''
  return first !== first.toLowerCase() ? (word[0] ?? '').toUpperCase() + word.slice(1) : word
}

const lastWord = /[\p{L}\p{N}%)][\p{L}\p{N}%)’'-]*(?=\s*$)/u

/** The word that ends before `at`, white space between or not; it is looked for over the last 40 units. */
export const wordBefore = (text: string, at: number): { text: string; start: number } | null => {
  const from = Math.max(0, at - 40)
  const match = lastWord.exec(text.slice(from, at))
  return match === null ? null : { text: match[0], start: from + match.index }
}

/** A headline and its kin print words in capitals and leave out full stops: some rules do not apply there. */
export const isRunningText = (type: string): boolean =>
  type === 'paragraph' || type === 'listItem' || type === 'caption' || type === 'standfirst'
