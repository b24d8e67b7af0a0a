import type {
  ArchiveStatistics,
  Article,
  ArticleContent,
  ArticlePreview,
  ArticleStatus,
  ArticleSummary,
  ArticleView,
  Attempt,
  CheckSlice,
  Correction,
  CorrectionsPlace,
  Endpoint,
  ExportSelection,
  Facets,
  GoneChoice,
  ImportJob,
  ImportJobState,
  ImportProblem,
  ImportRequest,
  Job,
  JobState,
  Media,
  NearDuplicate,
  NewCorrection,
  PreviewQuery,
  QuoteQuery,
  QuoteResult,
  RemotePost,
  RemotePostRecord,
  RemoteStatus,
  SameCopy,
  SavedSearch,
  SavedSearchDraft,
  SaveReceipt,
  SaveRequest,
  SearchQuery,
  SearchResult,
  SiteFacts,
  SpeakerCard,
  SpeakerQuery,
  Suggestion,
  SuggestionSeed,
  TermKind,
  Version,
  VersionReason,
  VersionSummary,
  WordForms,
} from '../../src-shared/contract/index.ts'
import type { ArticleCheckQuery } from './check-articles.ts'
import type { SketchPage } from './near-duplicates.ts'
import type { Original } from './originals.ts'

/** What a site gives back of a story. */
export type TheirWords = Pick<
  ArticleContent,
  'headline' | 'standfirst' | 'dateline' | 'html' | 'text' | 'quotations' | 'related'
>

export type NewEndpoint = Omit<Endpoint, 'id' | 'createdAt' | 'json' | 'site'> & {
  id?: string
  json?: Endpoint['json']
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

export type KeptArticle = Pick<Article, 'id'> &
  Partial<Pick<Article, 'origin' | 'revision' | 'createdAt' | 'updatedAt'>>

/** An article that is there already, and what it was made of. */
export type KnownImport = { id: string; sourceHash: string | null; contentHash: string }

export type ImportBatch = {
  jobId: string
  /** Of packed-batch.ts. */
  packed: Uint8Array
  /** Entries that were unchanged, and not read for structure. */
  skipped: number
  problems: ImportProblem[]
  /** Where to go on after this batch, as the reader of the sources wrote it. */
  position: string
  bytesDone: number
  bytesTotal: number
  workedMs: number
}
/** A source to structure again. `isEdited`: the article is no longer what was made of it. */
export type OriginalToRead = Original & { source: string; isEdited: boolean }

export type ReindexedArticle = {
  articleId: string
  originalRowId: number
  /** Content hash the article must still have. */
  before: string
  content: ArticleContent
  wordCount: number
}

export type ImportBatchResult = { job: ImportJob; ids: string[] }

export type TextMerge = {
  /** Of the version that keeps their text. */
  name: string
  theirs: TheirWords
  merged: TheirWords
  /** The article as it was compared. */
  revision: number
  /** How the job in conflict goes on. */
  update: OutboxUpdate
}

export type ImportedArticle = {
  /** Identity of the source item: importing it again updates instead of duplicating. */
  source: string
  content: ArticleContent
  status: ArticleStatus
  datedAt: string | null
  originKind: 'import' | 'sample'
  /** The source text as it arrived, kept as the first version. */
  raw: string
  /** What an export of Meja Redaksi kept of the article besides its content: it comes back as the same article. */
  kept?: KeptArticle
  /** JSON of the field mapping somebody chose for its source, or ''. */
  mapping?: string
  /** Its id, should it be new. */
  id?: string
  /** Articles that are (nearly) the same copy. */
  similar?: { id: string; resemblance: number }[]
  /** What it was read as, and whether somebody said so: the same source read as something else is read again. */
  readAs?: { format: string; chosen: boolean }
}

/** Where a pull stands; `cursor` belongs to the kind of site. */
export type PullPosition = {
  run: string
  full: boolean
  /** By the site's clock. Null: from the beginning. */
  since: string | null
  /** Where the next incremental run begins, once this one has come to its end. */
  nextSince: string
  cursor: string | null
  handled: number
  total: number | null
}

export type PullRecord = {
  position: PullPosition | null
  nextSince: string | null
  completedAt: string | null
  fullAt: string | null
}

/** A post as it becomes an article. */
export type PulledPost = {
  remote: RemotePost
  mark: string
  slug: string
  /** The id the article gets if the post is not here yet. */
  articleId: string
  content: ArticleContent
  datedAt: string | null
  /** The site's own picture, as its adapter names it; '' for none. */
  imageId: string
  /** The body as it arrived. */
  raw: string
}

export type PulledPage = {
  endpointId: string
  endpointName: string
  posts: PulledPost[]
  /** Where the pull goes on after these. */
  position: PullPosition
}

export type RemoteTerm = { kind: TermKind; id: string; name: string }

export type PullOutcome = 'imported' | 'updated' | 'unchanged' | 'kept' | 'withdrawn'

/** Read-only work, done by the reader thread. */
export type ReadOperations = {
  getArticle: (id: string) => Article | null
  listArticles: (input: { view: ArticleView; limit: number; offset: number }) => ArticleSummary[]
  countArticles: () => Record<ArticleView, number>
  articleSummaries: (ids: string[]) => ArticleSummary[]
  listVersions: (articleId: string) => VersionSummary[]
  getVersion: (id: string) => Version | null
  /** The content of the newest version with this content hash. */
  versionWithHash: (input: { articleId: string; contentHash: string }) => ArticleContent | null
  search: (query: SearchQuery) => SearchResult
  facets: (query: SearchQuery) => Facets
  suggest: (seed: SuggestionSeed) => Suggestion[]
  archiveStatistics: () => ArchiveStatistics
  sections: () => string[]
  preview: (query: PreviewQuery) => ArticlePreview
  wordForms: (query: string) => WordForms
  citations: (ids: string[]) => string[]
  savedSearches: () => SavedSearch[]
  quotes: (query: QuoteQuery) => QuoteResult
  speakers: (query: SpeakerQuery) => SpeakerCard[]
  getMedia: (id: string) => Media | null
  listEndpoints: () => Endpoint[]
  getEndpoint: (id: string) => Endpoint | null
  remotePosts: (articleId: string) => RemotePostRecord[]
  /** The public address of each article on an endpoint, for related links. */
  remoteUrls: (input: { endpointId: string; articleIds: string[] }) => Record<string, string>
  listJobs: (input: { articleId?: string; states?: JobState[] }) => Job[]
  getJob: (id: string) => OutboxJob | null
  /** The copy desk's rules over one slice of the archive. */
  checkArticles: (query: ArticleCheckQuery) => CheckSlice
  pullRecord: (endpointId: string) => PullRecord
  /** Which article each post is, by the post's id; posts that are not here yet are left out. */
  articlesOfPosts: (input: {
    endpointId: string
    posts: { id: string; url: string; slug: string }[]
  }) => Record<string, string>
  articlesAt: (urls: string[]) => Record<string, string>
  /** Posts known here that a full run has not met. */
  unseenPosts: (input: { endpointId: string; run: string }) => string[]
  /** Of the site by name, whatever its case. */
  findTerm: (input: { endpointId: string; kind: TermKind; name: string }) => { id: string; name: string } | null
  hasTerms: (endpointId: string) => boolean
  suggestTerms: (input: { kind: TermKind; typed: string; limit: number }) => string[]
  /** For each source (or id of an exported article) what is there already. */
  knownImports: (wanted: { source: string; id: string | null }[]) => (KnownImport | null)[]
  originalsAfter: (input: { rowId: number; limit: number }) => OriginalToRead[]
  countOriginals: () => number
  /** Articles that are (nearly) the same copy as this text, the likest first. */
  sameCopy: (input: { text: string; articleId: string }) => SameCopy[]
  sketchesAfter: (id: string) => SketchPage
  importJobs: () => ImportJob[]
  /** Paused or interrupted, newest first, shown or not. */
  unfinishedImports: () => ImportJob[]
  getImportJob: (id: string) => { job: ImportJob; position: string }
  importProblems: (id: string) => ImportProblem[]
  nearDuplicatesOfJob: (id: string) => NearDuplicate[]
  attempts: (jobId: string) => Attempt[]
  embargoOf: (articleId: string) => string | null
  corrections: (articleId: string) => Correction[]
  /** The soonest first. */
  scheduledPosts: () => ScheduledPost[]
  /** The job that brought the article to the endpoint last. */
  lastConfirmedJob: (input: { articleId: string; endpointId: string }) => OutboxJob | null
  checkArchive: () => { name: string; ok: boolean; message: string }[]
  /** Begins to read articles out of a snapshot of this moment; `closeExport` must follow. */
  openExport: (selection: ExportSelection) => { id: string; total: number }
  /** The next few, oldest first; none at the end. */
  readExport: (id: string) => Article[]
  closeExport: (id: string) => void
}

/** Everything that changes the archive, done one after the other by the writer thread. */
export type WriteOperations = {
  createArticle: (input: { content: Partial<ArticleContent>; origin: Article['origin'] }) => Article
  saveArticle: (request: SaveRequest) => SaveReceipt
  setStatus: (input: { id: string; status: ArticleStatus }) => ArticleSummary
  createVersion: (input: { articleId: string; reason: VersionReason; name: string; raw?: string }) => VersionSummary
  restoreVersion: (id: string) => Article
  importArticles: (articles: ImportedArticle[]) => { id: string; outcome: 'imported' | 'updated' | 'skipped' }[]
  createImportJob: (input: { kind: ImportJob['kind']; request: ImportRequest; isShown: boolean }) => ImportJob
  importBatch: (batch: ImportBatch) => ImportBatchResult
  reindexBatch: (batch: ImportBatch) => ImportBatchResult
  setImportState: (input: { id: string; state: ImportJobState; message: string }) => ImportJob
  dismissImport: (id: string) => void
  /** After a restart: every import that was running was interrupted. Returns how many. */
  recoverImports: () => number
  addMedia: (media: Media) => Media
  saveSearch: (draft: SavedSearchDraft) => SavedSearch
  removeSearch: (id: string) => void
  moveSearch: (input: { id: string; to: number }) => SavedSearch[]
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
    corrections?: Correction[]
    remote: RemotePost
    remoteModifiedAt: string
  }) => OutboxJob
  /** A text made of ours and theirs becomes the article's and the job's; both stay as versions. */
  mergeTexts: (input: TextMerge) => OutboxJob
  /** Marks the job confirmed, records the remote post and sets the article's status, in one transaction. */
  saveTerms: (input: { endpointId: string; terms: RemoteTerm[] }) => void
  savePulledPage: (page: PulledPage) => { id: string; articleId: string; outcome: PullOutcome }[]
  markRemoteStates: (input: { endpointId: string; states: { id: string; status: string }[] }) => number
  finishPull: (input: { endpointId: string }) => void
  confirmJob: (input: { id: string; remote: RemotePost; remoteModifiedAt: string; notes?: Job['notes'] }) => OutboxJob
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
  /** Refreshes the vocabulary and merges the index at once, instead of in idle time. */
  maintain: () => void
  /** Gives unused space of the database back to the disk; other writes wait for it. */
  compact: () => void
}

/** The archive as services see it: the same in the app (worker threads) and on the command line. */
export type Archive = {
  read: <K extends keyof ReadOperations>(
    name: K,
    ...input: Parameters<ReadOperations[K]>
  ) => Promise<ReturnType<ReadOperations[K]>>
  write: <K extends keyof WriteOperations>(
    name: K,
    ...input: Parameters<WriteOperations[K]>
  ) => Promise<ReturnType<WriteOperations[K]>>
  close: () => Promise<void>
}
