import { join, resolve } from 'node:path'
import { AppError, ImportFormat, type ImportJob, type ImportRequest } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { type Mapping, type StoryField, storyFieldNames } from '../importing/mapping.ts'
import { UsageError } from './arguments.ts'
import type { Command, CommandContext, CommandResult, Values } from './command.ts'
import { importJob } from './import-job.ts'

/**
 * `import <path…>`: takes files and folders into the archive, as a job that `--resume` goes on with after an
 * interruption or a kill. Exit 1 when anything failed.
 */
const formatOf = (value: unknown): ImportFormat => {
  const format = ImportFormat.safeParse(value ?? 'auto').data
  if (format === undefined) throw new UsageError(`--format must be one of: ${ImportFormat.options.join(', ')}.`)
  return format
}

const isField = (name: string): name is StoryField => storyFieldNames.some((field) => field === name)

const mappingOf = (given: Values[string]): Mapping | null => {
  if (given === undefined) return null
  const mapping: Mapping = {}
  for (const one of Array.isArray(given) ? given : [given]) {
    const [field = '', ...column] = String(one).split('=')
    if (!isField(field) || column.length === 0)
      throw new UsageError(
        `--map must be field=column, the field one of: ${storyFieldNames.join(', ')}; not “${String(one)}”.`,
      )
    mapping[field] = column.join('=')
  }
  return mapping
}

const progressLine = ({ imported, updated, skipped, workedMs, bytesDone, bytesTotal }: ImportJob): string => {
  const handled = imported + updated + skipped
  const rate = Math.round(handled / Math.max(0.001, workedMs / 1000))
  const share = bytesTotal === 0 ? 0 : Math.floor((bytesDone / bytesTotal) * 100)
  return `${handled} ${handled === 1 ? 'article' : 'articles'}, ${share} %, ${rate} a second`
}

const endOf = async (archive: Archive, job: ImportJob, ids: string[]): Promise<CommandResult> => {
  const failed = await archive.read('importProblems', job.id)
  const { imported, updated, skipped, similar } = job
  const lines = [
    ...failed.map(({ path, reason }) => `failed: ${path}: ${reason}`),
    ...(job.failed > failed.length ? [`… and ${job.failed - failed.length} more`] : []),
    `${imported} imported, ${updated} updated, ${skipped} unchanged, ${job.failed} failed${similar === 0 ? '' : `, ${similar} like ones that were there`}`,
  ]
  const nearDuplicates = similar === 0 ? [] : await archive.read('nearDuplicatesOfJob', job.id)
  const value = { imported, updated, skipped, failed, ids, job: job.id, similar, nearDuplicates }
  return { ok: job.failed === 0 && job.state === 'done', value, text: lines.join('\n') }
}

const mostIds = 10_000

/** From here on the search index is brought up to date at once; the app does it in idle time. */
const bulk = 1000

const runJob = async (context: CommandContext, archive: Archive, id: string): Promise<CommandResult> => {
  const { dataDirectory, signal, log } = context
  const ids: string[] = []
  let told = 0
  const job = await importJob(context, archive, id, join(dataDirectory, 'media'), (progress, handled) => {
    ids.push(...handled.slice(0, Math.max(0, mostIds - ids.length)))
    if (performance.now() - told < 500) return
    told = performance.now()
    log(progressLine(progress))
  })
  if (signal.aborted) {
    await archive.write('setImportState', { id, state: 'paused', message: '' })
    const articles = job.imported + job.updated + job.skipped
    throw new AppError('internal', `Interrupted after ${articles} articles; \`meja import --resume\` goes on.`)
  }
  if (job.imported + job.updated >= bulk) {
    log('Refreshing the search index')
    await archive.write('maintain')
  }
  return endOf(archive, job, ids)
}

const lastUnfinished = async (archive: Archive): Promise<ImportJob> => {
  await archive.write('recoverImports')
  const job = (await archive.read('unfinishedImports')).find(({ kind }) => kind === 'import')
  if (job === undefined) throw new AppError('not_found', 'No import was interrupted: there is nothing to resume.')
  return archive.write('setImportState', { id: job.id, state: 'running', message: '' })
}

const dryRun = async (paths: string[]): Promise<CommandResult> => {
  // Everything that reads stories, which the import's own threads load themselves.
  const { planImport } = await import('../importing/preview.ts')
  const { id: _, ...plan } = await planImport(paths)
  const columns = Object.entries(plan.sample?.mapping ?? {}).filter(([, column]) => column !== '')
  const lines = [
    `${plan.files} files, ${plan.bytes} bytes`,
    ...(plan.sample === null ? [] : [`${plan.sample.path}: ${plan.sample.format}`]),
    ...columns.map(([field, column]) => `  ${field} = ${column}`),
    ...plan.problems.map(({ path, reason }) => `failed: ${path}: ${reason}`),
  ]
  return { ok: plan.problems.length === 0, value: plan, text: lines.join('\n') }
}

export const importCommand: Command = {
  name: 'import',
  usage: '<path…> [--format F] [--map field=column]… [--dry-run] | --resume',
  summary: 'Take files, folders and ZIPs into the archive',
  access: 'write',
  options: {
    format: { type: 'string' },
    map: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
    resume: { type: 'boolean' },
  },
  positionals: { min: 0, max: 10_000 },
  run: async (context) => {
    const { positionals, values, archive } = context
    const paths = positionals.map((path) => resolve(path))
    if (values.resume === true) {
      if (paths.length > 0) throw new UsageError('--resume goes on with the last import: it takes no paths.')
      const opened = await archive()
      return runJob(context, opened, (await lastUnfinished(opened)).id)
    }
    if (paths.length === 0) throw new UsageError('“import” takes the files and folders to take in, or --resume.')
    const [format, mapping] = [formatOf(values.format), mappingOf(values.map)]
    if (values['dry-run'] === true) return dryRun(paths)
    const opened = await archive()
    const request: ImportRequest = { paths, format, mapping, originKind: 'import' }
    const { id } = await opened.write('createImportJob', { kind: 'import', request, isShown: false })
    return runJob(context, opened, id)
  },
}
