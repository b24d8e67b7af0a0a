import { z } from 'zod'
import { SearchQuery } from './search.ts'

export const ExportFormat = z.enum(['jsonl', 'csv', 'wxr', 'ninjs', 'html', 'markdown'])
export type ExportFormat = z.infer<typeof ExportFormat>

/** The views of the desk that can be taken out; 'all' is everything outside the trash. */
const ExportedView = z.enum(['draft', 'ready', 'scheduled', 'published', 'trashed', 'all'])

/** Which articles: those named, those of a view, or everything a search would find. Always oldest first. */
export const ExportSelection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ids'), ids: z.array(z.string().min(1).max(64)).min(1).max(10_000) }),
  z.object({ kind: z.literal('view'), view: ExportedView }),
  z.object({ kind: z.literal('search'), query: SearchQuery }),
])
export type ExportSelection = z.input<typeof ExportSelection>
