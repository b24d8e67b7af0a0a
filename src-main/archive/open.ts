import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError } from '../../src-shared/contract/errors.ts'
import type { Readable, Writable } from './handle.ts'
import { makeDirectory, mayWrite, requirePlace } from './make-directory.ts'
import { latestVersion, migrate } from './migrations/migrate.ts'
import { archiveError } from './sqlite-errors.ts'

/**
 * Opens the archive of a data directory so that a committed save is on disk (WAL, synchronous FULL), refuses a newer or
 * damaged file without touching it, and brings an older one up to date.
 */
export const archivePath = (dataDirectory: string): string => join(dataDirectory, 'archive.db')

export type ArchiveState = 'missing' | 'older' | 'current'

const guarded = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    throw archiveError(error, path)
  }
}

/**
 * SQLite keeps the log of a WAL archive beside it, also for reading: without write permission to the folder it cannot,
 * unless the log is already there, and says only that it is "unable to open".
 */
const opening = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    const failure = archiveError(error, path)
    const folder = dirname(path)
    if (failure.code === 'archive_damaged' || mayWrite(folder)) throw failure
    const message = `The archive ${path} cannot be read: you may not write to the folder ${folder}, and its log has to be kept there. Give yourself write permission to the folder, or copy it to one where you have it.`
    throw new AppError('file_unreadable', message, { path, folder }, error)
  }
}

const isSqliteFile = (path: string): boolean => {
  const header = Buffer.alloc(16)
  const file = openSync(path, 'r')
  try {
    return readSync(file, header, 0, 16, 0) === 16 && header.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}

const damaged = (path: string, what: string): AppError =>
  new AppError('archive_damaged', `The archive ${path} is damaged: ${what}. Nothing was changed; restore a backup.`, {
    path,
  })

const size = (path: string): number => guarded(path, () => statSync(path, { throwIfNoEntry: false })?.size ?? 0)

/** Looks without touching. Throws `archive_newer` or `archive_damaged`. */
export const inspectArchive = (dataDirectory: string): ArchiveState => {
  const path = archivePath(dataDirectory)
  if (size(path) === 0) {
    // SQLite deletes the log of an empty file, and the log may be all that is left of the archive.
    if (size(`${path}-wal`) > 0) throw damaged(path, 'it is empty, but its log is not')
    requirePlace(dataDirectory)
    return 'missing'
  }
  if (!guarded(path, () => isSqliteFile(path))) throw damaged(path, 'it is not a database file')
  const version = opening(path, () => {
    const db = new Database(path, { readonly: true, timeout: 5000 })
    try {
      return Number(db.pragma('user_version', { simple: true }))
    } finally {
      db.close()
    }
  })
  if (version > latestVersion) {
    throw new AppError(
      'archive_newer',
      `The archive ${path} was written by a newer Meja Redaksi (schema ${version}; this one knows ${latestVersion}). Update the app; the file was not touched.`,
      { path, version: String(version), known: String(latestVersion) },
    )
  }
  return version === latestVersion ? 'current' : 'older'
}

/** Pages an archive's connection keeps in memory. */
const cacheKb = 32_000

const setPragmas = (db: Database.Database, cache = cacheKb): void => {
  db.pragma('busy_timeout = 5000')
  db.pragma('foreign_keys = ON')
  db.pragma('trusted_schema = OFF')
  db.pragma('cell_size_check = ON')
  db.pragma(`cache_size = -${cache}`)
  db.pragma('temp_store = MEMORY')
}

const createPrivateFile = (path: string): void => {
  if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
}

const requireFullSync = (db: Database.Database, path: string): void => {
  const mode = db.pragma('journal_mode = WAL', { simple: true })
  db.pragma('synchronous = FULL')
  // WAL silently defaults to NORMAL, which can lose the last commits at a power cut: read it back.
  const level = db.pragma('synchronous', { simple: true })
  if (mode !== 'wal' || level !== 2) {
    throw new AppError(
      'internal',
      `The archive ${path} cannot be written safely here (journal ${mode}, sync ${level}).`,
    )
  }
  // Pages of indexes change again and again during an import: with 16 MB of log they are written back less often.
  db.pragma('wal_autocheckpoint = 4000')
}

/** The one writing connection. The caller owns the data directory (ownership.ts). `cache`: kB of pages it keeps in memory. */
export const openWritable = (dataDirectory: string, cache = cacheKb): Writable => {
  const path = archivePath(dataDirectory)
  makeDirectory(dataDirectory)
  inspectArchive(dataDirectory)
  return guarded(path, () => {
    createPrivateFile(path)
    const db = new Database(path, { fileMustExist: true, timeout: 5000 })
    try {
      setPragmas(db, cache)
      requireFullSync(db, path)
      const archive = db as Writable
      migrate(archive, dataDirectory)
      return archive
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** A connection that cannot write. The archive must exist and be current. `cache`: kB of pages it keeps in memory. */
export const openReadable = (dataDirectory: string, cache = cacheKb): Readable => {
  const path = archivePath(dataDirectory)
  const state = inspectArchive(dataDirectory)
  if (state === 'missing')
    throw new AppError(
      'not_found',
      `There is no archive at ${path} yet: it is made by the app's first start, or by an import.`,
      { path },
    )
  if (state === 'older') {
    throw new AppError('read_only', `The archive ${path} must be brought up to date first: open it once for writing.`, {
      path,
    })
  }
  return opening(path, () => {
    const db = new Database(path, { readonly: true, timeout: 5000 })
    setPragmas(db, cache)
    db.pragma('query_only = ON')
    return db as Readable
  })
}
