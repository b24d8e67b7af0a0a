import { z } from 'zod'
import { Media } from '../media.ts'
import { Article, ArticleContent, ArticleStatus, ArticleSummary } from '../story.ts'
import { Version, VersionReason, VersionSummary } from '../versions.ts'
import { id, nothing } from './shapes.ts'

/** The desk's views: one status each, or everything that is not in the trash. */
export const ArticleView = z.enum(['draft', 'ready', 'scheduled', 'published', 'trashed', 'all'])
export type ArticleView = z.infer<typeof ArticleView>

export const SaveRequest = z.object({
  articleId: id,
  /** The revision this editor started from; a different one on disk is `stale_revision`. */
  baseRevision: z.int().min(0),
  /** Counts up with each save of one editing session; the receipt repeats it. */
  sequence: z.int().min(0),
  content: ArticleContent,
})
export type SaveRequest = z.infer<typeof SaveRequest>
export const SaveReceipt = z.object({ revision: z.int(), sequence: z.int(), savedAt: z.string(), wordCount: z.int() })
export type SaveReceipt = z.infer<typeof SaveReceipt>

/** The words of a story, as far as two writings of it can be joined. */
const JoinableTexts = ArticleContent.pick({ headline: true, standfirst: true, html: true })
export type JoinableTexts = z.infer<typeof JoinableTexts>

/** Stories on the desk, their versions and their pictures. */
export const articlesVerbs = {
  'articles.list': {
    input: z.object({
      view: ArticleView,
      limit: z.int().min(1).max(1000).default(200),
      offset: z.int().min(0).default(0),
    }),
    output: z.array(ArticleSummary),
  },
  'articles.counts': { input: nothing, output: z.record(ArticleView, z.int()) },
  'articles.create': {
    input: z.object({ content: ArticleContent.partial(), origin: Article.shape.origin }),
    output: Article,
  },
  'articles.get': { input: z.object({ id }), output: Article },
  'articles.save': { input: SaveRequest, output: SaveReceipt },
  /** Two writings that began with `base`, put together passage by passage; null where both changed the same one. */
  'articles.join': {
    input: z.object({ base: JoinableTexts, mine: JoinableTexts, theirs: JoinableTexts }),
    output: JoinableTexts.nullable(),
  },
  'articles.setStatus': { input: z.object({ id, status: ArticleStatus }), output: ArticleSummary },
  /** Titles and states of related targets; an id that is missing from the answer is a broken target. */
  'articles.summaries': { input: z.object({ ids: z.array(id).max(500) }), output: z.array(ArticleSummary) },
  'versions.list': { input: z.object({ articleId: id }), output: z.array(VersionSummary) },
  'versions.get': { input: z.object({ id }), output: Version },
  'versions.create': {
    input: z.object({
      articleId: id,
      reason: VersionReason,
      name: z.string().max(200).default(''),
      /** Only for reason 'raw': the copy exactly as it arrived, instead of the article as saved. */
      raw: z.string().max(10_000_000).optional(),
    }),
    output: VersionSummary,
  },
  /** Keeps the present text as a version, then makes the old one current. */
  'versions.restore': { input: z.object({ id }), output: Article },
  'media.add': { input: z.object({ fileName: z.string().max(300), data: z.instanceof(Uint8Array) }), output: Media },
  'media.choose': { input: nothing, output: Media.nullable() },
}
