import { AppError } from '../../src-shared/contract/index.ts'
import { listBackups } from '../archive/backups/list.ts'
import { restoreBackup } from '../archive/backups/restore.ts'
import { takeBackup } from '../archive/backups/take.ts'
import { claimDataDirectory } from '../archive/ownership.ts'
import type { Command } from './command.ts'

/** `backup list|take|restore`: copies of the archive, each checked before it counts. */
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

export const backupListCommand: Command = {
  name: 'backup list',
  usage: '',
  summary: 'List the backups, newest first',
  access: 'none',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ dataDirectory }) => {
    const backups = listBackups(dataDirectory)
    const lines = backups.map(
      ({ name, takenAt, bytes, kind }) => `${takenAt}  ${megabytes(bytes).padStart(10)}  ${kind}  ${name}`,
    )
    return { ok: true, value: backups, text: lines.length === 0 ? 'There are no backups yet.' : lines.join('\n') }
  },
}

export const backupTakeCommand: Command = {
  name: 'backup take',
  usage: '',
  summary: 'Take a backup now, also while the app is open',
  access: 'none',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ dataDirectory }) => {
    const backup = await takeBackup(dataDirectory)
    return { ok: true, value: backup, text: `Taken and checked: ${backup.name}, ${megabytes(backup.bytes)}` }
  },
}

export const backupRestoreCommand: Command = {
  name: 'backup restore',
  usage: '<name>',
  summary: 'Put a backup in the archive’s place; the present one is kept aside',
  access: 'none',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async ({ positionals, dataDirectory }) => {
    const name = positionals[0] ?? ''
    const claim = claimDataDirectory(dataDirectory)
    if (claim === null) {
      const message = `Another Meja Redaksi has ${dataDirectory} open: close it before a backup is restored.`
      throw new AppError('read_only', message, { path: dataDirectory })
    }
    try {
      const aside = restoreBackup(dataDirectory, name)
      const kept = aside === null ? 'There was no archive before.' : `The archive as it was is kept as ${aside}.`
      return { ok: true, value: { restored: name, keptAs: aside }, text: `Restored ${name}. ${kept}` }
    } finally {
      claim.release()
    }
  },
}
