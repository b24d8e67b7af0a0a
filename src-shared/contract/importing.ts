import { z } from 'zod'

/** Bulk imports: what is asked for, how far it has come, what could not be read, and what was there already. */
export const ImportFormat = z.enum(['auto', 'text', 'html', 'markdown', 'docx', 'jsonl', 'json', 'csv', 'wxr', 'feed'])
export type ImportFormat = z.infer<typeof ImportFormat>

/** Field of a story → column of the source; '' leaves the field empty, one that is not named is guessed. */
export const ImportMapping = z.record(z.string().max(20), z.string().max(300))
export type ImportMapping = z.infer<typeof ImportMapping>

export const ImportRequest = z.object({
  paths: z.array(z.string().max(4096)).max(10_000),
  format: ImportFormat,
  mapping: ImportMapping.nullable(),
  originKind: z.enum(['import', 'sample']),
})
export type ImportRequest = z.infer<typeof ImportRequest>

export const ImportJobState = z.enum(['running', 'paused', 'cancelled', 'done', 'failed'])
export type ImportJobState = z.infer<typeof ImportJobState>

export const ImportJob = z.object({
  id: z.string(),
  kind: z.enum(['import', 'reindex']),
  state: ImportJobState,
  request: ImportRequest,
  /** Of the sources, unpacked; articles for a reindex. */
  bytesDone: z.number(),
  bytesTotal: z.number(),
  imported: z.int(),
  updated: z.int(),
  skipped: z.int(),
  failed: z.int(),
  /** Articles that are (nearly) the same copy as one that was there. */
  similar: z.int(),
  /** Why it failed; '' otherwise. */
  message: z.string(),
  /** Time spent working, pauses left out. */
  workedMs: z.number(),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type ImportJob = z.infer<typeof ImportJob>

/** Shown, copied and saved of one import; it may have told more. */
export const mostProblems = 10_000

export const ImportProblem = z.object({ path: z.string(), reason: z.string() })
export type ImportProblem = z.infer<typeof ImportProblem>

export const NearDuplicate = z.object({
  articleId: z.string(),
  headline: z.string(),
  otherId: z.string(),
  otherHeadline: z.string(),
  otherDate: z.string(),
  /** 0..1 */
  resemblance: z.number(),
})
export type NearDuplicate = z.infer<typeof NearDuplicate>

/** An article that is (nearly) the same copy as a text at hand. */
export const SameCopy = z.object({
  id: z.string(),
  headline: z.string(),
  date: z.string(),
  section: z.string(),
  /** 0..1 */
  resemblance: z.number(),
})
export type SameCopy = z.infer<typeof SameCopy>

/** What an import would bring, before it begins: `id` stands for the chosen paths, which stay in the main process. */
export const ImportPlan = z.object({
  id: z.string(),
  files: z.int(),
  bytes: z.number(),
  /** The first file, whose format and columns are shown. */
  sample: z
    .object({
      path: z.string(),
      format: ImportFormat,
      /** Empty for formats whose fields have a fixed meaning. */
      columns: z.array(z.string()),
      mapping: ImportMapping,
      rows: z.array(z.record(z.string(), z.string())),
    })
    .nullable(),
  problems: z.array(ImportProblem),
})
export type ImportPlan = z.infer<typeof ImportPlan>
