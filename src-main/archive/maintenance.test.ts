import { expect, it } from 'vitest'
import { createArticle } from './articles.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import { column, type Writable } from './handle.ts'
import { createImportJob, importBatch } from './import-jobs.ts'
import { createMaintenance } from './maintenance.ts'
import { pack } from './packed-batch.ts'
import { prepareImport } from './prepare-import.ts'
import { search } from './search/search.ts'

const write = (db: Writable, amount: number): void => {
  for (let at = 0; at < amount; at += 1) {
    const text = `Warga ke-${at} menunggu rob surut di Tegal.`
    createArticle(db, { content: content({ text }), origin: { kind: 'typed', source: '' } })
  }
}

const pieces = (db: Writable, table: string): number[] =>
  column<number>(db, `SELECT count(DISTINCT segid) FROM ${table}_idx`)

const idle = (db: Writable): number => {
  const maintenance = createMaintenance(db)
  let steps = 1
  while (maintenance.step()) steps += 1
  return steps
}

it('lets an import gather pieces, puts them together after it, and merges as usual again', () => {
  const db = temporaryArchive()
  write(db, 30)
  idle(db)
  const request = { paths: [], format: 'auto' as const, mapping: null, originKind: 'import' as const }
  const { id } = createImportJob(db, { kind: 'import', request, isShown: false })
  for (let at = 0; at < 24; at += 1) {
    const text = `Kabar ke-${at} dari Brebes.`
    const item = { source: `a#${at}`, status: 'published', datedAt: null, originKind: 'import', raw: text } as const
    const packed = [pack([prepareImport({ ...item, content: content({ text }) })])]
    const progress = { position: '', bytesDone: 0, bytesTotal: 0, workedMs: 0, skipped: 0, problems: [], similar: {} }
    importBatch(db, { jobId: id, packed, ...progress })
  }
  const [gathered = 0] = pieces(db, 'article_index')
  expect(gathered).toBeGreaterThan(24)
  expect(search(db, { query: 'brebes' }).total).toBe(24)
  expect(idle(db)).toBeGreaterThan(1)
  expect(pieces(db, 'article_index')[0]).toBeLessThan(4)
  expect(search(db, { query: 'brebes' }).total).toBe(24)
  expect(idle(db)).toBe(1)
  write(db, 24)
  expect(pieces(db, 'article_index')[0]).toBeLessThan(20)
})

it('merges each index into one piece once the archive has grown, and then rests', () => {
  const db = temporaryArchive()
  write(db, 30)
  expect([...pieces(db, 'article_index'), ...pieces(db, 'title_index')].every((amount) => amount > 1)).toBe(true)
  idle(db)
  expect(pieces(db, 'article_index')).toEqual([1])
  expect(pieces(db, 'title_index')).toEqual([1])
  expect(idle(db)).toBe(1)
})
