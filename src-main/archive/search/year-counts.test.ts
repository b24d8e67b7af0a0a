import { expect, it } from 'vitest'
import { createArticle, setStatus } from '../articles.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import type { Writable } from '../handle.ts'
import { facets } from './facets.ts'

const filled = (): { db: Writable; ids: string[] } => {
  const db = temporaryArchive()
  const ids = Array.from({ length: 60 }, (_, at) => {
    const written = content({ headline: at % 3 === 0 ? 'Banjir' : 'Rob', text: `Kabar ${at}.` })
    const day = new Date(Date.UTC(2020 + (at % 5), at % 12, 1 + (at % 28), 5))
    return createArticle(db, { content: written, origin: { kind: 'typed', source: '' } }, day).id
  })
  return { db, ids }
}

/** A busy machine takes its time. */
const unhurried = (looked: number) => ({
  looked,
  years: { allMs: Number.POSITIVE_INFINITY, stepMs: Number.POSITIVE_INFINITY },
})

const all = (articles: number) => ({ articles, isLowerBound: false, hasEveryYear: true })

it('counts every match by its year where only the newest are looked at', () => {
  const { db, ids } = filled()
  const every = facets(db, { query: 'rob' })
  expect(every).toMatchObject({ counted: 40, matches: all(40), isPartial: false })
  const some = facets(db, { query: 'rob' }, unhurried(3))
  expect(some).toMatchObject({ counted: 3, matches: all(40), isPartial: true, years: every.years })
  expect(some.years).toHaveLength(5)
  expect(facets(db, { query: 'rob kabar' }, unhurried(3)).years).toEqual(every.years)
  const narrowed = facets(db, { query: 'rob dari:2021-06-10 sampai:2023' }, unhurried(3))
  expect(narrowed.years).toEqual(facets(db, { query: 'rob dari:2021-06-10 sampai:2023' }).years)
  expect(facets(db, { query: '' }, unhurried(3))).toMatchObject({ counted: 3, matches: all(60) })
  setStatus(db, { id: ids[1] ?? '', status: 'trashed' })
  expect(facets(db, { query: 'rob' }, unhurried(3)).matches).toEqual(all(39))
  expect(facets(db, { query: '' }, unhurried(3)).matches).toEqual(all(59))
})

it('keeps to what it looked at where dates lie further apart than years can be told', () => {
  const { db } = filled()
  const old = { content: content({ headline: 'Rob' }), origin: { kind: 'typed' as const, source: '' } }
  createArticle(db, old, new Date('1899-01-01T05:00:00.000Z'))
  expect(facets(db, { query: 'rob' }, unhurried(3))).toMatchObject({
    counted: 3,
    isPartial: true,
    matches: { articles: 3, isLowerBound: true, hasEveryYear: false },
  })
})
