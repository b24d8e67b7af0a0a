import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { directArchive } from '../archive/fixtures/direct-archive.ts'
import { temporaryFolder } from '../archive/fixtures/temporary-archive.ts'
import { openWritable } from '../archive/open.ts'
import type { Archive } from '../archive/operations.ts'
import { openArchive } from '../archive/thread.ts'
import { importPaths } from '../importing/import-paths.ts'
import { exportArticles } from './export-articles.ts'
import { anyArticle } from './fixtures/any-article.ts'

/** What goes out comes back: random articles, exported and imported into an empty archive. */
const threadScript = new URL('../archive/thread-entry.ts', import.meta.url)
const house = { houseDateline: '{place}, {outlet} – ', outlet: '' }

const openEmpty = (folder: string): Archive => directArchive(openWritable(folder))

const everything = async (archive: Archive) => {
  const lists = await Promise.all(
    (['all', 'trashed'] as const).map((view) => archive.read('listArticles', { view, limit: 1000, offset: 0 })),
  )
  const articles = await Promise.all(lists.flat().map(({ id }) => archive.read('getArticle', id)))
  return articles.flatMap((article) => article ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe('an export taken in again', { timeout: 300_000 }, () => {
  it('as JSON lines is the same archive, ids and related targets included', async () => {
    const folder = temporaryFolder()
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(anyArticle, { minLength: 1, maxLength: 40, selector: (one) => one.kept.id }),
        async (items) => {
          run += 1
          const from = openEmpty(join(folder, `from-${run}`))
          const to = openEmpty(join(folder, `to-${run}`))
          try {
            await from.write('importArticles', items)
            for (const { kept } of items.filter((_, index) => index % 3 === 0)) {
              const beside = { articleId: kept.id, author: '', datedOn: '2024-09-18' }
              await from.write('addCorrection', { ...beside, kind: 'ralat', text: `Bukan ${kept.id},\n  tetapi lain.` })
              await from.write('addCorrection', { ...beside, kind: 'koreksi', text: '<b>]]>' })
            }
            const before = await everything(from)
            expect(before).toHaveLength(items.length)
            const paths: string[] = []
            for (const view of ['all', 'trashed'] as const) {
              const path = join(folder, `${run}-${view}.jsonl`)
              await exportArticles(from, {
                selection: { kind: 'view', view },
                format: 'jsonl',
                path,
                replace: false,
                mediaDirectory: null,
                signal: new AbortController().signal,
              })
              paths.push(path)
            }
            const report = await importPaths(to, { paths, format: 'jsonl', house })
            expect(report.failed.filter(({ reason }) => reason !== 'it is empty')).toEqual([])
            const withoutDocument = before.map((article) => ({ ...article, document: null }))
            expect(await everything(to)).toEqual(withoutDocument)
            for (const { kept } of items)
              expect(await to.read('corrections', kept.id)).toEqual(await from.read('corrections', kept.id))
            expect(await importPaths(to, { paths, format: 'jsonl', house })).toMatchObject({
              imported: 0,
              updated: 0,
              skipped: items.length,
            })
          } finally {
            await from.close()
            await to.close()
          }
        },
      ),
      { numRuns: 6, endOnFailure: true },
    )
  })
})

describe('exportArticles', { timeout: 60_000 }, () => {
  it('reads a snapshot: what is written meanwhile is not in it', async () => {
    const folder = temporaryFolder()
    const archive = await openArchive({ dataDirectory: join(folder, 'data'), threadScript })
    onTestFinished(() => archive.close())
    const first = await archive.write('createArticle', {
      content: { headline: 'Satu' },
      origin: { kind: 'typed', source: '' },
    })
    const { id, total } = await archive.read('openExport', { kind: 'view', view: 'all' })
    await archive.write('createArticle', { content: { headline: 'Dua' }, origin: { kind: 'typed', source: '' } })
    expect(total).toBe(1)
    expect((await archive.read('readExport', id)).map(({ article }) => article.id)).toEqual([first.id])
    expect(await archive.read('readExport', id)).toEqual([])
    await archive.read('closeExport', id)
    await expect(archive.read('readExport', id)).rejects.toMatchObject({ code: 'not_found' })
  })
})
