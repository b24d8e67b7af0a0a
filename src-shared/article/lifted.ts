/** Where a draft lifted out of the archive came from, as its origin's source: the article it began as. */
const scheme = 'arsip:'

export const liftedSource = (articleId: string): string => `${scheme}${articleId}`

/** The article's id; null when the source says something else. */
export const liftedFrom = (source: string): string | null =>
  source.startsWith(scheme) && source.length > scheme.length ? source.slice(scheme.length) : null
