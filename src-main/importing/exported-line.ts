import { z } from 'zod'
import { Article } from '../../src-shared/contract/index.ts'
import type { ImportItem, SourceFile } from './format.ts'

/**
 * A line that Meja Redaksi exported itself: the whole article, which comes back as the same one, with its id, so that
 * related blocks still lead to their targets. It is as hostile as any other file: every field is parsed.
 */
const ExportedLine = Article.omit({ document: true, contentHash: true, wordCount: true }).extend({
  meja: z.literal(1),
  id: z.uuid(),
  revision: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  datedAt: z.iso.datetime(),
})

export const isExportedLine = (record: Record<string, unknown>): boolean => 'meja' in record

export const readExportedLine = (
  record: Record<string, unknown>,
  { line, place, originKind }: { line: string; place: string; originKind: SourceFile['originKind'] },
): ImportItem => {
  const parsed = ExportedLine.safeParse(record)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'form'
    return { path: place, reason: `it is an article exported by Meja Redaksi, but its ${field} cannot be read` }
  }
  const { meja: _, id, origin, revision, createdAt, updatedAt, status, datedAt, ...content } = parsed.data
  return {
    article: {
      source: origin.source === '' ? `meja:${id}` : origin.source,
      content: { ...content, document: null },
      status,
      datedAt,
      originKind,
      raw: line,
      kept: { id, origin, revision, createdAt, updatedAt },
    },
  }
}
