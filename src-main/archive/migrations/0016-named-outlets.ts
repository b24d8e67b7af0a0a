import type { Migration } from './migration.ts'

/** The outlet an imported source names itself, which nothing else in the article tells; '' when it names none. */
export const namedOutlets: Migration = {
  version: 16,
  name: 'named outlets',
  up: (db) => {
    db.exec("ALTER TABLE articles ADD COLUMN origin_outlet TEXT NOT NULL DEFAULT ''")
  },
}
