import type {
  Article,
  ArticleContent,
  ArticleStatus,
  FoundCorrection,
  ImportJob,
  ImportJobState,
  ImportProblem,
  ImportRequest,
  NearDuplicate,
  SameCopy,
} from '../../../src-shared/contract/index.ts'
import type { Similar, SketchPage } from '../near-duplicates.ts'
import type { Original } from '../originals.ts'

export type KeptArticle = Pick<Article, 'id'> &
  Partial<Pick<Article, 'origin' | 'revision' | 'createdAt' | 'updatedAt'>>

/** An article that is there already, and what it was made of. */
export type KnownImport = { id: string; sourceHash: string | null; contentHash: string }

export type ImportBatch = {
  jobId: string
  /** Of packed-batch.ts; what comes first is taken in first. */
  packed: Uint8Array[]
  /** Articles that are (nearly) the same copy, by the id of the new one. */
  similar: Record<string, Similar[]>
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
export type OriginalToRead = Original & { source: string; outlet: string; isEdited: boolean }

export type ReindexedArticle = {
  articleId: string
  originalRowId: number
  /** Content hash the article must still have. */
  before: string
  content: ArticleContent
  wordCount: number
  /** As the source names it, or ''. */
  outlet: string
}

export type ImportBatchResult = { job: ImportJob; ids: string[] }

export type ImportedArticle = {
  /** Identity of the source item: importing it again updates instead of duplicating. */
  source: string
  content: ArticleContent
  status: ArticleStatus
  datedAt: string | null
  /** When the source file was last changed: the date of a new article that has no other. */
  fileTime?: string
  originKind: 'import' | 'sample'
  /** As the source names it. */
  outlet?: string
  /** The source text as it arrived, kept as the first version. */
  raw: string
  /** What an export of Meja Redaksi kept of the article besides its content: it comes back as the same article. */
  kept?: KeptArticle
  /** That came with it. */
  corrections?: FoundCorrection[]
  /** JSON of the field mapping somebody chose for its source, or ''. */
  mapping?: string
  /** Its id, should it be new. */
  id?: string
  /** Articles that are (nearly) the same copy. */
  similar?: Similar[]
  /** What it was read as, and whether somebody said so: the same source read as something else is read again. */
  readAs?: { format: string; chosen: boolean }
}

/** Import jobs, the sources they read and what is there already. Read-only work, done by the reader thread. */
export type ImportingReads = {
  /** For each source (or id of an exported article) what is there already. */
  knownImports: (wanted: { source: string; id: string | null }[]) => (KnownImport | null)[]
  originalsAfter: (input: { rowId: number; limit: number }) => OriginalToRead[]
  countOriginals: () => number
  /** Articles that are (nearly) the same copy as this text, the likest first. */
  sameCopy: (input: { text: string; articleId: string }) => SameCopy[]
  sketchesAfter: (id: string) => SketchPage
  /** Of these articles, in their order; null where there is none. */
  sketchesOf: (ids: string[]) => (Uint8Array | null)[]
  importJobs: () => ImportJob[]
  /** Paused or interrupted, newest first, shown or not. */
  unfinishedImports: () => ImportJob[]
  getImportJob: (id: string) => { job: ImportJob; position: string }
  importProblems: (id: string) => ImportProblem[]
  nearDuplicatesOfJob: (id: string) => NearDuplicate[]
}

/** Changes, done one after the other by the writer thread. */
export type ImportingWrites = {
  importArticles: (articles: ImportedArticle[]) => { id: string; outcome: 'imported' | 'updated' | 'skipped' }[]
  createImportJob: (input: { kind: ImportJob['kind']; request: ImportRequest; isShown: boolean }) => ImportJob
  importBatch: (batch: ImportBatch) => ImportBatchResult
  reindexBatch: (batch: ImportBatch) => ImportBatchResult
  /** For a reindex: goes on behind this row (-1 for the first); null when no article is left. */
  indexCaptions: (after: number) => number | null
  setImportState: (input: { id: string; state: ImportJobState; message: string }) => ImportJob
  dismissImport: (id: string) => void
  /** After a restart: every import that was running was interrupted. Returns how many. */
  recoverImports: () => number
}
