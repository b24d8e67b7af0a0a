import { expect, test } from 'vitest'
import { createArticle } from '../articles.ts'
import { content, temporaryArchive } from '../fixtures/temporary-archive.ts'
import { maintain } from '../maintenance.ts'
import { citations, previewOf } from './preview.ts'
import { wordForms } from './word-forms.ts'

const typed = { kind: 'typed' as const, source: '' }
const origin = { kind: 'import' as const, source: 'https://mercusuar.example/rob' }

test('a preview marks what was asked for, numbered through headline, standfirst and body', () => {
  const db = temporaryArchive()
  const { id } = createArticle(db, { content: content({ standfirst: 'Rob datang lagi.' }), origin })
  const preview = previewOf(db, { id, query: 'rob OR pasang -kering', asYouType: true })
  expect(preview.headlineMarks).toEqual([[0, 3]])
  expect(preview.standfirstMarks).toEqual([[0, 3]])
  expect(preview.html).toBe('<p>Air <mark data-hit="2">pasang</mark> merendam Jalan Raya Kaligawe sejak pagi.</p>')
  expect(preview.url).toBe(origin.source)
  expect(Object.keys(preview)).not.toContain('document')
})

test('an article that was stored as text alone is shown in its paragraphs', () => {
  const db = temporaryArchive()
  const { id } = createArticle(db, { content: content({ html: '', text: 'Satu <b>.\n\nDua.' }), origin })
  expect(previewOf(db, { id, query: '' }).html).toBe('<p>Satu &lt;b&gt;.</p><p>Dua.</p>')
  expect(() => previewOf(db, { id: 'nothing', query: '' })).toThrow('not in the archive')
})

test('citations come in the order asked, with the outlet of the dateline', () => {
  const db = temporaryArchive()
  const dateline = { place: 'Semarang', outlet: 'Mercusuar', separator: '–', order: 'place-outlet', raw: '' } as const
  const [first, second] = [
    content({ headline: 'Satu', byline: 'Tegar Nugraha', dateline: { ...dateline, outletWrap: 'none' } }),
    content({ headline: 'Dua' }),
  ].map((one, index) => createArticle(db, { content: one, origin: typed }, new Date(2024, index, 2)))
  expect(citations(db, [second?.id ?? '', 'nothing', first?.id ?? ''])).toEqual([
    '“Dua”, 2 Februari 2024',
    'Tegar Nugraha, “Satu”, Mercusuar, 2 Januari 2024',
  ])
})

test('says which other forms of a word the archive holds', () => {
  const db = temporaryArchive()
  const text = 'Ia menulis: tulis, lalu ditulis lagi dalam penulisan baru.'
  for (let copy = 0; copy < 2; copy += 1) createArticle(db, { content: content({ text }), origin: typed })
  maintain(db)
  const [found] = wordForms(db, 'menulis "dua kata" -tulisan')
  expect(found?.word).toBe('menulis')
  expect(found?.forms).toEqual(expect.arrayContaining(['ditulis', 'penulisan', 'tulis']))
})
