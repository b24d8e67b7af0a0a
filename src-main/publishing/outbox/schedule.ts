/** A time to appear at, on its way to the server: too near for it, over by now, or to be handed on. */
import type { JobNote } from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import type { Post } from '../cms/adapter.ts'

/** A story that waited here for its time goes out this much later at most without anyone being told. */
const onTimeMs = 60_000

const late: JobNote = {
  code: 'schedule_passed',
  name: '',
  message: 'The time it was scheduled for had come when it could be sent: it was published at once.',
}

/** Nearer than `leadMs` the server would publish at once: the story waits here instead and goes out at its time. */
export const tooNear = (job: Pick<OutboxJob, 'targetStatus' | 'publishAt'>, leadMs: number, now: number) => {
  if (job.targetStatus !== 'schedule' || job.publishAt === null) return null
  const until = Date.parse(job.publishAt)
  if (until <= now || until - now >= leadMs) return null
  const message = `The story is published from here at ${job.publishAt}: that is too near to leave it to the site.`
  return { until, problem: { code: 'waits_for_time', message } }
}

/** A time that is over by now is published, not scheduled. */
export const timed = (post: Post, now: number): { post: Post; notes: JobNote[] } => {
  if (post.status !== 'schedule' || post.publishAt === null) return { post, notes: [] }
  const overMs = now - Date.parse(post.publishAt)
  if (overMs < 0) return { post, notes: [] }
  return { post: { ...post, status: 'publish', publishAt: null }, notes: overMs > onTimeMs ? [late] : [] }
}
