import type { Migration } from './migration.ts'

/**
 * New articles are indexed by the archive, a batch in one statement: inside a trigger FTS5 writes to disk after every
 * row, which made imports several times slower. Changes and removals keep their triggers.
 */
export const indexedInBatches: Migration = {
  version: 5,
  name: 'indexed in batches',
  up: (db) => {
    db.exec('DROP TRIGGER articles_indexed')
  },
}
