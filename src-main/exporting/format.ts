import type { Article, Correction, ExportFormat, Media } from '../../src-shared/contract/index.ts'

/** What an exporter is: it writes articles it is given one by one, and never sees the archive or the disk. */
export type ExportedArticle = {
  article: Article
  /** Stand beside the story in the archive, and below it wherever it goes. */
  corrections: Correction[]
  /** The lead image as a file of the export, when pictures go along and this one is there. */
  picture: { path: string; media: Media } | null
  /** Those in its text, as files of the export: paths by the archive's id, as far as they go along. */
  pictures: ReadonlyMap<string, { path: string; media: Media }>
}

export type Articles = AsyncIterable<ExportedArticle>

/** All articles in one file. */
export type OneFile = {
  kind: 'one file'
  name: ExportFormat
  extension: string
  /** The file in pieces, in order. */
  write: (articles: Articles) => AsyncIterable<string>
}

/** A file an article, and perhaps pages that lead to them: a ZIP, unless it is a single article without a picture. */
export type FileEach = {
  kind: 'file each'
  name: ExportFormat
  extension: string
  /** The whole file of one article; `toRoot` leads from its folder to the top of the export. */
  page: (exported: ExportedArticle, toRoot: string) => string
  /** Pages that lead to the articles; null: the format has none. */
  index: Index | null
}

export type Entry = { path: string; headline: string; section: string; day: string }
export type Index = {
  yearPage: (year: string, entries: Entry[]) => string
  firstPage: (years: { year: string; articles: number }[]) => string
}

export type Exporter = OneFile | FileEach
