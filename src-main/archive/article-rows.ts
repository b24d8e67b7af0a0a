import { outletOf } from '../../src-shared/article/outlet-of.ts'
import { type Article, type ArticleContent, Dateline, LeadImage } from '../../src-shared/contract/index.ts'
import { readRelated, readTags, replaceRelated, replaceTags } from './article-parts.ts'
import { documentHash } from './content-hash.ts'
import { keepDateOrder, nextRowId } from './date-order.ts'
import { firstRow, type Readable, run, type Writable } from './handle.ts'
import { changeOutlet, keepOutlet } from './outlets.ts'
import { indexQuotations, insertQuotations, readQuotations, replaceQuotations } from './quotes/rows.ts'
import { searchKeys } from './search/keys.ts'
import { rememberForSearch, type SearchMemory, searchMemoryOf } from './search/upkeep.ts'

/** An article as rows: written whole, read whole, with its tags, quotations and related blocks in step. */
type ArticleRow = Pick<
  Article,
  'id' | 'status' | 'headline' | 'standfirst' | 'slug' | 'section' | 'byline' | 'editor'
> &
  Pick<Article, 'language' | 'document' | 'html' | 'text' | 'wordCount' | 'contentHash' | 'revision'> &
  Pick<Article, 'createdAt' | 'updatedAt' | 'datedAt'> & {
    originKind: Article['origin']['kind']
    originSource: string
    originOutlet: string
    dateline: string | null
    leadImage: string | null
  }

const selectArticle = `SELECT id, status, headline, standfirst, slug, section, byline, editor, language, document, html, text,
  word_count AS wordCount, content_hash AS contentHash, revision, created_at AS createdAt, updated_at AS updatedAt,
  dated_at AS datedAt, origin_kind AS originKind, origin_source AS originSource,
  origin_outlet AS originOutlet, dateline, lead_image AS leadImage
  FROM articles WHERE id = ?`

export const getArticle = (db: Readable, id: string): Article | null => {
  const row = firstRow<ArticleRow>(db, selectArticle, id)
  if (row === undefined) return null
  const { originKind, originSource, originOutlet, dateline, leadImage, ...columns } = row
  return {
    ...columns,
    origin: { kind: originKind, source: originSource, ...(originOutlet !== '' && { outlet: originOutlet }) },
    dateline: dateline === null ? null : Dateline.parse(JSON.parse(dateline)),
    leadImage: leadImage === null ? null : LeadImage.parse(JSON.parse(leadImage)),
    tags: readTags(db, id),
    quotations: readQuotations(db, id),
    related: readRelated(db, id),
  }
}

/** The part an editor writes, without the archive's own fields. */
export const contentOf = (article: ArticleContent): ArticleContent => ({
  headline: article.headline,
  standfirst: article.standfirst,
  slug: article.slug,
  section: article.section,
  tags: article.tags,
  byline: article.byline,
  editor: article.editor,
  language: article.language,
  dateline: article.dateline,
  leadImage: article.leadImage,
  document: article.document,
  html: article.html,
  text: article.text,
  quotations: article.quotations,
  related: article.related,
})

const written = [
  ...(['id', 'status', 'headline', 'standfirst', 'slug', 'section', 'byline', 'editor', 'language'] as const),
  ...(['document', 'html', 'text', 'word_count', 'content_hash', 'document_hash', 'revision'] as const),
  ...(['created_at', 'updated_at', 'dated_at', 'origin_kind', 'origin_source', 'origin_outlet'] as const),
  ...(['dateline', 'lead_image', 'search_keys', 'captions'] as const),
]
type Columns = Record<(typeof written)[number], string | number | null>

/** Bound by place: for SQLite to look up thirty names in an object took longer than to write the row. */
const insertRow = `INSERT INTO articles (row_id, source_hash, ${written.join(', ')})
  VALUES (?, ?, ${written.map(() => '?').join(', ')})`

/** What an article was made from, and when, stays. */
const lasting = new Set<keyof Columns>(['id', 'created_at', 'origin_kind', 'origin_source'])
const changing = written.filter((name) => !lasting.has(name))
const updateRow = `UPDATE articles SET ${changing.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`

const columnsOf = (article: Article, outlet: string, captions: string): Columns => ({
  id: article.id,
  status: article.status,
  headline: article.headline,
  standfirst: article.standfirst,
  slug: article.slug,
  section: article.section,
  byline: article.byline,
  editor: article.editor,
  language: article.language,
  document: article.document,
  html: article.html,
  text: article.text,
  word_count: article.wordCount,
  content_hash: article.contentHash,
  document_hash: documentHash(article.document),
  revision: article.revision,
  created_at: article.createdAt,
  updated_at: article.updatedAt,
  dated_at: article.datedAt,
  origin_kind: article.origin.kind,
  origin_source: article.origin.source,
  origin_outlet: article.origin.outlet ?? '',
  dateline: article.dateline === null ? null : JSON.stringify(article.dateline),
  lead_image: article.leadImage === null ? null : JSON.stringify(article.leadImage),
  search_keys: searchKeys({
    section: article.section,
    byline: article.byline,
    tags: article.tags,
    place: article.dateline?.place ?? '',
    speakers: article.quotations.map((quotation) => quotation.speaker),
    outlet,
  }),
  captions,
})

/** A new article's rows that the full text indexes have yet to take in. */
export type IndexEntry = { rowId: number; quotations: number[] }

/** An article that is in no archive yet, and what search will remember of it. */
export type NewArticle = { article: Article; memory: SearchMemory }

/**
 * Writes the rows of a new article but not its index entry, and returns that: `indexNewArticles` must follow in the same
 * transaction.
 */
export const insertUnindexed = (
  db: Writable,
  { article, memory }: NewArticle,
  sourceHash: string | null,
): IndexEntry => {
  const rowId = nextRowId(db, article.datedAt)
  const outlet = outletOf(article)
  const columns = columnsOf(article, outlet, memory.captions)
  run(db, insertRow, rowId, sourceHash, ...written.map((name) => columns[name]))
  keepOutlet(db, rowId, outlet)
  rememberForSearch(db, article.id, memory)
  if (article.tags.length > 0) replaceTags(db, article.id, article.tags)
  const quotations = article.quotations.length > 0 ? insertQuotations(db, article.id, article.quotations) : []
  if (article.related.length > 0) replaceRelated(db, article.id, article.related)
  return { rowId, quotations }
}

/** What the views hold, so that nothing in the trash is indexed; row by row in the order of the list. */
const indexArticles = `INSERT INTO article_index (rowid, headline, standfirst, text, byline, meta)
  SELECT row_id, headline, standfirst, text, byline, meta FROM json_each(?) CROSS JOIN searchable_articles ON row_id = value`
const indexTitles = `INSERT INTO title_index (rowid, headline, meta)
  SELECT row_id, headline, meta FROM json_each(?) CROSS JOIN searchable_titles ON row_id = value`

/**
 * Indexes new articles in the order of their row ids, one index after the other: at every step backwards FTS5 writes what
 * it has gathered to disk. Each index takes all of them in one statement, from their pages, which were written a moment
 * ago and are still in memory: to hand every text over once more took longer than to read it there.
 */
export const indexNewArticles = (db: Writable, added: IndexEntry[]): void => {
  if (added.length === 0) return
  indexQuotations(
    db,
    added.flatMap(({ quotations }) => quotations),
  )
  const rowIds = JSON.stringify(added.map(({ rowId }) => rowId).sort((a, b) => a - b))
  const indexed = run(db, indexArticles, rowIds)
  if (indexed === 0) return
  run(db, indexTitles, rowIds)
  // Search then knows how far the counted vocabulary is behind.
  run(
    db,
    `INSERT INTO search_state (key, value) VALUES ('added', ?)
     ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + excluded.value`,
    String(indexed),
  )
}

export const insertArticle = (db: Writable, made: NewArticle): void =>
  indexNewArticles(db, [insertUnindexed(db, made, null)])

export const updateArticle = (db: Writable, article: Article): void => {
  const memory = searchMemoryOf(article)
  const outlet = outletOf(article)
  const columns = columnsOf(article, outlet, memory.captions)
  run(db, updateRow, ...changing.map((name) => columns[name]), article.id)
  keepDateOrder(db, article.id)
  changeOutlet(db, article.id, outlet)
  rememberForSearch(db, article.id, memory)
  replaceTags(db, article.id, article.tags)
  replaceQuotations(db, article.id, article.quotations)
  replaceRelated(db, article.id, article.related)
}
