import { expect, test } from 'vitest'
import { findDateline } from './dateline.ts'
import { renderDateline } from './render-dateline.ts'

test.each([
  ['SEMARANG, KOMPAS.com - Warga', 'SEMARANG', 'KOMPAS.com', '-', 'place-outlet', 'none'],
  ['JAKARTA, KOMPAS — Warga', 'JAKARTA', 'KOMPAS', '—', 'place-outlet', 'none'],
  ['Jakarta, CNN Indonesia -- Warga', 'Jakarta', 'CNN Indonesia', '--', 'place-outlet', 'none'],
  ['Kulon Progo, KRJOGJA.com – Warga', 'Kulon Progo', 'KRJOGJA.com', '–', 'place-outlet', 'none'],
  ['WONOSALAM, HARIAN7.COM - Warga', 'WONOSALAM', 'HARIAN7.COM', '-', 'place-outlet', 'none'],
  ['Semarang (ANTARA) - Warga', 'Semarang', 'ANTARA', '-', 'place-outlet', 'paren'],
  ['PADANG (SumbarFokus)\nWarga', 'PADANG', 'SumbarFokus', '', 'place-outlet', 'paren'],
  ['BANDUNG (AP) — Residents', 'BANDUNG', 'AP', '—', 'place-outlet', 'paren'],
  [
    'Washington DC/Jakarta (ANTARA/Xinhua) — Warga',
    'Washington DC/Jakarta',
    'ANTARA/Xinhua',
    '—',
    'place-outlet',
    'paren',
  ],
  ['BANDUNG, Indonesia (AP) — Residents', 'BANDUNG, Indonesia', 'AP', '—', 'place-outlet', 'paren'],
  ['TEMPO.CO, Jakarta - Warga', 'Jakarta', 'TEMPO.CO', '-', 'outlet-place', 'none'],
  ['REPUBLIKA.CO.ID, JAKARTA -- Warga', 'JAKARTA', 'REPUBLIKA.CO.ID', '--', 'outlet-place', 'none'],
  ['KBRN, Palangka Raya : Warga', 'Palangka Raya', 'KBRN', ':', 'outlet-place', 'none'],
  ['Liputan6.com, Jakarta- Warga', 'Jakarta', 'Liputan6.com', '-', 'outlet-place', 'none'],
  ['Liputan6.com, Semarang Inovasi baru', 'Semarang', 'Liputan6.com', '', 'outlet-place', 'none'],
  ['KOMPAS.com - Warga', null, 'KOMPAS.com', '-', 'outlet', 'none'],
  ['SEMARANG - Warga', 'SEMARANG', null, '-', 'place', 'none'],
  ['SEMARANG - Solo kini ramai', 'SEMARANG', null, '-', 'place', 'none'],
  ['Semarang – Warga', 'Semarang', null, '–', 'place', 'none'],
  ['Jakarta: Presiden hadir', 'Jakarta', null, ':', 'place', 'none'],
  ['Bandung, Jawa Barat – Warga', 'Bandung, Jawa Barat', null, '–', 'place', 'none'],
  ['Jakarta, 17 September 2024 – PT Maju', 'Jakarta', null, '–', 'place', 'none'],
  ['Palu, detikSulsel - Warga', 'Palu', 'detikSulsel', '-', 'place-outlet', 'none'],
  ['ENDE, iNews NTT — Warga', 'ENDE', 'iNews NTT', '—', 'place-outlet', 'none'],
  ['Ruteng, RRI Ruteng – Warga', 'Ruteng', 'RRI Ruteng', '–', 'place-outlet', 'none'],
  ['LANGSA, habalangsa.id, – Warga', 'LANGSA', 'habalangsa.id', '–', 'place-outlet', 'none'],
  ['TERNATE,-- Warga', 'TERNATE', null, '--', 'place', 'none'],
  ['TERNATE. - Warga', 'TERNATE', null, '-', 'place', 'none'],
  ['BLORA-- Warga', 'BLORA', null, '--', 'place', 'none'],
  ['MANGGARAI, Vox Flores.- Warga', 'MANGGARAI', 'Vox Flores', '-', 'place-outlet', 'none'],
  ['JEPARA | muria.co – Warga', 'JEPARA', 'muria.co', '–', 'place-outlet', 'none'],
  ['DENPASAR, BaliKarya.Com | Warga', 'DENPASAR', 'BaliKarya.Com', '|', 'place-outlet', 'none'],
  ['Kendari, Sultra Ekspres. Warga', 'Kendari', 'Sultra Ekspres', '.', 'place-outlet', 'none'],
  ['Nabire, (Papua Pos) — Warga', 'Nabire', 'Papua Pos', '—', 'place-outlet', 'paren'],
  ['WAIKABUBAK, InfoSumba – Warga', 'WAIKABUBAK', 'InfoSumba', '–', 'place-outlet', 'none'],
  ['TELUK WONDAMA, Metro88 – Warga', 'TELUK WONDAMA', 'Metro88', '–', 'place-outlet', 'none'],
  ['**BLORA, muria.co** – Warga', 'BLORA', 'muria.co', '–', 'place-outlet', 'none'],
  ['<b>LANGSA –</b> Warga', 'LANGSA', null, '–', 'place', 'none'],
  ['Bima, 17/9 (ANTARA) - Warga', 'Bima', 'ANTARA', '-', 'place-outlet', 'paren'],
  ['Sigi, 3 Mei (Kabar Sigi) - Warga', 'Sigi', 'Kabar Sigi', '-', 'place-outlet', 'paren'],
  ['TERNATE, malutnews – Warga', 'TERNATE', 'malutnews', '–', 'place-outlet', 'none'],
  ['KALABAHI, ALOR POS.NET-Bupati hadir', 'KALABAHI', 'ALOR POS.NET', '-', 'place-outlet', 'none'],
  ['KEPUHSARI, Indonesia — Every', 'KEPUHSARI, Indonesia', null, '—', 'place', 'none'],
  ['MANADO, Indonesia (AP) — Residents', 'MANADO, Indonesia', 'AP', '—', 'place-outlet', 'paren'],
  ['WAIBAKUL, TIMEX - Warga', 'WAIBAKUL', 'TIMEX', '-', 'place-outlet', 'none'],
  ['NEGARA - Warga', 'NEGARA', null, '-', 'place', 'none'],
  ['SUMBER (Radar Ciayu) - Warga', 'SUMBER', 'Radar Ciayu', '-', 'place-outlet', 'paren'],
  ['Waspada.id – TAPANULI SELATAN – Warga', 'TAPANULI SELATAN', 'Waspada.id', '–', 'outlet-place', 'none'],
  ['SEMARANG – Mercusuar – Warga datang.', 'SEMARANG', 'Mercusuar', '–', 'place-outlet', 'none'],
  ['DENPASAR, Nov 18 (Reuters) - Police said', 'DENPASAR', 'Reuters', '-', 'place-outlet', 'paren'],
  ['JAKARTA, Nov. 18, 2026 (Xinhua) -- Trade', 'JAKARTA', 'Xinhua', '--', 'place-outlet', 'paren'],
  [
    'The Jakarta Post, Magelang, Central Java',
    'Magelang, Central Java',
    'The Jakarta Post',
    '',
    'outlet-place',
    'none',
  ],
  ['Bandung – Wali Kota Erni – yang baru dilantik – hadir.', 'Bandung', null, '–', 'place', 'none'],
])('%s', (text, place, outlet, separator, order, outletWrap) => {
  const found = findDateline(text, 10)
  expect(found).toMatchObject({ place, outlet, separator, order, outletWrap, start: 10 })
  expect(text.startsWith(found?.raw ?? 'none')).toBe(true)
  expect(found?.end).toBe(10 + (found?.raw.length ?? 0))
})

test.each([
  'Semarang - Solo kini bisa ditempuh dalam satu jam.',
  'Semarang-Demak macet sejak pagi.',
  'SEMARANG, SOLO-YOGYA macet sejak pagi.',
  'Semarang, Solo, dan Demak banjir.',
  'Menurut Budi - warga setempat - banjir datang tiba-tiba.',
  'Kemarin, Budi – warga Semarang – pulang.',
  'Wali Kota (PDIP) - yang baru - hadir.',
  'Harga beras naik - pedagang mengeluh.',
  'Semarang: murah dan dekat',
  'SUMBER: Badan Pusat Statistik',
  'Negara - yang dulu jaya - bangkit lagi.',
  'Bandung – ibu kota Jawa Barat itu – macet lagi.',
  'Solo – selain Yogya – ramai saat Lebaran.',
  'KETUA, Andi Hasan – yang baru dipilih – hadir.',
  'BREAKING, Metro88 – Pasar terbakar.',
  'Kendari, Sultra. Warga berkumpul.',
  'Semarang – Solo – Yogya tersambung kereta.',
  'Rapat – Mercusuar – dibuka.',
  'Kompas, Tempo, dan Antara hadir.',
  'The Jakarta Post, Magelang, and others were there.',
  '**Catatan:** harga – menurut pedagang – naik.',
  '**Semarang** menjadi tuan rumah.',
])('no dateline: %s', (text) => {
  expect(findDateline(text, 0)).toBeNull()
})

const dateline = {
  place: 'Semarang',
  outlet: 'Mercusuar',
  separator: '–',
  order: 'place-outlet',
  outletWrap: 'none',
  raw: '',
} as const

test.each([
  [{ outlet: '' }, '{place}, {outlet} – ', 'Semarang – '],
  [{ place: '' }, '{place}, {outlet} – ', 'Mercusuar – '],
  [{ outlet: '' }, '{outlet}, {PLACE} -- ', 'SEMARANG -- '],
  [{ outlet: '' }, '{place} ({outlet}) - ', 'Semarang - '],
  [{ place: '' }, '{place} ({outlet}) - ', 'Mercusuar - '],
  [{ place: 'PALANGKA RAYA' }, '{Place}, {OUTLET} – ', 'Palangka Raya, MERCUSUAR – '],
  [{ place: '', outlet: '' }, '{place}, {outlet} – ', ''],
  [{ place: '{outlet}' }, '{place}: ', '{outlet}: '],
  [{}, '', 'Semarang, Mercusuar – '],
  [{ separator: '' }, '', 'Semarang, Mercusuar '],
  [{ outletWrap: 'paren' as const, separator: '-' }, '', 'Semarang (Mercusuar) - '],
  [{ outletWrap: 'paren' as const, outlet: '', separator: '-' }, '', 'Semarang - '],
  [{ order: 'outlet-place' as const, separator: ':' }, '', 'Mercusuar, Semarang: '],
  [{ raw: 'Semarang, Mercusuar–' }, '', 'Semarang, Mercusuar– '],
])('%o in %s is %s', (fields, template, printed) => {
  expect(renderDateline({ ...dateline, ...fields }, template)).toBe(printed)
})
