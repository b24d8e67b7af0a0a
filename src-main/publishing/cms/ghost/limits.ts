/** Lengths that Ghost's own tables set. */
export const longestTitle = 255
export const longestTag = 191
export const longestAlt = 2_000
const longestExcerpt = 300

/** Cut between words, with an ellipsis, when it is too long. */
export const clippedExcerpt = (text: string): string => {
  if (text.length <= longestExcerpt) return text
  const cut = text.slice(0, longestExcerpt - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > longestExcerpt / 2 ? cut.slice(0, end) : cut).trimEnd()}…`
}
