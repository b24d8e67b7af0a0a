import { z } from 'zod'
import { Attempt } from '../attempts.ts'
import { Correction, NewCorrection } from '../corrections.ts'
import { PrePublishFinding } from '../pre-publish.ts'
import {
  Conflict,
  ConflictChoice,
  GoneChoice,
  Job,
  Merge,
  Merged,
  PublicationPreview,
  RemotePostRecord,
  RemoteStatus,
} from '../publishing.ts'
import { done, id } from './shapes.ts'

/** From the desk to a site, and what became of it. */
export const publishingVerbs = {
  /** Freezes the article as saved at `revision` and queues it. */
  'publishing.enqueue': {
    input: z.object({
      articleId: id,
      revision: z.int(),
      endpointId: id,
      targetStatus: RemoteStatus,
      /** For 'schedule', and only for it. */
      publishAt: z.iso.datetime().optional(),
      /** For 'password'. An update that gives none keeps the one the post has. */
      password: z.string().min(1).max(255).optional(),
    }),
    output: Job,
  },
  /** The article as saved, as it would be sent now; nothing is asked of the site. */
  'publishing.preview': {
    input: z.object({
      articleId: id,
      endpointId: id,
      targetStatus: RemoteStatus,
      publishAt: z.iso.datetime().optional(),
    }),
    output: PublicationPreview,
  },
  'publishing.jobs': { input: z.object({ articleId: id.optional() }), output: z.array(Job) },
  'publishing.cancel': { input: z.object({ jobId: id }), output: Job },
  /** Tries now, without waiting for the backoff. */
  'publishing.retry': { input: z.object({ jobId: id }), output: Job },
  /** Ends a conflict: 'mine' writes over the site's text, 'theirs' takes it over here. The other text stays a version. */
  'publishing.resolve': { input: z.object({ jobId: id, keep: ConflictChoice }), output: Job },
  /** Asks the site for its text. */
  'publishing.conflict': { input: z.object({ jobId: id }), output: Conflict },
  'publishing.merge': { input: Merge, output: Job },
  /** What a merge took over from the site. Throws `not_found` for a job without one. */
  'publishing.merged': { input: z.object({ jobId: id }), output: Merged },
  'publishing.remotePosts': { input: z.object({ articleId: id }), output: z.array(RemotePostRecord) },
  /** A password for this session only, where no keychain can keep it. */
  'publishing.provideSecret': {
    input: z.object({ endpointId: id, secret: z.string().min(1).max(2000) }),
    output: done,
  },
  /** The post is no longer on the site: 'anew' publishes another, 'forget' forgets that there was one. */
  'publishing.settleGone': { input: z.object({ jobId: id, choice: GoneChoice }), output: Job },
  /** What each attempt sent and received, the oldest first. */
  'publishing.attempts': { input: z.object({ jobId: id }), output: z.array(Attempt) },
  /** What stands in the way of publishing the article, as saved, on this endpoint; the blocking first. */
  'publishing.check': { input: z.object({ articleId: id, endpointId: id }), output: z.array(PrePublishFinding) },
  'publishing.embargo': { input: z.object({ articleId: id }), output: z.object({ until: z.string().nullable() }) },
  /** Nothing of the article leaves before; null lifts it. */
  'publishing.setEmbargo': { input: z.object({ articleId: id, until: z.iso.datetime().nullable() }), output: done },
  'publishing.corrections': { input: z.object({ articleId: id }), output: z.array(Correction) },
  'publishing.addCorrection': { input: NewCorrection, output: Correction },
  'publishing.removeCorrection': { input: z.object({ id }), output: done },
}
