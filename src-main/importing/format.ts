import type { ArticleContent, ArticleStatus, FoundCorrection } from '../../src-shared/contract/index.ts'
import type { KeptArticle } from '../archive/operations/importing.ts'
import type { Mapping } from './mapping.ts'
import type { SourceFile } from './source-file.ts'

/** What a format is: it recognises its files by their content, cuts them into entries, and reads each into a story. */
export type FormatName = 'text' | 'html' | 'markdown' | 'docx' | 'jsonl' | 'json' | 'csv' | 'wxr' | 'feed'

/** House rules that shape what is imported. */
export type ImportHouse = {
  houseDateline: string
  /** '' when not set. */
  outlet: string
}

/** One piece of a file, as it stands there. `place` names it in reports: the file, and the line where there is one. */
export type Entry = { place: string; raw: string; bytes: number }
export type EntryProblem = { place: string; reason: string; bytes: number }

export type EntryContext = {
  /** Of the file, or of the place within it. */
  identity: string
  house: ImportHouse
  /** Null: guess. */
  mapping: Mapping | null
}

export type ReadStory = {
  content: ArticleContent
  status: ArticleStatus
  /** ISO 8601 UTC; null when the source does not say. */
  datedAt: string | null
  /** What the source says where its date should be, if that is none that can be read. */
  unreadDate?: string
  /** As the source names it; absent when it does not. */
  outlet?: string
  /** The lead picture beside the source, by its path there. */
  picture?: string
  /** Pictures of its text beside the source, by their paths there. */
  pictures?: string[]
  /** Shown with the story where it came from; they stand beside it here. */
  corrections?: FoundCorrection[]
}

/** A story known by its source but not read for structure yet, which is the slow part. */
export type Draft = {
  source: string
  /** What an export of Meja Redaksi kept of the article: it comes back as the same one. */
  kept?: KeptArticle
  /** Throws an AppError whose message ends a sentence that begins with the entry's place. */
  read: () => ReadStory
}

export type Format = {
  name: FormatName
  /** File extensions without the dot, in lower case. */
  extensions: readonly string[]
  /** Whether the beginning of a file (some kB) looks like this format. */
  sniff: (head: string) => boolean
  entries: (file: SourceFile) => AsyncIterable<Entry | EntryProblem>
  /** Null: nothing that becomes an article. Throws an AppError as `Draft.read` does. */
  draft: (raw: string, context: EntryContext) => Draft | null
}
