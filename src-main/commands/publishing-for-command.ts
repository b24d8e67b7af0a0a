/** Publishing on the command line: no keychain here, so the password is asked for once a run and never written. */
import { join } from 'node:path'
import { AppError, type Endpoint, type Job } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { Outbox } from '../publishing/outbox/outbox-port.ts'
import { goesOn } from '../publishing/outbox/transition.ts'
import { createPublishing } from '../publishing/publishing.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import type { CommandContext } from './command.ts'

export const openPublishing = async (context: CommandContext) => {
  const archive = await context.archive()
  let asked: Promise<string | null> | null = null
  const secret = (): Promise<string | null> => {
    asked ??= context.secret()
    return asked
  }
  const nothing = async (): Promise<void> => undefined
  const publishing = createPublishing({
    archive,
    dataDirectory: context.dataDirectory,
    secrets: { get: secret, set: nothing, remove: nothing },
    log: context.log,
    mergesByItself: () =>
      readSettingsFile(join(context.dataDirectory, 'settings.json'), new Date()).settings.mergeDisjoint,
    onChange: () => undefined,
  })
  return { archive, secret, ...publishing }
}

/** By name, whatever its case, or by id. */
export const requireEndpoint = async (archive: Archive, name: string): Promise<Endpoint> => {
  const endpoints = await archive.read('listEndpoints')
  const found = endpoints.find((each) => each.id === name || each.name.toLowerCase() === name.toLowerCase())
  if (found !== undefined) return found
  const known = endpoints.map((each) => each.name).join(', ') || 'none yet'
  throw new AppError('not_found', `There is no endpoint “${name}”. There are: ${known}.`, { endpoint: name })
}

/** Resolves early when the command is interrupted. */
const until = (time: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, Math.max(0, time - Date.now()))
    signal.addEventListener('abort', done)
  })

/** The network may be away for an hour and an embargo last for a month: nobody waits for either at a prompt. */
const waitsElsewhere = ({ problem }: Job): boolean =>
  problem !== null && ['offline', 'embargo', 'embargo_clock'].includes(problem.code)

const two = (part: number): string => String(part).padStart(2, '0')

/** What a person who waits wants to know: how it stands, and when the next try is, by the clock on the wall. */
export const progressLine = (
  job: Pick<Job, 'headline' | 'state' | 'problem' | 'nextAttemptAt'>,
  now: number,
  patient: boolean,
): string => {
  const how = `${job.headline}: ${job.state}${job.problem === null ? '' : ` (${job.problem.message})`}`
  if (!patient || job.nextAttemptAt === null) return how
  const next = new Date(job.nextAttemptAt)
  const clock = [next.getHours(), next.getMinutes(), next.getSeconds()].map(two).join(':')
  return `${how}; next try at ${clock}, in ${Math.max(0, Math.ceil((next.getTime() - now) / 1000))} s`
}

/**
 * Works on a job until it is confirmed, needs something, or finds no network; `patient` waits for its backoff in between,
 * otherwise a lost answer is looked up at once and everything else is left as it is.
 */
export const workOn = async (
  outbox: Outbox,
  jobId: string,
  { patient, signal, log }: { patient: boolean; signal: AbortSignal; log: (message: string) => void },
): Promise<Job> => {
  const impatientTries = 3
  let job = await outbox.runNow(jobId)
  if (job.behind !== null) {
    log(`${job.headline}: an older version is on its way; this one waits for it.`)
    const older = await workOn(outbox, job.behind, { patient, signal, log })
    // Still in doubt about that one, it is left to a later run.
    if (older.state === 'sending' || older.state === 'ambiguous') return job
    job = await outbox.runNow(jobId)
  }
  for (let tries = 1; goesOn(job) && !waitsElsewhere(job) && !signal.aborted; tries += 1) {
    if (!patient && (job.state !== 'ambiguous' || tries >= impatientTries)) break
    const next = job.nextAttemptAt
    log(progressLine(job, Date.now(), patient))
    if (patient && next !== null) await until(Date.parse(next), signal)
    if (!signal.aborted) job = await outbox.runNow(jobId)
  }
  return job
}

export const describeJob = (job: Job): string => {
  const where = job.remote === null ? '' : ` ${job.remote.url}`
  const why = job.problem === null ? '' : `: ${job.problem.message}`
  const next = job.nextAttemptAt === null ? '' : ` (next try ${job.nextAttemptAt})`
  return `${job.state.padEnd(10)} ${job.id}  ${job.headline} → ${job.endpointName}${where}${why}${next}`
}
