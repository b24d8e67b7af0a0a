import { spellNumber } from '../../quantities/spell-number.ts'
import type { BlockRule, StoryRule } from '../check.types.ts'
import { findAll, isRunningText } from './find-all.ts'

/** Digits, decimals, per cents. */
const family = 'figures'
const separators = 'EYD V, III.A.4 dan III.B.9: titik untuk ribuan, koma untuk desimal'

export const decimalPoint: BlockRule = {
  id: 'number.decimal-point',
  family,
  severity: 'warning',
  source: separators,
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\d\.\d/,
  examples: {
    fires: [
      { text: 'Ada ⟦1.5⟧ juta warga.', fix: '1,5' },
      { text: 'Naik ⟦49.34⟧ persen.', fix: '49,34' },
      { text: 'Naik ⟦5.2⟧%.', fix: '5,2' },
      { text: 'Gempa berkekuatan magnitudo ⟦5.6⟧ terasa.', fix: '5,6' },
      { text: 'Ia menjual ⟦27.5⟧ kilogram telur.', fix: '27,5' },
    ],
    silent: ['Ada 1,5 juta warga.', 'Ada 1.500 juta warga.', 'Pukul 14.30 juta orang menonton.', 'Versi 17.4 terbit.'],
  },
  check: ({ prose }) =>
    findAll(
      prose,
      /(?<![\d.,])(\d{1,4})\.(\d{1,2})(?=\s?%|\s(?:ribu|juta|miliar|triliun|persen|kilogram|kg|gram|ton|kuintal|liter|meter|sentimeter|kilometer|km|hektare|derajat)(?![\p{L}-]))|(?<=(?:indeks prestasi(?: kumulatif)?|IPK|magnitudo|rata-rata|skor)\s)(\d)\.(\d{1,2})(?![\d.,]*\d)/giu,
      (match, start) =>
        /(?:pukul|jam)\s$/iu.test(prose.slice(Math.max(0, start - 6), start))
          ? null
          : { fix: match[0].replace('.', ',') },
    ),
}

export const thousandComma: BlockRule = {
  id: 'number.thousand-comma',
  family,
  severity: 'warning',
  source: separators,
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\d,\d{3}/,
  examples: {
    fires: [
      { text: 'Anggaran Rp⟦1,500,000⟧ cair.', fix: '1.500.000' },
      { text: 'Harganya Rp⟦42,000⟧ per kilogram.', fix: '42.000' },
    ],
    silent: [
      'Anggaran Rp1.500.000 cair.',
      'Nilainya Rp1,125 triliun dan Rp42,00.',
      'Rasionya 1,500 kali.',
      'Ada 1, 500, dan 600.',
    ],
  },
  check: ({ prose }) =>
    findAll(
      prose,
      /(?<![\d.,])\d{1,3}(?:,\d{3}){2,}(\.\d{1,2})?(?![\d,])|(?<=Rp\.?\s?)[1-9]\d{0,2},\d{3}(?![\d,.]*\d|\s?(?:ribu|juta|jt|miliar|milyar|triliun|[MT])(?!\p{L}))/giu,
      (match) => ({
        fix: match[0].replaceAll(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')),
      }),
    ),
}

const counted =
  'orang|jiwa|warga|unit|ton|kilogram|kg|hektare|hektar|rumah|peserta|siswa|pelajar|mahasiswa|penumpang|kendaraan|pekerja|karyawan|pemilih|suara|kasus|keluarga|KK|lembar|butir|paket|rupiah|dolar|kilometer|km|meter|liter'
const ungrouped = new RegExp(
  String.raw`(?<=Rp\.?\s?)\d{4,12}(?![\d.,]*\d)|(?<![\p{L}\d.,/:-])[1-9]\d{4,11}(?=\s(?:${counted})(?![\p{L}-]))`,
  'gu',
)
const grouped = (digits: string): string => digits.replace(/\B(?=(?:\d{3})+$)/g, '.')

export const thousandDot: BlockRule = {
  id: 'number.thousand-dot',
  family,
  severity: 'warning',
  source: separators,
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\d{4}/,
  examples: {
    fires: [
      { text: 'Ada ⟦15000⟧ orang datang.', fix: '15.000' },
      { text: 'Harganya Rp⟦5000⟧ saja.', fix: '5.000' },
    ],
    silent: ['Ada 15.000 orang datang.', 'Kode pos 50275 berlaku.', 'Pada 2024 warga datang.', 'Ada 1500 orang.'],
  },
  check: ({ prose }) => findAll(prose, ungrouped, (match) => ({ fix: grouped(match[0]) })),
}

export const percentSpacing: BlockRule = {
  id: 'number.percent-spacing',
  family,
  severity: 'error',
  source: 'EYD V: lambang persen ditulis rapat, kata persen ditulis terpisah',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\s%|\dpersen/,
  examples: {
    fires: [
      { text: 'Naik ⟦49 %⟧ tahun ini.', fix: '49%' },
      { text: 'Naik ⟦49persen⟧ tahun ini.', fix: '49 persen' },
    ],
    silent: ['Naik 49% tahun ini.', 'Naik 49 persen tahun ini.'],
  },
  check: ({ prose }) =>
    findAll(prose, /(?<![\d.,])(\d+(?:[.,]\d+)*)(?:[^\S\r\n]+(%)|(persen)(?!\p{L}))/gu, (match) => ({
      fix: match[2] === undefined ? `${match[1]} persen` : `${match[1]}%`,
      safe: true,
    })),
}

const percents = /(?<=\d)(?:\s?%|\spersen(?![\p{L}-]))/gu

export const percentStyle: StoryRule = {
  id: 'number.percent-style',
  family,
  severity: 'info',
  source: 'Kebiasaan redaksi: “persen” atau “%”, satu saja dalam satu naskah',
  copy: 'id',
  scope: 'story',
  examples: {
    fires: [
      { text: 'Naik 49 persen pada Mei dan 50⟦%⟧ pada Juni.', fix: ' persen' },
      { text: 'Naik 49⟦%⟧ pada Mei.', settings: { percent: 'persen' }, fix: ' persen' },
      { text: 'Naik 49⟦ persen⟧ pada Mei.', settings: { percent: '%' }, fix: '%' },
    ],
    silent: [
      'Naik 49 persen pada Mei dan 50 persen pada Juni.',
      'Naik 49% pada Mei.',
      'Naik 49% pada Mei\n\nHarga naik 49 persen pada Mei.',
    ],
  },
  check: ({ blocks, house }) => {
    const uses = blocks.flatMap(({ block, context }) =>
      (block.type === 'paragraph' || block.type === 'listItem') &&
      context.signs.figure &&
      /\d(?:\s?%|\spersen)/.test(context.outside)
        ? findAll(context.outside, percents, (match) => ({ fix: match[0].includes('%') ? ' persen' : '%' })).map(
            (use) => ({
              ...use,
              start: use.start + block.start,
              end: use.end + block.start,
            }),
          )
        : [],
    )
    const first = uses[0]
    if (first === undefined) return []
    const wanted = house.percent === 'any' ? (first.fix === '%' ? 'persen' : '%') : house.percent
    return uses.filter((use) => use.fix?.trim() === wanted)
  },
}

/** Units and scales are printed with digits whatever the size of the number. */
const digitsStay =
  /^\s?(?:%|persen|ribu|juta|miliar|milyar|triliun|km|kilometer|meter|cm|sentimeter|mm|milimeter|kg|kilogram|gram|ton|liter|hektare?|ha|derajat|jam|menit|detik|tahun|bulan|hari|minggu|pekan|inci|inch|volt|watt|megawatt|mw|gb|tb|mb|pro|poin|gol|dolar|rupiah|euro|yen|juni|wib|wita|wit|fps|mp|k|x|kali|besar|set|game|banding|sampai|hingga|dan|atau|dari|dengan|di|ke|yang|untuk|pada|ini|itu|tersebut)(?![\p{L}])/iu
const nounAfter = /^\s(\p{Ll}{3,})(?![\p{L}\d])/u
const figureNear = /\d/

export const spellSmall: BlockRule = {
  id: 'number.spell-small',
  family,
  severity: 'info',
  source: 'EYD V, II.J: bilangan satu atau dua kata ditulis dengan huruf, kecuali dalam perincian',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  needs: /\d/,
  examples: {
    fires: [{ text: 'Ada ⟦5 program⟧ bagi warga.', fix: 'lima program' }],
    silent: [
      'Ada lima program bagi warga.',
      'Ada 12 provinsi, 11 kabupaten, dan 3 desa.',
      'Jaraknya 5 km.',
      'Pasal 5 ayat itu.',
      'Ada 5,5 juta warga.',
    ],
  },
  check: ({ outside, type, bodyStart }) =>
    type === 'paragraph'
      ? findAll(
          outside,
          /(?=(?:[1-9]|10)\s\p{Ll})(?<![\p{L}\d.,:/$€£-]|[\p{Ll}\d,] \p{Lu}[\p{L}\d]*\s|[Pp]asal\s|[Aa]yat\s|[Nn]omor\s|[Pp]ukul\s|[Kk]elas\s|tipe\s|level\s|fase\s|tahap\s|stadium\s|seri\s|grup\s|lantai\s|blok\s|peringkat\s|posisi\s|urutan\s|tingkat\s|golongan\s|kategori\s|episode\s|bab\s|lap\s|set\s|ronde\s|jalur\s|kloter\s|usia\s|umur\s)([1-9]|10)(?=\s\p{Ll})/gu,
          (match, start, end) => {
            if (start < bodyStart) return null
            const rest = outside.slice(end, end + 24)
            const noun = nounAfter.exec(rest)
            if (noun === null || digitsStay.test(rest)) return null
            // A list of figures ("12 provinsi, 11 kabupaten, 3 desa") keeps its digits.
            const near = outside.slice(Math.max(bodyStart, start - 28), start) + outside.slice(end, end + 28)
            if (figureNear.test(near)) return null
            return { end: end + noun[0].length, fix: `${spellNumber(Number(match[1]))}${noun[0]}` }
          },
        )
      : [],
}

/** A sentence begins where the copy does or after a mark, which most figures do not stand behind; only the first digit of one is tried. */
const mayOpen = /[1-9](?<![\d.][1-9])(?=[\d.]*\s\p{Ll})(?<=(?:^\s*|[^\p{L}\d\s,]\s+)[1-9])/u

export const openingFigure: BlockRule = {
  id: 'number.sentence-opening',
  family,
  severity: 'info',
  source: 'EYD V, II.J.2: bilangan pada awal kalimat ditulis dengan huruf',
  copy: 'id',
  scope: 'block',
  sign: 'figure',
  examples: {
    fires: ['Harga naik. ⟦12⟧ orang datang ke pasar.'],
    silent: ['Harga naik. Dua belas orang datang.', 'Harga naik. Ada 12 orang datang.'],
  },
  check: (block) => {
    const { outside, type, bodyStart } = block
    if (!isRunningText(type) || type === 'listItem' || !mayOpen.test(outside.slice(bodyStart))) return []
    return block.sentences.flatMap(({ start, end }) => {
      const match = /^[1-9][\d.]*\d|^[1-9]/u.exec(outside.slice(start, Math.min(end, start + 20)))
      const lettersAfter =
        match !== null && /^\s\p{Ll}/u.test(outside.slice(start + match[0].length, start + match[0].length + 2))
      return lettersAfter ? [{ start, end: start + match[0].length }] : []
    })
  },
}
