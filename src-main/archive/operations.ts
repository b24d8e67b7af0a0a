import type { ArticlesReads, ArticlesWrites } from './operations/articles.ts'
import type { ImportingReads, ImportingWrites } from './operations/importing.ts'
import type { KeepingReads, KeepingWrites } from './operations/keeping.ts'
import type { PublishingReads, PublishingWrites } from './operations/publishing.ts'
import type { PullingReads, PullingWrites } from './operations/pulling.ts'
import type { SearchReads, SearchWrites } from './operations/search.ts'

/** Read-only work, done by the reader thread. */
export type ReadOperations = ArticlesReads &
  SearchReads &
  PublishingReads &
  PullingReads &
  ImportingReads &
  KeepingReads

/** Everything that changes the archive, done one after the other by the writer thread. */
export type WriteOperations = ArticlesWrites &
  SearchWrites &
  PublishingWrites &
  PullingWrites &
  ImportingWrites &
  KeepingWrites

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
