import { z } from 'zod'

/** A content-addressed picture: `id` is the SHA-256 of its bytes, shown at `app://meja/media/<id>`. */
export const Media = z.object({
  id: z.string(),
  mime: z.enum(['image/jpeg', 'image/png', 'image/webp', 'image/gif']),
  fileName: z.string(),
  bytes: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
})
export type Media = z.infer<typeof Media>

export const ImportReport = z.object({
  imported: z.int(),
  updated: z.int(),
  skipped: z.int(),
  failed: z.array(z.object({ path: z.string(), reason: z.string() })),
  ids: z.array(z.string()),
})
export type ImportReport = z.infer<typeof ImportReport>
