import { z } from 'zod'

/** Checks run over the archive: slice by slice, so that whoever asks can show progress and stop. */
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const Severity = z.enum(['error', 'warning', 'info'])

/** Days are local and inclusive; a section is one whose name is spelled like this, whatever its capitals. */
export const CheckScope = z.object({
  from: isoDay.optional(),
  to: isoDay.optional(),
  section: z.string().max(200).optional(),
})
export type CheckScope = z.infer<typeof CheckScope>

/** A finding in an article; offsets are UTF-16 within `field`, half-open. `before` and `after` are the words beside it. */
const ArticleFinding = z.object({
  rule: z.string(),
  severity: Severity,
  field: z.enum(['headline', 'standfirst', 'caption', 'captions', 'text']),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  message: z.string(),
  fix: z.string().nullable(),
  safe: z.boolean(),
  before: z.string(),
  after: z.string(),
})

export const CheckedArticle = z.object({
  articleId: z.string(),
  headline: z.string(),
  /** Local ISO day. */
  date: z.string(),
  issues: z.array(ArticleFinding),
})
export type CheckedArticle = z.infer<typeof CheckedArticle>

export const CheckSlice = z.object({
  /** Those in which something was found. */
  articles: z.array(CheckedArticle),
  /** How many were read, with findings or without. */
  checked: z.int(),
  /** Of the whole scope; only in the first slice. */
  total: z.int().nullable(),
  /** Where the next slice begins; null when all are read. */
  next: z.int().nullable(),
})
export type CheckSlice = z.infer<typeof CheckSlice>

/** One rule over the archive, newest first, before the house switches it on: a rule that is off runs too. */
export const Rehearsal = CheckScope.extend({
  rule: z.string().max(60),
  after: z.int().nullable().default(null),
})
export type Rehearsal = z.input<typeof Rehearsal>
