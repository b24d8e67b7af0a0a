import { AppError, type SavedSearch, type SavedSearchDraft } from '../../src-shared/contract/index.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import { newId } from './new-id.ts'

/** The searches an editor keeps under a name. Their places are always 0, 1, 2 …: moving one writes all of them. */
type Row = Omit<SavedSearch, 'otherForms'> & { otherForms: number }

const columns = 'id, name, query, sort AS "order", other_forms AS otherForms, created_at AS createdAt'

const searchFrom = (row: Row): SavedSearch => ({ ...row, otherForms: row.otherForms === 1 })

export const listSavedSearches = (db: Readable): SavedSearch[] =>
  rows<Row>(db, `SELECT ${columns} FROM saved_searches ORDER BY position`).map(searchFrom)

const requireSearch = (db: Readable, id: string): SavedSearch => {
  const row = firstRow<Row>(db, `SELECT ${columns} FROM saved_searches WHERE id = ?`, id)
  if (row === undefined) throw new AppError('not_found', `There is no saved search ${id}.`, { id })
  return searchFrom(row)
}

const place = (db: Writable, ids: string[]): void => {
  for (const [position, id] of ids.entries())
    run(db, 'UPDATE saved_searches SET position = ? WHERE id = ?', position, id)
}

export const saveSearch = (
  db: Writable,
  { id = newId(), name, query, order, otherForms }: SavedSearchDraft,
  now = new Date(),
): SavedSearch =>
  writing(db, () => {
    run(
      db,
      `INSERT INTO saved_searches (id, position, name, query, sort, other_forms, created_at)
       VALUES (:id, (SELECT count(*) FROM saved_searches), :name, :query, :order, :otherForms, :at)
       ON CONFLICT (id) DO UPDATE SET name = :name, query = :query, sort = :order, other_forms = :otherForms`,
      { id, name, query, order, otherForms: otherForms ? 1 : 0, at: now.toISOString() },
    )
    return requireSearch(db, id)
  })

export const removeSearch = (db: Writable, id: string): void =>
  writing(db, () => {
    requireSearch(db, id)
    run(db, 'DELETE FROM saved_searches WHERE id = ?', id)
    place(
      db,
      listSavedSearches(db).map((search) => search.id),
    )
  })

/** Returns all of them in their new order. */
export const moveSearch = (db: Writable, { id, to }: { id: string; to: number }): SavedSearch[] =>
  writing(db, () => {
    requireSearch(db, id)
    const others = listSavedSearches(db)
      .map((search) => search.id)
      .filter((other) => other !== id)
    place(db, [...others.slice(0, to), id, ...others.slice(to)])
    return listSavedSearches(db)
  })
