import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ArticleStatus, ArticleView } from '../../src-shared/contract/index.ts'
import { createArticle } from './articles.ts'
import { temporaryArchive } from './fixtures/temporary-archive.ts'
import { rows, run, writing } from './handle.ts'
import { countArticles, listArticles } from './lists.ts'

type Change = { id: string; rowId: number; status: ArticleStatus; at: string }

const days = ['2026-11-21T08:00:00.000Z', '2026-11-22T08:00:00.000Z', '2026-11-23T08:00:00.000Z']

it('lists every view by its newest change, also those made in the same moment, a stretch at a time', () => {
  const db = temporaryArchive()
  const made = Array.from({ length: 12 }, (_, at) => {
    const content = { headline: `Rob ${at}` }
    return createArticle(db, { content, origin: { kind: 'typed', source: '' } }, new Date(days[at % 3] ?? '')).id
  })
  const change = fc.record({ status: fc.constantFrom(...ArticleStatus.options), at: fc.constantFrom(...days) })
  const page = fc.record({ limit: fc.integer({ min: 1, max: 8 }), offset: fc.integer({ min: 0, max: 10 }) })
  fc.assert(
    fc.property(fc.array(change, { minLength: 12, maxLength: 12 }), page, (changes, { limit, offset }) => {
      writing(db, () => {
        for (const [at, { status, at: updatedAt }] of changes.entries())
          run(db, 'UPDATE articles SET status = ?, updated_at = ? WHERE id = ?', status, updatedAt, made[at] ?? '')
      })
      const all = rows<Change>(db, 'SELECT id, row_id AS rowId, status, updated_at AS at FROM articles')
      all.sort((a, b) => (a.at === b.at ? b.rowId - a.rowId : a.at < b.at ? 1 : -1))
      for (const view of ArticleView.options) {
        const wanted = all.filter(({ status }) => (view === 'all' ? status !== 'trashed' : status === view))
        const listed = listArticles(db, { view, limit, offset })
        expect(listed.map(({ id, updatedAt }) => [id, updatedAt])).toEqual(
          wanted.slice(offset, offset + limit).map(({ id, at }) => [id, at]),
        )
        expect(countArticles(db)[view]).toBe(wanted.length)
      }
    }),
    { numRuns: 30 },
  )
})
