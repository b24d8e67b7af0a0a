import { join, resolve } from 'node:path'
import { AppError, ExportFormat, ExportSelection } from '../../src-shared/contract/index.ts'
import { exportArticles, extensionOf } from '../exporting/export-articles.ts'
import { UsageError } from './arguments.ts'
import type { Command, Values } from './command.ts'

/** `export`: writes articles to a file, everything outside the trash unless a query, ids or a view say otherwise. */
const formatOf = (value: unknown): ExportFormat => {
  const parsed = ExportFormat.safeParse(value ?? 'jsonl')
  if (parsed.success) return parsed.data
  throw new UsageError(`--format must be one of: ${ExportFormat.options.join(', ')}.`)
}

const idsOf = (value: string): string[] =>
  value
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')

const selectionOf = (values: Values): ExportSelection => {
  const { query, ids, view, section, from, to } = values
  const narrowed = [query, section, from, to].some((value) => value !== undefined)
  if ([narrowed, ids !== undefined, view !== undefined].filter(Boolean).length > 1) {
    throw new UsageError('Give one of --query (with --section, --from, --to), --ids and --view, not several.')
  }
  const given = narrowed
    ? { kind: 'search', query: { query: query ?? '', section, from, to } }
    : typeof ids === 'string'
      ? { kind: 'ids', ids: idsOf(ids) }
      : { kind: 'view', view: view ?? 'all' }
  const parsed = ExportSelection.safeParse(given)
  if (parsed.success) return parsed.data
  if (given.kind === 'ids') throw new UsageError('--ids takes up to 10,000 ids with commas between them.')
  if (given.kind === 'view') throw new UsageError('--view must be draft, ready, scheduled, published, trashed or all.')
  throw new UsageError('--query or --section is too long.')
}

export const exportCommand: Command = {
  name: 'export',
  usage: `[--format ${ExportFormat.options.join('|')}] [--query Q] [--section S] [--from D] [--to D] [--ids ID,…] [--view V] [--out FILE] [--media] [--force]`,
  summary: 'Write articles to a file',
  access: 'read',
  options: {
    format: { type: 'string' },
    query: { type: 'string' },
    section: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    ids: { type: 'string' },
    view: { type: 'string' },
    out: { type: 'string' },
    media: { type: 'boolean' },
    force: { type: 'boolean' },
  },
  positionals: { min: 0, max: 0 },
  run: async ({ values, archive, dataDirectory, log, signal }) => {
    const format = formatOf(values.format)
    const selection = selectionOf(values)
    const withPictures = values.media === true
    const extension = extensionOf(format, selection, withPictures)
    const path = resolve(typeof values.out === 'string' ? values.out : `meja-export.${extension}`)
    let logged = 0
    const report = await exportArticles(await archive(), {
      selection,
      format,
      path,
      replace: values.force === true,
      mediaDirectory: withPictures ? join(dataDirectory, 'media') : null,
      signal,
      onProgress: (articles, total) => {
        if (articles - logged < 5000) return
        logged = articles
        log(`${articles} of ${total} articles`)
      },
    })
    if (report === null) throw new AppError('internal', 'Interrupted: nothing was exported.')
    const pictures = withPictures ? `, ${report.pictures} ${report.pictures === 1 ? 'picture' : 'pictures'}` : ''
    const articles = `${report.articles} ${report.articles === 1 ? 'article' : 'articles'}`
    return { ok: true, value: report, text: `${articles}${pictures}, ${report.bytes} bytes: ${report.path}` }
  },
}
