/** `outbox list|run|cancel|resolve`: the publishing jobs, and working them off. */
import type { JobState } from '../../src-shared/contract/index.ts'
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

export const outboxResolveCommand: Command = {
  name: 'outbox resolve',
  usage: '<job> --mine|--theirs',
  summary: 'End a conflict: write over the text on the site, or take it over; the other stays a version',
  access: 'write',
  options: { mine: { type: 'boolean' }, theirs: { type: 'boolean' } },
  positionals: { min: 1, max: 1 },
  run: async (context) => {
    const { log, positionals, signal, values } = context
    const [mine, theirs] = [values.mine === true, values.theirs === true]
    if (mine === theirs) throw new UsageError('Say which text stays: --mine or --theirs.')
    const { outbox } = await openPublishing(context)
    await outbox.recover()
    const resolved = await outbox.resolve(positionals[0] ?? '', mine ? 'mine' : 'theirs')
    const job = mine ? await workOn(outbox, resolved.id, { patient: true, signal, log }) : resolved
    const ok = job.state === (mine ? 'confirmed' : 'cancelled')
    return { ok, value: job, text: describeJob(job) }
  },
}
