/** Addresses of stories: lower-case ASCII words and hyphens, and the unmistakable slug of a draft being published. */
const longest = 120

/** '' when nothing of `text` can be written in ASCII. */
export const slugFrom = (text: string): string => {
  const words = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (words.length <= longest) return words
  const cut = words.slice(0, longest + 1)
  const end = cut.lastIndexOf('-')
  return end > 0 ? cut.slice(0, end) : words.slice(0, longest)
}

/** A CMS cuts slugs at 200 characters; the key must survive whole. */
export const draftSlug = (slug: string, key: string): string => `${slug === '' ? 'meja' : slug}-${key}`
