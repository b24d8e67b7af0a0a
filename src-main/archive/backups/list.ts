import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../../../src-shared/contract/index.ts'

/** The backups of an archive: files beside it whose name says what they are and when they were taken. */
export const backupFolder = (dataDirectory: string): string => join(dataDirectory, 'backups')

/** `2026-11-22T05-38-00-123Z`: a time that may stand in a file name everywhere. */
export const stampOf = (moment: Date): string => moment.toISOString().replace(/[:.]/g, '-')

const pattern = /^(backup|before-schema-\d+|before-restore)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z\.db$/

const kindOf = (name: string): Backup['kind'] => {
  if (name === 'backup') return 'regular'
  return name === 'before-restore' ? 'set aside' : 'before update'
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Newest first. Files of other names are not ours and are left alone. */
export const listBackups = (dataDirectory: string): Backup[] => {
  const folder = backupFolder(dataDirectory)
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
  return names
    .flatMap((name): Backup[] => {
      const match = pattern.exec(name)
      if (match === null) return []
      const [, kind = '', day, hour, minute, second, fraction] = match
      const takenAt = `${day}T${hour}:${minute}:${second}.${fraction}Z`
      const found = statSync(join(folder, name), { throwIfNoEntry: false })
      return found?.isFile() ? [{ name, kind: kindOf(kind), takenAt, bytes: found.size }] : []
    })
    .sort((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}
