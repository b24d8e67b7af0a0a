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
import { wordForms } from './word-forms.ts'

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

  it.each([
    ['29 Mei 2026', '2026-05-29', '2026-05-29'],
    ['sep-2024', '2024-09-01', '2024-09-30'],
    ['May 29, 2026', '2026-05-29', '2026-05-29'],
    ['17/9/24', '2024-09-17', '2024-09-17'],
    ['desember', '2025-12-01', '2025-12-31'],
    ['29/2', '2024-02-29', '2024-02-29'],
    ['Hari ini', '2026-11-23', '2026-11-23'],
    ['yesterday', '2026-11-22', '2026-11-22'],
    ['minggu-lalu', '2026-11-16', '2026-11-22'],
    ['minggu', '2026-11-22', '2026-11-22'],
    ['senin', '2026-11-23', '2026-11-23'],
    ['last monday', '2026-11-16', '2026-11-16'],
    ['bulan lalu', '2026-10-01', '2026-10-31'],
    ['dua minggu lalu', '2026-11-09', '2026-11-09'],
    ['9 bulan lalu', '2026-02-23', '2026-02-23'],
    ['setahun silam', '2025-11-23', '2025-11-23'],
  ])('reads %s on Monday 23 November 2026', (text, first, last) => {
    expect(periodOf(text, new Date(2026, 10, 23, 9))).toEqual({ first, last })
  })

  it('reads a month ago at the end of a month as a day of that month', () => {
    expect(periodOf('sebulan lalu', new Date(2026, 2, 31))?.first).toBe('2026-02-28')
  })

  const flat = (query: string): string =>
    parseQuery(query, false)
      .parts.map(
        ({ either, negated, scope, value, problem }) =>
          `${either ? '| ' : ''}${negated ? '-' : ''}${scope === 'any' ? '' : `${scope}:`}${value}${problem === null ? '' : ` ${problem}!`}`,
      )
      .join(' ')

  it.each([
    ['judul:(rob banjir)', 'title:rob title:banjir'],
    ['judul:(rob OR tag:air)', 'title:rob | tag:air'],
    ['-(rob banjir)', '-rob -banjir'],
    ['-judul:(rob OR "air pasang")', '-title:rob -title:air pasang'],
    ['(rob banjir) OR pasang', 'rob | pasang banjir | pasang'],
    ['((rob', 'rob'],
    ['rob) ()', 'rob'],
    // What cannot be one of several leaves its neighbours alone.
    ['rob dari:2024 OR banjir', 'rob from:2024 banjir'],
    ['rob status:entah OR banjir', 'rob status:entah status! banjir'],
    ['rob OR -banjir', 'rob -banjir'],
    // Word processors turn a minus into a dash.
    ['rob –banjir −pasang', 'rob -banjir -pasang'],
    ['rob – banjir', 'rob banjir'],
    ['rubrik: tokoh:laras judul:', 'section: empty! speaker:laras title: empty!'],
    ['judul:-rob', '-title:rob'],
    ['tokho:laras pukul:10 https://a.id/b', 'speaker:laras pukul:10 https://a.id/b'],
    ['kategori:daerah oleh:laras', 'section:daerah author:laras'],
    ['judl:rob tmpat:demak tahu:2024', 'title:rob place:demak on:2024'],
    ['judul;rob rubrik=daerah judul：banjir', 'title:rob section:daerah title:banjir'],
    ['naik; isi; x judul;; y', 'naik; isi; x judul;; y'],
    ['status:terbti status:publised status:draff', 'status:terbti status:publised status:draff'],
    ['dari:1 mei 2024 banjir sampai:hari ini', 'from:1 mei 2024 banjir to:hari ini'],
    ['tahun:2024 dari:2025', 'on:2024 order! from:2025 order!'],
    ['status:constructor', 'status:constructor status!'],
  ])('reads %s as %s', (query, parts) => {
    expect(flat(query)).toBe(parts)
  })

  it('takes an excluded beginning for the time before it', () => {
    expect(parseQuery('-dari:2024 rob', false)).toMatchObject({ from: null, to: '2023-12-31' })
    expect(parseQuery('-sampai:mei-2024', false)).toMatchObject({ from: '2024-06-01', to: null })
    expect(parseQuery('-tanggal:2024', false).parts).toMatchObject([{ problem: 'date' }])
  })

  it('finds a speaker by a part of the name, with a title or without', () => {
    const db = temporaryArchive()
    const quote = { form: 'inline' as const, text: 'x', start: 0, end: 1, role: '', verb: '', saidOn: '', channel: '' }
    add(db, { headline: 'Satu', quotations: [{ ...quote, speaker: 'Purbaya Yudhi Sadewa' }] })
    add(db, { headline: 'Dua', quotations: [{ ...quote, speaker: 'Ma’ruf Amin' }] })
    const found = (query: string): string[] => search(db, { query }).hits.map((hit) => hit.headline)
    for (const name of ['purbaya', '"Purbaya Yudhi"', '"Yudhi Sadewa"', '"Menteri Purbaya"', '"Purbaya Yudhi Sadewa"'])
      expect([name, found(`tokoh:${name}`)]).toEqual([name, ['Satu']])
    expect(found('tokoh:"K.H. Ma’ruf Amin"')).toEqual(['Dua'])
    expect(found('tokoh:"Purbaya Sadewa"')).toEqual([])
  })

  it('finds a word however it is joined, and in spite of what a page left in it', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Satu', text: 'KH Anwar meninjau bus antarkota.' })
    for (const query of ['K.H.', 'antar-kota', 'antar\u00ADkota', 'an\u200Bwar', '"K.H. Anwar"'])
      expect([query, search(db, { query }).total]).toEqual([query, 1])
    expect(search(db, { query: 'kota-kota' }).total).toBe(0)
  })

  it('folds every sign that stands for ain and hamza', () => {
    const db = temporaryArchive()
    const spellings = [
      "Ma'ruf",
      'Ma’ruf',
      'Maruf',
      'Maʼruf',
      'Maʻruf',
      'Maʿruf',
      'Maʾruf',
      'Ma`ruf',
      'Ma′ruf',
      'Ma＇ruf',
    ]
    for (const headline of spellings) add(db, { headline, text: `Amin ${headline} datang.` })
    for (const query of spellings) {
      const { hits } = search(db, { query })
      expect([query, hits.map((hit) => hit.headline).sort()]).toEqual([query, spellings.toSorted()])
      for (const { headline, headlineMarks } of hits) expect(headlineMarks).toEqual([[0, headline.length]])
    }
  })

  it('finds the beginning of a phrase’s last word, the asterisk inside or outside', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Air pasang', text: 'Satu.' })
    add(db, { headline: 'Pasang air', text: 'Dua.' })
    for (const query of ['"air pas"*', '"air pas*"', '“air pas”*'])
      expect([query, search(db, { query }).hits.map((hit) => hit.headline)]).toEqual([query, ['Air pasang']])
    expect(search(db, { query: '"air pas"' }).total).toBe(0)
  })

  it('leaves out what it does not understand, and proposes capitals for words that join', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Rob Kaligawe' })
    add(db, { headline: 'Banjir Demak' })
    for (const query of ['', 'status:entah', 'status:', 'dari:', 'dari:entah status:x'])
      expect([query, search(db, { query }).total]).toEqual([query, 2])
    expect(search(db, { query: 'rob or banjir' })).toMatchObject({ total: 0, didYouMean: 'rob OR banjir' })
    expect(search(db, { query: 'kaligawe atau demak' }).didYouMean).toBe('kaligawe ATAU demak')
  })

  it('answers whatever is typed', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Rob Kaligawe', text: 'Air pasang.' })
    maintain(db)
    const piece = fc.constantFrom(
      ...[
        'rob',
        '"',
        '(',
        ')',
        '-',
        '–',
        '*',
        ':',
        'judul:',
        'dari:',
        'tokoh',
        'OR',
        'NOT',
        'NEAR',
        '^',
        '{',
        '}',
        '+',
      ],
      ...[
        "'",
        '’',
        ' ',
        '\u0000',
        '🎉',
        'محمد',
        '\ud800',
        '\u0301',
        '1.000',
        'mei',
        'lalu',
        '\\',
        ';',
        '--',
        'x',
        'xwdraft',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, asYouType) => {
        const query = pieces.join('')
        const { parts } = search(db, { query, asYouType, otherForms: true })
        for (const part of parts) expect(query.slice(part.start, part.end)).toContain(part.value)
      }),
      { numRuns: 300 },
    )
    expect(search(db, { query: '('.repeat(999) }).total).toBe(0)
    expect(search(db, { query: `${'(rob OR air) '.repeat(70)}` }).total).toBe(1)
    expect(search(db, { query: `${'(rob air) OR '.repeat(70)}rob` }).total).toBe(1)
  })

  it.each(['', '31/2/2024', '2024-13', 'entah kapan', '0000', '99999', '9999 tahun lalu', 'constructor'])(
    'reads no period in “%s”',
    (text) => {
      expect(periodOf(text)).toBeNull()
    },
  )

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

  it('takes for forms of a word only what is cut from its likeliest root', () => {
    const db = temporaryArchive()
    const forms = 'menang kemenangan pemenang memenangkan dimenangkan serah menyerahkan diserahkan menyerah'
    add(db, { headline: 'Kabar', text: `${forms} nang senang kenangan merah mengerahkan pengerahan anak` })
    add(db, { headline: 'Kabar', text: 'Kemudian kemudi, pengemudi, mengemudi.' })
    maintain(db)
    const formsOf = (query: string): string[] =>
      (wordForms(db, query)[0]?.forms ?? []).toSorted((a, b) => (a < b ? -1 : 1))
    expect(formsOf('menang')).toEqual(['dimenangkan', 'kemenangan', 'memenangkan', 'pemenang'])
    expect(formsOf('serah')).toEqual(['diserahkan', 'menyerah', 'menyerahkan'])
    expect(formsOf('kemudi')).toEqual(['mengemudi', 'pengemudi'])
    expect(search(db, { query: 'anak-anak' }).total).toBe(0)
    expect(search(db, { query: 'anak-anak', otherForms: true }).total).toBe(1)
  })

  it('asks what was meant when nothing is found', () => {
    const db = temporaryArchive()
    add(db, { headline: 'Paritrana Award', text: 'Paritrana diserahkan.' })
    add(db, { headline: 'Paritrana Lagi', text: 'Paritrana lagi.' })
    maintain(db)
    expect(search(db, { query: 'paritarna award' })).toMatchObject({ total: 0, didYouMean: 'paritrana award' })
    expect(search(db, { query: 'paritrana' }).didYouMean).toBeNull()
    const meant = (query: string): string | null => search(db, { query }).didYouMean
    // Every wrong word, and nothing that would not be found either.
    expect(meant('judul:paritarna awrd')).toBe('judul:paritrana award')
    expect(meant('award diserahkna lagi')).toBeNull()
    expect(meant('tgk')).toBeNull()
  })

  it('asks for the commoner and the likelier of two near words, and for names of speakers', () => {
    const db = temporaryArchive()
    const quote = { form: 'inline' as const, text: 'x', start: 0, end: 1, role: '', verb: '', saidOn: '', channel: '' }
    for (const text of ['Karier atlet.', 'Karier pelatih.', 'Karper dan carier.'])
      add(db, { headline: 'Kabar', text, quotations: [{ ...quote, speaker: 'Purbaya Yudhi' }] })
    maintain(db)
    const meant = (query: string): string | null => search(db, { query }).didYouMean
    expect(meant('karer')).toBe('karier')
    expect(meant('kariir')).toBe('karier')
    expect(meant('tokoh:purbya')).toBe('tokoh:purbaya')
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
