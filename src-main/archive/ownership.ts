import { closeSync, existsSync, openSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { makeDirectory } from './make-directory.ts'
import { archiveError } from './sqlite-errors.ts'

/**
 * One process owns a data directory for writing. The claim is a lock the operating system holds, so that a killed
 * owner leaves none behind.
 */
export type Claim = { release: () => void }

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'SQLITE_BUSY' || error.code === 'SQLITE_BUSY_SNAPSHOT')

/** Null when another process (or another part of this one) owns the directory. */
export const claimDataDirectory = (dataDirectory: string): Claim | null => {
  const path = join(dataDirectory, 'owner.db')
  let db: Database.Database | null = null
  try {
    makeDirectory(dataDirectory)
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
    db = new Database(path, { timeout: 0 })
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db?.close()
    if (isBusy(error)) return null
    throw archiveError(error, path)
  }
  const held = db
  return { release: () => held.close() }
}
