import { run, type Writable } from './handle.ts'

/** Gives the space of what is gone back to the disk. Row ids stay; a save that comes meanwhile waits for the end. */
export const compact = (db: Writable): void => {
  run(db, 'VACUUM')
  db.pragma('wal_checkpoint(TRUNCATE)')
}
