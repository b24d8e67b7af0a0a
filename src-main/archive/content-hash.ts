import { hash } from 'node:crypto'
import type { ArticleContent } from '../../src-shared/contract/index.ts'

/** Fingerprints of what was stored, so that silent damage and "changed since it was published" are both found. */
export const sha256 = (text: string): string => hash('sha256', text)

type Json = string | number | boolean | null | Json[] | { [key: string]: Json | undefined }

const sorted = (value: Json): Json => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  // Without a prototype every key is a key, whatever its name.
  const ordered: { [key: string]: Json } = Object.create(null)
  for (const key of Object.keys(value).sort()) {
    const inner = value[key]
    if (inner !== undefined) ordered[key] = sorted(inner)
  }
  return ordered
}

/** JSON with keys in one order, whatever order the fields arrived in. */
export const canonicalJson = (value: Json): string => JSON.stringify(sorted(value))

/**
 * SHA-256 of everything readers get. The editor's own document and how sure the rules were of a speaker are left out:
 * opening a story for editing gives it the one and takes the other without changing a word of it.
 */
export const contentHash = (content: ArticleContent): string => {
  const quotations = content.quotations.map(({ confidence: _sureness, ...quotation }) => quotation)
  // In the order of their names already: to sort the long fields anew for every article is most of what a hash costs.
  const inOrder = {
    byline: content.byline,
    dateline: sorted(content.dateline),
    document: null,
    editor: content.editor,
    headline: content.headline,
    html: content.html,
    language: content.language,
    leadImage: sorted(content.leadImage),
    quotations: sorted(quotations),
    related: sorted(content.related),
    section: content.section,
    slug: content.slug,
    standfirst: content.standfirst,
    tags: content.tags,
    text: content.text,
  } satisfies Record<keyof ArticleContent, Json>
  return sha256(JSON.stringify(inOrder))
}

export const documentHash = (document: string | null): string | null => (document === null ? null : sha256(document))
