import { deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { sha256 } from './content-hash.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import { run, type Writable } from './handle.ts'
import { importArticles } from './imports.ts'
import { originalAfter } from './originals.ts'

const imported = (raw: string): Writable => {
  const db = temporaryArchive()
  const story = { content: content(), status: 'published', datedAt: null, originKind: 'import' } as const
  importArticles(db, [{ ...story, source: 'arsip#1', raw }])
  return db
}

const sources = [
  '{"title":"Rob"}',
  '',
  'Ma’ruf berkata, “Air pasang 🌊 merendam 1.200 rumah.”\r\n'.repeat(3000),
  '\u0007\u0000\uFFFD',
]

it.each(sources)('gives a source back as it arrived', (raw) => {
  expect(originalAfter(imported(raw), -1)?.raw).toBe(raw)
})

it.each(sources)('still reads what was kept by raw deflate', (raw) => {
  const db = imported(raw)
  run(db, 'UPDATE originals SET body = ?', deflateRawSync(raw, { level: 3 }))
  expect(originalAfter(db, -1)?.raw).toBe(raw)
})

it('refuses what is damaged or something else', () => {
  const db = imported('Air pasang merendam jalan.')
  const other = 'Air pasang merendam rumah.'
  const bodies = [Buffer.of(), Buffer.of(7), Buffer.of(7, 255, 255), Buffer.from(other), deflateRawSync(other)]
  for (const body of bodies) {
    run(db, 'UPDATE originals SET body = ?', body)
    expect(() => originalAfter(db, -1)).toThrow(expect.objectContaining({ code: 'archive_damaged' }))
  }
  run(db, 'UPDATE originals SET body = ?, sha256 = ?', deflateRawSync(other), sha256(other))
  expect(originalAfter(db, -1)?.raw).toBe(other)
})
