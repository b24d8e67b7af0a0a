import { AppError, Correction, type FoundCorrection, type NewCorrection } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { newId } from './new-id.ts'
import { requireArticle } from './versions.ts'

/** Ralat, koreksi and hak jawab of a story, the oldest first. They stand beside its text, not in it. */
const columns = 'id, article_id AS articleId, kind, text, author, dated_on AS datedOn, created_at AS createdAt'

export const corrections = (db: Readable, articleId: string): Correction[] =>
  rows(db, `SELECT ${columns} FROM corrections WHERE article_id = ? ORDER BY dated_on, created_at, id`, articleId)

const insert = (db: Writable, correction: Correction): number =>
  run(
    db,
    `INSERT INTO corrections (id, article_id, kind, text, author, dated_on, created_at)
     VALUES (:id, :articleId, :kind, :text, :author, :datedOn, :createdAt) ON CONFLICT (id) DO NOTHING`,
    correction,
  )

export const addCorrection = (db: Writable, input: NewCorrection, now = new Date()): Correction =>
  writing(db, () => {
    requireArticle(db, input.articleId)
    const correction = Correction.parse({ ...input, id: newId(), createdAt: now.toISOString() })
    insert(db, correction)
    return correction
  })

/** Those that came with the story, from a site or an export: what is here already stays as it is. Returns how many are new. */
export const keepCorrections = (db: Writable, articleId: string, found: readonly FoundCorrection[]): number =>
  found.reduce((kept, correction) => kept + insert(db, { ...correction, articleId }), 0)

export const removeCorrection = (db: Writable, id: string): void =>
  writing(db, () => {
    if (firstRow(db, 'SELECT 1 FROM corrections WHERE id = ?', id) === undefined) {
      throw new AppError('not_found', `There is no correction ${id}.`, { id })
    }
    run(db, 'DELETE FROM corrections WHERE id = ?', id)
  })
