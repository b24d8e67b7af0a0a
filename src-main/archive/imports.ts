import type { Article } from '../../src-shared/contract/index.ts'
import { contentOf, type IndexEntry, indexNewArticles, insertUnindexed, updateArticle } from './article-rows.ts'
import { newArticle, withContent } from './articles.ts'
import { cleanContent } from './clean-content.ts'
import { contentHash, sha256 } from './content-hash.ts'
import { firstRow, type Readable, run, type Writable, writing } from './handle.ts'
import type { ImportedArticle } from './operations.ts'
import { keepOriginal, packOriginal } from './originals.ts'
import { keepVersion, requireArticle } from './versions.ts'

/** Takes imported articles in, one transaction a batch: the same source again updates, unchanged copy is skipped. */
export type ImportOutcome = { id: string; outcome: 'imported' | 'updated' | 'skipped' }

const keepRaw = (db: Writable, article: Article, item: ImportedArticle, at: string): void => {
  const original = packOriginal(item.raw, item.readAs?.format ?? '', '')
  keepOriginal(db, { ...original, articleId: article.id, contentHash: article.contentHash, at })
}

type Inserted = ImportOutcome & { entry: IndexEntry }

const insertNew = (db: Writable, item: ImportedArticle, sourceHash: string, at: string): Inserted => {
  const origin: Article['origin'] = { kind: item.originKind, source: item.source }
  const fresh = newArticle(cleanContent(item.content), origin, item.status, at, item.datedAt ?? at)
  const article = { ...fresh, ...item.kept }
  const entry = insertUnindexed(db, article, sourceHash)
  keepRaw(db, article, item, at)
  return { id: article.id, outcome: 'imported', entry }
}

const updateExisting = (
  db: Writable,
  id: string,
  item: ImportedArticle,
  sourceHash: string,
  at: string,
): ImportOutcome => {
  const present = requireArticle(db, id)
  keepVersion(db, { articleId: id, reason: 'restore', name: '', content: contentOf(present), at })
  const next = withContent(present, cleanContent(item.content), at)
  updateArticle(db, { ...next, datedAt: item.datedAt ?? present.datedAt })
  run(db, 'UPDATE articles SET source_hash = ? WHERE id = ?', sourceHash, id)
  keepRaw(db, next, item, at)
  return { id, outcome: 'updated' }
}

/** What tells a source that was read before: the hash of its text, and the format where it is known. */
const markOf = ({ raw, readAs }: ImportedArticle): string =>
  readAs === undefined ? sha256(raw) : `${sha256(raw)} ${readAs.format}`

type Known = { id: string; sourceHash: string | null; contentHash: string }

const isUnchanged = ({ sourceHash: before, contentHash: present }: Known, item: ImportedArticle): boolean => {
  // An export need not have come from a file this archive has read: what counts is what it says.
  if (item.kept !== undefined) return present === contentHash(cleanContent(item.content))
  const [hash, format] = (before ?? '').split(' ')
  return hash === sha256(item.raw) && (item.readAs?.chosen !== true || format === item.readAs.format)
}

const knownColumns = 'id, source_hash AS sourceHash, content_hash AS contentHash'

/** The article that is already here: the same one by id, or what the same source became. */
const findKnown = (db: Readable, { kept, source }: ImportedArticle): Known | undefined => {
  const same = kept && firstRow<Known>(db, `SELECT ${knownColumns} FROM articles WHERE id = ?`, kept.id)
  if (same !== undefined) return same
  const sql = `SELECT ${knownColumns} FROM articles WHERE origin_source = ? AND origin_kind IN ('import', 'sample')`
  return firstRow<Known>(db, sql, source)
}

/** Row ids ascend by date, and FTS5 writes to disk at every step backwards: in order a batch is written once. */
const oldestFirst = (items: ImportedArticle[]): { item: ImportedArticle; index: number }[] =>
  items
    .map((item, index) => ({
      item,
      index,
      time: item.datedAt === null ? Number.POSITIVE_INFINITY : Date.parse(item.datedAt),
    }))
    .sort((a, b) => (a.time === b.time ? a.index - b.index : a.time < b.time ? -1 : 1))

export const importArticles = (db: Writable, items: ImportedArticle[], now = new Date()): ImportOutcome[] =>
  writing(db, () => {
    const at = now.toISOString()
    const unindexed: IndexEntry[] = []
    const take = (item: ImportedArticle): ImportOutcome => {
      const sourceHash = markOf(item)
      const known = findKnown(db, item)
      if (known === undefined) {
        const { entry, ...outcome } = insertNew(db, item, sourceHash, at)
        unindexed.push(entry)
        return outcome
      }
      if (isUnchanged(known, item)) return { id: known.id, outcome: 'skipped' }
      // An update takes the old words out of the index: they have to be there.
      indexNewArticles(db, unindexed.splice(0))
      return updateExisting(db, known.id, item, sourceHash, at)
    }
    const outcomes: ImportOutcome[] = []
    for (const { item, index } of oldestFirst(items)) outcomes[index] = take(item)
    indexNewArticles(db, unindexed)
    return outcomes
  })
