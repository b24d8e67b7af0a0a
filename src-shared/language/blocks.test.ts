import { expect, test } from 'vitest'
import { structureStory } from './structure.ts'

const shape = (copy: string): string[] =>
  structureStory(copy).blocks.map(({ type, text }) => `${type}: ${text.replace(/\s+/g, ' ')}`)
const long = 'Pemerintah kota membuka kembali pasar itu setelah dua tahun direnovasi dengan dana daerah dan pusat.'

test('one line a paragraph, no blank lines', () => {
  expect(shape(`Pasar Johar Dibuka\nSEMARANG, KOMPAS.com - ${long}\n${long}\n(tfq/gil)`)).toEqual([
    'headline: Pasar Johar Dibuka',
    `paragraph: SEMARANG, KOMPAS.com - ${long}`,
    `paragraph: ${long}`,
    'credit: (tfq/gil)',
  ])
})

test('no headline: the copy starts with its dateline', () => {
  expect(shape(`SOLO - ${long}\n\n${long}`)).toEqual([`paragraph: SOLO - ${long}`, `paragraph: ${long}`])
})

test('a headline may begin with a place as well', () => {
  for (const headline of ['Solo: Kota Budaya yang Berubah', 'Yogya: Macet Lagi', 'Semarang – Kota Lama Ramai Lagi']) {
    const { headline: found, dateline } = structureStory(`${headline}\n\nSOLO - ${long}\n\n${long}`)
    expect(found).toBe(headline)
    expect(dateline?.raw).toBe('SOLO -')
    expect(structureStory(`${headline}\n\n${long}`).dateline).toBeNull()
  }
})

test('hard-wrapped lines are one paragraph', () => {
  const wrapped = `SEMARANG - Pemerintah kota membuka kembali pasar itu setelah dua\ntahun direnovasi dengan dana daerah dan pusat yang cair pada akhir\ntahun lalu.\n\nPedagang kembali berjualan sejak pagi dan pembeli datang dari luar\nkota.`
  expect(structureStory(wrapped).blocks).toHaveLength(2)
})

test('standfirst, byline, caption and time before the dateline', () => {
  const copy = `Pasar Johar Dibuka\n\nPenulis: Ani Rahma | Editor: Budi\n\nSelasa, 17 September 2024 | 10:20 WIB\n\nSuasana Pasar Johar, Semarang. (KOMPAS.com/ANI RAHMA)\n\nSEMARANG, KOMPAS.com - ${long}`
  expect(structureStory(copy).blocks.map(({ type }) => type)).toEqual([
    'headline',
    'byline',
    'byline',
    'caption',
    'paragraph',
  ])
  expect(
    structureStory(`Pasar Johar Dibuka\n\nPedagang senang, pembeli pun datang.\n\nSOLO - ${long}`).blocks[1]?.type,
  ).toBe('standfirst')
})

test('subheads and lists', () => {
  expect(
    shape(
      `Judul\n\n${long}\n\nHarga Masih Stabil\n\n${long}\n- beras\n- gula\n\n1. Pertama datang\n2. Lalu antre\n\n${long}`,
    ),
  ).toEqual([
    'headline: Judul',
    `paragraph: ${long}`,
    'subhead: Harga Masih Stabil',
    `paragraph: ${long}`,
    'listItem: beras',
    'listItem: gula',
    'listItem: Pertama datang',
    'listItem: Lalu antre',
    `paragraph: ${long}`,
  ])
})

test.each(['SIARAN PERS', 'SIARAN PERS BERSAMA', 'PRESS RELEASE', 'Siaran Pers Nomor: 12/HM/2026', 'CNN Indonesia'])(
  '%s before the headline is no headline',
  (label) => {
    const { headline, blocks } = structureStory(`${label}\n\nPasar Johar Dibuka\n\nSOLO - ${long}`)
    expect(headline).toBe('Pasar Johar Dibuka')
    expect(blocks[0]).toMatchObject({ type: 'byline', text: label })
  },
)

test.each([
  ["Simak juga 'Saat Ondel-ondel Dilarang Ngamen':", 'Saat Ondel-ondel Dilarang Ngamen'],
  ['Pilihan Editor: Mengapa RUU Penyiaran Ditolak', 'Mengapa RUU Penyiaran Ditolak'],
])('%s leads to another story', (line, title) => {
  const { related } = structureStory(`Judul\n\n${long}\n\n${line}\n\n${long}`)
  expect(related).toMatchObject([{ kind: 'inline', links: [{ title }] }])
})

test('the place of a video, and who else wrote', () => {
  const copy = `Judul\n\n${long}\n\n[Gambas:Video CNN]\n\n${long}\n\nAni Rahma berkontribusi dalam penulisan artikel ini.`
  expect(structureStory(copy).blocks.map(({ type }) => type)).toEqual([
    'headline',
    'paragraph',
    'relatedMarker',
    'paragraph',
    'credit',
  ])
})

test('a year before a full stop is no list', () => {
  expect(shape(`Judul\n\n${long}\n\n12. Ini bukan daftar karena hanya satu.`)[2]).toBe(
    'paragraph: 12. Ini bukan daftar karena hanya satu.',
  )
})

test('related posts with and without links', () => {
  const copy = `Judul\n\n${long}\n\nBaca juga: Harga Beras Turun di Pasar Johar\n\n${long}\n\nBaca Juga\nPedagang Pasar Johar Kembali Berjualan\nhttps://contoh.id/pasar\n\n${long}\n\nPos terkait\n\n- [Cuaca Hari Ini](https://contoh.id/cuaca)\n\nEditor: Budi`
  const { related, blocks } = structureStory(copy)
  expect(related.map(({ kind, links }) => ({ kind, links }))).toEqual([
    { kind: 'inline', links: [{ title: 'Harga Beras Turun di Pasar Johar', url: null }] },
    {
      kind: 'inline',
      links: [
        { title: 'Pedagang Pasar Johar Kembali Berjualan', url: null },
        { title: 'https://contoh.id/pasar', url: 'https://contoh.id/pasar' },
      ],
    },
    { kind: 'end', links: [{ title: 'Cuaca Hari Ini', url: 'https://contoh.id/cuaca' }] },
  ])
  expect(blocks.at(-1)).toMatchObject({ type: 'credit', text: 'Editor: Budi' })
})

test.each([
  'Bacaan Lainnya',
  'BACA JUGA:',
  'Berita Terkait',
  'Simak juga',
  'Related Posts',
  '[baca_juga=3]',
  '[inline_related_posts items=3]',
])('%s is a marker', (marker) => {
  expect(structureStory(`Judul\n\n${long}\n\n${marker}\n\n${long}`).related).toMatchObject([
    { kind: 'inline', links: [] },
  ])
})

test.each([
  [
    'on a line of its own inside the paragraph',
    `${long}\nBaca juga: Banjir Surut, Warga Kembali\nsementara itu warga menunggu bantuan dari dinas.`,
  ],
  ['before the next sentence', `${long} Baca juga: Banjir Surut dan Warga Kembali Sementara itu, warga menunggu.`],
  ['in brackets', `${long} (Baca juga: Banjir surut di Demak) Sementara itu, warga menunggu.`],
])('a related title %s is cut out of the copy', (_, copy) => {
  const { blocks, related } = structureStory(`SOLO - ${long}\n\n${copy}`)
  expect(blocks.map(({ type }) => type)).toEqual([
    'paragraph',
    'paragraph',
    'relatedMarker',
    'relatedLink',
    'paragraph',
  ])
  expect(blocks.at(-1)?.text).toMatch(/^sementara itu,? warga/i)
  expect(related).toMatchObject([{ kind: 'inline', links: [{ title: expect.stringMatching(/^Banjir Surut/i) }] }])
})

test('a related title whose end cannot be known stays where it is', () => {
  const { blocks } = structureStory(`SOLO - ${long}\n\n${long} Baca juga: banjir surut di semua desa. Warga menunggu.`)
  expect(blocks).toHaveLength(2)
})

const kinds = (text: string): string[] => structureStory(text).blocks.map(({ type }) => type)

test.each([
  '[12/11/26 14.03] Humas Polres: ',
  '[14.03, 12/11/2026] Rina: ',
  '12/11/26 14.03 - Dinas Kominfo: ',
  '12/11/2026, 2:03 PM - +62 812-3456-789: ',
])('the stamp of a chat message "%s" is no headline', (stamp) => {
  const text = `${stamp}Bupati Lepas Jamaah Haji\n\nBLORA – ${long}`
  const { headline, dateline, blocks } = structureStory(text)
  expect(headline).toBe('Bupati Lepas Jamaah Haji')
  expect(dateline?.place).toBe('BLORA')
  expect(blocks.map(({ type }) => type)).toEqual(['byline', 'headline', 'paragraph'])
  expect(blocks[0]?.text).toBe(stamp.trim())
})

test('a greeting in a message of its own is no headline either', () => {
  const text = `[14.03, 12/11/2026] Rina: Selamat siang, rekan media\n[14.04, 12/11/2026] Rina: Warga Tolak Tambang\n\nSOLO – ${long}`
  expect(structureStory(text).headline).toBe('Warga Tolak Tambang')
})

test.each([
  '12/11/2026 Menjadi Hari Bersejarah',
  'Pukul 14.03 – Rina: Kisah Malam Itu',
  '[Foto] Banjir Rob: Tiga Hari',
])('no stamp: %s', (headline) => {
  expect(structureStory(`${headline}\n\nSOLO – ${long}`).headline).toBe(headline)
})

test.each([
  [
    'a heading over its lines',
    'Narahubung:\nRina Kusuma\nManajer Humas PT Bank Maju\n0812-3456-7890\nrina@bankmaju.example',
  ],
  ['labelled lines', 'Kontak media: Rina Kusuma (0812-3456-7890)\nSurel: rina@bankmaju.example\n-Selesai-'],
  ['a number with a name', 'Rina Kusuma: +62 812 3456 7890'],
])('contacts that close a release are its credit: %s', (_, contacts) => {
  const expected = ['headline', 'paragraph', ...contacts.split('\n').map(() => 'credit')]
  expect(kinds(`Bank Buka Cabang\n\nSOLO – ${long}\n\n${contacts}`)).toEqual(expected)
})

test.each([
  'Kontak senjata: dua prajurit gugur dalam peristiwa itu, kata juru bicara satuan.',
  'Warga dapat menelepon 0271-555123 bila melihat tanggul retak.',
  'Rina Kusuma menambahkan bahwa posko dibuka sampai malam.',
])('no contact: %s', (last) => {
  expect(kinds(`Bank Buka Cabang\n\nSOLO – ${long}\n\n${last}`)).toEqual(['headline', 'paragraph', 'paragraph'])
})

/** Goes on in small letters on the next line, as a stray break leaves it. */
const goesOn = 'sementara itu warga menunggu bantuan dari dinas di balai desa sejak kemarin.'
test.each([
  ['a line that is broken', 'Pemerintah kota membuka kembali pasar itu setelah dua tahun dan', true],
  ['a heading of related posts', 'Baca juga: Pasar Johar Dibuka Kembali Setelah Dua Tahun Ditutup', false],
  ['a signature', 'Editor: Ratna Dewi Anggraini dari Meja Berita Jawa Tengah di Semarang', false],
  ['a byline', 'Penulis: Ratna Dewi Anggraini dari Meja Berita Jawa Tengah', false],
])('%s is joined with the next line: %s', (_name, line, joins) => {
  const texts = shape(`SOLO - ${long}\n\n${line}\n${goesOn}\n\n${long}`)
  expect(texts.some((text) => text.endsWith(`${line} ${goesOn}`))).toBe(joins)
  expect(texts.some((text) => text.endsWith(goesOn))).toBe(true)
})

test.each(['- beras dan minyak', 'wa: 0812-3456-7890'])('%j is joined with no line before it', (line) => {
  const texts = shape(`Pemerintah kota membuka kembali pasar itu setelah dua tahun dan\n${line}\n\n${long}`)
  expect(texts.some((text) => text.includes(`tahun dan ${line}`))).toBe(false)
})
