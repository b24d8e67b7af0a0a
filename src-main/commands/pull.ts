/** `pull NAME`: brings a site's posts into the archive; interrupted, the next one goes on where it stopped. */
import { createPulling } from '../publishing/pull/pulling.ts'
import type { Command } from './command.ts'
import { requireEndpoint } from './publishing-for-command.ts'

export const pullCommand: Command = {
  name: 'pull',
  usage: 'NAME [--full]',
  summary: "Bring a site's new and changed posts into the archive; --full reads all of them",
  access: 'write',
  options: { full: { type: 'boolean' } },
  positionals: { min: 1, max: 1 },
  run: async ({ archive, log, positionals, secret, signal, values }) => {
    const opened = await archive()
    const endpoint = await requireEndpoint(opened, positionals[0] ?? '')
    const password = await secret()
    const pulling = createPulling({
      archive: opened,
      secrets: { get: async () => password },
      log,
      onChange: ({ progress }) => {
        if (progress === null || progress.handled === 0) return
        log(`${progress.handled} of ${progress.total ?? '?'} posts, ${progress.perSecond} a second`)
      },
    })
    const report = await pulling.run(endpoint.id, values.full === true, signal)
    const { imported, updated, unchanged, kept, withdrawn, failed } = report
    const failures = failed.map(({ path, reason }) => `failed: ${path}: ${reason}`)
    const counts = `${imported} new, ${updated} updated, ${unchanged} unchanged, ${kept} kept as a version beside your own changes, ${withdrawn} no longer public there, ${failed.length} failed`
    return {
      ok: failed.length === 0,
      value: { endpoint: endpoint.id, ...report },
      text: [...failures, counts].join('\n'),
    }
  },
}
