import { outletOf } from '../../src-shared/article/outlet-of.ts'
import { firstRow, type Readable, rows, run, type Writable, writing } from './handle.ts'
import type { Steps } from './refresh-vocabulary.ts'
import { outletKeys } from './search/keys.ts'
import { setState, state } from './search-state.ts'

/** Keeps beside each article where it came from (article/outlet-of.ts), and finds it out for those of older archives. */
export const keepOutlet = (db: Writable, rowId: number, outlet: string): void => {
  if (outlet !== '') run(db, 'INSERT OR REPLACE INTO article_outlets (row_id, outlet) VALUES (?, ?)', rowId, outlet)
}

export const changeOutlet = (db: Writable, articleId: string, outlet: string): void => {
  if (outlet === '') {
    run(db, 'DELETE FROM article_outlets WHERE row_id = (SELECT row_id FROM articles WHERE id = ?)', articleId)
    return
  }
  run(
    db,
    `INSERT INTO article_outlets (row_id, outlet) SELECT row_id, :outlet FROM articles WHERE id = :articleId
     ON CONFLICT (row_id) DO UPDATE SET outlet = excluded.outlet WHERE outlet <> excluded.outlet`,
    { articleId, outlet },
  )
}

/** The row id below which no article has been asked where it came from, in `search_state`; absent when all have. */
const key = 'outletsBelow'

type Unread = { rowId: number; source: string; outlet: string | null; byline: string; isKnown: 0 | 1 }

const unread = `SELECT articles.row_id AS rowId, origin_source AS source, dateline ->> 'outlet' AS outlet, byline,
    article_outlets.row_id IS NOT NULL AS isKnown
  FROM articles LEFT JOIN article_outlets USING (row_id) WHERE articles.row_id < ? ORDER BY articles.row_id DESC LIMIT ?`

/** Its index entry follows by trigger. */
const find = (db: Writable, { rowId, source, outlet: dateline, byline }: Unread): void => {
  const outlet = outletOf({ origin: { source }, dateline: dateline === null ? null : { outlet: dateline }, byline })
  if (outlet === '') return
  keepOutlet(db, rowId, outlet)
  const sql = "UPDATE articles SET search_keys = trim(search_keys || ' ' || ?) WHERE row_id = ?"
  run(db, sql, outletKeys(outlet), rowId)
}

/** The day before which outlets are still unknown, ISO 8601; null when every article has been asked. */
export const outletsUnreadBefore = (db: Readable): string | null => {
  const below = state(db, key)
  const oldest = firstRow<{ at: string | null }>(
    db,
    'SELECT (SELECT dated_at FROM articles WHERE row_id < ? ORDER BY row_id DESC LIMIT 1) AS at',
    Number(below ?? 0),
  )
  return oldest?.at ?? null
}

const mostAStep = 500

/** Newest first, as facets count; inside a step oldest first, as FTS5 writes. `stepMs`: about how long one may take. */
export function* findOutlets(db: Writable, stepMs: number): Steps {
  let amount = 8
  for (let below = state(db, key); below !== undefined; below = state(db, key)) {
    const started = performance.now()
    const found = rows<Unread>(db, unread, Number(below), amount)
    const last = found.at(-1)
    writing(db, () => {
      for (const one of found.toReversed()) if (one.isKnown === 0) find(db, one)
      if (last !== undefined) setState(db, key, String(last.rowId))
      else {
        run(db, 'DELETE FROM search_state WHERE key = ?', key)
        // Every entry was written anew, in many pieces, with keys nobody has counted.
        setState(db, 'merged', '0')
        run(db, "DELETE FROM search_state WHERE key = 'seen'")
      }
    })
    const pace = stepMs / Math.max(performance.now() - started, 0.1)
    amount = Math.max(1, Math.min(mostAStep, Math.floor(amount * Math.min(2, pace))))
    yield
  }
}
