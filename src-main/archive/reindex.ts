import type { Article } from '../../src-shared/contract/index.ts'
import { getArticle, updateArticle } from './article-rows.ts'
import { contentHash } from './content-hash.ts'
import { firstRow, type Readable, run, type Writable, writing } from './handle.ts'
import { recordBatch } from './import-jobs.ts'
import type { ImportBatch, ImportBatchResult, OriginalToRead, ReindexedArticle } from './operations/importing.ts'
import { originalAfter } from './originals.ts'
import { unpack } from './packed-batch.ts'

/** Articles structured again from their sources. One that was edited, or opened for editing, is never touched. */
type State = { contentHash: string; isOpened: 0 | 1; source: string; outlet: string }

const stateOf = (db: Readable, id: string): State | undefined =>
  firstRow<State>(
    db,
    `SELECT content_hash AS contentHash, document IS NOT NULL AS isOpened, origin_source AS source,
       origin_outlet AS outlet
     FROM articles WHERE id = ?`,
    id,
  )

/** The next sources in the order they were kept, the newest of each article only. */
export const originalsAfter = (db: Readable, { rowId, limit }: { rowId: number; limit: number }): OriginalToRead[] => {
  const originals: OriginalToRead[] = []
  let after = rowId
  while (originals.length < limit) {
    const original = originalAfter(db, after)
    if (original === null) break
    after = original.rowId
    const state = stateOf(db, original.articleId)
    const isEdited = state === undefined || state.isOpened === 1 || state.contentHash !== original.contentHash
    originals.push({ ...original, source: state?.source ?? '', outlet: state?.outlet ?? '', isEdited })
  }
  return originals
}

export const countOriginals = (db: Readable): number =>
  firstRow<{ amount: number }>(db, 'SELECT count(DISTINCT article_id) AS amount FROM originals')?.amount ?? 0

const renew = (db: Writable, item: ReindexedArticle, at: string): 'updated' | 'skipped' => {
  const present = getArticle(db, item.articleId)
  if (present === null || present.document !== null || present.contentHash !== item.before) return 'skipped'
  // A picture was found beside the source, which is no longer there to be looked for.
  const content = { ...item.content, leadImage: present.leadImage ?? item.content.leadImage }
  const hash = contentHash(content)
  const origin = { ...present.origin, ...(item.outlet !== '' && { outlet: item.outlet }) }
  if (hash === present.contentHash && origin.outlet === present.origin.outlet) return 'skipped'
  const { wordCount } = item
  const next: Article = { ...present, ...content, origin, wordCount, contentHash: hash, revision: present.revision + 1 }
  updateArticle(db, { ...next, updatedAt: at })
  run(db, 'UPDATE originals SET content_hash = ? WHERE row_id = ?', hash, item.originalRowId)
  return 'updated'
}

export const reindexBatch = (db: Writable, batch: ImportBatch, now = new Date()): ImportBatchResult =>
  writing(db, () => {
    const items = batch.packed.flatMap(unpack<ReindexedArticle>)
    const outcomes = items.map((item) => ({
      id: item.articleId,
      outcome: renew(db, item, now.toISOString()),
      similar: 0,
    }))
    return recordBatch(db, batch, outcomes, now)
  })
