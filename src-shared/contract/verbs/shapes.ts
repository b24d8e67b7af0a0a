import { z } from 'zod'

/** Of anything the archive holds. */
export const id = z.string().min(1).max(64)
export const nothing = z.object({}).strict()
export const done = z.object({ done: z.literal(true) })
