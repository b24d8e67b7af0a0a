import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getArticle } from '../article-rows.ts'
import { createArticle, saveArticle, setStatus } from '../articles.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import { rows, run, type Writable } from '../handle.ts'
import { importArticles } from '../imports.ts'
import { containsTerm } from './marks.ts'
import { parseQuery } from './query.ts'
import { search } from './search.ts'
import { suggest } from './suggest.ts'
import { fold, tokens } from './tokens.ts'

const origin = { kind: 'typed' as const, source: '' }

const add = (db: Writable, fields: Parameters<typeof content>[0], datedAt = '2024-09-17T05:00:00.000Z'): string => {
  const item = {
    source: `${Math.random()}`,
    content: content(fields),
    status: 'published' as const,
    datedAt,
    originKind: 'import' as const,
    raw: '',
  }
  return importArticles(db, [item])[0]?.id ?? ''
}

const headlines = (db: Writable, query: string, asYouType = false): string[] =>
  search(db, { query, asYouType }).hits.map((hit) => hit.headline)

/** Real files, and machines that do other things meanwhile. */
const patience = { timeout: 60_000 }

describe('search', patience, () => {
  it('ranks the headline far above the body', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Kota', text: 'banjir banjir banjir' })
    add(db, { headline: 'Banjir Surut', text: 'Warga pulang.' })
    expect(headlines(db, 'banjir')).toEqual(['Banjir Surut', 'Kota'])
  })

  it('finds words, phrases, prefixes and accents', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Ma’ruf Amin di Élysée', text: 'Program perlindungan jaminan sosial ketenagakerjaan.' })
    const found = [
      'maruf',
      'elysee',
      '"jaminan sosial"',
      '“sosial jaminan”',
      'ketenaga*',
      'ketenaga',
      "ma'ruf",
      'AMIN sosial',
    ]
    expect(found.map((query) => [query, search(db, { query }).total])).toEqual([
      ['maruf', 0],
      ['elysee', 1],
      ['"jaminan sosial"', 1],
      ['“sosial jaminan”', 0],
      ['ketenaga*', 1],
      ['ketenaga', 0],
      ["ma'ruf", 1],
      ['AMIN sosial', 1],
    ])
    expect(search(db, { query: 'jaminan ketenaga', asYouType: true }).total).toBe(1)
    expect(search(db, { query: 'jaminan ketenaga ', asYouType: true }).total).toBe(0)
    expect(search(db, { query: '"jaminan sos', asYouType: true }).total).toBe(1)
  })

  it('marks exactly the words that matched', () => {
    const db = temporaryArchive()
    const text = `${'Kalimat pembuka tanpa isi. '.repeat(20)}Sesudah itu 👍 jaminan sosial disebut,\nlalu jaminan sosial lagi.`
    add(db, { headline: 'Soal Jaminan', text })
    const hit = search(db, { query: '"jaminan sosial"' }).hits[0]
    expect(hit?.headlineMarks).toEqual([])
    expect(hit?.snippetMarks.map(([start, end]) => hit.snippet.slice(start, end))).toEqual([
      'jaminan sosial',
      'jaminan sosial',
    ])
    expect(hit?.snippet.startsWith('… ')).toBe(true)
    expect(hit?.snippet.length).toBeLessThan(230)
  })

  it('filters by local day and section, counts all and pages', () => {
    const db = temporaryArchive()
    for (let day = 1; day <= 9; day += 1) {
      const section = day % 2 === 0 ? 'Daerah' : 'Ekonomi'
      add(db, { headline: `Pasar ${day}`, section }, `2024-09-0${day}T05:00:00.000Z`)
    }
    expect(search(db, { query: 'pasar', from: '2024-09-03', to: '2024-09-06' }).total).toBe(4)
    expect(search(db, { query: 'pasar', section: 'Daerah' }).total).toBe(4)
    expect(search(db, { query: 'pasar', from: '2024-09-03', section: 'Ekonomi', limit: 2 })).toMatchObject({ total: 4 })
    expect(search(db, { query: '', to: '2024-09-02' }).hits.map((hit) => hit.headline)).toEqual(['Pasar 2', 'Pasar 1'])
    const pages = [0, 4, 8].flatMap((offset) =>
      search(db, { query: 'pasar', limit: 4, offset }).hits.map((hit) => hit.id),
    )
    expect(new Set(pages).size).toBe(9)
  })

  it.each([
    '"',
    '*',
    'AND',
    'a AND',
    'NOT',
    'headline:',
    '{a b}:c',
    '^x',
    'a + b',
    "'; DROP TABLE articles",
    '(((',
    'NEAR(a',
    '\0',
    '-',
    '"" ""*',
  ])('never fails on %s', (query) => {
    const db = temporaryArchive()
    add(db, {})
    expect(search(db, { query }).total).toBeTypeOf('number')
    expect(search(db, { query, asYouType: true }).total).toBeTypeOf('number')
  })

  it('never fails on anything typed', () => {
    const db = temporaryArchive()
    add(db, {})
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), (query, asYouType) => {
        expect(search(db, { query, asYouType }).total).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 200 },
    )
  })
})

describe('tokens', () => {
  it('are those of the index for every letter Indonesian and European copy uses', () => {
    const db = temporaryArchive()
    const letters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index))
    // SQLite folds the micro sign to the Greek letter.
    letters.splice(letters.indexOf('µ'), 1)
    const text = [...letters, 'café', 'cafe\u0301', 'Ma’ruf', "Jum'at", 'Rp90', '39,2', 'e-KTP', 'naïve', '٣']
      .map((one) => `x${one}y`)
      .join(' ')
    add(db, { headline: '', text })
    db.exec("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'article_index', 'row')")
    const indexed = rows<{ term: string }>(db, "SELECT term FROM temp.vocabulary WHERE term <> 'xwpublished'").map(
      (row) => row.term,
    )
    expect([...new Set(tokens(text).map((token) => token.word))].sort()).toEqual(indexed.sort())
  })

  it('fold accents and case', () => {
    expect(fold('ÉLYSÉE Ñandú')).toBe('elysee nandu')
  })
})

const word = fc.constantFrom('banjir', 'banjar', 'rob', 'Róbi', 'pasar', 'Ma’ruf', 'BPJS', 'kota', 'kotak')
const prose = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '))
const action = fc.record({
  kind: fc.constantFrom('create', 'save', 'trash', 'untrash'),
  at: fc.nat(20),
  headline: prose,
  text: prose,
  standfirst: prose,
  byline: prose,
})
const query = fc
  .array(
    fc.oneof(
      word,
      word.map((one) => `${one.slice(0, 2)}*`),
      fc.tuple(word, word).map(([a, b]) => `"${a} ${b}"`),
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((parts) => parts.join(' '))

type Action = typeof action extends fc.Arbitrary<infer T> ? T : never

const apply = (db: Writable, ids: string[], { kind, at, ...fields }: Action): void => {
  const article = getArticle(db, ids[at % Math.max(1, ids.length)] ?? '')
  if (kind === 'create' || article === null) {
    ids.push(createArticle(db, { content: content(fields), origin }).id)
  } else if (kind === 'save') {
    saveArticle(db, { articleId: article.id, baseRevision: article.revision, sequence: 1, content: content(fields) })
  } else setStatus(db, { id: article.id, status: kind === 'trash' ? 'trashed' : 'draft' })
}

describe('search agrees with the text', patience, () => {
  it('after any operations: the same articles as a plain scan, and an index FTS5 calls sound', () => {
    const db = temporaryArchive()
    fc.assert(
      fc.property(
        fc.array(action, { minLength: 1, maxLength: 12 }),
        fc.array(query, { minLength: 1, maxLength: 5 }),
        (actions, queries) => {
          run(db, 'DELETE FROM articles')
          const ids: string[] = []
          for (const one of actions) apply(db, ids, one)
          db.exec("INSERT INTO article_index (article_index, rank) VALUES ('integrity-check', 1)")
          for (const asked of queries) {
            const terms = parseQuery(asked, false)
            const expected = ids.filter((id) => {
              const article = getArticle(db, id)
              if (article === null || article.status === 'trashed') return false
              const columns = [article.headline, article.standfirst, article.text, article.byline]
              return terms.every((term) => columns.some((column) => containsTerm(column, term)))
            })
            const found = search(db, { query: asked, limit: 200 })
            expect(found.hits.map((hit) => hit.id).sort()).toEqual(expected.sort())
            expect(found.total).toBe(expected.length)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('suggest', () => {
  it('proposes what shares speakers and headline words, newest preferred, never the story itself', () => {
    const db = temporaryArchive()
    const self = add(db, { headline: 'Kepesertaan BPJS Naik', text: 'Anggoro bicara.' })
    add(db, { headline: 'Kepesertaan BPJS Turun', text: 'Lama.' }, '2019-01-01T05:00:00.000Z')
    add(db, { headline: 'Kepesertaan BPJS Tetap', text: 'Baru.' }, '2024-09-01T05:00:00.000Z')
    add(db, { headline: 'Pelatih Puas', text: 'Menang dua gol.' })
    add(db, { headline: 'Kabar Kantor', text: 'Anggoro Eko Cahyo hadir.' })
    const seed = {
      articleId: self,
      headline: 'Kepesertaan BPJS dan yang lain',
      text: '',
      section: '',
      speakers: ['Anggoro Eko Cahyo'],
    }
    const found = suggest(db, seed, Date.parse('2024-09-17')).map((hit) => hit.headline)
    expect(found).not.toContain('Kepesertaan BPJS Naik')
    expect(found).not.toContain('Pelatih Puas')
    expect(found).toContain('Kabar Kantor')
    expect(found.indexOf('Kepesertaan BPJS Tetap')).toBeLessThan(found.indexOf('Kepesertaan BPJS Turun'))
    expect(suggest(db, { ...seed, headline: 'yang dan', speakers: [] })).toEqual([])
  })
})
