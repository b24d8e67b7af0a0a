import type { ImportedArticle } from '../archive/operations.ts'

/** What an importer is: it recognises its files by their content and yields their articles one by one. */
export type FormatName = 'text' | 'html' | 'markdown' | 'jsonl'

/** House rules that shape what is imported. */
export type ImportHouse = {
  houseDateline: string
  /** '' when not set. */
  outlet: string
}

export type SourceFile = {
  path: string
  /** What stands for the file in the identity of its articles: its path, or a name that survives a move of the app. */
  identity: string
  house: ImportHouse
  originKind: 'import' | 'sample'
}

/** `path` of a failure names the file, and the line within it where there is one. */
export type ImportItem = { article: ImportedArticle } | { path: string; reason: string }

export type Format = {
  name: FormatName
  /** File extensions without the dot, in lower case. */
  extensions: readonly string[]
  /** Whether the beginning of a file (some kB) looks like this format. */
  sniff: (head: string) => boolean
  read: (file: SourceFile) => AsyncIterable<ImportItem>
}
