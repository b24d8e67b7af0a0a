/**
 * Tells HTML nested so deeply that a parser would choke on it (their time grows with the square of the depth) in one
 * pass over the tags. Real pages stay below a hundred levels.
 */
const deepest = 1000

/** Elements that have no end tag, or whose end tag is commonly left out. */
const unclosed = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody option'.split(
    ' ',
  ),
)

export const isNestedTooDeeply = (html: string): boolean => {
  let depth = 0
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (unclosed.has((match[2] ?? '').toLowerCase())) continue
    depth = Math.max(0, depth + (match[1] === '/' ? -1 : 1))
    if (depth > deepest) return true
  }
  return false
}
