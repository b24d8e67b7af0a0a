import { describe, expect, test } from 'vitest'
import { checkStory } from './check-story.ts'
import { nonstandardPairs, nonstandardWords } from './rules/nonstandard-words.data.ts'

/** Copy as a careful desk would print it, in the manner of several outlets: nothing in it is an error or a warning. */
const clean: [string, string][] = [
  [
    'regional paper, curly marks',
    `Pasar Johar Kembali Ramai

Pedagang menata beras di Pasar Johar, Semarang, Senin (16/9/2024). (Foto: Ani Rahma)

Semarang, Mercusuar – Sebanyak 1.250 pedagang kembali berjualan di Pasar Johar, Selasa (17/9/2024). Pemerintah Kota Semarang mengeluarkan dana Rp90,5 miliar untuk memperbaiki atap, saluran air, dan lantai.

Wali Kota Semarang Budi Santoso mengatakan, pembeli mulai datang sejak pukul 06.00 WIB. Sementara itu, Dinas Perdagangan mencatat kenaikan penjualan 12,5 persen.

“Kami senang. Pedagang tidak perlu lagi berjualan di tepi jalan,” kata Budi.

“Apakah sewanya naik? Tidak,” ujarnya, “karena dananya dari pusat.”

Ada tiga bagian, yaitu beras, sayur, dan ikan. Program Jaminan Kecelakaan Kerja (JKK) juga dibuka di sana. Peserta JKK membayar Rp16.800 per bulan.

(ani/bud)`,
  ],
  [
    'agency, straight marks',
    `Pemprov Buka Jalur Evakuasi di Lereng Merapi

Magelang (ANTARA) - Pemerintah Provinsi Jawa Tengah membuka dua jalur evakuasi di lereng Gunung Merapi pada Rabu.

"Jalurnya lebih lebar sehingga truk dapat lewat," kata Kepala Badan Penanggulangan Bencana Daerah Siti Aminah di Magelang, Rabu (18/9/2024).

Menurut Siti, jalur itu menghubungkan Desa Krinjing, Desa Paten, dan Desa Ngargomulyo. Warga berusia 60 tahun ke atas didahulukan.

"Bagaimana dengan ternak?" tanya seorang warga.

Siti menjawab, "Ternak diangkut kemudian."

Pewarta: Dwi Lestari
Editor: Joko Purnomo`,
  ],
  [
    'web portal, split quotations and a list',
    `Harga Cabai Turun, Ini Daftarnya

KOMPAS.com - Harga cabai di Kabupaten Brebes turun menjadi Rp25.000 hingga Rp30.000 per kilogram pada pekan ketiga September 2024.

Turunnya harga disebabkan oleh panen raya. Meski demikian, petani masih untung.

"Biaya kami Rp12.000," ucap Ma'ruf Hidayat, petani di Desa Klampok, "jadi masih ada sisa."

Berikut harga di sejumlah pasar:

- Pasar Induk Brebes: Rp25.000
- Pasar Jatibarang: Rp27.500
- Pasar Losari: Rp30.000

Harga itu berlaku hingga Jumat (20/9/2024) pukul 15.30 WIB.`,
  ],
  [
    'sports, names that look alike',
    `Tim Putri Jateng Raih Emas Ke-12

MEDAN, SUARA MERDEKA – Tim putri Jawa Tengah meraih emas ke-12 pada PON XXI setelah menang 3-1 atas tim putra harapan, Kamis (19/9/2024).

Pelatih Agus Salim dan asistennya, Agus Halim, memuji kerja para pemain. Angga Pratama (23) dan Rangga Pratama (21) berlatih sejak 2019.

“Di dalam gim keempat kami sangat tenang,” tutur Agus Salim.

Laga berlangsung dua jam. Namun, penonton tidak beranjak dari tempat duduk di sekitar lapangan.`,
  ],
  [
    'courts, long titles and figures',
    `Tiga Orang Divonis Empat Tahun Penjara

Surakarta, Jatengpos - Majelis hakim Pengadilan Negeri Surakarta memvonis tiga terdakwa masing-masing empat tahun penjara dan denda Rp200 juta, Senin (23/9/2024).

Ketiganya adalah AS (45), BW (38), dan mantan kepala dinas berinisial CH. Kerugian negara mencapai Rp1,47 triliun, atau sekitar US$95 juta.

Jaksa Penuntut Umum (JPU) menuntut lima tahun. JPU menyatakan pikir-pikir atas putusan itu.

“Kami menghormati putusan hakim,” ungkap kuasa hukum terdakwa, Dr. Rina Wijaya, S.H., M.H., seusai sidang.

Putusan dibacakan di depan para terdakwa, keluarga, serta pengunjung yang datang dari luar kota. Sidang berikutnya digelar pada 7 Oktober 2024.`,
  ],
]

describe('clean copy', () => {
  test.each(clean)('%s', (_, text) => {
    expect(checkStory({ text, date: '2024-09-20' }).filter((issue) => issue.severity !== 'info')).toEqual([])
  })
})

test('there are 300 pairs of words and more; no standard form is itself called non-standard', () => {
  expect(nonstandardWords.size + nonstandardPairs.size).toBeGreaterThanOrEqual(300)
  for (const [wrong, right] of [...nonstandardWords, ...nonstandardPairs]) {
    expect(right, wrong).not.toBe(wrong)
    expect(right, wrong).not.toBe('')
    expect(nonstandardWords.has(right.toLowerCase()), `${wrong} → ${right}`).toBe(false)
    expect(nonstandardPairs.has(right.toLowerCase()), `${wrong} → ${right}`).toBe(false)
  }
})

const hostile = [
  '1',
  '1.',
  '(',
  '"',
  '“',
  'A B C (ABC) ',
  'Ada 5 kota, yaitu a, b, c',
  'tidak hanya ',
  'Rp 1',
  'dua ',
  '. Ab',
  'a,a',
]

test.each(hostile)('no copy stops the desk: %j over and over', { timeout: 60_000 }, (piece) => {
  const time = (length: number): number => {
    const text = `Solo, Kompas – ${piece.repeat(Math.ceil(length / piece.length))}`
    const started = process.cpuUsage().user
    checkStory({ text })
    return (process.cpuUsage().user - started) / 1000
  }
  const quarter = Math.max(5, ...Array.from({ length: 3 }, () => time(10_000)))
  // Four times as much may take four times as long; a processor shared with others adds the rest.
  expect(Math.min(time(40_000), time(40_000))).toBeLessThan(quarter * 12 + 100)
})
