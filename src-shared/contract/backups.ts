import { z } from 'zod'

/** A copy of the archive beside it. `name` is its file; `set aside` is what a restore replaced. */
export const Backup = z.object({
  name: z.string().max(200),
  kind: z.enum(['regular', 'before update', 'set aside']),
  takenAt: z.string(),
  bytes: z.int(),
})
export type Backup = z.infer<typeof Backup>

/** What the archive takes on the disk, in bytes; `free` lies unused inside the database until it is compacted. */
export const Storage = z.object({
  database: z.int(),
  articles: z.int(),
  versions: z.int(),
  originals: z.int(),
  indexes: z.int(),
  free: z.int(),
  media: z.int(),
  backups: z.int(),
  /** Enough is free to be worth the wait. */
  adviseCompacting: z.boolean(),
})
export type Storage = z.infer<typeof Storage>
