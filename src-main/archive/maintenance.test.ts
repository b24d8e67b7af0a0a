import { expect, it } from 'vitest'
import { createArticle } from './articles.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import { column, type Writable } from './handle.ts'
import { createMaintenance } from './maintenance.ts'

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

it('merges each index into one piece once the archive has grown, and then rests', () => {
  const db = temporaryArchive()
  write(db, 30)
  expect([...pieces(db, 'article_index'), ...pieces(db, 'title_index')].every((amount) => amount > 1)).toBe(true)
  idle(db)
  expect(pieces(db, 'article_index')).toEqual([1])
  expect(pieces(db, 'title_index')).toEqual([1])
  expect(idle(db)).toBe(1)
})
