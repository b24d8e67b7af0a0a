import { z } from 'zod'
import { Job, JobState } from './publishing.ts'

/** One side of a request as it is kept: key headers, the body cut where it is too long, every secret taken out. */
const Message = z.object({
  headers: z.record(z.string(), z.string()),
  body: z.string(),
  /** Characters of the whole body. */
  length: z.int(),
})

/** A request and what came back. `answer` null: nothing did, and `failure` says why. */
export const Exchange = z.object({
  method: z.string(),
  url: z.string(),
  startedAt: z.string(),
  tookMs: z.number(),
  sent: Message,
  answer: Message.extend({ status: z.int() }).nullable(),
  failure: z.string(),
})
export type Exchange = z.infer<typeof Exchange>

/** One attempt at a job: what was sent, what was received, and what became of it. */
export const Attempt = z.object({
  startedAt: z.string(),
  endedAt: z.string(),
  state: JobState,
  problem: Job.shape.problem,
  exchanges: z.array(Exchange),
})
export type Attempt = z.infer<typeof Attempt>
