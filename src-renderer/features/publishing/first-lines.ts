/** The first sentences of the body, at most `limit` characters, cut between words. */
export const firstLines = (text: string, limit = 280): string => {
  const flat = text.replace(/\s+/g, ' ').trim()
  if (flat.length <= limit) return flat
  const cut = flat.slice(0, limit)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))} …`
}
