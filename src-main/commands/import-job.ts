import { join } from 'node:path'
import { AppError, type ImportJob } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { startImportThread } from '../importing/job/start-thread.ts'
import { stopReason } from '../importing/job/stop-reason.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import type { CommandContext } from './command.ts'

/**
 * Runs an import or a reindex from where it stands to its end or to Ctrl-C, in the same thread as in the app, whose memory
 * is bounded. Nobody types meanwhile, so a batch may keep the writer longer than there.
 */
const batchMs = 2000

export const importJob = async (
  { dataDirectory, importThread, signal }: CommandContext,
  archive: Archive,
  jobId: string,
  mediaDirectory: string | null,
  onProgress: (job: ImportJob, ids: string[]) => void,
): Promise<ImportJob> => {
  const { settings } = readSettingsFile(join(dataDirectory, 'settings.json'), new Date())
  const house = { houseDateline: settings.houseDateline, outlet: settings.outlet }
  const threadSettings = { dataDirectory, mediaDirectory, jobId, house, batchMs, givesWay: false }
  const thread = startImportThread(archive, importThread, threadSettings, onProgress)
  signal.addEventListener('abort', thread.stop, { once: true })
  if (signal.aborted) thread.stop()
  try {
    return await thread.ended
  } catch (error) {
    const { kind } = (await archive.read('getImportJob', jobId)).job
    const message = `Stopped: ${stopReason(error)}. What came in stays; \`meja ${kind} --resume\` goes on.`
    throw new AppError(error instanceof AppError ? error.code : 'internal', message, {}, error)
  } finally {
    signal.removeEventListener('abort', thread.stop)
  }
}
