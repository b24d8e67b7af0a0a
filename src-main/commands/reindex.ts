import { AppError } from '../../src-shared/contract/index.ts'
import type { Command } from './command.ts'
import { importJob } from './import-job.ts'

/** `reindex`: structures imported articles again from their kept sources. What was edited stays; a kill loses nothing. */
export const reindexCommand: Command = {
  name: 'reindex',
  usage: '[--resume]',
  summary: 'Structure imported articles again from their sources, edited ones left alone',
  access: 'write',
  options: { resume: { type: 'boolean' } },
  positionals: { min: 0, max: 0 },
  run: async (context) => {
    const { values, archive, log, signal } = context
    const opened = await archive()
    await opened.write('recoverImports')
    const interrupted = (await opened.read('unfinishedImports')).find(({ kind }) => kind === 'reindex')
    const request = { paths: [], format: 'auto' as const, mapping: null, originKind: 'import' as const }
    const { id } =
      values.resume === true && interrupted !== undefined
        ? await opened.write('setImportState', { id: interrupted.id, state: 'running', message: '' })
        : await opened.write('createImportJob', { kind: 'reindex', request, isShown: false })
    const job = await importJob(context, opened, id, null, ({ bytesDone, bytesTotal }) =>
      log(`${bytesDone} of ${bytesTotal} sources`),
    )
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
