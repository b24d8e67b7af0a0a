import { join } from 'node:path'
import { AppError } from '../../src-shared/contract/index.ts'
import { runReindex } from '../importing/run-reindex.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import type { Command } from './command.ts'

/** `reindex`: structures imported articles again from their kept sources. What was edited stays; a kill loses nothing. */
export const reindexCommand: Command = {
  name: 'reindex',
  usage: '[--resume]',
  summary: 'Structure imported articles again from their sources, edited ones left alone',
  access: 'write',
  options: { resume: { type: 'boolean' } },
  positionals: { min: 0, max: 0 },
  run: async ({ values, archive, dataDirectory, log, signal }) => {
    const opened = await archive()
    const { settings } = readSettingsFile(join(dataDirectory, 'settings.json'), new Date())
    await opened.write('recoverImports')
    const interrupted = (await opened.read('unfinishedImports')).find(({ kind }) => kind === 'reindex')
    const request = { paths: [], format: 'auto' as const, mapping: null, originKind: 'import' as const }
    const { id } =
      values.resume === true && interrupted !== undefined
        ? await opened.write('setImportState', { id: interrupted.id, state: 'running', message: '' })
        : await opened.write('createImportJob', { kind: 'reindex', request, isShown: false })
    const job = await runReindex(opened, id, {
      house: { houseDateline: settings.houseDateline, outlet: settings.outlet },
      mediaDirectory: null,
      batchMs: 400,
      signal,
      onProgress: ({ bytesDone, bytesTotal }) => log(`${bytesDone} of ${bytesTotal} sources`),
    })
    if (signal.aborted) {
      await opened.write('setImportState', { id, state: 'paused', message: '' })
      throw new AppError('internal', `Interrupted; \`meja reindex --resume\` goes on.`)
    }
    const failed = await opened.read('importProblems', id)
    const { updated, skipped } = job
    const lines = [
      ...failed.map(({ path, reason }) => `failed: ${path}: ${reason}`),
      `${updated} structured again, ${skipped} left as they are, ${job.failed} failed`,
    ]
    return { ok: job.failed === 0, value: { updated, skipped, failed }, text: lines.join('\n') }
  },
}
