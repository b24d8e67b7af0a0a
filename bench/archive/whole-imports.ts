import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { newArticle } from '../../src-main/archive/articles.ts'
import type { Archive } from '../../src-main/archive/operations.ts'
import { openArchive } from '../../src-main/archive/thread.ts'
import { startImportThread } from '../../src-main/importing/job/start-thread.ts'
import { generateArticles, type MadeArticle } from './generate.ts'
import { batches, type Cost, contentOf, costOf, openPlain, plainWriter, sum } from './load.ts'

/**
 * Whole imports of the same articles, from a file to the last commit, as the app and the command line run them: a thread
 * that reads, its helpers, and the writer. Once from an export of ours, whose stories are structured already, once from
 * plain copy, whose dateline, quotations and related leftovers are looked for. Each is one file, as users have it: the starting of
 * threads counts once. Plain FTS5 inserts of the same articles come half before and half after.
 */
export type WholeImports = { articles: number; plain: Cost; imported: Cost; structured: Cost }

const threads = {
  threadScript: new URL('../../src-main/archive/thread-entry.ts', import.meta.url),
  importThread: new URL('../../src-main/importing/job/import-thread.ts', import.meta.url),
}

const paragraphs = (text: string): string =>
  text
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('')

const exportedLine = (made: MadeArticle, id: number): object => {
  const content = { ...contentOf(made), html: paragraphs(made.text) }
  const origin = { kind: 'import', source: `bench#${id}` } as const
  const {
    document: _,
    contentHash: _hash,
    wordCount: _words,
    ...article
  } = newArticle(content, origin, 'published', made.datedAt).article
  return { meja: 1, ...article }
}

const copyLine = ({ headline, text, section, byline, datedAt }: MadeArticle, id: number): object => ({
  ...{ id, headline, body: text, section, author: byline, date: datedAt },
})

const writeLines = (path: string, lines: object[]): void => {
  const file = openSync(path, 'w')
  for (const line of lines) writeSync(file, `${JSON.stringify(line)}\n`)
  closeSync(file)
}

const importFile = async (archive: Archive, dataDirectory: string, path: string): Promise<number> => {
  const kinds = { format: 'jsonl', originKind: 'import' } as const
  const request = { paths: [path], mapping: null, ...kinds }
  const { id } = await archive.write('createImportJob', { kind: 'import', request, isShown: false })
  const house = { houseDateline: '{place}, {outlet} – ', outlet: '' }
  const settings = { dataDirectory, mediaDirectory: null, jobId: id, house, batchMs: 400, givesWay: false }
  return (await startImportThread(archive, threads.importThread, settings, () => {}).ended).imported
}

/** An archive that files are imported into, each as a job of its own. */
const importer = async (dataDirectory: string) => {
  const archive = await openArchive({ dataDirectory, threadScript: threads.threadScript, readsLater: true })
  let files = 0
  const take = async (lines: object[]): Promise<Cost> => {
    files += 1
    const path = join(dataDirectory, `${files}.jsonl`)
    writeLines(path, lines)
    let imported = 0
    const cost = await costOf(async () => {
      imported = await importFile(archive, dataDirectory, path)
    })
    if (imported !== lines.length) throw new Error(`${imported} of ${lines.length} articles were imported.`)
    rmSync(path)
    return cost
  }
  return { take, close: () => archive.close() }
}

export const wholeImports = async (amount: number, corpus: string | null, folder: string): Promise<WholeImports> => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const [own, copy] = [await importer(join(folder, 'own')), await importer(join(folder, 'copy'))]
  const plainDb = openPlain(folder)
  const writePlain = plainWriter(plainDb)
  const all = [...generateArticles(amount, corpus)]
  const insertPlain = (from: number, to: number): Promise<Cost> =>
    costOf(() => {
      for (const few of batches(all.slice(from, to))) writePlain(few)
    })
  const half = Math.ceil(all.length / 2)
  const before = await insertPlain(0, half)
  const imported = await own.take(all.map((made, at) => exportedLine(made, at + 1)))
  const structured = await copy.take(all.map((made, at) => copyLine(made, at + 1)))
  const after = await insertPlain(half, all.length)
  await own.close()
  await copy.close()
  plainDb.close()
  rmSync(folder, { recursive: true, force: true })
  return { articles: amount, plain: sum([before, after]), imported, structured }
}
