/** `outbox list|show|run|cancel|resolve`: the publishing jobs, and working them off. */
import { AppError, type Attempt, type Exchange, type Job, type JobState } from '../../src-shared/contract/index.ts'
import { joined } from '../publishing/conflict/texts.ts'
import type { Outbox } from '../publishing/outbox/outbox-port.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'
import { describeJob, openPublishing, workOn } from './publishing-for-command.ts'

export const outboxListCommand: Command = {
  name: 'outbox list',
  usage: '',
  summary: 'List publishing jobs, newest first',
  access: 'read',
  options: {},
  positionals: { min: 0, max: 0 },
  run: async ({ archive }) => {
    const jobs = await (await archive()).read('listJobs', {})
    return { ok: true, value: jobs, text: jobs.map(describeJob).join('\n') || 'The outbox is empty.' }
  },
}

const waysOut = ['merge', 'mine', 'theirs', 'anew', 'forget'] as const
type WayOut = (typeof waysOut)[number]

const indented = (text: string): string => text.replace(/^/gm, '    ')
const describeExchange = ({ method, url, sent, answer, failure, tookMs }: Exchange): string => {
  const head = `  ${method} ${url} (${Math.round(tookMs)} ms)`
  const body = sent.body === '' ? [] : [indented(sent.body)]
  if (answer === null) return [head, ...body, `  → ${failure}`].join('\n')
  const headers = Object.entries(answer.headers).map(([name, value]) => `    ${name}: ${value}`)
  return [head, ...body, `  → ${answer.status}`, ...headers, indented(answer.body)].join('\n')
}

const describeAttempt = ({ startedAt, state, problem, exchanges }: Attempt): string => {
  const why = problem === null ? '' : `: ${problem.message}`
  return [`${startedAt} ${state}${why}`, ...exchanges.map(describeExchange)].join('\n')
}

const unfinished: JobState[] = ['queued', 'sending', 'waiting', 'ambiguous', 'needs_auth']

export const outboxRunCommand: Command = {
  name: 'outbox run',
  usage: '[--now]',
  summary: 'Work off the outbox; --now does not wait for backoff',
  access: 'write',
  options: { now: { type: 'boolean' } },
  positionals: { min: 0, max: 0 },
  run: async (context) => {
    const { log, signal, values } = context
    const { archive, outbox } = await openPublishing(context)
    await outbox.recover()
    const jobs = []
    for (const { id, state, nextAttemptAt } of (await archive.read('listJobs', { states: unfinished })).toReversed()) {
      if (signal.aborted) break
      // Whoever runs this has had the chance to give the password, or asks for another round of tries.
      if (state === 'needs_auth' || (state !== 'queued' && nextAttemptAt === null)) await outbox.retry(id)
      jobs.push(await workOn(outbox, id, { patient: values.now !== true, signal, log }))
    }
    await outbox.followNow()
    const ok = jobs.every((job) => job.state === 'confirmed')
    return { ok, value: jobs, text: jobs.map(describeJob).join('\n') || 'Nothing to do.' }
  },
}

export const outboxCancelCommand: Command = {
  name: 'outbox cancel',
  usage: '<job>',
  summary: 'Give up a publishing job; what is on the site stays there',
  access: 'write',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { outbox } = await openPublishing(context)
    await outbox.recover()
    const job = await outbox.cancel(context.positionals[0] ?? '')
    return { ok: true, value: job, text: describeJob(job) }
  },
}

/** Both texts put together, where no part was changed by both. Throws `invalid_input` otherwise. */
const mergeDisjoint = async (outbox: Outbox, jobId: string): Promise<Job> => {
  const conflict = await outbox.conflict(jobId)
  const { mark, revision, headline, standfirst, passages } = conflict
  const texts = joined(conflict)
  if (texts === null) {
    const overlapping = [headline, standfirst, ...passages].filter(({ kind }) => kind === 'both').length
    const message = `${overlapping} parts were changed here and on the site: compare them in the app, or say --mine or --theirs.`
    throw new AppError('invalid_input', message, { job: jobId })
  }
  return outbox.merge({ jobId, mark, revision, ...texts })
}

const wayOut = (outbox: Outbox, jobId: string, choice: WayOut): Promise<Job> => {
  switch (choice) {
    case 'merge':
      return mergeDisjoint(outbox, jobId)
    case 'mine':
    case 'theirs':
      return outbox.resolve(jobId, choice)
    case 'anew':
    case 'forget':
      return outbox.settleGone(jobId, choice)
  }
}

export const outboxResolveCommand: Command = {
  name: 'outbox resolve',
  usage: '<job> --merge|--mine|--theirs|--anew|--forget',
  summary:
    'End a conflict: --merge both texts, or --mine or --theirs stays; publish a post that is gone --anew, or --forget it',
  access: 'write',
  options: {
    merge: { type: 'boolean' },
    mine: { type: 'boolean' },
    theirs: { type: 'boolean' },
    anew: { type: 'boolean' },
    forget: { type: 'boolean' },
  },
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { log, positionals, signal, values } = context
    const chosen = waysOut.filter((name) => values[name] === true)
    const [choice] = chosen
    if (choice === undefined || chosen.length > 1) {
      throw new UsageError(
        'Say which text stays: --merge, --mine or --theirs; for a post that is gone: --anew or --forget.',
      )
    }
    const { outbox } = await openPublishing(context)
    await outbox.recover()
    const resolved = await wayOut(outbox, positionals[0] ?? '', choice)
    const goesOut = choice !== 'theirs' && choice !== 'forget'
    const job = goesOut ? await workOn(outbox, resolved.id, { patient: true, signal, log }) : resolved
    const ok = job.state === (goesOut ? 'confirmed' : 'cancelled')
    return { ok, value: job, text: describeJob(job) }
  },
}

export const outboxShowCommand: Command = {
  name: 'outbox show',
  usage: '<job>',
  summary: 'Show a job with everything each attempt sent and received; secrets are left out',
  access: 'read',
  options: {},
  positionals: { min: 1, max: 1 },
  run: async ({ archive, positionals }) => {
    const id = positionals[0] ?? ''
    const opened = await archive()
    const job = (await opened.read('listJobs', {})).find((each) => each.id === id)
    if (job === undefined) throw new AppError('not_found', `There is no publishing job ${id}.`, { id })
    const attempts = await opened.read('attempts', id)
    const text = [describeJob(job), ...job.notes.map(({ message }) => message), ...attempts.map(describeAttempt)]
    return { ok: true, value: { job, attempts }, text: text.join('\n\n') }
  },
}
