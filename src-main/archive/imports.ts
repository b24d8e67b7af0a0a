import type { Article, ImportProblem } from '../../src-shared/contract/index.ts'
import { contentOf, type IndexEntry, indexNewArticles, insertUnindexed, updateArticle } from './article-rows.ts'
import { keepCorrections } from './corrections.ts'
import { firstRow, type Readable, reading, run, type Writable, writing } from './handle.ts'
import { keepNearDuplicates } from './near-duplicates.ts'
import type { ImportedArticle, KnownImport } from './operations/importing.ts'
import { editedHere, keepOriginal } from './originals.ts'
import { isUnchanged, type PreparedImport, prepareImport } from './prepare-import.ts'
import { keepVersion, requireArticle } from './versions.ts'

/**
 * Takes imported articles in, one transaction a batch: the same source again updates, unchanged copy is skipped, and what was
 * edited here stays as it is.
 */
export type ImportOutcome = {
  id: string
  outcome: 'imported' | 'updated' | 'skipped'
  similar: number
  problem?: ImportProblem
}

const columns = 'id, source_hash AS sourceHash, content_hash AS contentHash'

/** The article that is already here: the same one by its id, or what the same source became. */
const findKnown = (db: Readable, { source, id }: { source: string; id: string | null }): KnownImport | null => {
  const same = id === null ? undefined : firstRow<KnownImport>(db, `SELECT ${columns} FROM articles WHERE id = ?`, id)
  if (same !== undefined) return same
  const sql = `SELECT ${columns} FROM articles WHERE origin_source = ? AND origin_kind IN ('import', 'sample')`
  return firstRow<KnownImport>(db, sql, source) ?? null
}

export const knownImports = (db: Readable, wanted: { source: string; id: string | null }[]): (KnownImport | null)[] =>
  reading(db, () => wanted.map((one) => findKnown(db, one)))

type Inserted = ImportOutcome & { entry: IndexEntry }

const insertNew = (db: Writable, item: PreparedImport, at: string): Inserted => {
  const { content, contentHash, wordCount, status, originKind, source, outlet, id, kept } = item
  const article: Article = {
    ...content,
    id,
    status,
    origin: { kind: originKind, source, ...(outlet !== undefined && { outlet }) },
    wordCount,
    contentHash,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    datedAt: item.datedAt ?? item.fileTime ?? at,
    ...kept,
  }
  const entry = insertUnindexed(db, { article, memory: item.memory }, item.sourceHash)
  keepOriginal(db, { ...item.original, articleId: id, contentHash, at })
  return { id, outcome: 'imported', similar: 0, entry }
}

const updateExisting = (db: Writable, id: string, item: PreparedImport, at: string): ImportOutcome => {
  const present = requireArticle(db, id)
  keepVersion(db, { articleId: id, reason: 'restore', name: '', content: contentOf(present), at })
  const { content, contentHash, wordCount, outlet } = item
  const revision = present.revision + 1
  const origin = { ...present.origin, ...(outlet !== undefined && { outlet }) }
  const next: Article = { ...present, ...content, origin, contentHash, wordCount, revision, updatedAt: at }
  updateArticle(db, { ...next, datedAt: item.datedAt ?? present.datedAt })
  run(db, 'UPDATE articles SET source_hash = ? WHERE id = ?', item.sourceHash, id)
  keepOriginal(db, { ...item.original, articleId: id, contentHash, at })
  return { id, outcome: 'updated', similar: 0 }
}

/** The newer source is kept among the versions, where an editor finds it, and is not told again. */
const leaveEdited = (db: Writable, id: string, item: PreparedImport, at: string): ImportOutcome => {
  run(db, 'UPDATE articles SET source_hash = ? WHERE id = ?', item.sourceHash, id)
  keepOriginal(db, { ...item.original, articleId: id, contentHash: item.contentHash, at })
  const reason = 'it was edited here and stays so: what its source says now is kept among its versions'
  return { id, outcome: 'skipped', similar: 0, problem: { path: item.source, reason } }
}

const timeOf = ({ datedAt, fileTime }: PreparedImport): number => {
  const time = datedAt ?? fileTime
  return time === undefined ? Number.POSITIVE_INFINITY : Date.parse(time)
}

/** Row ids ascend by date, and FTS5 writes to disk at every step backwards: in order a batch is written once. */
const oldestFirst = (items: PreparedImport[]): { item: PreparedImport; index: number }[] =>
  items
    .map((item, index) => ({ item, index, time: timeOf(item) }))
    .sort((a, b) => (a.time === b.time ? a.index - b.index : a.time < b.time ? -1 : 1))

/** Call inside a transaction. */
export const takeIn = (db: Writable, items: PreparedImport[], jobId: string | null, now: Date): ImportOutcome[] => {
  const at = now.toISOString()
  const unindexed: IndexEntry[] = []
  const take = (item: PreparedImport): ImportOutcome => {
    const known = findKnown(db, { source: item.source, id: item.kept?.id ?? null })
    if (known === null) {
      const { entry, ...outcome } = insertNew(db, item, at)
      unindexed.push(entry)
      return outcome
    }
    if (isUnchanged(known, item)) return { id: known.id, outcome: 'skipped', similar: 0 }
    // An export says what the article was, edits included; any other source only what they began with.
    if (item.kept === undefined && editedHere(db, known)) return leaveEdited(db, known.id, item, at)
    // An update takes the old words out of the index: they have to be there.
    indexNewArticles(db, unindexed.splice(0))
    return updateExisting(db, known.id, item, at)
  }
  const outcomes: ImportOutcome[] = []
  for (const { item, index } of oldestFirst(items)) {
    const outcome = take(item)
    // A correction that is new is news of an article whose words are not.
    const isCorrected = keepCorrections(db, outcome.id, item.corrections ?? []) > 0
    outcomes[index] = isCorrected && outcome.outcome === 'skipped' ? { ...outcome, outcome: 'updated' } : outcome
  }
  indexNewArticles(db, unindexed)
  items.forEach((item, index) => {
    const outcome = outcomes[index]
    if (outcome === undefined || outcome.outcome === 'skipped') return
    outcome.similar = keepNearDuplicates(db, outcome.id, item.similar ?? [], jobId)
  })
  return outcomes
}

export const importArticles = (db: Writable, items: ImportedArticle[], now = new Date()): ImportOutcome[] => {
  const prepared = items.map(prepareImport)
  return writing(db, () => takeIn(db, prepared, null, now))
}
