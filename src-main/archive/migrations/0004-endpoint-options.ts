import type { Migration } from './migration.ts'

/** Endpoints without a protocol of their own say what they promise and how they want a story. */
export const endpointOptions: Migration = {
  version: 4,
  name: 'endpoint options',
  up: (db) => db.exec('ALTER TABLE endpoints ADD COLUMN json TEXT'),
}
