import { z } from 'zod'
import { AppError, Article, FoundCorrection } from '../../src-shared/contract/index.ts'
import type { Draft } from './format.ts'

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
  picture: z.string().max(1000).optional(),
  pictures: z.array(z.string().max(1000)).max(200).optional(),
  corrections: z.array(FoundCorrection).max(1000).optional(),
})

export const isExportedLine = (record: Record<string, unknown>): boolean => 'meja' in record

export const readExportedLine = (record: Record<string, unknown>): Draft => {
  const parsed = ExportedLine.safeParse(record)
  if (!parsed.success) {
    const field = parsed.error.issues[0]?.path.join('.') || 'form'
    const message = `it is an article exported by Meja Redaksi, but its ${field} cannot be read`
    throw new AppError('file_unreadable', message)
  }
  const { meja: _, id, origin, revision, createdAt, updatedAt, status, datedAt, ...rest } = parsed.data
  const { picture, pictures, corrections, ...content } = rest
  return {
    source: origin.source === '' ? `meja:${id}` : origin.source,
    kept: { id, origin, revision, createdAt, updatedAt },
    read: () => ({
      content: { ...content, document: null },
      status,
      datedAt,
      ...(picture !== undefined && { picture }),
      ...(pictures !== undefined && { pictures }),
      ...(corrections !== undefined && { corrections }),
    }),
  }
}
