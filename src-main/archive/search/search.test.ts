import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pictureHtml } from '../../../src-shared/article/picture-markup.ts'
import { getArticle } from '../article-rows.ts'
import { saveArticle } from '../articles.ts'
import { checkArchive } from '../check.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import { rows, run, type Writable } from '../handle.ts'
import { importArticles } from '../imports.ts'
import { maintain } from '../maintenance.ts'
import { search } from './search.ts'
import { suggest } from './suggest.ts'
import { fold, tokens } from './tokens.ts'

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

  it('puts headlines with one of two common words between those with both and bodies alone', () => {
    const db = temporaryArchive()
    const day = (number: number): string => `2024-09-0${number}T05:00:00.000Z`
    add(db, { headline: 'Banjir dan Rob', text: 'Warga.' }, day(1))
    add(db, { headline: 'Rob Datang', text: 'Lalu banjir.' }, day(2))
    add(db, { headline: 'Banjir Surut', text: 'Rob tidak.' }, day(3))
    add(db, { headline: 'Kota', text: 'Banjir dan rob.' }, day(4))
    add(db, { headline: 'Banjir Saja', text: 'Warga pulang.' }, day(5))
    maintain(db)
    run(db, 'UPDATE terms SET articles = 100000')
    run(db, "UPDATE search_state SET value = '1000000' WHERE key = 'articles'")
    const ranked = ['Banjir dan Rob', 'Banjir Surut', 'Rob Datang', 'Kota']
    // A busy machine may take longer than a question is usually given.
    const asked = { query: 'banjir rob', patient: true }
    expect(search(db, asked).hits.map(({ headline }) => headline)).toEqual(ranked)
    const pages = [0, 1, 2, 3].flatMap((offset) => search(db, { ...asked, limit: 1, offset }).hits)
    expect(pages.map(({ headline }) => headline)).toEqual(ranked)
    expect(search(db, asked)).toMatchObject({ total: 4, ranking: 'titleFirst' })
  })

  it('weighs a telling word that meets a common one, whose headlines count as well', () => {
    const db = temporaryArchive()
    const day = (number: number): string => `2024-09-0${number}T05:00:00.000Z`
    // The weight of a word that is weighed comes from the index itself.
    for (let filler = 1; filler <= 60; filler += 1) add(db, { headline: 'Lain', text: 'Warga pulang ke kampung.' })
    add(db, { headline: 'Normalisasi Sungai', text: 'Soal banjir.' }, day(1))
    add(db, { headline: 'Rapat Dewan', text: 'Normalisasi, normalisasi, normalisasi lagi: banjir.' }, day(2))
    add(db, { headline: 'Banjir Surut', text: 'Sesudah normalisasi.' }, day(3))
    add(db, { headline: 'Kota', text: 'Banjir dan normalisasi.' }, day(4))
    add(db, { headline: 'Desa', text: 'Tentang normalisasi itu banjir.' }, day(5))
    add(db, { headline: 'Banjir Saja', text: 'Warga pulang.' }, day(6))
    maintain(db)
    run(db, 'UPDATE terms SET articles = 140000')
    run(db, "UPDATE terms SET articles = 8000 WHERE term = 'normalisasi'")
    run(db, "UPDATE search_state SET value = '1000000' WHERE key = 'articles'")
    const asked = { query: 'banjir normalisasi', patient: true, explain: true }
    const found = search(db, asked)
    expect(found).toMatchObject({ total: 5, totalIsLowerBound: false, ranking: 'relevance' })
    expect(found.explanation?.steps[0]?.order).toBe('rank by ("normalisasi"), headlines with "banjir"')
    const ranked = ['Normalisasi Sungai', 'Banjir Surut', 'Rapat Dewan', 'Kota', 'Desa']
    expect(found.hits.map(({ headline }) => headline)).toEqual(ranked)
    const pages = [0, 1, 2, 3, 4].flatMap((offset) => search(db, { ...asked, limit: 1, offset }).hits)
    expect(pages.map(({ headline }) => headline)).toEqual(ranked)
    run(db, "UPDATE terms SET articles = 30000 WHERE term = 'normalisasi'")
    expect(search(db, asked).ranking).toBe('titleFirst')
  })

  it('finds a story by what stands under its pictures, and shows it; no longer when the words are gone', () => {
    const db = temporaryArchive()
    const picture = (caption: string): string =>
      pictureHtml({ mediaId: 'ab'.repeat(32), address: '', alt: 'Alternatif', caption, credit: 'Foto: Ani Ma’ruf' })
    const leadImage = { mediaId: null, caption: 'Truk menerobos genangan', alt: '', credit: 'Dok. BPBD' }
    const fields = { headline: 'Rob', text: 'Air naik.', leadImage }
    const id = add(db, { ...fields, html: `<p>Air naik.</p>${picture('Perahu karet di gang <dua>')}` })
    const found = (query: string) => search(db, { query }).hits.map((hit) => [hit.headline, hit.snippet])
    const snippet = 'Truk menerobos genangan Dok. BPBD Perahu karet di gang <dua> Foto: Ani Ma’ruf'
    for (const query of ['perahu', '"gang dua"', 'maruf', 'genangan', 'bpbd']) {
      expect(found(query), query).toEqual([['Rob', snippet]])
    }
    // Alternative text is for those who cannot see the picture, not part of what is printed.
    expect(found('alternatif')).toEqual([])
    expect(found('naik')).toEqual([['Rob', 'Air naik.']])
    const present = getArticle(db, id)
    if (present === null) throw new Error('The article is gone.')
    const content = { ...present, html: `<p>Air naik.</p>${picture('Pompa')}` }
    saveArticle(db, { articleId: id, baseRevision: present.revision, sequence: 1, content })
    expect([found('perahu'), found('pompa').length]).toEqual([[], 1])
    expect(checkArchive(db).filter((check) => !check.ok)).toEqual([])
    run(db, 'DELETE FROM articles')
    expect(found('pompa')).toEqual([])
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
      ['maruf', 1],
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

  it('does not put a rare name with an apostrophe before the word it begins with', () => {
    const db = temporaryArchive()
    for (const place of ['Bogor', 'Solo', 'Demak'])
      add(db, { headline: `Sapi kurban lepas di ${place}`, text: 'Seekor sapi lepas dari kandang dan dikejar warga.' })
    add(db, { headline: 'Ketua baru asosiasi golf', text: 'Ia menggantikan M. Tachril Sapi’ie dalam musyawarah.' })
    const headlines = search(db, { query: 'sapi', asYouType: true }).hits.map((hit) => hit.headline)
    expect([headlines.length, headlines.at(-1)]).toEqual([4, 'Ketua baru asosiasi golf'])
    expect(search(db, { query: 'sapii', asYouType: true }).hits).toHaveLength(1)
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
