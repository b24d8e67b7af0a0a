import { expect, it } from 'vitest'
import { createArticle, setStatus } from './articles.ts'
import { content, temporaryArchive } from './fixtures/temporary-archive.ts'
import { rows, type Writable } from './handle.ts'
import { refreshVocabulary } from './refresh-vocabulary.ts'

const refresh = (db: Writable, stepMs: number): number => [...refreshVocabulary(db, stepMs)].length

const write = (db: Writable, texts: string[]): string[] =>
  texts.map((text) => createArticle(db, { content: content({ text }), origin: { kind: 'typed', source: '' } }).id)

const stand = (db: Writable) => ({
  terms: rows(db, 'SELECT term, articles FROM terms ORDER BY term'),
  completions: rows(db, 'SELECT prefix, place, term, articles FROM completions ORDER BY prefix, place'),
})

/** Words counted by plain SQL over the index itself. */
const counted = (db: Writable) => rows(db, 'SELECT term, doc AS articles FROM article_words ORDER BY term')

it('counts the same in steps of one word as at once, and forgets words that are gone', () => {
  const db = temporaryArchive()
  const ids = write(db, ['Rob surut di Tegal.', 'Rob naik, warga Tegal mengungsi.', 'Ünlü zamrud 17 𐐷𐐷 rebah.'])
  expect(refresh(db, 0)).toBeGreaterThan(counted(db).length)
  const stepwise = stand(db)
  expect(stepwise.terms).toEqual(counted(db))
  expect(stepwise.completions).toContainEqual({ prefix: 'tega', place: 0, term: '', articles: 2 })
  refresh(db, 1_000)
  expect(stand(db)).toEqual(stepwise)

  for (const id of ids.slice(1)) setStatus(db, { id, status: 'trashed' })
  refresh(db, 0)
  expect(stand(db).terms).toEqual(counted(db))
  expect(stand(db).completions).not.toContainEqual(expect.objectContaining({ prefix: 'zamr' }))
  expect(stand(db).completions).toContainEqual({ prefix: 'tega', place: 0, term: '', articles: 1 })
})
