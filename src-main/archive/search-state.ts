import { firstRow, type Readable, run, type Writable } from './handle.ts'

/** What the upkeep of the search indexes has to remember between two runs, by key. */
export const state = (db: Readable, key: string): string | undefined =>
  firstRow<{ value: string }>(db, 'SELECT value FROM search_state WHERE key = ?', key)?.value

export const setState = (db: Writable, key: string, value: string): number =>
  run(db, 'INSERT INTO search_state VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', key, value)
