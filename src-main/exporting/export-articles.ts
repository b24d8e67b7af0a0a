import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { AppError, type ExportFormat, type ExportSelection } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { exporters } from './exporters.ts'
import type { Entry, ExportedArticle, Exporter, FileEach } from './format.ts'
import { localDay, pagePath } from './names.ts'
import { type Pictures, readArticles } from './read-articles.ts'
import { writeTarget } from './target-file.ts'
import { type Add, zipStream } from './zip.ts'

/** Writes articles to a file in one of the formats: streamed in bounded memory, whole or not at all. */
export type ExportOptions = {
  selection: ExportSelection
  format: ExportFormat
  path: string
  /** Whether a file that is there may be replaced. */
  replace: boolean
  /** Where the archive's pictures lie; null to leave them out. */
  mediaDirectory: string | null
  onProgress?: (articles: number, total: number) => void
  signal: AbortSignal
}

export type ExportReport = { path: string; format: ExportFormat; articles: number; pictures: number; bytes: number }

/** The ending its file has: `zip` when there is more than one file to hold. */
export const extensionOf = (format: ExportFormat, selection: ExportSelection, withPictures: boolean): string => {
  const exporter = exporters[format]
  const isSingle = selection.kind === 'ids' && selection.ids.length === 1
  return withPictures || (exporter.kind === 'file each' && !isSingle) ? 'zip' : exporter.extension
}

async function* singlePage(exporter: FileEach, articles: AsyncIterable<ExportedArticle>): AsyncGenerator<string> {
  for await (const exported of articles) yield exporter.page(exported, '')
}

const pages = async (exporter: FileEach, articles: AsyncIterable<ExportedArticle>, add: Add): Promise<void> => {
  const years = new Map<string, Entry[]>()
  for await (const exported of articles) {
    const { article } = exported
    const path = pagePath(article, exporter.extension)
    await add.text(path, [exporter.page(exported, '../')])
    const day = localDay(article.datedAt)
    const year = path.slice(0, path.indexOf('/'))
    const entries = years.get(year) ?? []
    years.set(year, entries)
    if (exporter.index !== null) entries.push({ path, headline: article.headline, section: article.section, day })
  }
  const { index } = exporter
  if (index === null) return
  for (const [year, entries] of years) await add.text(`${year}/index.html`, [index.yearPage(year, entries)])
  const counted = [...years].map(([year, entries]) => ({ year, articles: entries.length }))
  await add.text('index.html', [index.firstPage(counted.reverse())])
}

const zipped = (exporter: Exporter, articles: AsyncIterable<ExportedArticle>, pictures: Pictures): Readable =>
  zipStream(async (add) => {
    if (exporter.kind === 'file each') await pages(exporter, articles, add)
    else await add.text(`articles.${exporter.extension}`, exporter.write(articles))
    for (const [path, file] of pictures) await add.picture(path, file)
  })

const plain = (exporter: Exporter, articles: AsyncIterable<ExportedArticle>): Readable =>
  Readable.from(exporter.kind === 'file each' ? singlePage(exporter, articles) : exporter.write(articles))

/** Null when it was cancelled. Throws `file_exists`, `file_unwritable`, `disk_full`, `invalid_input`. */
export const exportArticles = async (archive: Archive, options: ExportOptions): Promise<ExportReport | null> => {
  const { selection, format, path, replace, mediaDirectory, signal, onProgress = () => {} } = options
  const exporter = exporters[format]
  const extension = extensionOf(format, selection, mediaDirectory !== null)
  const isZip = extension === 'zip' || extname(path).toLowerCase() === '.zip'
  if (isZip && extname(path).toLowerCase() !== '.zip') {
    throw new AppError(
      'invalid_input',
      `This export holds several files: give it a name that ends in .zip, not ${path}.`,
      {
        path,
      },
    )
  }
  let articles = 0
  const pictures: Pictures = new Map()
  const progress = (done: number, total: number): void => {
    articles = done
    onProgress(done, total)
  }
  const source = readArticles(archive, { selection, mediaDirectory, onProgress: progress, signal }, pictures)
  try {
    const content = isZip ? zipped(exporter, source, pictures) : plain(exporter, source)
    const bytes = await writeTarget({ path, replace }, content, signal)
    return { path, format, articles, pictures: pictures.size, bytes }
  } catch (error) {
    if (signal.aborted) return null
    throw error
  } finally {
    await source.return(undefined)
  }
}
