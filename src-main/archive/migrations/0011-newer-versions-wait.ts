import type { Migration } from './migration.ts'

/**
 * A newer version of a story may wait behind one whose request is on its way: at most one of an article is in flight,
 * and for each site at most one stands before or after it.
 */
const tables = `
DROP INDEX outbox_one_open_job;
CREATE UNIQUE INDEX outbox_one_in_flight ON outbox (article_id) WHERE state IN ('sending', 'ambiguous');
CREATE UNIQUE INDEX outbox_one_in_line ON outbox (article_id, endpoint_id)
  WHERE state IN ('queued', 'waiting', 'needs_auth', 'conflict');
`

export const newerVersionsWait: Migration = {
  version: 11,
  name: 'newer versions wait',
  up: (db) => {
    db.exec(tables)
  },
}
