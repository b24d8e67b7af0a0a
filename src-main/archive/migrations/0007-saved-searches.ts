import type { Migration } from './migration.ts'

/** Searches an editor has named, in the order the editor gave them. */
export const savedSearches: Migration = {
  version: 7,
  name: 'saved searches',
  up: (db) => {
    db.exec(`
CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  query TEXT NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('ranked', 'newest')),
  other_forms INTEGER NOT NULL CHECK (other_forms IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;`)
  },
}
