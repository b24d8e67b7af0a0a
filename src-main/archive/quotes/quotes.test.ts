import { describe, expect, it } from 'vitest'
import { contentFromCopy } from '../../../src-shared/article/from-copy.ts'
import type { Quotation } from '../../../src-shared/contract/index.ts'
import { getArticle } from '../article-rows.ts'
import { createArticle, saveArticle, setStatus } from '../articles.ts'
import { checkArchive } from '../check.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import { rows, type Writable } from '../handle.ts'
import { importArticles } from '../imports.ts'
import { findQuotations } from './find.ts'
import { speakerCards } from './speakers.ts'

/** The quote index on real archives: what was said is found by who, what, how and when, and only while it is in an article. */
const said = (fields: Partial<Quotation>): Quotation => ({
  form: 'inline',
  text: '“Aman,”',
  start: 0,
  end: 7,
  speaker: 'Budi Santoso',
  role: '',
  verb: 'kata',
  saidOn: '',
  channel: '',
  ...fields,
})

const add = (db: Writable, day: string, quotations: Quotation[]): string =>
  createArticle(
    db,
    { content: content({ headline: `Berita ${day}`, quotations }), origin: { kind: 'typed', source: '' } },
    new Date(`${day}T05:00:00.000Z`),
  ).id

const filled = (): { db: Writable; first: string } => {
  const db = temporaryArchive()
  const first = add(db, '2023-05-04', [
    said({ speaker: 'Ma’ruf Amin', role: 'Wakil Presiden', text: '“Zakat itu wajib,”', verb: 'ujar' }),
    said({ speaker: 'Ma’ruf', text: '“Tunaikan segera,”' }),
    said({ speaker: '', text: '“Hidup buruh!”', verb: 'seru' }),
  ])
  add(db, '2025-02-01', [
    said({ speaker: "KH Ma'ruf Amin", role: 'Ketua Umum MUI', text: '“Wakaf produktif,”', saidOn: '2025-01-31' }),
    said({ speaker: 'Maruf Amin', text: '“Zakat produktif,”', confidence: 0.55 }),
  ])
  add(db, '2024-07-07', [said({ text: '“Harga naik,”' })])
  return { db, first }
}

const texts = (db: Writable, query: Parameters<typeof findQuotations>[1]): string[] =>
  findQuotations(db, query).hits.map((hit) => hit.text)

describe('quotes', () => {
  it.each([
    ['ma’ruf', ['“Wakaf produktif,”', '“Zakat produktif,”', '“Zakat itu wajib,”', '“Tunaikan segera,”']],
    ['MARUF AM', ['“Wakaf produktif,”', '“Zakat produktif,”', '“Zakat itu wajib,”', '“Tunaikan segera,”']],
    ['K.H. Ma`ruf Amin', ['“Wakaf produktif,”', '“Zakat produktif,”', '“Zakat itu wajib,”', '“Tunaikan segera,”']],
    ['amin ruf', []],
    ['budi', ['“Harga naik,”']],
    ['”?', []],
  ])('by speaker %s, newest first', (speaker, expected) => {
    expect(texts(filled().db, { speaker })).toEqual(expected)
  })

  it('by words, verb and day, alone and together', () => {
    const { db } = filled()
    expect(texts(db, { words: 'zakat' })).toEqual(['“Zakat produktif,”', '“Zakat itu wajib,”'])
    expect(texts(db, { words: '"zakat itu"' })).toEqual(['“Zakat itu wajib,”'])
    expect(texts(db, { words: 'produk*', speaker: 'maruf' })).toHaveLength(2)
    expect(texts(db, { verb: 'seru' })).toEqual(['“Hidup buruh!”'])
    expect(texts(db, { from: '2025-01-31', to: '2025-01-31' })).toEqual(['“Wakaf produktif,”'])
    expect(texts(db, { to: '2023-12-31', words: 'zakat' })).toEqual(['“Zakat itu wajib,”'])
    expect(findQuotations(db, { limit: 2, offset: 4 })).toMatchObject({ total: 6, hits: [{}, {}] })
  })

  it('tells where, how and how surely it was said', () => {
    const { db, first } = filled()
    expect(findQuotations(db, { words: 'wajib' }).hits).toEqual([
      {
        articleId: first,
        headline: 'Berita 2023-05-04',
        text: '“Zakat itu wajib,”',
        speaker: 'Ma’ruf Amin',
        role: 'Wakil Presiden',
        verb: 'ujar',
        date: '2023-05-04',
        confidence: 1,
        start: 0,
        end: 7,
      },
    ])
    expect(findQuotations(db, { words: 'zakat produktif' }).hits[0]?.confidence).toBe(0.55)
  })

  it('follows every save, and leaves the trash out', () => {
    const { db, first } = filled()
    const article = getArticle(db, first) ?? expect.fail('no article')
    const quotations = [said({ text: '“Haji ditunda,”' })]
    const rowsOf = () =>
      rows<{ id: number }>(db, 'SELECT row_id AS id FROM quotes ORDER BY row_id').map((row) => row.id)
    saveArticle(db, { articleId: first, baseRevision: 1, sequence: 1, content: { ...article, quotations } })
    expect(texts(db, { words: 'wajib' })).toEqual([])
    expect(texts(db, { words: 'haji' })).toEqual(['“Haji ditunda,”'])
    const kept = rowsOf()
    saveArticle(db, {
      articleId: first,
      baseRevision: 2,
      sequence: 2,
      content: { ...article, text: 'Lain.', quotations },
    })
    expect(rowsOf()).toEqual(kept)
    setStatus(db, { id: first, status: 'trashed' })
    expect(texts(db, { words: 'haji' })).toEqual([])
    expect(checkArchive(db).filter((check) => !check.ok)).toEqual([])
  })

  it('never fails on anything typed', () => {
    const { db } = filled()
    for (const asked of ['"', '*', 'AND', 'text:', '{a}:b', '(((', 'NEAR(', '\0', '-', "';--", '’']) {
      expect(findQuotations(db, { speaker: asked, words: asked }).total).toBeTypeOf('number')
      expect(speakerCards(db, { query: asked })).toBeInstanceOf(Array)
    }
  })

  it('keeps how sure an import was of its speakers, without changing the article’s hash', () => {
    const db = temporaryArchive()
    const copy =
      'SOLO - Pasar ramai.\n\n“Stok aman,” kata Kepala Bulog Rendra Wijaya, Senin (3/2/2025).\n\n“Harga turun,” imbuhnya.'
    const [imported] = importArticles(db, [
      {
        source: 'a.txt',
        content: contentFromCopy(copy, { houseDateline: '' }),
        status: 'published',
        datedAt: '2025-02-03T03:00:00.000Z',
        originKind: 'import',
        raw: copy,
      },
    ])
    const hits = findQuotations(db, { speaker: 'rendra' }).hits
    expect(hits.map((hit) => [hit.text, hit.date, hit.confidence])).toEqual([
      ['“Stok aman,”', '2025-02-03', 0.9],
      ['“Harga turun,”', '2025-02-03', 0.55],
    ])
    const article = getArticle(db, imported?.id ?? '') ?? expect.fail('no article')
    const quotations = article.quotations.map(({ confidence: _, ...quotation }) => quotation)
    const request = { articleId: article.id, baseRevision: article.revision, sequence: 1 }
    expect(saveArticle(db, { ...request, content: { ...article, quotations } }).revision).toBe(article.revision)
    expect(checkArchive(db).filter((check) => !check.ok)).toEqual([])
  })
})

describe('speakers', () => {
  it('are one card for all spellings, with functions over time', () => {
    const { db } = filled()
    expect(speakerCards(db, { query: "ma'ruf" })).toEqual([
      {
        name: 'Ma’ruf Amin',
        variants: ["KH Ma'ruf Amin", 'Ma’ruf Amin', 'Maruf Amin', 'Ma’ruf'],
        roles: [
          { role: 'Ketua Umum MUI', from: '2025-01-31', to: '2025-01-31' },
          { role: 'Wakil Presiden', from: '2023-05-04', to: '2023-05-04' },
        ],
        quotes: 4,
        lastQuoted: '2025-02-01',
      },
    ])
  })

  it('most quoted first when nothing is asked', () => {
    expect(speakerCards(filled().db, { query: '' }).map((card) => card.quotes)).toEqual([4, 1])
  })

  it('count what is outside the trash only, also where that changes who comes first', () => {
    const { db, first } = filled()
    const listed = (limit: number) =>
      speakerCards(db, { query: '', limit }).map(({ name, quotes, lastQuoted }) => [name, quotes, lastQuoted])
    add(db, '2024-08-08', [said({}), said({})])
    expect(listed(1)).toEqual([['Ma’ruf Amin', 4, '2025-02-01']])
    setStatus(db, { id: first, status: 'trashed' })
    expect(listed(1)).toEqual([['Budi Santoso', 3, '2024-08-08']])
    expect(listed(5)).toEqual([
      ['Budi Santoso', 3, '2024-08-08'],
      ['Maruf Amin', 2, '2025-02-01'],
    ])
  })
})
