import { AppError } from '../../src-shared/contract/errors.ts'
import { mayWrite } from '../archive/make-directory.ts'
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

/** kB: an import touches few pages twice, and is as fast with these as with three times as many. */
const pageCacheKb = 12_000

const openOwned = async (settings: Settings): Promise<OpenedArchive> => {
  const claim = claimDataDirectory(settings.dataDirectory)
  if (claim === null) {
    const message = `Another Meja Redaksi (app or command line) has ${settings.dataDirectory} open and owns it for writing: close the app or let the command end first. Reading commands work meanwhile.`
    throw new AppError('read_only', message, { path: settings.dataDirectory })
  }
  try {
    const archive = await openArchive({ ...settings, readsLater: true, pageCacheKb })
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

const requireWritable = (dataDirectory: string): void => {
  if (mayWrite(dataDirectory)) return
  const message = `The archive in ${dataDirectory} was written by an older Meja Redaksi and has to be brought up to date before it is read, but you may not write to that folder. Give yourself write permission to it, or copy it to where you have it.`
  throw new AppError('read_only', message, { path: dataDirectory })
}

export const openForCommand = async (access: Command['access'], settings: Settings): Promise<OpenedArchive> => {
  switch (access) {
    case 'none':
      throw new AppError('internal', 'This command was declared to work without the archive.')
    case 'write':
      return openOwned(settings)
    case 'read': {
      // An older archive has to be brought forward before it can be read, and only its owner may.
      if (inspectArchive(settings.dataDirectory) === 'older') {
        requireWritable(settings.dataDirectory)
        return openOwned(settings)
      }
      const archive = await openArchive({ ...settings, readOnly: true })
      return { archive, close: () => archive.close() }
    }
  }
}
