/**
 * Recognises HTML that the sanitiser would give back unchanged but for its spelling: what the project's own writers make.
 * Parsing it once more was most of what preparing an imported story cost. Anything the least bit unusual (another element
 * or attribute, an address with odd characters, a mark that is not closed in order) is left to the sanitiser.
 */
const lines = new Set(['p', 'h2', 'h3', 'h4'])
const boxes = new Set(['ul', 'ol', 'li', 'blockquote', 'aside', 'footer'])
const marks = new Set(['a', 'strong', 'em', 'u', 's', 'code', 'span', 'cite'])

/** Far below the sanitiser's own limit. */
const deepest = 30

const token =
  /[^<>&]+|&(?:amp|lt|gt|quot);|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+(?:="[^"<>&]+(?:&(?:amp|lt|gt|quot);[^"<>&]*)*")?)*)>|<br \/>/y
const attribute = / ([a-z-]+)(?:="([^"]*)")?/g

/** Plain enough to be the same in every parser. */
const plainAddress = /^https?:\/\/[a-z0-9][a-z0-9.-]*(?:\/[A-Za-z0-9._~/-]*)?$/

export type Vocabulary = { dataAttributes: ReadonlySet<string>; classes: ReadonlySet<string> }

const hasPlainAttributes = (name: string, written: string, { dataAttributes, classes }: Vocabulary): boolean => {
  const seen = new Set<string>()
  for (const [, key = '', value] of written.matchAll(attribute)) {
    if (seen.has(key)) return false
    // The sanitiser writes the address first.
    const isAddress = key === 'href' && name === 'a' && seen.size === 0
    seen.add(key)
    if (isAddress ? value !== undefined && plainAddress.test(value) : dataAttributes.has(key)) continue
    if (key !== 'class' || value === undefined || !classes.has(value)) return false
  }
  return true
}

/** Lines stand in boxes or alone, marks in lines, items and footers; nothing closes anything else by opening. */
const mayStandIn = (name: string, open: string[]): boolean => {
  if (open.length >= deepest) return false
  if (marks.has(name)) return !(name === 'a' && open.includes('a'))
  const parent = open.at(-1) ?? ''
  if (name === 'li') return parent === 'ul' || parent === 'ol'
  return (lines.has(name) || boxes.has(name)) && (parent === '' || boxes.has(parent))
}

/** As the sanitiser would write it; null when only the sanitiser can tell. */
export const alreadyNeutral = (html: string, vocabulary: Vocabulary): string | null => {
  const open: string[] = []
  const written: string[] = []
  let from = 0
  token.lastIndex = 0
  while (token.lastIndex < html.length) {
    const at = token.lastIndex
    const found = token.exec(html)
    if (found === null) return null
    const [whole, slash, name, attributes = ''] = found
    if (name === undefined) {
      if (whole === '&quot;') {
        written.push(html.slice(from, at), '"')
        from = token.lastIndex
      }
    } else if (slash === '/') {
      if (attributes !== '' || open.pop() !== name) return null
    } else if (name === 'br') {
      if (attributes !== '') return null
      written.push(html.slice(from, at), '<br />')
      from = token.lastIndex
    } else {
      if (!mayStandIn(name, open)) return null
      if (attributes !== '' && !hasPlainAttributes(name, attributes, vocabulary)) return null
      open.push(name)
    }
  }
  if (open.length > 0) return null
  return from === 0 ? html : written.join('') + html.slice(from)
}
