/**
 * A conflict part by part: what was last pushed, what the desk has and what the site has; and the editor's own text made
 * from them, which is written over the post only as it was compared.
 */
import { AppError, type Conflict, type Merge } from '../../../src-shared/contract/index.ts'
import type { OutboxJob } from '../../archive/operations/publishing.ts'
import { compareTexts } from '../conflict/texts.ts'
import type { AttemptTools } from './attempt-tools.ts'
import { readTheirs, requeued, versionName } from './resolve.ts'
import { lastPushed, storyOf } from './site-text.ts'

/** Throws what `readTheirs` throws, and `not_found`. Changes nothing. */
export const compareConflict = async (tools: AttemptTools, job: OutboxJob): Promise<Conflict> => {
  const { archive } = tools
  const { endpoint, mark, words: theirs, record } = await readTheirs(tools, job)
  const mine = await archive.read('getArticle', job.articleId)
  if (mine === null) throw new AppError('not_found', 'The article is no longer in the archive.', { id: job.articleId })
  const base = await lastPushed(archive, job, endpoint, record?.pushedHash)
  return {
    jobId: job.id,
    endpointName: endpoint.name,
    mark,
    revision: mine.revision,
    isBaseKnown: base !== null,
    ...compareTexts(base, mine, theirs),
  }
}

/**
 * The merged text becomes the article's, both others stay versions of it, and the job goes out with it. Throws
 * `stale_revision` when the post or the article changed after they were compared, and what `readTheirs` throws.
 */
export const mergeConflict = async (tools: AttemptTools, job: OutboxJob, merge: Merge): Promise<OutboxJob> => {
  const { archive, now } = tools
  const { endpoint, mark, remote, words: theirs } = await readTheirs(tools, job)
  if (mark !== merge.mark) {
    throw new AppError(
      'stale_revision',
      `“${merge.headline}” was changed on ${endpoint.name} once more: compare again.`,
    )
  }
  return archive.write('mergeTexts', {
    name: versionName(endpoint, now()),
    theirs,
    merged: storyOf(merge, job.payload.language),
    revision: merge.revision,
    update: requeued(job, remote.id, mark, now()),
  })
}
