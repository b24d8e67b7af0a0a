import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { ImportReport } from '../../src-shared/contract/index.ts'
import type { Archive, ImportedArticle } from '../archive/operations.ts'
import { fileProblem } from './file-problem.ts'
import type { FormatName, ImportHouse, ImportItem } from './format.ts'
import { isImportable, pickFormat } from './formats.ts'
import { storyProblem } from './story-problem.ts'

/** Imports files and folders. Whatever cannot be read is reported and never stops the rest. */
export type ImportOptions = {
  paths: string[]
  format: FormatName | 'auto'
  house: ImportHouse
  originKind?: 'import' | 'sample'
  /** Called after each batch with the articles handled so far. */
  onProgress?: (handled: number) => void
  signal?: AbortSignal
}

type Found = { path: string } | { path: string; reason: string }

/** Files of known kinds below a folder, in the order of their names; hidden ones are left alone. */
async function* filesBelow(folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesAt(path)
    else if (entry.isFile() && isImportable(path)) yield { path }
  }
}

/** The file itself, or what can be imported below the folder; what cannot be read comes with the reason. */
export async function* filesAt(path: string): AsyncGenerator<Found> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) yield* filesBelow(path)
    else if (found.isFile()) yield { path: await realpath(path) }
    else yield { path, reason: 'it is neither a file nor a folder' }
  } catch (error) {
    yield { path, reason: fileProblem(error) }
  }
}

async function* itemsOf(options: ImportOptions): AsyncGenerator<ImportItem> {
  const { house, originKind = 'import' } = options
  for (const given of options.paths) {
    for await (const found of filesAt(given)) {
      if ('reason' in found) {
        yield found
        continue
      }
      try {
        const format = await pickFormat(found.path, options.format)
        const identity = originKind === 'sample' ? `sample/${basename(found.path)}` : found.path
        const readAs = { format: format.name, chosen: options.format !== 'auto' }
        for await (const item of format.read({ path: found.path, identity, house, originKind })) {
          yield 'article' in item ? { article: { ...item.article, readAs } } : item
        }
      } catch (error) {
        yield { path: found.path, reason: fileProblem(error) }
      }
    }
  }
}

const refused = ({ content, source }: ImportedArticle): { path: string; reason: string } | null => {
  const reason = storyProblem(content)
  return reason === null ? null : { path: source, reason }
}

const batchArticles = 200
const batchCharacters = 4_000_000

type Batch = { articles: ImportedArticle[]; characters: number }

const emptyBatch = (): Batch => ({ articles: [], characters: 0 })

const weight = (article: ImportedArticle): number => article.raw.length + article.content.html.length

export const importPaths = async (archive: Archive, options: ImportOptions): Promise<ImportReport> => {
  const report: ImportReport = { imported: 0, updated: 0, skipped: 0, failed: [], ids: [] }
  let batch = emptyBatch()
  const flush = async (): Promise<void> => {
    if (batch.articles.length === 0) return
    const outcomes = await archive.write('importArticles', batch.articles)
    for (const { id, outcome } of outcomes) {
      report[outcome] += 1
      report.ids.push(id)
    }
    batch = emptyBatch()
    options.onProgress?.(report.imported + report.updated + report.skipped)
  }
  for await (const item of itemsOf(options)) {
    if (options.signal?.aborted) break
    const failure = 'reason' in item ? item : refused(item.article)
    if (failure !== null || !('article' in item)) {
      if (failure !== null) report.failed.push({ path: failure.path, reason: failure.reason })
      continue
    }
    batch.articles.push(item.article)
    batch.characters += weight(item.article)
    if (batch.articles.length >= batchArticles || batch.characters >= batchCharacters) await flush()
  }
  await flush()
  return report
}
