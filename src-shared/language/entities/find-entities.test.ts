import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findAges, findEnumerations } from './enumerations.ts'
import { findEntities } from './find-entities.ts'
import { findDateMentions } from './resolved-dates.ts'

const seed = readFileSync(join(import.meta.dirname, '..', 'fixtures', 'seed-article.txt'), 'utf8')

describe('the sample article', () => {
  const found = findEntities(seed, { articleDate: '2024-09-17' })
  test('people with function and every mention', () => {
    expect(found.people.map(({ name, role, mentions }) => [name, role, mentions.map((span) => span.text)])).toEqual([
      ['Anggoro Eko Cahyo', 'Direktur Utama', ['Anggoro Eko Cahyo', 'Anggoro']],
      ['Ma’ruf Amin', 'Wakil Presiden RI', ['Ma’ruf Amin', 'Ma’ruf']],
      ['Multanti', 'Kepala Kantor', ['Multanti']],
    ])
  })
  test('organisations, places, dates', () => {
    expect(found.organisations.map((one) => one.name)).toContain('BPJS Ketenagakerjaan')
    expect(found.places.map((one) => one.name)).toEqual(expect.arrayContaining(['Semarang', 'Jakarta']))
    expect(found.dates.map(({ text, iso }) => [text, iso])).toEqual(
      expect.arrayContaining([['Selasa (17/9/2024)', '2024-09-17']]),
    )
  })
  test('the five programmes', () => {
    expect(found.enumerations).toMatchObject([{ announced: 5, of: 'program', isOpen: false }])
    expect(found.enumerations[0]?.items.map((item) => item.text)).toEqual([
      'Jaminan Kecelakaan Kerja (JKK)',
      'Jaminan Kematian (JKM)',
      'Jaminan Hari Tua (JHT)',
      'Jaminan Pensiun (JP)',
      'Jaminan Kehilangan Pekerjaan (JKP)',
    ])
  })
})

test.each([
  [
    'Rapat digelar Dinas Pekerjaan Umum dan Penataan Ruang Kudus kemarin.',
    ['Dinas Pekerjaan Umum dan Penataan Ruang Kudus'],
  ],
  ['Saham PT Sinar Abadi Tbk. naik.', ['PT Sinar Abadi Tbk']],
  [
    'Badan Meteorologi, Klimatologi, dan Geofisika (BMKG) mencatat. BMKG mengimbau.',
    ['Badan Meteorologi, Klimatologi, dan Geofisika'],
  ],
  [
    'Mahasiswa Universitas Diponegoro dan Institut Teknologi Bandung.',
    ['Universitas Diponegoro', 'Institut Teknologi Bandung'],
  ],
  ['Menurut Direktur PT Sinar Abadi Budi Santoso, omzet naik. "Naik tajam," kata Budi.', ['PT Sinar Abadi']],
  ['Dinas itu bank besar.', []],
])('organisations in %s', (text, expected) => {
  expect(findEntities(text).organisations.map((one) => one.name)).toEqual(expected)
})

test.each([
  ['Warga Desa Kledung, Kabupaten Temanggung, pindah ke Solo.', ['Desa Kledung', 'Kabupaten Temanggung', 'Solo']],
  ['Air di Bima surut. Pemain Bima dari Jawa Tengah.', ['Bima', 'Jawa Tengah']],
  ['Batu itu jatuh di Batu.', ['Batu']],
])('places in %s', (text, expected) => {
  expect(findEntities(text).places.map((one) => one.name)).toEqual(expected)
})

test.each([
  ['tiga cara, yakni tunai, paket pangan, dan beasiswa', 3, ['tunai', 'paket pangan', 'beasiswa'], false],
  [
    '4 materi: desain label, bahan (kertas, plastik), dan foto',
    4,
    ['desain label', 'bahan (kertas, plastik)', 'foto'],
    false,
  ],
  ['lima kota antara lain Solo, Tegal, dan Kudus', 5, ['Solo', 'Tegal', 'Kudus'], true],
  ['dua kategori: 0-20,01 (rendah), 20,01-40 (sedang)', 2, ['0-20,01 (rendah)', '20,01-40 (sedang)'], false],
])('the list of %s', (text, announced, items, isOpen) => {
  const found = findEnumerations(`Ada ${text}. Lain.`)
  expect(found).toMatchObject([{ announced, isOpen }])
  expect(found[0]?.items.map((item) => item.text)).toEqual(items)
})

test.each([
  ['enam orang, masing-masing AS, BW, dan CH', 6, ['AS', 'BW', 'CH']],
  ['dua belas desa, yakni Kledung, Batursari, dan Canggal', 12, ['Kledung', 'Batursari', 'Canggal']],
  ['tiga kabupaten/kota, yakni Solo, Klaten, dan Sragen', 3, ['Solo', 'Klaten', 'Sragen']],
])('announced in words: %s', (text, announced, items) => {
  const found = findEnumerations(`Ada ${text}.`)
  expect(found.map((one) => one.announced)).toEqual([announced])
  expect(found[0]?.items.map((item) => item.text)).toEqual(items)
})

test.each([
  ['Menurut Sumiyati (45), harga naik.', 45, 'Sumiyati'],
  ['Budi bin Ali (33) datang.', 33, 'Budi bin Ali'],
  ['Pedagang, Sumiyati, 45 tahun, mengeluh.', 45, ''],
  ['Seorang bocah 5 tahun hanyut.', 5, ''],
  ['Anak itu berusia lima tahun.', 5, ''],
])('the age in %s', (text, years, of) => {
  expect(findAges(text).map((age) => [age.years, age.of])).toEqual([[years, of]])
})

test.each(['Anak 5 tahun lalu itu dewasa.', 'Pria 5 tahun penjara.'])('no age in %s', (text) => {
  expect(findAges(text)).toEqual([])
})

test.each([
  ['KPU Sragen bertemu Bawaslu Jawa Tengah.', ['KPU Sragen', 'Bawaslu Jawa Tengah']],
  ['KPU Senin ini bersidang.', ['KPU']],
  ['Otoritas Jasa Keuangan (OJK) dan Muhammadiyah hadir.', ['Otoritas Jasa Keuangan', 'Muhammadiyah']],
])('offices and bodies by their names in %s', (text, expected) => {
  expect(findEntities(text).organisations.map((one) => one.name)).toEqual(expected)
})

test('ages: after a name, or said to be one', () => {
  const text = 'Sumiyati (45) dan anaknya berusia 11 tahun menunggu (30) menit. Pasal (5) berlaku. Budi (200) lulus.'
  expect(findAges(text).map(({ years, of }) => [years, of])).toEqual([
    [45, 'Sumiyati'],
    [11, ''],
  ])
})

describe('dates against an article of Wednesday 27 August 2025', () => {
  test.each([
    ['Rabu (27/8)', '2025-08-27', null, true],
    ['Selasa (26/8/2025)', '2025-08-26', null, true],
    ['Senin (26/8/2025)', '2025-08-26', null, false],
    ['Kamis, 2 Januari', '2025-01-02', null, true],
    ['31 Desember', '2025-12-31', null, null],
    ['Selasa', '2025-08-26', null, null],
    ['Rabu', '2025-08-27', null, null],
    ['Jumat', '2025-08-22', null, null],
    ['Jumat mendatang', '2025-08-29', null, null],
    ['kemarin', '2025-08-26', null, null],
    ['hari ini', '2025-08-27', null, null],
    ['besok', '2025-08-28', null, null],
    ['belum lama ini', null, null, null],
    ['2-5 Juli 2025', '2025-07-02', '2025-07-05', null],
    ['27 Maret hingga 8 April 2025', '2025-03-27', '2025-04-08', null],
    ['28 Desember 2024', '2024-12-28', null, null],
    ['30 Desember sampai 2 Januari', '2025-12-30', '2026-01-02', null],
    ['29 Februari', '2024-02-29', null, null],
    ['Senin pekan lalu', '2025-08-18', null, null],
    ['Sabtu pekan depan', '2025-09-06', null, null],
    ['semalam', '2025-08-26', null, null],
    ['siang tadi', '2025-08-27', null, null],
    ['dua hari lalu', '2025-08-25', null, null],
    ['5 hari lagi', '2025-09-01', null, null],
    ['sepekan lalu', '2025-08-20', null, null],
    ['Sabtu-Minggu (30-31/8/2025)', '2025-08-30', '2025-08-31', null],
    ['28/8 hingga 1/9', '2025-08-28', '2025-09-01', null],
  ])('%s', (text, iso, untilIso, weekdayAgrees) => {
    expect(findDateMentions(`Acara ${text}.`, '2025-08-27')).toMatchObject([{ iso, untilIso, weekdayAgrees }])
  })

  test('without the article’s date nothing is guessed', () => {
    expect(findDateMentions('Acara Rabu (27/8).', null)).toMatchObject([{ iso: null, source: 'vague' }])
  })
})

test('every span is a slice of any text', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const { people, organisations, places, enumerations, ages, dates } = findEntities(text, {
        articleDate: '2025-01-01',
      })
      const spans = [
        ...[...people, ...organisations, ...places].flatMap((one) => one.mentions),
        ...enumerations,
        ...ages,
        ...dates,
      ]
      for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
    }),
    { numRuns: 100 },
  )
})
