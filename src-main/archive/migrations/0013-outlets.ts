import { run } from '../handle.ts'
import type { Migration } from './migration.ts'

/**
 * Where each article came from, beside it and small: facets read it without touching any article's pages. What is there
 * already is read in idle time, the newest first (../find-outlets.ts), so that a large archive opens at once.
 */
const tables = `
CREATE TABLE article_outlets (
  row_id INTEGER PRIMARY KEY REFERENCES articles (row_id) ON DELETE CASCADE ON UPDATE CASCADE,
  -- Never '': an article without an outlet has no row.
  outlet TEXT NOT NULL
) STRICT;
`

export const outlets: Migration = {
  version: 13,
  name: 'outlets',
  up: (db) => {
    db.exec(tables)
    run(
      db,
      `INSERT INTO search_state (key, value)
       SELECT 'outletsBelow', CAST(max(row_id) + 1 AS TEXT) FROM articles HAVING count(*) > 0`,
    )
  },
}
