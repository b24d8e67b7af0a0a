import { z } from 'zod'

const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)

/** The quote index: who said what, in every article outside the trash. */
export const QuoteQuery = z.object({
  /** Any part of a name, in any spelling; the last word may be unfinished. */
  speaker: z.string().max(300).optional(),
  /** Words, "phrases" and prefix* of the quotation itself. */
  words: z.string().max(1000).optional(),
  /** The verb as the article has it ("ujar"). */
  verb: z.string().max(60).optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
  limit: z.int().min(1).max(200).default(50),
  offset: z.int().min(0).default(0),
})
export type QuoteQuery = z.input<typeof QuoteQuery>

export const QuoteHit = z.object({
  articleId: z.string(),
  headline: z.string(),
  text: z.string(),
  /** '' when nobody is known. */
  speaker: z.string(),
  role: z.string(),
  verb: z.string(),
  /** ISO day it was said, or the article's own day when it does not say. */
  date: z.string(),
  /** 0..1: how sure the speaker is; 1 for what an editor wrote or confirmed. */
  confidence: z.number(),
  /** Offsets of the quotation in the article's text, UTF-16, half-open. */
  start: z.int(),
  end: z.int(),
})
export type QuoteHit = z.infer<typeof QuoteHit>

export const QuoteResult = z.object({ total: z.int(), hits: z.array(QuoteHit) })
export type QuoteResult = z.infer<typeof QuoteResult>

export const SpeakerQuery = z.object({ query: z.string().max(300), limit: z.int().min(1).max(100).default(20) })
export type SpeakerQuery = z.input<typeof SpeakerQuery>

/** Everything the archive knows about one speaker. Days are ISO. */
export const SpeakerCard = z.object({
  /** The commonest spelling without forms of address. */
  name: z.string(),
  /** Every spelling, the commonest first. */
  variants: z.array(z.string()),
  /** Each function with the days of its first and last quotation, the latest first. */
  roles: z.array(z.object({ role: z.string(), from: z.string(), to: z.string() })),
  quotes: z.int(),
  lastQuoted: z.string(),
})
export type SpeakerCard = z.infer<typeof SpeakerCard>
