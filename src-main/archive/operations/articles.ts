import type {
  Article,
  ArticleContent,
  ArticleStatus,
  ArticleSummary,
  ArticleView,
  Media,
  SaveReceipt,
  SaveRequest,
  Version,
  VersionReason,
  VersionSummary,
} from '../../../src-shared/contract/index.ts'

/** Stories, their versions and their pictures. Read-only work, done by the reader thread. */
export type ArticlesReads = {
  getArticle: (id: string) => Article | null
  listArticles: (input: { view: ArticleView; limit: number; offset: number }) => ArticleSummary[]
  countArticles: () => Record<ArticleView, number>
  articleSummaries: (ids: string[]) => ArticleSummary[]
  listVersions: (articleId: string) => VersionSummary[]
  getVersion: (id: string) => Version | null
  /** The content of the newest version with this content hash. */
  versionWithHash: (input: { articleId: string; contentHash: string }) => ArticleContent | null
  getMedia: (id: string) => Media | null
  /** The ids of pictures that begin with one of these. */
  findPictures: (hints: string[]) => string[]
}

/** Changes, done one after the other by the writer thread. */
export type ArticlesWrites = {
  createArticle: (input: { content: Partial<ArticleContent>; origin: Article['origin'] }) => Article
  saveArticle: (request: SaveRequest) => SaveReceipt
  setStatus: (input: { id: string; status: ArticleStatus }) => ArticleSummary
  createVersion: (input: { articleId: string; reason: VersionReason; name: string; raw?: string }) => VersionSummary
  restoreVersion: (id: string) => Article
  addMedia: (media: Media) => Media
}
