/** `outbox list|run|cancel|resolve`: the publishing jobs, and working them off. */
import { AppError, type Job, type JobState } from '../../src-shared/contract/index.ts'
import type { Outbox } from '../publishing/outbox/outbox.ts'
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
  const { mark, revision, headline, standfirst, passages } = await outbox.conflict(jobId)
  const parts = [headline, standfirst, ...passages]
  const overlapping = parts.filter(({ kind }) => kind === 'both').length
  if (overlapping > 0) {
    const message = `${overlapping} parts were changed here and on the site: compare them in the app, or say --mine or --theirs.`
    throw new AppError('invalid_input', message, { job: jobId })
  }
  const [title = '', summary = '', ...html] = parts.map(({ kind, mine, theirs }) => (kind === 'theirs' ? theirs : mine))
  return outbox.merge({ jobId, mark, revision, headline: title, standfirst: summary, html: html.join('\n') })
}

export const outboxResolveCommand: Command = {
  name: 'outbox resolve',
  usage: '<job> --merge|--mine|--theirs',
  summary:
    'End a conflict: put both texts together, write over the one on the site, or take it over; all stay versions',
  access: 'write',
  options: { merge: { type: 'boolean' }, mine: { type: 'boolean' }, theirs: { type: 'boolean' } },
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { log, positionals, signal, values } = context
    const [id = ''] = positionals
    const ways = (['merge', 'mine', 'theirs'] as const).filter((way) => values[way] === true)
    const [way] = ways
    if (way === undefined || ways.length > 1) throw new UsageError('Say which text stays: --merge, --mine or --theirs.')
    const { outbox } = await openPublishing(context)
    await outbox.recover()
    const resolved = way === 'merge' ? await mergeDisjoint(outbox, id) : await outbox.resolve(id, way)
    const job = way === 'theirs' ? resolved : await workOn(outbox, resolved.id, { patient: true, signal, log })
    const ok = job.state === (way === 'theirs' ? 'cancelled' : 'confirmed')
    return { ok, value: job, text: describeJob(job) }
  },
}
