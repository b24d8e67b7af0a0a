import { z } from 'zod'

/** The typed opening of a news story. `raw` is what was received; '' when the dateline was made here. */
export const Dateline = z.object({
  place: z.string().max(200),
  outlet: z.string().max(200),
  /** '–', '-', '—', '--', ':' or '' (none). */
  separator: z.string().max(4),
  order: z.enum(['place-outlet', 'outlet-place', 'place', 'outlet']),
  /** 'paren' is the agency form `Semarang (ANTARA) - `. */
  outletWrap: z.enum(['none', 'paren']),
  raw: z.string().max(400),
})
export type Dateline = z.infer<typeof Dateline>

/** Who said it, how, when and where to. Every field may be '' (not known). */
export const Attribution = z.object({
  speaker: z.string().max(300),
  role: z.string().max(300),
  verb: z.string().max(60),
  /** ISO date (YYYY-MM-DD) or ''. */
  saidOn: z.string().max(40),
  channel: z.string().max(200),
})
export type Attribution = z.infer<typeof Attribution>

export const emptyAttribution: Attribution = { speaker: '', role: '', verb: '', saidOn: '', channel: '' }

/** One quotation of an article; offsets are UTF-16 code units into the article's `text`, half-open. */
export const Quotation = Attribution.extend({
  form: z.enum(['inline', 'block']),
  text: z.string().max(20_000),
  start: z.int().min(0),
  end: z.int().min(0),
  /** 0..1: how sure the rules were of the speaker; absent for what an editor wrote or confirmed. */
  confidence: z.number().min(0).max(1).optional(),
})
export type Quotation = z.infer<typeof Quotation>

/** One link of a related block, in order. `articleId` is null for a target outside the archive. */
export const RelatedLink = z.object({
  articleId: z.string().max(64).nullable(),
  title: z.string().max(1000),
  url: z.string().max(2000),
})
export type RelatedLink = z.infer<typeof RelatedLink>

export const RelatedKind = z.enum(['inline', 'end'])
export type RelatedKind = z.infer<typeof RelatedKind>

export const LeadImage = z.object({
  /** SHA-256 of the file, or null while there is a caption but no picture yet. */
  mediaId: z.string().max(64).nullable(),
  caption: z.string().max(2000),
  alt: z.string().max(1000),
  credit: z.string().max(300),
})
export type LeadImage = z.infer<typeof LeadImage>

/**
 * A picture in the text. One that lies in the archive has its `mediaId`; one that stayed on a web site has its `address`
 * there (http or https) and is never fetched. '' and null otherwise.
 */
export const BodyPicture = z.object({
  mediaId: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  address: z.string().max(2000),
  alt: z.string().max(1000),
  caption: z.string().max(2000),
  credit: z.string().max(300),
})
export type BodyPicture = z.infer<typeof BodyPicture>

export const ArticleStatus = z.enum(['draft', 'ready', 'scheduled', 'published', 'trashed'])
export type ArticleStatus = z.infer<typeof ArticleStatus>

const StoryLanguage = z.enum(['id', 'en'])

/** Everything an editor writes. The unit of a save, of a version and of a publication. */
export const ArticleContent = z.object({
  headline: z.string().max(1000),
  standfirst: z.string().max(5000),
  slug: z.string().max(200),
  section: z.string().max(200),
  tags: z.array(z.string().max(200)).max(200),
  byline: z.string().max(500),
  editor: z.string().max(300),
  language: StoryLanguage,
  dateline: Dateline.nullable(),
  leadImage: LeadImage.nullable(),
  /** Lexical editor state as JSON text; null for an imported article that was never opened for editing. */
  document: z.string().max(20_000_000).nullable(),
  html: z.string().max(20_000_000),
  text: z.string().max(10_000_000),
  quotations: z.array(Quotation).max(2000),
  related: z.array(z.object({ kind: RelatedKind, links: z.array(RelatedLink).max(100) })).max(100),
})
export type ArticleContent = z.infer<typeof ArticleContent>

export const emptyContent: ArticleContent = {
  headline: '',
  standfirst: '',
  slug: '',
  section: '',
  tags: [],
  byline: '',
  editor: '',
  language: 'id',
  dateline: null,
  leadImage: null,
  document: null,
  html: '',
  text: '',
  quotations: [],
  related: [],
}

/** Times are ISO 8601 UTC; `datedAt` is the story's own date (published, or as imported, or created). */
export const Article = ArticleContent.extend({
  id: z.string(),
  status: ArticleStatus,
  wordCount: z.int(),
  origin: z.object({
    kind: z.enum(['typed', 'paste', 'import', 'sample']),
    source: z.string(),
    /** As the source itself names it; absent when it does not. */
    outlet: z.string().max(200).optional(),
  }),
  contentHash: z.string(),
  revision: z.int(),
  createdAt: z.string(),
  updatedAt: z.string(),
  datedAt: z.string(),
})
export type Article = z.infer<typeof Article>

export const ArticleSummary = Article.pick({
  id: true,
  status: true,
  headline: true,
  standfirst: true,
  section: true,
  byline: true,
  wordCount: true,
  revision: true,
  updatedAt: true,
  datedAt: true,
})
export type ArticleSummary = z.infer<typeof ArticleSummary>
