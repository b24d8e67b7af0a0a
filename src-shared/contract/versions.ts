import { z } from 'zod'
import { ArticleContent } from './story.ts'

/** Why a snapshot was taken. 'raw' keeps pasted or imported copy exactly as it arrived, in `content.text`. */
export const VersionReason = z.enum(['raw', 'opened', 'interval', 'named', 'shrink', 'publish', 'restore'])
export type VersionReason = z.infer<typeof VersionReason>

export const VersionSummary = z.object({
  id: z.string(),
  articleId: z.string(),
  reason: VersionReason,
  name: z.string(),
  headline: z.string(),
  wordCount: z.int(),
  sha256: z.string(),
  createdAt: z.string(),
})
export type VersionSummary = z.infer<typeof VersionSummary>

export const Version = VersionSummary.extend({ content: ArticleContent })
export type Version = z.infer<typeof Version>
