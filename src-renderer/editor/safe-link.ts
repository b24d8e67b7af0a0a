/** The addresses a story may link to. Everything else (scripts, data, files) is taken out wherever text comes in. */
const schemes = new Set(['http:', 'https:', 'mailto:'])

export const isSafeLink = (url: string): boolean => {
  const parsed = URL.parse(url)
  return parsed !== null && schemes.has(parsed.protocol)
}

/** What an editor typed as an address: `mercusuar.co.id` and `a@b.id` get their scheme. Null when it is no safe link. */
export const typedLink = (typed: string): string | null => {
  const url = typed.trim()
  if (isSafeLink(url)) return url
  if (/^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/.test(url)) return `mailto:${url}`
  if (/^[^\s/:]+\.[^\s/:]{2,}(?:[/?#]\S*)?$/.test(url)) return isSafeLink(`https://${url}`) ? `https://${url}` : null
  return null
}
