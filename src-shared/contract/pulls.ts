import { z } from 'zod'

/** What came of a pull: a site's posts, brought into the archive. */
export const PullReport = z.object({
  imported: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Changed here as well: the site's text was kept as a version, the article left alone. */
  kept: z.int(),
  /** Known here, but no longer to be found by the site's readers. */
  withdrawn: z.int(),
  failed: z.array(z.object({ path: z.string(), reason: z.string() })),
})
export type PullReport = z.infer<typeof PullReport>

export const emptyPullReport: PullReport = {
  imported: 0,
  updated: 0,
  unchanged: 0,
  kept: 0,
  withdrawn: 0,
  failed: [],
}

export const PullState = z.object({
  endpointId: z.string(),
  endpointName: z.string(),
  /** Posts handled so far, of how many the site said, and how many a second. */
  running: z
    .object({ full: z.boolean(), handled: z.int(), total: z.int().nullable(), perSecond: z.number() })
    .nullable(),
  /** A run that was broken off waits to be taken up. */
  isInterrupted: z.boolean(),
  lastPulledAt: z.string().nullable(),
  /** Of the last run since the program started. */
  report: PullReport.nullable(),
  problem: z.object({ code: z.string(), message: z.string() }).nullable(),
})
export type PullState = z.infer<typeof PullState>

export const TermKind = z.enum(['section', 'tag', 'author'])
export type TermKind = z.infer<typeof TermKind>

/** What a story names and a site does not know, as far as the site was read. */
export const MissingTerms = z.object({
  section: z.string().nullable(),
  tags: z.array(z.string()),
  people: z.array(z.string()),
})
export type MissingTerms = z.infer<typeof MissingTerms>
