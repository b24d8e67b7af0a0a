import type { ArticleContent } from '../../src-shared/contract/index.ts'
import { sanitiseHtml } from '../html/sanitise.ts'
import { contentOf } from './article-rows.ts'

/**
 * The archive's own sink: whatever reaches a row has been through here. HTML keeps only the neutral vocabulary, and
 * text holds only what SQLite can store and give back unchanged (half surrogates and NULs become U+FFFD, same length).
 */
const storable = (text: string): string =>
  text.isWellFormed() && !text.includes('\0') ? text : text.replace(/\p{Surrogate}|\0/gu, '\uFFFD')

const everyString = <T>(value: T): T => {
  if (typeof value === 'string') return storable(value) as T
  if (Array.isArray(value)) return value.map(everyString) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, everyString(inner)])) as T
}

export const cleanContent = (content: ArticleContent): ArticleContent => {
  // An article passed as content brings the archive's own fields along: they are no part of a version or a hash.
  const stored = everyString(contentOf(content))
  return { ...stored, html: sanitiseHtml(stored.html) }
}
