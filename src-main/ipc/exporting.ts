/** Taking articles out: where to is asked here, never told by the page. */
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { AppError, type ExportFormat } from '../../src-shared/contract/index.ts'
import type { Keeper } from '../archive/keeper.ts'
import type { Archive } from '../archive/operations.ts'
import { exportArticles, extensionOf } from '../exporting/export-articles.ts'
import { importProblemsCsv } from '../exporting/import-problems-csv.ts'
import { statisticsCsv } from '../exporting/statistics-csv.ts'
import { writeTarget } from '../exporting/target-file.ts'
import type { Emit } from './emit.ts'
import type { Domain } from './handlers.ts'

export type Exporting = {
  /** Asks for a file of this ending; null when the editor changes their mind. The dialog has asked about replacing. */
  chooseTarget: (name: string, extension: string) => Promise<string | null>
  showFile: (path: string) => void
  mediaDirectory: string
}

const names: Record<ExportFormat, string> = {
  jsonl: 'arsip',
  csv: 'arsip',
  wxr: 'arsip-wordpress',
  ninjs: 'arsip-ninjs',
  html: 'arsip-html',
  markdown: 'arsip-markdown',
}

/** Not every dialog adds the ending; about a name it did not see it has not asked either. */
const targetOf = (chosen: string, extension: string): { path: string; replace: boolean } =>
  extname(chosen).toLowerCase() === `.${extension}`
    ? { path: chosen, replace: true }
    : { path: `${chosen}.${extension}`, replace: false }

export function exportingHandlers(
  archive: Archive,
  keeper: Pick<Keeper, 'statistics'>,
  services: Exporting,
  emit: Emit,
): Domain<'exporting'> {
  let running: AbortController | null = null
  let lastFile: string | null = null
  return {
    'exporting.run': async ({ selection, format, pictures }) => {
      if (running !== null)
        throw new AppError('invalid_input', 'Another export is under way: wait for it, or cancel it.')
      const cancel = new AbortController()
      running = cancel
      try {
        const extension = extensionOf(format, selection, pictures)
        const chosen = await services.chooseTarget(names[format], extension)
        if (chosen === null) return null
        const report = await exportArticles(archive, {
          ...targetOf(chosen, extension),
          selection,
          format,
          mediaDirectory: pictures ? services.mediaDirectory : null,
          signal: cancel.signal,
          onProgress: (articles, total) => emit('exporting.progress', { articles, total }),
        })
        if (report !== null) lastFile = report.path
        return report
      } finally {
        running = null
      }
    },
    'exporting.statistics': async ({ table }) => {
      const chosen = await services.chooseTarget(`statistik-${table}`, 'csv')
      if (chosen === null) return null
      const target = targetOf(chosen, 'csv')
      const statistics = await keeper.statistics()
      await writeTarget(target, Readable.from([statisticsCsv(statistics, table)]), new AbortController().signal)
      lastFile = target.path
      return { path: target.path }
    },
    'exporting.importProblems': async ({ problems }) => {
      const chosen = await services.chooseTarget('impor-perlu-dilihat', 'csv')
      if (chosen === null) return null
      const target = targetOf(chosen, 'csv')
      await writeTarget(target, Readable.from([importProblemsCsv(problems)]), new AbortController().signal)
      lastFile = target.path
      return { path: target.path }
    },
    'exporting.cancel': async () => {
      running?.abort()
      return { done: true }
    },
    'exporting.showFile': async () => {
      if (lastFile !== null) services.showFile(lastFile)
      return { done: true }
    },
  }
}
