/** Learns what became of a post that waits on its site for its time. */
import { standingOf } from '../../../src-shared/publishing/standing.ts'
import type { Archive } from '../../archive/operations.ts'
import type { CmsAdapter } from '../cms/adapter.ts'
import { postOf } from './payload.ts'
import { uploadsOf } from './pictures.ts'

/** Milliseconds after its time at which a post is looked for, while the site has not shown it. */
const delaysMs = [3_000, 15_000, 60_000, 300_000]
const everyMs = 600_000

/** When to look for the `tries`-th time, counted from the post's own time. */
export const followDelayMs = (tries: number): number =>
  delaysMs[tries] ?? (delaysMs.at(-1) ?? 0) + (tries - delaysMs.length + 1) * everyMs

type Waiting = { articleId: string; endpointId: string; id: string; remoteModifiedAt: string }

/** 'unknown': the site did not answer. 'moved': it neither waits nor is public, or it is gone. */
export type Followed = 'live' | 'waiting' | 'moved' | 'unknown'

/**
 * Going live changes a post's mark on some systems. The new one counts as seen only where the words still are those that
 * were sent: otherwise someone edited it there, and the next update has to say so.
 */
export const followPost = async (archive: Archive, adapter: CmsAdapter, waiting: Waiting): Promise<Followed> => {
  const { articleId, endpointId, id } = waiting
  const read = await adapter.read(id)
  if (read.kind === 'conflict' && read.code === 'gone') {
    const remote = { id, url: '', status: 'trash' }
    await archive.write('notePost', { articleId, endpointId, remote, remoteModifiedAt: null })
    return 'moved'
  }
  if (read.kind !== 'done') return 'unknown'
  const { mark: _, ...remote } = read.value.post
  const standing = standingOf(remote)
  if (standing === 'scheduled') return 'waiting'
  const job = await archive.read('lastConfirmedJob', { articleId, endpointId })
  const sent = job === null ? null : await postOf(archive, job, adapter.kind, true, false, uploadsOf(job.progress))
  const compared = await adapter.compare(id, waiting.remoteModifiedAt, sent)
  const remoteModifiedAt = compared.kind === 'done' ? compared.value.mark : null
  await archive.write('notePost', { articleId, endpointId, remote, remoteModifiedAt })
  return standing === 'public' ? 'live' : 'moved'
}
