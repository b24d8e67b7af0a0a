import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../articles.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import { rows, type Writable } from '../handle.ts'
import { maintain } from '../maintenance.ts'
import { marksOf, passage } from './marks.ts'
import { periodOf } from './period.ts'
import { parseQuery } from './query.ts'
import { search } from './search.ts'
import { resemblance, sketchOf } from './sketch.ts'
import { suggest } from './suggest.ts'

const add = (db: Writable, fields: Parameters<typeof content>[0], at = '2024-09-17T05:00:00.000Z'): string =>
  createArticle(db, { content: content(fields), origin: { kind: 'typed', source: '' } }, new Date(at)).id

describe('the query language', { timeout: 60_000 }, () => {
  it('says how it understood each piece, with its place in the query', () => {
    const query = 'banjir -rob judul: "panen raya" OR tag:padi dari:2024 status:entah sampai:kapan'
    const { parts, from, to } = parseQuery(query, false)
    const said = parts.map((part) => [query.slice(part.start, part.end), part.scope, part.negated, part.problem])
    expect(said).toEqual([
      ['banjir', 'any', false, null],
      ['-rob', 'any', true, null],
      ['judul: "panen raya"', 'title', false, null],
      ['tag:padi', 'tag', false, null],
      ['dari:2024', 'from', false, null],
      ['status:entah', 'status', false, 'status'],
      ['sampai:kapan', 'to', false, 'date'],
    ])
    expect(parts.map((part) => part.either)).toEqual([false, false, false, true, false, false, false])
    expect([from, to]).toEqual(['2024-01-01', null])
  })

  it.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['17/9/2024', '2024-09-17', '2024-09-17'],
    ['9/2024', '2024-09-01', '2024-09-30'],
  ])('reads %s as a period', (text, first, last) => {
    expect(periodOf(text)).toEqual({ first, last })
  })

  it.each(['', '31/2/2024', '2024-13', 'kemarin', '0000', '99999'])('reads no period in “%s”', (text) => {
    expect(periodOf(text)).toBeNull()
  })

  it('finds other forms by choice, the exact ones first', () => {
    const db = temporaryArchive()
    for (const word of ['tulis', 'penulisan', 'menulis', 'menulis'])
      add(db, { headline: 'Kabar', text: `Soal ${word}.` })
    for (const word of ['tulis', 'penulisan']) add(db, { headline: 'Kabar', text: `Lagi ${word}.` })
    maintain(db)
    expect(search(db, { query: 'menulis' }).total).toBe(2)
    const found = search(db, { query: 'menulis', otherForms: true })
    expect(found.total).toBe(6)
    expect(found.hits.slice(0, 2).every((hit) => hit.snippet.includes('menulis'))).toBe(true)
  })

  it('asks what was meant when nothing is found', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Paritrana Award', text: 'Paritrana diserahkan.' })
    add(db, { headline: 'Paritrana Lagi', text: 'Paritrana lagi.' })
    maintain(db)
    expect(search(db, { query: 'paritarna award' })).toMatchObject({ total: 0, didYouMean: 'paritrana award' })
    expect(search(db, { query: 'paritrana' }).didYouMean).toBeNull()
  })
})

describe('marks', () => {
  it('are the same in simple text as in text that has to be folded', () => {
    const word = fc.constantFrom('rob', 'Rob', 'robi', 'pasar', 'pa', '—', '“rob”', '90', 'e-ktp')
    const copy = fc.array(word, { maxLength: 12 }).map((some) => some.join(' '))
    fc.assert(
      fc.property(copy, fc.constantFrom('rob', '"rob pasar"', 'ro*', 'e-ktp', 'pa* rob'), (text, query) => {
        const terms = parseQuery(query, false).clauses.flatMap((clause) =>
          clause.alternatives.flatMap((one) => (one.kind === 'text' ? [one.term] : [])),
        )
        // One foreign letter at the end takes the other way.
        expect(marksOf(`${text} é`, terms)).toEqual(marksOf(text, terms))
        const { snippet, marks } = passage(text, terms)
        for (const [start, end] of marks) expect(snippet.slice(start, end)).not.toBe('')
      }),
    )
  })
})

describe('near-duplicates', { timeout: 60_000 }, () => {
  const copy = Array.from({ length: 120 }, (_, at) => `kata${at}`).join(' ')

  it('share most of their sketch, other copy does not', () => {
    const changed = copy.replace('kata3 ', 'lain ').replace('kata90 ', 'beda ')
    const other = Array.from({ length: 120 }, (_, at) => `lain${at}`).join(' ')
    expect(resemblance(sketchOf(copy), sketchOf(copy))).toBe(1)
    expect(resemblance(sketchOf(copy), sketchOf(changed))).toBeGreaterThan(0.6)
    expect(resemblance(sketchOf(copy), sketchOf(other))).toBe(0)
    expect(resemblance(sketchOf(''), sketchOf('dua kata'))).toBe(0)
  })

  it('are marked among the suggestions, which say why', () => {
    const db = temporaryArchive()
    const self = add(db, { headline: 'Rob Kaligawe', text: copy, section: 'Daerah' })
    const twin = add(db, { headline: 'Rob Kaligawe Lagi', text: `${copy} tambahan`, section: 'Daerah' })
    const kin = add(db, { headline: 'Kaligawe Kering', text: 'Air surut di Kaligawe.', section: 'Ekonomi' })
    const seed = { articleId: self, headline: 'Rob Kaligawe', text: copy, section: 'Daerah', speakers: [] }
    const found = suggest(db, seed, Date.parse('2024-09-18'))
    expect(found.map((one) => [one.id, one.nearDuplicate, one.reason.sameSection])).toEqual([
      [twin, true, true],
      [kin, false, false],
    ])
    expect(found[1]?.reason.words).toEqual(['kaligawe'])
  })
})

describe('maintenance', { timeout: 60_000 }, () => {
  it('knows how many articles hold each word, and nothing of what is gone', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Satu', text: 'banjir rob' })
    add(db, { headline: 'Dua', text: 'banjir rob' })
    maintain(db)
    const counted = (): unknown =>
      rows(db, "SELECT term, articles FROM terms WHERE term IN ('banjir', 'rob') ORDER BY 1")
    expect(counted()).toEqual([
      { term: 'banjir', articles: 2 },
      { term: 'rob', articles: 2 },
    ])
    db.exec('DELETE FROM articles')
    maintain(db)
    expect(counted()).toEqual([])
  })
})
