import type { ArticleStatus } from '../contract/index.ts'

/** What WordPress calls the status of a story, in its exports and over its API. */
export const wordpressStatus: Record<ArticleStatus, string> = {
  draft: 'draft',
  ready: 'pending',
  scheduled: 'future',
  published: 'publish',
  trashed: 'trash',
}
