/** What the outbox is given to work with, and what it does for the app and the command line. */
import type {
  Conflict,
  ConflictChoice,
  Endpoint,
  GoneChoice,
  Job,
  JobState,
  Merge,
} from '../../../src-shared/contract/index.ts'
import type { OutboxJob, PublishRequest } from '../../archive/operations/publishing.ts'
import type { Archive } from '../../archive/operations.ts'
import type { CmsAdapter } from '../cms/adapter.ts'
import type { Http } from '../http.ts'
import type { Secrets, Upload } from './attempt-tools.ts'
import type { Clock } from './clock.ts'
import type { FollowedPost } from './follower.ts'
import type { ReadPicture } from './pictures.ts'

export type OutboxOptions = {
  archive: Archive
  secrets: Secrets
  readPicture: ReadPicture
  /** `watch`, where it is given, sees every request. */
  createAdapter: (endpoint: Endpoint, secret: string, signal: AbortSignal, watch?: (http: Http) => Http) => CmsAdapter
  clock: Clock
  random: () => number
  log: (message: string) => void
  /** After each committed change of a job. */
  onChange: (change: { jobId: string; articleId: string; state: JobState }) => void
  /** The house's setting, read at each conflict. */
  mergesByItself: () => boolean
  /** Saves what an editor has typed and not saved yet; nobody has, where it is left out. */
  settleEdits?: () => Promise<void>
  /** The article's text was joined with what was edited on the site. */
  onMerged?: (job: OutboxJob) => void
  /** A scheduled post is with its readers now, or has left its place in some other way. */
  onFollowed?: (post: FollowedPost) => void
  /** While a picture leaves. */
  onUpload?: (upload: Upload) => void
}

export type Outbox = {
  /** Once, before anything else: what an earlier run was sending when it ended becomes ambiguous. */
  recover: () => Promise<void>
  /** Recovers, then works in the background. */
  start: () => Promise<void>
  /** Gives a request under way `graceMs`; then it is broken off and looked up after the next start. */
  stop: (graceMs?: number) => Promise<void>
  /** The network is back, or the keychain open: tries what waits for either. */
  kick: () => Promise<void>
  /** The editor gave a new password for this endpoint: what stopped for want of a good one begins anew. */
  passwordGiven: (endpointId: string) => Promise<void>
  /** Throws `invalid_input` (details: `reason`) for what the endpoint or this user cannot do, and for a time that is over. */
  enqueue: (input: PublishRequest) => Promise<Job>
  cancel: (jobId: string) => Promise<Job>
  /** The way out of a conflict; what it gives up stays as a version of the article. */
  resolve: (jobId: string, keep: ConflictChoice) => Promise<Job>
  /** What a conflict is about, part by part. Asks the site; changes nothing. */
  conflict: (jobId: string) => Promise<Conflict>
  /** The way out of a conflict by a text made of both. */
  merge: (merge: Merge) => Promise<Job>
  /** The way out when the post is no longer there. */
  settleGone: (jobId: string, choice: GoneChoice) => Promise<Job>
  /** The embargo of an article was set, moved or lifted: what waits for it is looked at again. */
  embargoChanged: (articleId: string) => Promise<void>
  /** Looks now for every scheduled post whose time has come; resolves when all are answered. */
  followNow: () => Promise<void>
  /** Begins anew with all its tries, at once. */
  retry: (jobId: string) => Promise<Job>
  /** One attempt now, whatever the backoff says; resolves when it is over. */
  runNow: (jobId: string) => Promise<Job>
}
