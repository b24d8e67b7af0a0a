/** The longest slug, in characters: addresses stay readable, and WordPress cuts at 200. */
const longest = 80

// Letters that have no decomposition into a base letter and an accent.
const foldings: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ł: 'l', ı: 'i', þ: 'th', ð: 'd' }

/**
 * The address part made from a headline: lower-case ASCII words joined by hyphens, accents folded, apostrophes dropped
 * ("Ma’ruf" → "maruf"), cut at a word. '' when the headline has no letter or digit to keep.
 */
export const slugify = (headline: string): string => {
  const words = headline
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßæœøđłıþð]/g, (letter) => foldings[letter] ?? '')
    .replace(/[\p{M}'’‘ʼ`]/gu, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
  let slug = ''
  for (const word of words) {
    const longer = slug === '' ? word : `${slug}-${word}`
    if (longer.length > longest) return slug === '' ? word.slice(0, longest) : slug
    slug = longer
  }
  return slug
}
