import { v4 as randomUuid } from 'uuid'
import { AppError } from '../../src-shared/contract/index.ts'
import { followPosts, standingsOf } from './article-standing.ts'
import { run, type Writable, writing } from './handle.ts'
import type { OutboxJob } from './operations/publishing.ts'
import type { WriteOperations } from './operations.ts'
import { updateJob } from './outbox.ts'
import { requireJob } from './outbox-rows.ts'

/**
 * The way out for a job whose post is no longer on the site. 'anew' queues it again under another key: what was found
 * under the old one lies in the site's trash. Throws `stale_revision` for every other job.
 */
export const settleGone = (
  db: Writable,
  { jobId, choice }: Parameters<WriteOperations['settleGone']>[0],
  now = new Date(),
): OutboxJob =>
  writing(db, () => {
    const { articleId, endpointId, problem, state } = requireJob(db, jobId)
    if (state !== 'conflict' || problem?.code !== 'gone') {
      const message = `Publishing job ${jobId} is ${state} now, and its post is not known to be gone: nothing was changed.`
      throw new AppError('stale_revision', message, { job: jobId, state })
    }
    const at = now.toISOString()
    const before = standingsOf(db, articleId)
    run(db, 'DELETE FROM remote_posts WHERE article_id = ? AND endpoint_id = ?', articleId, endpointId)
    followPosts(db, articleId, before, { now: at, wentOutAt: null })
    const update = { id: jobId, expected: ['conflict' as const], remote: null, remoteId: null }
    switch (choice) {
      case 'anew':
        run(db, 'UPDATE outbox SET key = ? WHERE id = ?', randomUuid(), jobId)
        return updateJob(
          db,
          { ...update, state: 'queued', attempts: 0, nextAttemptAt: at, problem: null, progress: {} },
          now,
        )
      case 'forget': {
        const forgotten = { code: 'link_forgotten', message: 'The post is gone, and is no longer looked for.' }
        return updateJob(db, { ...update, state: 'cancelled', nextAttemptAt: null, problem: forgotten }, now)
      }
    }
  })
