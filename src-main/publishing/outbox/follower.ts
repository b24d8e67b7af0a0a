/** Watches over posts that wait on their sites for their time, so that the desk shows when they are out. */
import type { Endpoint } from '../../../src-shared/contract/index.ts'
import type { ScheduledPost } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import type { CmsAdapter } from '../cms/adapter.ts'
import type { Secrets } from './attempt-tools.ts'
import { type Followed, followDelayMs, followPost } from './follow.ts'

export type FollowedPost = Pick<ScheduledPost, 'articleId' | 'headline' | 'endpointName'> & { followed: Followed }

type FollowerOptions = {
  archive: Archive
  secrets: Secrets
  createAdapter: (endpoint: Endpoint, secret: string) => CmsAdapter
  now: () => number
  onFollowed?: (post: FollowedPost) => void
}

type InLane = (endpointId: string, work: () => Promise<void>) => Promise<void>

const keyOf = ({ articleId, endpointId, publishAt }: ScheduledPost): string => `${articleId} ${endpointId} ${publishAt}`

export const createFollower = ({ archive, secrets, createAdapter, now, onFollowed }: FollowerOptions) => {
  /** How often each was looked for; begun anew after a restart. */
  const tries = new Map<string, number>()
  const nextOf = (post: ScheduledPost): number =>
    Date.parse(post.publishAt) + followDelayMs(tries.get(keyOf(post)) ?? 0)

  const look = async (post: ScheduledPost): Promise<void> => {
    const [endpoint, secret] = [await archive.read('getEndpoint', post.endpointId), await secrets.get(post.endpointId)]
    // After a restart an old one is not looked for once for each delay that has passed meanwhile.
    let count = (tries.get(keyOf(post)) ?? 0) + 1
    while (Date.parse(post.publishAt) + followDelayMs(count) <= now()) count += 1
    tries.set(keyOf(post), count)
    if (endpoint === null || secret === null || secret.trim() === '') return
    const followed = await followPost(archive, createAdapter(endpoint, secret), post)
    if (followed === 'live' || followed === 'moved') {
      const { articleId, headline, endpointName } = post
      onFollowed?.({ articleId, headline, endpointName, followed })
    }
  }

  return {
    /** 'due': those whose turn it is; 'now': every one whose time has come. */
    follow: async (inLane: InLane, which: 'due' | 'now'): Promise<void> => {
      const posts = (await archive.read('scheduledPosts')).filter((post) =>
        which === 'due' ? nextOf(post) <= now() : Date.parse(post.publishAt) <= now(),
      )
      await Promise.all(posts.map((post) => inLane(post.endpointId, () => look(post))))
    },
    /** Milliseconds since 1970; NaN when nothing waits. */
    nextAt: async (): Promise<number> => {
      const times = (await archive.read('scheduledPosts')).map((post) => Math.max(nextOf(post), now() + 1_000))
      return times.length === 0 ? Number.NaN : Math.min(...times)
    },
  }
}
