/**
 * Keeps the answers a pure function of one word has given: a story asks about the same few hundred words again and again.
 * At most a story's worth is kept.
 */
const mostRemembered = 4000

export const remembered = <Answer extends boolean | string>(
  answer: (word: string) => Answer,
): ((word: string) => Answer) => {
  const known = new Map<string, Answer>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const result = answer(word)
    if (known.size >= mostRemembered) known.clear()
    known.set(word, result)
    return result
  }
}
