import type { Article, Correction, ExportSelection } from '../../../src-shared/contract/index.ts'

export type ExportedStory = { article: Article; corrections: Correction[] }

/** Reading the whole archive, and keeping it in order. Read-only work, done by the reader thread. */
export type KeepingReads = {
  checkArchive: () => { name: string; ok: boolean; message: string }[]
  /** Begins to read articles out of a snapshot of this moment; `closeExport` must follow. */
  openExport: (selection: ExportSelection) => { id: string; total: number }
  /** The next few, oldest first; none at the end. */
  readExport: (id: string) => ExportedStory[]
  closeExport: (id: string) => void
}

/** Changes, done one after the other by the writer thread. */
export type KeepingWrites = {
  /** Refreshes the vocabulary and merges the index at once, instead of in idle time. */
  maintain: () => void
  /** Gives unused space of the database back to the disk; other writes wait for it. */
  compact: () => void
}
