import { AppError, type Storage } from '../../src-shared/contract/index.ts'
import { listBackups } from '../archive/backups/list.ts'
import { measure } from '../archive/measure.ts'
import { openReadable } from '../archive/open.ts'
import type { Archive } from '../archive/operations.ts'
import type { Command } from './command.ts'

/** `doctor`: looks for damage in the archive and changes nothing. Exit 1 when there is any. */
type Checks = { name: string; ok: boolean; message: string }[]

const checksOf = async (archive: () => Promise<Archive>): Promise<Checks> => {
  try {
    return await (await archive()).read('checkArchive')
  } catch (error) {
    // An archive too damaged to open is a finding, not a failure of the doctor.
    if (error instanceof AppError && error.code === 'archive_damaged') {
      return [{ name: 'open', ok: false, message: error.message }]
    }
    throw error
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** What the archive takes on the disk; null when it is too damaged to say. */
const storageOf = (dataDirectory: string): Storage | null => {
  try {
    const db = openReadable(dataDirectory)
    try {
      return measure(db, dataDirectory)
    } finally {
      db.close()
    }
  } catch {
    return null
  }
}

const storageLines = (storage: Storage | null): string[] => {
  if (storage === null) return []
  const { database, indexes, originals, media, backups, free } = storage
  const parts = `indexes ${megabytes(indexes)}, originals ${megabytes(originals)}, unused ${megabytes(free)}`
  const lines = [
    `database ${megabytes(database)} (${parts}), pictures ${megabytes(media)}, backups ${megabytes(backups)}`,
  ]
  const advice = 'Much of the database is unused: compact it in the app, Settings → Archive and backups.'
  return storage.adviseCompacting ? [...lines, advice] : lines
}

export const doctorCommand: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Check the archive for damage',
  access: 'read',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ archive, dataDirectory }) => {
    const checks = await checksOf(archive)
    const ok = checks.every((check) => check.ok)
    const lines = checks.map(
      (check) => `${check.ok ? 'ok     ' : 'DAMAGED'}  ${check.name}  ${check.ok ? '' : check.message}`,
    )
    const verdict = ok ? `The archive in ${dataDirectory} is sound.` : `The archive in ${dataDirectory} is damaged.`
    const storage = storageOf(dataDirectory)
    const lastBackup = listBackups(dataDirectory).find((backup) => backup.kind === 'regular')?.takenAt ?? null
    const backup = lastBackup === null ? 'There is no backup yet: `meja backup take`.' : `last backup ${lastBackup}`
    const text = [...lines, ...storageLines(storage), backup, verdict].join('\n')
    return { ok, value: { ok, checks, storage, lastBackup }, text }
  },
}
