import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ArticleContent } from '../contract/story.ts'
import { cleanText } from '../language/clean-text.ts'
import { structureStory } from '../language/structure.ts'
import { contentFromCopy } from './from-copy.ts'
import { plainTextToParagraphs } from './plain-paragraphs.ts'

const house = { houseDateline: '{place}, {outlet} – ' }
const seed = readFileSync(join(import.meta.dirname, '../language/fixtures/seed-article.txt'), 'utf8')

test('the sample copy becomes an article', () => {
  const content = contentFromCopy(seed, house)
  expect(ArticleContent.parse(content)).toEqual(content)
  expect(content).toMatchObject({
    headline: 'Paritrana Award Diharapkan Genjot Kepesertaan BPJS',
    slug: 'paritrana-award-diharapkan-genjot-kepesertaan-bpjs',
    language: 'id',
    dateline: { place: 'Semarang', outlet: 'Mercusuar', raw: 'Semarang, Mercusuar–' },
    leadImage: { mediaId: null, caption: 'TARGET PESERTA AKTIF BPJS KETENAGAKERJAAN 2023 01 12', alt: '', credit: '' },
    document: null,
    related: [
      { kind: 'inline', links: [] },
      { kind: 'end', links: [] },
    ],
  })
  expect(content.text.startsWith('Semarang, Mercusuar – Jumlah peserta')).toBe(true)
  expect(content.text).not.toContain('\u00A0')
  expect(content.quotations.map(({ speaker }) => speaker)).toEqual([
    'Anggoro Eko Cahyo',
    'Anggoro Eko Cahyo',
    'Ma’ruf Amin',
    'Multanti',
  ])
  expect(content.html.match(/<aside class="related"/g)).toHaveLength(2)
  expect(content.html.match(/<span class="quotation"/g)).toHaveLength(4)
  expect(content.html.match(/<span class="dateline"/g)).toHaveLength(1)
})

test('hostile copy is text, not markup', () => {
  const { html } = contentFromCopy('Judul\n\n<script>alert(1)</script> & "Aman <b>," kata Budi.', house)
  expect(html).not.toMatch(/<script|<b>/)
  expect(html).toContain('&lt;script&gt;')
})

describe('bylines and editors', () => {
  const body = 'SOLO - Isi berita ini cukup panjang untuk sebuah paragraf yang utuh dan jelas.'
  test.each([
    [`Judul\n\nPenulis: Ani Rahma | Editor: Budi\n\n${body}`, 'Ani Rahma', 'Budi', ''],
    [`Judul\n\nOleh Ani Rahma\n\n${body}\n\nEditor: Budi`, 'Ani Rahma', 'Budi', ''],
    [`Judul\n\n${body} (tfq/gil)`, 'tfq', 'gil', '(tfq/gil)'],
  ])('%j', (copy, byline, editor, kept) => {
    const content = contentFromCopy(copy, house)
    expect(content).toMatchObject({ byline, editor })
    expect(content.text.endsWith(kept)).toBe(true)
    expect(content.text).not.toContain('Editor')
  })
})

test('the own outlet fills a dateline that has none', () => {
  const copy = 'Judul\n\nSOLO - Isi berita.'
  expect(contentFromCopy(copy, { ...house, outlet: 'Mercusuar' })).toMatchObject({
    text: 'SOLO, Mercusuar – Isi berita.',
  })
  expect(contentFromCopy(copy, house).text).toBe('SOLO – Isi berita.')
  expect(contentFromCopy(copy, { houseDateline: '', outlet: 'Mercusuar' }).text).toBe('SOLO - Isi berita.')
})

test('a quotation over paragraphs is one piece in each', () => {
  const { quotations } = contentFromCopy(
    '“Satu, kami perbaiki jalan.\n\n“Dua, kami bangun jembatan,” kata Budi Santoso.',
    house,
  )
  expect(quotations.map(({ text, speaker }) => [text, speaker])).toEqual([
    ['“Satu, kami perbaiki jalan.', 'Budi Santoso'],
    ['“Dua, kami bangun jembatan,”', 'Budi Santoso'],
  ])
})

test('English copy is told', () => {
  expect(contentFromCopy('BANDUNG (AP) — The rain fell on the city and the people were at home.', house).language).toBe(
    'en',
  )
})

test('plain text to paragraphs', () => {
  expect(plainTextToParagraphs('Satu  dua.\r\n\r\nTiga.')).toEqual(['Satu dua.', 'Tiga.'])
})

/** Pieces of real-looking copy, so that the rules are reached, mixed with anything at all. */
const piece = fc.oneof(
  fc.constantFrom(
    'Semarang, Mercusuar– ',
    'SOLO - ',
    'KOMPAS.com - ',
    '“Kami siap,” ',
    '"Siap',
    ',” ujar ',
    'kata Budi Santoso, ',
    'jelasnya. ',
    'Menurut ',
    'Wali Kota Solo ',
    'mengatakan, ',
    'dalam keterangannya, Selasa (17/9/2024). ',
    '\n\n',
    '\r\n',
    '\n',
    'Baca juga: ',
    'Pos terkait\n',
    'https://contoh.id/a ',
    'Editor: Ani\n',
    '(tfq/gil)',
    '- beras\n- gula\n',
    '1. Satu\n2. Dua\n',
    'FOTO PASAR JOHAR 2024 01 02\n',
    "Ma'ruf ",
    '‘',
    '’',
    '“',
    '”',
    '"',
    '(',
    ')',
    '[baca_juga=3]\n',
    'Penulis: Ani | Editor: Budi\n',
    '[Judul Panjang Sekali Ini](https://contoh.id)\n',
    'Bacaan Lainnya\n',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const copy = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(''))

test('any copy: left out, indirect speech changes nothing of the direct', () => {
  const said = fc.constantFrom(
    '“Kami siap bekerja lagi,” kata Budi Santoso. ',
    '“Sudah,” ujarnya. ',
    'Budi menilai, harga beras naik. ',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(said, piece), { maxLength: 25 }), (pieces) => {
      const text = pieces.join('')
      const direct = structureStory(text).quotes.filter(({ type }) => type === 'direct')
      expect(structureStory(text, null, 'direct').quotes).toEqual(direct)
    }),
  )
})

test('any copy: spans are slices in order and blocks do not overlap', () => {
  fc.assert(
    fc.property(copy, (text) => {
      const { blocks, quotes, related, dateline } = structureStory(text)
      let last = 0
      for (const { start, end, text: slice } of blocks) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(slice)
        last = end
      }
      for (const span of quotes) {
        expect(text.slice(span.start, span.end)).toBe(span.text)
        expect(span.end).toBeLessThanOrEqual(text.length)
        if (span.mention !== null) expect(text.slice(span.mention.start, span.mention.end)).toBe(span.mention.text)
        expect(span.confidence).toBeGreaterThanOrEqual(0)
        expect(span.confidence).toBeLessThanOrEqual(1)
      }
      expect(quotes.map(({ start }) => start)).toEqual(quotes.map(({ start }) => start).sort((a, b) => a - b))
      for (const { start, end } of related) expect(text.slice(start, end).length).toBe(end - start)
      if (dateline !== null) expect(text.slice(dateline.start, dateline.end)).toBe(dateline.raw)
    }),
    { numRuns: 1500 },
  )
})

const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? []
/** What the labels of bylines, list numbers and related headings say is kept as structure, not as words. */
const labels =
  /^(?:editor|redaktur|penyunting|oleh|penulis|reporter|pewarta|wartawan|jurnalis|by|written|author|baca|bacaan|juga|lainnya|pos|terkait|berita|artikel|video|foto|lihat|simak|tonton|read|see|also|juga|items|related|posts|inline|\d{1,2})$/i

test('any copy: no word is lost, and every quotation is where it says', () => {
  fc.assert(
    fc.property(copy, (raw) => {
      const content = contentFromCopy(raw, house)
      expect(ArticleContent.safeParse(content).success).toBe(true)
      for (const { start, end, text } of content.quotations) expect(content.text.slice(start, end)).toBe(text)
      const titles = content.related.flatMap(({ links }) => links.flatMap(({ title, url }) => [title, url]))
      const { headline, standfirst, byline, editor, text, leadImage, dateline } = content
      const kept = new Set(
        words(
          [headline, standfirst, byline, editor, text, leadImage?.caption ?? '', dateline?.raw ?? '', ...titles].join(
            ' ',
          ),
        ),
      )
      const lost = words(cleanText(raw)).filter((word) => !kept.has(word) && !labels.test(word))
      // A shortcode such as [baca_juga=3] is one marker.
      expect(lost.filter((word) => !['baca_juga', 'inline_related_posts'].includes(word))).toEqual([])
    }),
    { numRuns: 1500, examples: [['Baca juga: øhttps://contoh.id/a https://contoh.id/a ']] },
  )
})
