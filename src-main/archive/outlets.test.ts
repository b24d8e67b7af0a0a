import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { getArticle } from './article-rows.ts'
import { createArticle, saveArticle, setStatus } from './articles.ts'
import { content, temporaryArchive, temporaryFolder } from './fixtures/temporary-archive.ts'
import { rows, run, type Writable } from './handle.ts'
import { importArticles } from './imports.ts'
import { createMaintenance } from './maintenance.ts'
import { archivePath } from './open.ts'
import { facets } from './search/facets.ts'
import { search } from './search/search.ts'
import { archiveStatistics } from './search/statistics.ts'

const imported = (source: string, day: string) => ({
  source,
  content: content({ headline: `Berita ${source}` }),
  status: 'published' as const,
  datedAt: `${day}T05:00:00.000Z`,
  originKind: 'import' as const,
  raw: source,
})

const rest = (db: Writable): void => {
  const { step } = createMaintenance(db)
  while (step());
}

const sound = (db: Writable): void => {
  db.exec("INSERT INTO article_index (article_index, rank) VALUES ('integrity-check', 1)")
  db.exec("INSERT INTO title_index (title_index, rank) VALUES ('integrity-check', 1)")
}

const total = (db: Writable, query: string) => {
  const found = search(db, { query })
  return found.totalIsLowerBound ? `more than ${found.total}` : found.total
}

const dateline = { place: 'Tegal', separator: '–', order: 'place-outlet', outletWrap: 'none', raw: '' } as const

it('follows an article from its source and through every change of its dateline', () => {
  const db = temporaryArchive()
  importArticles(db, [imported('https://www.kabar.id/a', '2024-01-02'), imported('https://kabar.id/b', '2024-01-03')])
  const made = createArticle(db, { content: content(), origin: { kind: 'typed', source: '' } })
  expect(facets(db, { query: '' }).outlets).toEqual([{ value: 'kabar.id', articles: 2 }])
  const save = (outlet: string | null): void => {
    const article = getArticle(db, made.id)
    saveArticle(db, {
      articleId: made.id,
      baseRevision: article?.revision ?? 0,
      sequence: 1,
      content: content({ dateline: outlet === null ? null : { ...dateline, outlet } }),
    })
  }
  save('Antara')
  expect(facets(db, { query: 'kaligawe' }).outlets).toEqual([
    { value: 'kabar.id', articles: 2 },
    { value: 'Antara', articles: 1 },
  ])
  expect(['media:antara', 'outlet:"kabar.id"', 'media:kab', '-media:kabar rob'].map((one) => total(db, one))).toEqual([
    1, 2, 2, 1,
  ])
  expect(search(db, { query: 'media:antara' }).parts).toMatchObject([{ scope: 'outlet', value: 'antara' }])
  save(null)
  expect([total(db, 'media:antara'), facets(db, { query: '' }).outlets.length]).toEqual([0, 1])
  setStatus(db, { id: search(db, { query: 'media:kabar' }).hits[0]?.id ?? '', status: 'trashed' })
  expect(archiveStatistics(db).outlets).toEqual([
    { value: '', articles: 1 },
    { value: 'kabar.id', articles: 1 },
  ])
  sound(db)
})

/** As an archive of schema 12 was left: no outlet anywhere, and the newest article's row id to begin below. */
const forget = (db: Writable): void => {
  run(db, 'DELETE FROM article_outlets')
  for (const { key } of rows<{ key: string }>(db, 'SELECT value AS key FROM json_each(\'["kabar","lain"]\')'))
    run(db, 'UPDATE articles SET search_keys = trim(replace(search_keys, ?, ?))', `xo${key} xoid xxo${key}id`, '')
  run(db, "INSERT INTO search_state SELECT 'outletsBelow', CAST(max(row_id) + 1 AS TEXT) FROM articles")
}

it('asks the articles of an older archive in idle time, newest first, and says how far it is', () => {
  const db = temporaryArchive()
  const site = (at: number): string => (at % 2 === 0 ? 'kabar.id' : 'lain.id')
  importArticles(
    db,
    Array.from({ length: 60 }, (_, at) => imported(`https://${site(at)}/${at}`, `20${10 + Math.floor(at / 5)}-05-01`)),
  )
  forget(db)
  sound(db)
  expect(total(db, 'media:kabar')).toBe('more than 0')
  const { step } = createMaintenance(db)
  step()
  const half = facets(db, { query: '' })
  expect(half.outletsUnreadBefore).toBe('2020-05-01T05:00:00.000Z')
  expect(half.outlets).toEqual([
    { value: 'kabar.id', articles: 4 },
    { value: 'lain.id', articles: 4 },
  ])
  // What comes or changes meanwhile needs nobody to ask it.
  importArticles(db, [imported('https://kabar.id/baru', '2009-01-01')])
  const oldest = search(db, { query: 'berita', order: 'newest', limit: 200 }).hits.at(-2)
  setStatus(db, { id: oldest?.id ?? '', status: 'trashed' })
  // The app is closed and opened again.
  rest(db)
  expect(facets(db, { query: '' }).outletsUnreadBefore).toBeNull()
  expect([total(db, 'media:kabar'), total(db, 'media:lain')]).toEqual([30, 30])
  sound(db)
})

it('knows after a rest where the articles of schema 12 came from', () => {
  const folder = temporaryFolder()
  const old = new Database(archivePath(folder))
  old.exec(readFileSync(join(import.meta.dirname, 'migrations', 'fixtures', 'schema-12.sql'), 'utf8'))
  old.close()
  const db = temporaryArchive(folder)
  rest(db)
  expect(total(db, 'media:mercusuar')).toBe(1)
  expect(facets(db, { query: '' }).outlets).toEqual([{ value: 'Mercusuar', articles: 1 }])
  sound(db)
})
