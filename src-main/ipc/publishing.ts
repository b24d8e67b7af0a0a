/** Sending stories out and following them. */

import { given } from '../../src-shared/contract/given.ts'
import type { Archive } from '../archive/operations.ts'
import type { Outbox } from '../publishing/outbox/outbox.ts'
import type { Secrets } from '../settings/secrets.ts'
import type { Domain } from './handlers.ts'

export function publishingHandlers(archive: Archive, outbox: Outbox, secrets: Secrets): Domain<'publishing'> {
  return {
    'publishing.enqueue': (input) => outbox.enqueue(input),
    'publishing.jobs': (input) => archive.read('listJobs', given(input)),
    'publishing.cancel': ({ jobId }) => outbox.cancel(jobId),
    'publishing.retry': ({ jobId }) => outbox.retry(jobId),
    'publishing.resolve': ({ jobId, keep }) => outbox.resolve(jobId, keep),
    'publishing.conflict': ({ jobId }) => outbox.conflict(jobId),
    'publishing.merge': (merge) => outbox.merge(merge),
    'publishing.remotePosts': ({ articleId }) => archive.read('remotePosts', articleId),
    'publishing.provideSecret': async ({ endpointId, secret }) => {
      secrets.setForSession(endpointId, secret)
      await outbox.passwordGiven(endpointId)
      return { done: true }
    },
  }
}
