import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AppError, type Backup } from '../../../src-shared/contract/index.ts'
import { checkCopy } from '../check.ts'
import type { Writable } from '../handle.ts'
import { archivePath } from '../open.ts'
import { archiveError } from '../sqlite-errors.ts'
import { backupFolder, listBackups, stampOf } from './list.ts'
import { outdated } from './rotation.ts'

/**
 * Takes a backup with SQLite's own backup, checks the copy through and through, and only then gives it a name and lets
 * older ones go. A copy that fails its check replaces nothing. Runs where nobody waits: a thread or process of its own.
 */
const unfinished = /^\.taking-.*\.db(?:-wal|-shm|-journal)?$/
const staleMs = 24 * 3_600_000

/** What a killed backup left. One that is under way is younger. */
const sweep = (folder: string, now: Date): void => {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = now.getTime() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now.getTime())
    if (unfinished.test(name) && age > staleMs) rmSync(path, { force: true })
  }
}

/** A copy that got no name, with whatever SQLite keeps beside it. */
export const removeUnfinished = (path: string): void => {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${path}${suffix}`, { force: true })
}

/** A folder's entries reach the disk only when the folder is told to; Windows has no such thing. */
export const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Throws `archive_damaged` with the first thing that is wrong. The file is left as one, without a log beside it. */
export const verifyBackup = (path: string): void => {
  const copy = new Database(path, { fileMustExist: true }) as Writable
  try {
    copy.pragma('journal_mode = DELETE')
    const wrong = checkCopy(copy).find((check) => !check.ok)
    if (wrong === undefined) return
    const message = `The copy failed its check (${wrong.name}: ${wrong.message}). Nothing was replaced.`
    throw new AppError('archive_damaged', message, { check: wrong.name })
  } finally {
    copy.close()
  }
}

const copyArchive = async (source: string, target: string): Promise<void> => {
  closeSync(openSync(target, 'wx', 0o600))
  const db = new Database(source, { readonly: true, timeout: 5000 })
  try {
    // In one step: a reader of a write-ahead log holds nobody up, and a copy in pieces starts again at every save.
    await db.backup(target, { progress: () => 0x7fffffff })
  } finally {
    db.close()
  }
}

export const takeBackup = async (dataDirectory: string, now = new Date()): Promise<Backup> => {
  const source = archivePath(dataDirectory)
  if (statSync(source, { throwIfNoEntry: false }) === undefined) {
    throw new AppError('not_found', `There is no archive at ${source} to back up.`, { path: source })
  }
  const folder = backupFolder(dataDirectory)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  sweep(folder, now)
  const taking = join(folder, `.taking-${randomUUID()}.db`)
  const name = `backup-${stampOf(now)}.db`
  try {
    await copyArchive(source, taking)
    verifyBackup(taking)
    renameSync(taking, join(folder, name))
    syncFolder(folder)
  } catch (error) {
    throw archiveError(error, source)
  } finally {
    removeUnfinished(taking)
  }
  const regular = listBackups(dataDirectory).filter((backup) => backup.kind === 'regular')
  for (const backup of outdated(regular)) {
    if (backup.name !== name) rmSync(join(folder, backup.name), { force: true })
  }
  return { name, kind: 'regular', takenAt: now.toISOString(), bytes: statSync(join(folder, name)).size }
}
