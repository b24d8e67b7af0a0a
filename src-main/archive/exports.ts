import Database from 'better-sqlite3'
import { AppError, type Article, type ExportSelection } from '../../src-shared/contract/index.ts'
import { getArticle } from './article-rows.ts'
import { corrections } from './corrections.ts'
import { firstRow, type Readable, rows } from './handle.ts'
import { newId } from './new-id.ts'
import type { ExportedStory } from './operations/keeping.ts'
import type { ReadOperations } from './operations.ts'
import { allMatches } from './search/all-matches.ts'

/**
 * Reads many articles out, a small batch a call, so that searches go on in between. Each export has a connection and a
 * snapshot of its own: it is the archive as it was at one moment, whatever is written meanwhile.
 */
type Reading = { db: Readable; rowIds: Iterator<number> }

type Exports = Pick<ReadOperations, 'openExport' | 'readExport' | 'closeExport'>

const batchArticles = 100
/** About the text of a long book: what one answer may hold in memory. */
const batchCharacters = 2_000_000
const rowsAtOnce = 1000

const snapshot = (path: string): Readable => {
  const db = new Database(path, { readonly: true, timeout: 5000 })
  db.pragma('query_only = ON')
  db.pragma('cache_size = -8000')
  // A deferred transaction takes its snapshot with the first read.
  db.exec('BEGIN')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  return db as Readable
}

type View = Extract<ExportSelection, { kind: 'view' }>['view']
const inView = `(:view = 'all' AND status <> 'trashed' OR status = :view)`

function* rowsOfView(db: Readable, view: View): Generator<number> {
  for (let after = -1; ; ) {
    const found = rows<{ rowId: number }>(
      db,
      `SELECT row_id AS rowId FROM articles WHERE row_id > :after AND ${inView} ORDER BY row_id LIMIT ${rowsAtOnce}`,
      { after, view },
    )
    for (const { rowId } of found) yield rowId
    const last = found.at(-1)
    if (last === undefined) return
    after = last.rowId
  }
}

const rowsOfIds = (db: Readable, ids: string[]): number[] =>
  rows<{ rowId: number }>(
    db,
    'SELECT row_id AS rowId FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY row_id',
    JSON.stringify(ids),
  ).map((row) => row.rowId)

const select = (db: Readable, selection: ExportSelection): { total: number; rowIds: Iterator<number> } => {
  switch (selection.kind) {
    case 'ids': {
      const found = rowsOfIds(db, selection.ids)
      return { total: found.length, rowIds: found.values() }
    }
    case 'search': {
      const found = allMatches(db, selection.query)
      return { total: found.length, rowIds: found.values() }
    }
    case 'view': {
      const sql = `SELECT count(*) AS amount FROM articles WHERE ${inView}`
      const total = firstRow<{ amount: number }>(db, sql, { view: selection.view })?.amount ?? 0
      return { total, rowIds: rowsOfView(db, selection.view) }
    }
  }
}

const articleAt = (db: Readable, rowId: number): Article | null => {
  const row = firstRow<{ id: string }>(db, 'SELECT id FROM articles WHERE row_id = ?', rowId)
  return row === undefined ? null : getArticle(db, row.id)
}

export const exportOperations = (archive: Readable): Exports => {
  const readings = new Map<string, Reading>()
  const close = (id: string): void => {
    readings.get(id)?.db.close()
    readings.delete(id)
  }
  return {
    openExport: (selection) => {
      const db = snapshot(archive.name)
      try {
        const { total, rowIds } = select(db, selection)
        const id = newId()
        readings.set(id, { db, rowIds })
        return { id, total }
      } catch (error) {
        db.close()
        throw error
      }
    },
    readExport: (id) => {
      const reading = readings.get(id)
      if (reading === undefined) throw new AppError('not_found', `There is no export ${id}.`, { id })
      const stories: ExportedStory[] = []
      let characters = 0
      while (stories.length < batchArticles && characters < batchCharacters) {
        const next = reading.rowIds.next()
        if (next.done === true) break
        const article = articleAt(reading.db, next.value)
        if (article === null) continue
        stories.push({ article, corrections: corrections(reading.db, article.id) })
        characters += article.html.length + article.text.length + (article.document?.length ?? 0)
      }
      return stories
    },
    closeExport: close,
  }
}
