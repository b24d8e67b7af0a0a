import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { contentOf, getArticle } from './article-rows.ts'
import { contentHash, documentHash, sha256 } from './content-hash.ts'
import { eachRow, type Readable, type Writable } from './handle.ts'
import { latestVersion } from './migrations/migrate.ts'
import { originalVersion } from './originals.ts'

/** Looks for damage everywhere it can hide and changes nothing. `quick_check` alone misses half of it. */
export type Check = { name: string; ok: boolean; message: string }

const problemOf = (work: () => unknown): string | null => {
  try {
    work()
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const attempt = (name: string, work: () => string[]): Check => {
  try {
    const problems = work()
    const rest = problems.length > 5 ? ` … and ${problems.length - 5} more` : ''
    return problems.length === 0
      ? { name, ok: true, message: 'ok' }
      : { name, ok: false, message: `${problems.slice(0, 5).join('; ')}${rest}` }
  } catch (error) {
    return { name, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

const pragmaProblems = (db: Readable, pragma: string): string[] =>
  (db.pragma(pragma) as Record<string, unknown>[])
    .map((row) => String(Object.values(row)[0]))
    .filter((message) => message !== 'ok')

const schema = (db: Readable): string[] => {
  const version = Number(db.pragma('user_version', { simple: true }))
  return version === latestVersion ? [] : [`schema ${version}, expected ${latestVersion}`]
}

/** Throws when an index is damaged or says other words than the text it was made from, which rank 1 compares. */
const indexesOf = (copy: Database.Database): string[] => {
  for (const index of ['article_index', 'quote_index', 'title_index']) {
    copy.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`)
  }
  return []
}

/** FTS5 checks itself by a write command, so it is asked on a copy: the archive stays free for its writer. */
const fullText = (db: Readable): string[] => {
  const folder = mkdtempSync(join(dirname(db.name), 'check-'))
  try {
    const path = join(folder, 'copy.db')
    const source = new Database(db.name, { readonly: true, timeout: 5000 })
    source.prepare('VACUUM INTO ?').run(path)
    source.close()
    chmodSync(path, 0o600)
    const copy = new Database(path)
    try {
      return indexesOf(copy)
    } finally {
      copy.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const articleHashes = (db: Readable): string[] => {
  const problems: string[] = []
  const sql = 'SELECT id, document_hash AS documentHash FROM articles'
  for (const { id, documentHash: expected } of eachRow<{ id: string; documentHash: string | null }>(db, sql)) {
    const article = getArticle(db, id)
    if (article === null) continue
    const intact =
      contentHash(contentOf(article)) === article.contentHash && documentHash(article.document) === expected
    if (!intact) problems.push(`article ${id} “${article.headline}”`)
  }
  return problems
}

const versionHashes = (db: Readable): string[] => {
  const problems: string[] = []
  const sql = 'SELECT id, article_id AS articleId, sha256, content FROM versions'
  for (const row of eachRow<{ id: string; articleId: string; sha256: string; content: string }>(db, sql)) {
    if (sha256(row.content) !== row.sha256) problems.push(`version ${row.id} of article ${row.articleId}`)
  }
  for (const { id } of eachRow<{ id: string }>(db, 'SELECT id FROM originals')) {
    const problem = problemOf(() => originalVersion(db, id))
    if (problem !== null) problems.push(problem)
  }
  return problems
}

const everyCheck = (db: Readable, indexes: () => string[]): Check[] => [
  attempt('schema', () => schema(db)),
  attempt('quick_check', () => pragmaProblems(db, 'quick_check')),
  attempt('foreign_keys', () => pragmaProblems(db, 'foreign_key_check')),
  attempt('full_text', indexes),
  attempt('article_hashes', () => articleHashes(db)),
  attempt('version_hashes', () => versionHashes(db)),
]

export const checkArchive = (db: Readable): Check[] => everyCheck(db, () => fullText(db))

/** The same for a copy that nobody else uses: its indexes are asked directly. */
export const checkCopy = (copy: Writable): Check[] => everyCheck(copy, () => indexesOf(copy))
