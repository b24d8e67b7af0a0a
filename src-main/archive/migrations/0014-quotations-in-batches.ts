import type { Migration } from './migration.ts'

/**
 * Quotations are indexed by the archive, those of a batch in a row: inside a trigger FTS5 wrote to disk after each of them.
 */
export const quotationsInBatches: Migration = {
  version: 14,
  name: 'quotations in batches',
  up: (db) => {
    db.exec(`DROP TRIGGER quotes_indexed;
INSERT INTO quote_index (quote_index, rank) VALUES ('hashsize', 4194304);`)
  },
}
