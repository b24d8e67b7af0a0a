/**
 * The services of the app without Electron: claims the data directory, opens the archive, and puts outbox and endpoints
 * on top of it. Closing lets what is under way finish and gives the claim back.
 */
import { AppError, type Settings } from '../src-shared/contract/index.ts'
import { applyRequestedRestore } from './archive/backups/restore.ts'
import { scheduleBackups } from './archive/backups/schedule.ts'
import { createKeeper, type Keeper } from './archive/keeper.ts'
import type { OutboxJob } from './archive/operations/publishing.ts'
import type { Archive } from './archive/operations.ts'
import { claimDataDirectory } from './archive/ownership.ts'
import { openArchive } from './archive/thread.ts'
import type { Emit } from './ipc/emit.ts'
import type { Logger } from './logging/logger.ts'
import type { Endpoints } from './publishing/endpoints.ts'
import type { Outbox } from './publishing/outbox/outbox-port.ts'
import { createPublishing } from './publishing/publishing.ts'
import { createPulling, type Pulling } from './publishing/pull/pulling.ts'
import type { Secrets } from './settings/secrets.ts'
import type { Notifications } from './shell/notifications.ts'

export type DeskOptions = {
  dataDirectory: string
  /** The built thread-entry. */
  threadScript: string
  secrets: Secrets
  emit: Emit
  logger: Logger
  house: () => Pick<Settings, 'mergeDisjoint'>
  /** Said outside the window as well. */
  notifications: Notifications
  /** Saves what is typed in the window and not saved yet. */
  settleEdits: () => Promise<void>
}

export type Desk = {
  archive: Archive
  keeper: Keeper
  outbox: Outbox
  endpoints: Endpoints
  pulling: Pulling
  close: () => Promise<void>
}

/** Rejects with what startup-problem.ts knows how to explain. Does not wait for the outbox. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { dataDirectory, secrets, logger } = options
  const claim = claimDataDirectory(dataDirectory)
  if (claim === null) throw new AppError('read_only', `Another process owns ${dataDirectory}.`)
  const log = (message: string) => logger.info(message)
  try {
    restoreAsRequested(dataDirectory, logger)
    const archive = await openArchive({ dataDirectory, threadScript: options.threadScript, log })
    const { outbox, endpoints } = createPublishing({
      archive,
      dataDirectory,
      secrets,
      log,
      mergesByItself: () => options.house().mergeDisjoint,
      settleEdits: options.settleEdits,
      onChange: (change) => {
        announce(options.emit, change)
        if (needsEditor(change.state)) void callForEditor(change, archive, options.notifications).catch(log)
      },
      onMerged: (job) =>
        void announceMerge(options.emit, job, archive).catch((error: unknown) =>
          logger.error('A merge was not told:', error),
        ),
      onUpload: (upload) => options.emit('outbox.uploading', upload),
      onFollowed: ({ articleId, headline, endpointName, followed }) => {
        options.emit('outbox.changed', { jobId: '', articleId })
        options.emit('articles.changed', { ids: [articleId] })
        if (followed !== 'live') return
        options.emit('publishing.live', { articleId, headline, endpointName })
        options.notifications.live({ articleId, headline, endpointName })
      },
    })
    const pulling = createPulling({
      archive,
      secrets,
      log,
      onChange: ({ endpointId, progress }) => {
        options.emit('pulls.changed', { endpointId })
        if (progress !== null) options.emit('articles.changed', { ids: null })
      },
    })
    const started = outbox.start().catch((error: unknown) => logger.error('The outbox did not start:', error))
    const keeper = createKeeper(dataDirectory, options.threadScript)
    const backups = scheduleBackups({ archive, dataDirectory, take: () => keeper.takeBackup(), log })
    const close = async () => {
      await pulling.stop()
      backups.stop()
      await keeper.stop()
      await started
      await outbox.stop()
      await archive.close()
      claim.release()
    }
    return { archive, keeper, outbox, endpoints, pulling, close }
  } catch (error) {
    claim.release()
    throw error
  }
}

/** A restore that fails has left the archive as it was: the desk opens with that. */
function restoreAsRequested(dataDirectory: string, logger: Logger): void {
  try {
    const name = applyRequestedRestore(dataDirectory)
    if (name !== null) logger.info(`The archive was restored from ${name}.`)
  } catch (error) {
    logger.error('The backup could not be restored:', error)
  }
}

/** The article's text is another now, whoever joined the two; a merge by itself is told. */
async function announceMerge(emit: Emit, { id, articleId, notes }: OutboxJob, archive: Archive): Promise<void> {
  emit('articles.changed', { ids: [articleId] })
  const [job] = (await archive.read('listJobs', { articleId })).filter((each) => each.id === id)
  const taken = notes.findLast(({ code }) => code === 'merged_from_site')?.name
  if (job === undefined || taken === undefined) return
  const { headline, endpointName } = job
  emit('publishing.merged', { articleId, jobId: id, headline, endpointName, taken })
}

const needsEditor = (state: string): boolean => ['conflict', 'needs_auth', 'rejected'].includes(state)

async function callForEditor({ jobId, articleId }: JobChange, archive: Archive, notifications: Notifications) {
  const job = (await archive.read('listJobs', { articleId })).find(({ id }) => id === jobId)
  if (job !== undefined && needsEditor(job.state)) notifications.needsYou(job)
}

type JobChange = { jobId: string; articleId: string; state: string }

function announce(emit: Emit, { jobId, articleId, state }: JobChange): void {
  emit('outbox.changed', { jobId, articleId })
  // A confirmed job has set the article's status; one that ended may have taken over the site's text.
  if (state === 'confirmed' || state === 'cancelled') emit('articles.changed', { ids: [articleId] })
}
