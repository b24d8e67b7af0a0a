import { join, resolve } from 'node:path'
import { AppError } from '../../src-shared/contract/index.ts'
import type { FormatName } from '../importing/format.ts'
import { formatNames } from '../importing/formats.ts'
import { importPaths } from '../importing/import-paths.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'

/** `import <path…>`: takes files and folders into the archive. Exit 1 when anything failed. */
const formatOf = (value: unknown): FormatName | 'auto' => {
  if (value === undefined || value === 'auto') return 'auto'
  const name = formatNames.find((format) => format === value)
  if (name === undefined) throw new UsageError(`--format must be one of: auto, ${formatNames.join(', ')}.`)
  return name
}

export const importCommand: Command = {
  name: 'import',
  usage: `<path…> [--format auto|${formatNames.join('|')}]`,
  summary: 'Take files and folders into the archive',
  access: 'write',
  options: { format: { type: 'string' } },
  positionals: { min: 1, max: 10_000 },
  run: async ({ positionals, values, archive, dataDirectory, log, signal }) => {
    const format = formatOf(values['format'])
    const opened = await archive()
    const { settings } = readSettingsFile(join(dataDirectory, 'settings.json'), new Date())
    const started = performance.now()
    const report = await importPaths(opened, {
      paths: positionals.map((path) => resolve(path)),
      format,
      house: { houseDateline: settings.houseDateline, outlet: settings.outlet },
      signal,
      onProgress: (handled) =>
        log(
          `${handled} ${handled === 1 ? 'article' : 'articles'}, ${Math.round(handled / ((performance.now() - started) / 1000))} a second`,
        ),
    })
    if (signal.aborted)
      throw new AppError('internal', `Interrupted after ${report.ids.length} articles; import again to go on.`)
    const failures = report.failed.map(({ path, reason }) => `failed: ${path}: ${reason}`)
    const summary = `${report.imported} imported, ${report.updated} updated, ${report.skipped} unchanged, ${report.failed.length} failed`
    return { ok: report.failed.length === 0, value: report, text: [...failures, summary].join('\n') }
  },
}
