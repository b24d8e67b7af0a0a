import type {
  ArticleContent,
  Attempt,
  Correction,
  CorrectionsPlace,
  Endpoint,
  FoundCorrection,
  GoneChoice,
  Job,
  JobState,
  NewCorrection,
  RemotePost,
  RemotePostRecord,
  RemoteStatus,
  SiteFacts,
  SiteTemplate,
  VersionSummary,
} from '../../../src-shared/contract/index.ts'

/** What a site gives back of a story. */
export type TheirWords = Pick<
  ArticleContent,
  'headline' | 'standfirst' | 'dateline' | 'html' | 'text' | 'quotations' | 'related'
>

export type NewEndpoint = Omit<Endpoint, 'id' | 'createdAt' | 'json' | 'site' | 'template'> & {
  id?: string
  json?: Endpoint['json']
  /** Left out, it stays as it is. */
  template?: SiteTemplate
}

/** What the outbox froze when the editor pressed Publish, and how far it has come. Stored as one row. */
export type OutboxJob = Omit<Job, 'endpointName'> & {
  /** The idempotency key: the draft's slug on the server is `<slug>-<key>`. UUID. */
  key: string
  versionId: string
  contentHash: string
  payload: ArticleContent
  /** The remote id as soon as it is known, also while the job is not confirmed. */
  remoteId: string | null
  /** Adapter's memory between steps (uploaded media id and the like), JSON object of strings. */
  progress: Record<string, string>
  /** What readers must type, while the job is open; null keeps the one the post has. */
  password: string | null
  corrections: Correction[]
  correctionsPlace: CorrectionsPlace
  /** The endpoint's, as it was then. */
  template: SiteTemplate
}

/** What an editor asks for when a story is sent out. */
export type PublishRequest = {
  articleId: string
  revision: number
  endpointId: string
  targetStatus: RemoteStatus
  /** ISO 8601 UTC; with 'schedule'. */
  publishAt?: string
  /** With 'password'. */
  password?: string
  /** Where the house shows corrections; 'bottom' unless told. */
  correctionsPlace?: CorrectionsPlace
}

/** A post on a site that waits there for its time. */
export type ScheduledPost = Pick<
  RemotePostRecord,
  'articleId' | 'endpointId' | 'endpointName' | 'id' | 'remoteModifiedAt'
> & {
  publishAt: string
  headline: string
}

export type OutboxUpdate = {
  id: string
  /** The write happens only if the job is still in one of these states. */
  expected: JobState[]
  state: JobState
  attempts?: number
  nextAttemptAt?: string | null
  problem?: Job['problem']
  remote?: RemotePost | null
  remoteId?: string | null
  progress?: Record<string, string>
  notes?: Job['notes']
}

export type TextMerge = {
  /** Of the version that keeps their text. */
  name: string
  theirs: TheirWords
  /** What goes out, and what becomes the article's text unless `draft` does. */
  merged: TheirWords
  /** The article's own text, where it was written on after the story was queued. */
  draft?: TheirWords | null
  /** The article as it was compared. */
  revision: number
  /** How the job in conflict goes on. */
  update: OutboxUpdate
}

/** The outbox, its endpoints and what stands on them. Read-only work, done by the reader thread. */
export type PublishingReads = {
  listEndpoints: () => Endpoint[]
  getEndpoint: (id: string) => Endpoint | null
  remotePosts: (articleId: string) => RemotePostRecord[]
  /** The public address of each article on an endpoint, for related links. */
  remoteUrls: (input: { endpointId: string; articleIds: string[] }) => Record<string, string>
  listJobs: (input: { articleId?: string; states?: JobState[] }) => Job[]
  getJob: (id: string) => OutboxJob | null
  attempts: (jobId: string) => Attempt[]
  embargoOf: (articleId: string) => string | null
  corrections: (articleId: string) => Correction[]
  /** The soonest first. */
  scheduledPosts: () => ScheduledPost[]
  /** The job that brought the article to the endpoint last. */
  lastConfirmedJob: (input: { articleId: string; endpointId: string }) => OutboxJob | null
}

/** Changes, done one after the other by the writer thread. */
export type PublishingWrites = {
  saveEndpoint: (endpoint: NewEndpoint) => Endpoint
  removeEndpoint: (id: string) => void
  /** Takes the 'publish' version and writes the queued job in one transaction; one open job an article. */
  enqueueJob: (input: PublishRequest) => OutboxJob
  updateJob: (update: OutboxUpdate) => OutboxJob
  /** Their text becomes a version of the article, which itself stays as it is. */
  keepTheirs: (input: { articleId: string; name: string; words: TheirWords }) => VersionSummary
  /** Their text becomes the article's, the present one a version; the job in conflict ends. */
  takeTheirs: (input: {
    jobId: string
    name: string
    words: TheirWords
    corrections?: FoundCorrection[]
    remote: RemotePost
    remoteModifiedAt: string
  }) => OutboxJob
  /** A text made of ours and theirs becomes the article's and the job's; both stay as versions. */
  mergeTexts: (input: TextMerge) => OutboxJob
  /** Marks the job confirmed, records the remote post and sets the article's status, in one transaction. */
  confirmJob: (input: {
    id: string
    remote: RemotePost
    remoteModifiedAt: string
    notes?: Job['notes']
    progress?: OutboxJob['progress']
  }) => OutboxJob
  /** The post is no longer there: its record goes, and the job ends or begins anew under another key. */
  settleGone: (input: { jobId: string; choice: GoneChoice }) => OutboxJob
  /** How a post stands now, as seen on its site; a null mark leaves the one that was known. */
  notePost: (input: {
    articleId: string
    endpointId: string
    remote: RemotePost
    remoteModifiedAt: string | null
  }) => void
  keepAttempt: (input: { jobId: string; attempt: Attempt }) => void
  setEmbargo: (input: { articleId: string; until: string | null }) => void
  addCorrection: (input: NewCorrection) => Correction
  removeCorrection: (id: string) => void
  keepSiteFacts: (input: { endpointId: string; site: SiteFacts }) => void
  /** After a restart: every `sending` becomes `ambiguous`. Returns how many. */
  recoverJobs: () => number
}
