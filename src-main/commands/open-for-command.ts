import { AppError } from '../../src-shared/contract/errors.ts'
import { inspectArchive } from '../archive/open.ts'
import type { Archive } from '../archive/operations.ts'
import { claimDataDirectory } from '../archive/ownership.ts'
import { openArchive } from '../archive/thread.ts'
import type { Command } from './command.ts'

/**
 * Opens the archive as a command needs it. Reading leaves ownership to whoever has it; writing claims the data directory
 * and refuses with a sentence while another process owns it.
 */
export type OpenedArchive = { archive: Archive; close: () => Promise<void> }

type Settings = { dataDirectory: string; threadScript: URL; log: (message: string) => void }

const openOwned = async (settings: Settings): Promise<OpenedArchive> => {
  const claim = claimDataDirectory(settings.dataDirectory)
  if (claim === null) {
    const message = `Meja Redaksi has ${settings.dataDirectory} open and owns it for writing: close the app first. Reading commands work meanwhile.`
    throw new AppError('read_only', message, { path: settings.dataDirectory })
  }
  try {
    const archive = await openArchive(settings)
    const close = async (): Promise<void> => {
      await archive.close()
      claim.release()
    }
    return { archive, close }
  } catch (error) {
    claim.release()
    throw error
  }
}

export const openForCommand = async (access: Command['access'], settings: Settings): Promise<OpenedArchive> => {
  switch (access) {
    case 'none':
      throw new AppError('internal', 'This command was declared to work without the archive.')
    case 'write':
      return openOwned(settings)
    case 'read': {
      // A missing or older archive has to be made or brought forward first, and only its owner may.
      if (inspectArchive(settings.dataDirectory) !== 'current') return openOwned(settings)
      const archive = await openArchive({ ...settings, readOnly: true })
      return { archive, close: () => archive.close() }
    }
  }
}
