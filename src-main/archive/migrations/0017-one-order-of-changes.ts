import type { Migration } from './migration.ts'

/**
 * The order of changes stands in one index only, by status: a list of all is merged from those of its statuses. A second
 * one was written for every article and hardly ever read.
 */
export const oneOrderOfChanges: Migration = {
  version: 17,
  name: 'one order of changes',
  up: (db) => {
    db.exec('DROP INDEX articles_by_update')
  },
}
