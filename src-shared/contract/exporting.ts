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

export const ExportReport = z.object({
  path: z.string(),
  format: ExportFormat,
  articles: z.int(),
  pictures: z.int(),
  bytes: z.int(),
})
export type ExportReport = z.infer<typeof ExportReport>

/** Tables of the statistics that can be taken out as CSV. */
export const StatisticsTable = z.enum(['years', 'sections', 'outlets', 'mostQuoted'])
export type StatisticsTable = z.infer<typeof StatisticsTable>
