import { randomUUID } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError, type Backup } from '../../../src-shared/contract/index.ts'
import type { Writable } from '../handle.ts'
import { latestVersion, migrate } from '../migrations/migrate.ts'
import { archivePath } from '../open.ts'
import { archiveError } from '../sqlite-errors.ts'
import { backupFolder, listBackups, stampOf } from './list.ts'
import { removeUnfinished, syncFolder, verifyBackup } from './take.ts'

/**
 * Puts a backup in the archive's place and keeps the present archive aside, so that a restore can be taken back. The
 * caller owns the data directory and has the archive closed.
 */
const requireBackup = (dataDirectory: string, name: string): string => {
  if (!listBackups(dataDirectory).some((backup) => backup.name === name)) {
    throw new AppError('not_found', `There is no backup ${name}: \`meja backup list\` names them.`, { name })
  }
  return join(backupFolder(dataDirectory), name)
}

/** An older schema is brought forward on the copy, where it can also be checked. */
const bringForward = (path: string, dataDirectory: string): void => {
  const copy = new Database(path) as Writable
  try {
    copy.pragma('foreign_keys = ON')
    const version = Number(copy.pragma('user_version', { simple: true }))
    if (version < latestVersion) migrate(copy, dataDirectory)
  } finally {
    copy.close()
  }
}

/** What is in the log belongs to the archive it stands beside, and to no other. */
const settleLog = (path: string, aside: string): void => {
  try {
    const db = new Database(path, { timeout: 5000 })
    try {
      db.pragma('wal_checkpoint(TRUNCATE)')
    } finally {
      db.close()
    }
  } catch {
    // Too damaged to be opened: its log goes aside as it is.
  }
  for (const suffix of ['-wal', '-shm'])
    if (existsSync(`${path}${suffix}`)) renameSync(`${path}${suffix}`, `${aside}${suffix}`)
}

/** A checked copy of a backup in today's form, under a name that is no backup's. The caller takes or removes it. */
const prepare = (dataDirectory: string, name: string): string => {
  const backup = requireBackup(dataDirectory, name)
  const restoring = join(backupFolder(dataDirectory), `.taking-${randomUUID()}.db`)
  try {
    copyFileSync(backup, restoring)
    chmodSync(restoring, 0o600)
    bringForward(restoring, dataDirectory)
    verifyBackup(restoring)
    return restoring
  } catch (error) {
    removeUnfinished(restoring)
    throw archiveError(error, backup)
  }
}

/** Returns the file the present archive is kept as, or null when there was none. */
export const restoreBackup = (dataDirectory: string, name: string, now = new Date()): string | null => {
  const restoring = prepare(dataDirectory, name)
  const folder = backupFolder(dataDirectory)
  const archive = archivePath(dataDirectory)
  const aside = join(folder, `before-restore-${stampOf(now)}.db`)
  const hasArchive = (statSync(archive, { throwIfNoEntry: false })?.size ?? 0) > 0
  try {
    if (hasArchive) {
      settleLog(archive, aside)
      linkSync(archive, aside)
    }
    // One step: at every moment there is one whole archive under its name.
    renameSync(restoring, archive)
    syncFolder(dataDirectory)
    syncFolder(folder)
  } finally {
    removeUnfinished(restoring)
  }
  return hasArchive ? aside : null
}

const requestPath = (dataDirectory: string): string => join(backupFolder(dataDirectory), 'restore-next')

/**
 * Leaves the restore to the next start of the app, which owns the archive before anybody has it open. A backup that
 * fails its check is refused now.
 */
export const requestRestore = (dataDirectory: string, name: string): void => {
  removeUnfinished(prepare(dataDirectory, name))
  writeFileSync(requestPath(dataDirectory), name, { mode: 0o600, flush: true })
}

/** Newest first, those that stand for an archive that cannot be opened: not what a restore put aside, which may be just that. */
export const standIns = (dataDirectory: string): Backup[] =>
  listBackups(dataDirectory).filter(({ kind }) => kind !== 'set aside')

/** Leaves to the next start the newest backup that passes its check. Null, and nothing requested, when none does. */
export const requestNewestRestore = (dataDirectory: string): Backup | null => {
  for (const backup of standIns(dataDirectory)) {
    try {
      requestRestore(dataDirectory, backup.name)
      return backup
    } catch (error) {
      // What is wrong with this copy is not wrong with the one before it; a full disk is.
      if (!(error instanceof AppError && error.code === 'archive_damaged')) throw error
    }
  }
  return null
}

/** Does what was requested, once: a request that cannot be met is gone all the same, and the archive stays as it is. */
export const applyRequestedRestore = (dataDirectory: string): string | null => {
  const path = requestPath(dataDirectory)
  if (!existsSync(path)) return null
  const name = readFileSync(path, 'utf8').trim()
  rmSync(path)
  restoreBackup(dataDirectory, name)
  return name
}
