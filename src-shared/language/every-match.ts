/**
 * Every match of a global pattern, in order. Not `matchAll`, which makes a copy of the pattern at each call: a paragraph is read by
 * dozens of patterns.
 */
export const everyMatch = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') pattern.lastIndex += 1
    found.push(match)
  }
  return found
}
