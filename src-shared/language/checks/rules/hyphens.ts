import type { BlockRule } from '../check.types.ts'
import { findAll, isRunningText } from './find-all.ts'
import { watch } from './watched-words.ts'

/** Hyphens and bound forms. */
const family = 'spelling'
const hyphen = 'EYD V, III.E Tanda Hubung'

export const ordinal: BlockRule = {
  id: 'eyd.ke-angka',
  family,
  severity: 'error',
  source: hyphen,
  copy: 'id',
  scope: 'block',
  words: watch(['ke']),
  needs: /[Kk]e(?:[^\S\r\n]+\d|-[stdel])/,
  examples: {
    fires: [
      { text: 'Peringatan HUT ⟦ke 80⟧ berlangsung meriah.', fix: 'ke-80' },
      { text: 'Gol itu tercipta pada menit ⟦ke 51⟧ lewat tendangan bebas.', fix: 'ke-51' },
      { text: 'Abad ⟦ke 21⟧ penuh perubahan.', fix: 'ke-21' },
      { text: 'Ia juara ⟦ke-dua⟧ tahun ini.', fix: 'kedua' },
    ],
    silent: ['HUT ke-80 berlangsung meriah.', 'Angkanya naik dari 5 ke 10.', 'Ia juara kedua.'],
  },
  check: ({ prose }) => [
    ...findAll(
      prose,
      /(?<=(?<!\p{L})(?:HUT|ulang tahun|abad|hari|kali|edisi|urutan|generasi|putaran|menit|detik|peringkat|posisi|gol|juara|anak|putra|putri|cucu|pekan|minggu|bulan|tahun|malam|babak|ronde|set|seri|laga|etape|episode|tahap|termin|gelombang|kloter|angkatan|periode|semester|triwulan|kuartal|rakaat|yang|korban|jilid|gim|lap)[^\S\r\n]+)[Kk]e[^\S\r\n]+(\d{1,4})(?![\d.,]*\d)/giu,
      (match) => ({ fix: `${match[0].slice(0, 2)}-${match[1]}`, safe: true }),
    ),
    ...findAll(
      prose,
      /(?<![\p{L}\d])([Kk]e)-(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)(?![\p{L}-])/gu,
      (match) => ({
        fix: `${match[1]}${match[2]}`,
        safe: true,
      }),
    ),
  ],
}

export const decade: BlockRule = {
  id: 'eyd.angka-an',
  family,
  severity: 'error',
  source: hyphen,
  copy: 'id',
  scope: 'block',
  words: watch(['an', 'se']),
  examples: {
    fires: [
      { text: 'Musik tahun ⟦90an⟧ diputar.', fix: '90-an' },
      { text: 'Warga ⟦se Jawa⟧ Tengah datang.', fix: 'se-Jawa' },
    ],
    silent: ['Musik tahun 90-an diputar.', 'Warga se-Jawa Tengah datang.'],
  },
  check: ({ prose }) => [
    ...findAll(prose, /(?<![\p{L}\d.,])(\d{1,4})an(?![\p{L}\d])/gu, (match) => ({ fix: `${match[1]}-an`, safe: true })),
    ...findAll(prose, /(?<![\p{L}\d-])(se)[^\S\r\n]+(\p{Lu}\p{Ll}+)/gu, (match) => ({
      fix: `se-${match[2]}`,
      safe: true,
    })),
  ],
}

/** Copy often prints these apart; a capital or a figure after them takes a hyphen and is another matter. */
const bound =
  /(?<![\p{L}\d-])((?:[Pp]asca|[Nn]on|[Aa]ntar|[Pp]ra|[Ss]ub|[Mm]ulti|[Ss]emi|[Aa]nti|[Ee]kstra|[Mm]akro|[Ii]nter))(?:[^\S\r\n]+|-)(\p{Ll}{3,})(?![\p{L}-])/gu
/** "antar" is a verb as well, and "anti", "ekstra" and "multi" are used as words. */
const afterAntar = new Set(
  'negara kota daerah provinsi pulau bangsa warga umat agama suku lembaga instansi kementerian sekolah kampung desa kelas generasi pribadi golongan ras budaya bank benua galaksi moda kelompok sektor wilayah kabupaten kecamatan klub pemain partai pihak individu manusia anggota fraksi perusahaan universitas kampus komunitas tetangga kawasan kelurahan'.split(
    ' ',
  ),
)

export const boundForm: BlockRule = {
  id: 'eyd.bentuk-terikat',
  family,
  severity: 'warning',
  source: 'EYD V, II.B.3: bentuk terikat ditulis serangkai dengan kata yang mengikutinya',
  copy: 'id',
  scope: 'block',
  words: watch(['pasca', 'non', 'antar', 'pra', 'sub', 'multi', 'semi', 'anti', 'ekstra', 'makro', 'inter']),
  examples: {
    fires: [
      { text: 'Bantuan ⟦pasca gempa⟧ disalurkan.', fix: 'pascagempa' },
      { text: 'Bus ⟦antar kota⟧ penuh.', fix: 'antarkota' },
      { text: '“Bantuan ⟦pasca gempa⟧ sudah kami terima,” kata Budi.', fix: 'pascagempa' },
      { text: 'Dana ⟦non-pemerintah⟧ masuk.', fix: 'nonpemerintah' },
    ],
    silent: [
      'Bantuan pascagempa disalurkan.',
      'Ia antar anak ke sekolah.',
      'Pasca-2024, warga pulang.',
      'Kelompok non-Muslim hadir.',
      'Ia anti korupsi.',
    ],
  },
  check: ({ prose, type }) =>
    isRunningText(type)
      ? findAll(prose, bound, (match) => {
          const form = (match[1] ?? '').toLowerCase()
          const next = match[2] ?? ''
          if (form === 'antar' && !afterAntar.has(next)) return null
          if (/^(?:anti|ekstra|multi|inter|semi|makro)$/.test(form)) return null
          if (/^(?:dan|atau|yang|blok|grup)$/.test(next)) return null
          return { fix: `${match[1]}${next}` }
        })
      : [],
}

export const figureTwo: BlockRule = {
  id: 'eyd.angka-dua',
  family,
  severity: 'warning',
  source: 'EYD V, II.C: bentuk ulang ditulis lengkap dengan tanda hubung',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /[^\s\d]2/,
  examples: {
    fires: [{ text: 'Semua ⟦anak2⟧ datang.', fix: 'anak-anak' }],
    silent: ['Semua anak-anak datang.', 'Luasnya 5 km2.', 'Gas CO2 naik.'],
  },
  check: ({ prose }) =>
    findAll(prose, /(?<=\p{Ll}{3})2(?![\p{L}\d.-])/gu, (_match, start, end) => {
      const word = /(?<![\p{L}\d.@-])\p{Ll}{3,24}$/u.exec(prose.slice(Math.max(0, start - 25), start))
      return word === null ? null : { start: start - word[0].length, end, fix: `${word[0]}-${word[0]}` }
    }),
}
