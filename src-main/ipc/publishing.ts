/** Sending stories out and following them. */

import { given } from '../../src-shared/contract/given.ts'
import type { Archive } from '../archive/operations.ts'
import { readMerged } from '../publishing/outbox/merged.ts'
import type { Outbox } from '../publishing/outbox/outbox-port.ts'
import { checkBeforePublishing } from '../publishing/pre-publish.ts'
import { previewPublication } from '../publishing/preview.ts'
import type { Secrets } from '../settings/secrets.ts'
import type { SettingsService } from '../settings/settings.ts'
import type { Domain } from './handlers.ts'

export function publishingHandlers(
  archive: Archive,
  outbox: Outbox,
  secrets: Secrets,
  settings: Pick<SettingsService, 'get'>,
): Domain<'publishing'> {
  return {
    'publishing.enqueue': (input) =>
      outbox.enqueue({ ...given(input), correctionsPlace: settings.get().correctionsPlace }),
    'publishing.jobs': (input) => archive.read('listJobs', given(input)),
    'publishing.cancel': ({ jobId }) => outbox.cancel(jobId),
    'publishing.retry': ({ jobId }) => outbox.retry(jobId),
    'publishing.resolve': ({ jobId, keep }) => outbox.resolve(jobId, keep),
    'publishing.conflict': ({ jobId }) => outbox.conflict(jobId),
    'publishing.merge': (merge) => outbox.merge(merge),
    'publishing.merged': ({ jobId }) => readMerged(archive, jobId),
    'publishing.settleGone': ({ jobId, choice }) => outbox.settleGone(jobId, choice),
    'publishing.remotePosts': ({ articleId }) => archive.read('remotePosts', articleId),
    'publishing.attempts': ({ jobId }) => archive.read('attempts', jobId),
    'publishing.check': (input) => checkBeforePublishing(archive, settings.get(), input),
    'publishing.preview': (input) =>
      previewPublication(archive, { ...given(input), correctionsPlace: settings.get().correctionsPlace }),
    'publishing.embargo': async ({ articleId }) => ({ until: await archive.read('embargoOf', articleId) }),
    'publishing.setEmbargo': async (input) => {
      await archive.write('setEmbargo', input)
      await outbox.embargoChanged(input.articleId)
      return { done: true }
    },
    'publishing.corrections': ({ articleId }) => archive.read('corrections', articleId),
    'publishing.addCorrection': (input) => archive.write('addCorrection', input),
    'publishing.removeCorrection': async ({ id }) => {
      await archive.write('removeCorrection', id)
      return { done: true }
    },
    'publishing.provideSecret': async ({ endpointId, secret }) => {
      secrets.setForSession(endpointId, secret)
      await outbox.passwordGiven(endpointId)
      return { done: true }
    },
  }
}
