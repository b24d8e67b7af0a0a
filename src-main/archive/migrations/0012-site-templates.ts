import type { Migration } from './migration.ts'

/** How stories are rendered for each endpoint; a job keeps what was chosen when it was queued. `{}` is the default. */
export const siteTemplates: Migration = {
  version: 12,
  name: 'site templates',
  up: (db) => {
    db.exec(`ALTER TABLE endpoints ADD COLUMN template TEXT NOT NULL DEFAULT '{}'`)
    db.exec(`ALTER TABLE outbox ADD COLUMN template TEXT NOT NULL DEFAULT '{}'`)
  },
}
