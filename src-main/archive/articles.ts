import { countWords } from '../../src-shared/article/count-words.ts'
import {
  AppError,
  type Article,
  type ArticleContent,
  type ArticleStatus,
  type ArticleSummary,
  emptyContent,
  type SaveReceipt,
  type SaveRequest,
} from '../../src-shared/contract/index.ts'
import { contentOf, insertArticle, type NewArticle, updateArticle } from './article-rows.ts'
import { snapshotReason } from './automatic-versions.ts'
import { cleanContent } from './clean-content.ts'
import { contentHash } from './content-hash.ts'
import { run, type Writable, writing } from './handle.ts'
import { articleSummaries } from './lists.ts'
import { newId } from './new-id.ts'
import { readText } from './search/read-text.ts'
import { searchMemoryOf } from './search/upkeep.ts'
import { getVersion, keepVersion, requireArticle } from './versions.ts'

/** Making, saving, and filing articles. What these return is on disk, but for `newArticle`. */

/** An article that is in no archive yet, and what search will remember of it: its text is read once for both. */
export const newArticle = (
  content: ArticleContent,
  origin: Article['origin'],
  status: ArticleStatus,
  at: string,
  datedAt = at,
): NewArticle => {
  const reading = readText(content.text)
  const article: Article = {
    ...content,
    id: newId(),
    status,
    origin,
    wordCount: reading.words,
    contentHash: contentHash(content),
    revision: 1,
    createdAt: at,
    updatedAt: at,
    datedAt,
  }
  return { article, memory: searchMemoryOf(content, reading) }
}

/** The article with another content: a new revision, nothing else changed. */
export const withContent = (present: Article, content: ArticleContent, at: string): Article => ({
  ...present,
  ...content,
  wordCount: countWords(content.text),
  contentHash: contentHash(content),
  revision: present.revision + 1,
  updatedAt: at,
})

export const createArticle = (
  db: Writable,
  input: { content: Partial<ArticleContent>; origin: Article['origin'] },
  now = new Date(),
): Article => {
  const content = cleanContent({ ...emptyContent, ...input.content })
  const made = newArticle(content, input.origin, 'draft', now.toISOString())
  writing(db, () => insertArticle(db, made))
  return made.article
}

const isUnchanged = (present: Article, content: ArticleContent): boolean =>
  present.document === content.document && present.contentHash === contentHash(content)

const receipt = (article: Article, sequence: number): SaveReceipt => ({
  revision: article.revision,
  sequence,
  savedAt: article.updatedAt,
  wordCount: article.wordCount,
})

/**
 * Throws `stale_revision` (details: `revision`, the present one) when another save came first. A repeated save of what
 * is already there is no conflict: its first receipt may have been lost.
 */
export const saveArticle = (db: Writable, request: SaveRequest, now = new Date()): SaveReceipt => {
  const content = cleanContent(request.content)
  return writing(db, () => {
    const present = requireArticle(db, request.articleId)
    if (isUnchanged(present, content)) return receipt(present, request.sequence)
    if (present.revision !== request.baseRevision) {
      throw new AppError(
        'stale_revision',
        `“${present.headline}” was changed elsewhere: revision ${present.revision}, this save is based on ${request.baseRevision}.`,
        { revision: String(present.revision), id: present.id },
      )
    }
    const at = now.toISOString()
    const reason = snapshotReason(db, present, content, now)
    if (reason !== null) keepVersion(db, { articleId: present.id, reason, name: '', content: contentOf(present), at })
    const saved = withContent(present, content, at)
    updateArticle(db, saved)
    return receipt(saved, request.sequence)
  })
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const paragraphsOf = (text: string): string =>
  text
    .split(/\r?\n\s*\r?\n|\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${line.replace(/[&<>]/g, (mark) => escapes[mark] ?? mark)}</p>`)
    .join('')

/** Keeps the present text as a version, then makes the old one current. A raw version restores only the body. */
export const restoreVersion = (db: Writable, versionId: string, now = new Date()): Article =>
  writing(db, () => {
    const version = getVersion(db, versionId)
    if (version === null) throw new AppError('not_found', `There is no version ${versionId}.`, { id: versionId })
    const present = requireArticle(db, version.articleId)
    const at = now.toISOString()
    keepVersion(db, { articleId: present.id, reason: 'restore', name: '', content: contentOf(present), at })
    const { text } = version.content
    const body = { document: null, html: paragraphsOf(text), text, quotations: [], related: [] }
    const content = version.reason === 'raw' ? { ...contentOf(present), ...body } : version.content
    const restored = withContent(present, cleanContent(content), at)
    updateArticle(db, restored)
    return restored
  })

export const setStatus = (
  db: Writable,
  input: { id: string; status: ArticleStatus },
  now = new Date(),
): ArticleSummary =>
  writing(db, () => {
    const sql = 'UPDATE articles SET status = ?, updated_at = ? WHERE id = ?'
    run(db, sql, input.status, now.toISOString(), input.id)
    const summary = articleSummaries(db, [input.id])[0]
    if (summary === undefined) throw new AppError('not_found', `There is no article ${input.id}.`, { id: input.id })
    return summary
  })
