import { countWords } from '../../src-shared/article/count-words.ts'
import {
  AppError,
  type Article,
  ArticleContent,
  emptyContent,
  type Version,
  type VersionReason,
  type VersionSummary,
} from '../../src-shared/contract/index.ts'
import { contentOf, getArticle } from './article-rows.ts'
import { canonicalJson, contentHash, sha256 } from './content-hash.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { newId } from './new-id.ts'
import { originalAsVersion, originalVersion } from './originals.ts'

/** Full snapshots of a story, each with the SHA-256 of what was stored, so that no save is ever the end of a text. */
const summaryColumns = `id, article_id AS articleId, reason, name, headline, word_count AS wordCount, sha256,
  created_at AS createdAt`

/** Newest first: ids are of UUID version 7. Imported sources are listed among them. */
export const listVersions = (db: Readable, articleId: string): VersionSummary[] =>
  rows(
    db,
    `SELECT ${summaryColumns} FROM versions WHERE article_id = :articleId
     UNION ALL SELECT ${originalAsVersion} FROM originals WHERE article_id = :articleId ORDER BY id DESC`,
    { articleId },
  )

export const getVersion = (db: Readable, id: string): Version | null => {
  const row = firstRow<VersionSummary & { content: string }>(
    db,
    `SELECT ${summaryColumns}, content FROM versions WHERE id = ?`,
    id,
  )
  if (row === undefined) return originalVersion(db, id)
  if (sha256(row.content) !== row.sha256) {
    throw new AppError('archive_damaged', `Version ${id} of “${row.headline}” is damaged: its fingerprint differs.`, {
      id,
    })
  }
  return { ...row, content: ArticleContent.parse(JSON.parse(row.content)) }
}

/** Only a publication's versions are looked at: that is where a pushed text was frozen. Newest first. */
export const versionWithHash = (
  db: Readable,
  input: { articleId: string; contentHash: string },
): ArticleContent | null => {
  const ids = rows<{ id: string }>(
    db,
    "SELECT id FROM versions WHERE article_id = ? AND reason = 'publish' ORDER BY id DESC LIMIT 50",
    input.articleId,
  )
  for (const { id } of ids) {
    const content = getVersion(db, id)?.content
    if (content !== undefined && contentHash(content) === input.contentHash) return content
  }
  return null
}

export type NewVersion = { articleId: string; reason: VersionReason; name: string; content: ArticleContent; at: string }

/** Writes a snapshot. Call inside the transaction of the change it belongs to. */
export const keepVersion = (db: Writable, { articleId, reason, name, content, at }: NewVersion): VersionSummary => {
  const json = canonicalJson(content)
  const summary: VersionSummary = {
    id: newId(),
    articleId,
    reason,
    name,
    headline: content.headline,
    wordCount: countWords(content.text),
    sha256: sha256(json),
    createdAt: at,
  }
  run(
    db,
    `INSERT INTO versions (id, article_id, reason, name, headline, word_count, sha256, created_at, content)
     VALUES (:id, :articleId, :reason, :name, :headline, :wordCount, :sha256, :createdAt, :content)`,
    { ...summary, content: json },
  )
  return summary
}

/** The copy exactly as it arrived: only `text` is filled. */
const rawContent = (raw: string): ArticleContent => ({ ...emptyContent, text: raw })

export const requireArticle = (db: Readable, id: string): Article => {
  const article = getArticle(db, id)
  if (article === null) throw new AppError('not_found', `There is no article ${id} in the archive.`, { id })
  return article
}

export const createVersion = (
  db: Writable,
  input: { articleId: string; reason: VersionReason; name: string; raw?: string },
  now = new Date(),
): VersionSummary =>
  writing(db, () => {
    const article = requireArticle(db, input.articleId)
    if (input.reason === 'raw' && input.raw === undefined) {
      throw new AppError('invalid_input', "A 'raw' version needs the copy as it arrived.", { field: 'raw' })
    }
    return keepVersion(db, {
      articleId: article.id,
      reason: input.reason,
      name: input.name,
      content: input.raw === undefined ? contentOf(article) : rawContent(input.raw),
      at: now.toISOString(),
    })
  })
