import { createHash } from 'node:crypto'
import type { ArticleContent } from '../../src-shared/contract/index.ts'

/** Fingerprints of what was stored, so that silent damage and "changed since it was published" are both found. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

const sorted = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]))
}

/** JSON with keys in one order, whatever order the fields arrived in. */
export const canonicalJson = (value: Json): string => JSON.stringify(sorted(value))

/**
 * SHA-256 of everything readers get. The editor's own document is left out: opening a story for editing gives it one
 * without changing a word of it.
 */
export const contentHash = (content: ArticleContent): string => sha256(canonicalJson({ ...content, document: null }))

export const documentHash = (document: string | null): string | null => (document === null ? null : sha256(document))
