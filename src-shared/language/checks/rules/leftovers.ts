import type { BlockRule, StoryRule } from '../check.types.ts'
import { findAll } from './find-all.ts'

/** What a web page or a half-finished draft leaves in the copy. */
const family = 'paste'

export const relatedResidue: StoryRule = {
  id: 'paste.related-residue',
  family,
  severity: 'error',
  source: 'Kebiasaan redaksi: tautan terkait adalah blok tersendiri',
  copy: 'all',
  scope: 'story',
  examples: {
    fires: ['Warga kembali ke rumah masing-masing pada sore hari.\n\n⟦Bacaan Lainnya⟧\n\nMereka membawa barang.'],
    silent: ['Warga kembali membaca berita lainnya pada sore hari.'],
  },
  check: ({ structure }) => structure.related.map(({ start, end }) => ({ start, end })),
}

const pageFurniture =
  /\bADVERTISEMENT\b|SCROLL TO (?:CONTINUE|RESUME)(?: WITH CONTENT)?|\[Gambas:[^\]]*\]|Gambas:Video \w*|\bShare (?:this|on) ?:|(?:Simak|Saksikan|Lihat) (?:[Jj]uga )?Video ['‘“"][^'’”"]{3,120}['’”"]:?|Halaman (?:[Ss]elanjutnya|[Bb]erikutnya)(?=\s*$)|Baca [Ss]elengkapnya\b|Cek [Bb]erita dan [Aa]rtikel (?:yang lain|lainnya) di Google News|(?:Ikuti|Dapatkan) (?:berita|update)[^.]{3,60}(?:Google News|WhatsApp Channel|Telegram)|Click here/gu

export const pageResidue: BlockRule = {
  id: 'paste.page-residue',
  family,
  severity: 'warning',
  source: 'Kebiasaan redaksi',
  copy: 'all',
  scope: 'block',
  needs: /ADVERT|SCROLL|Gambas|Share|Video|Halaman|elengkapnya|Google News|Telegram|Channel|Click/,
  examples: {
    fires: ['Warga pulang sore hari. ⟦ADVERTISEMENT⟧ Mereka lelah.', 'Ia pulang. ⟦[Gambas:Video 20detik]⟧'],
    silent: ['Iklan itu dipasang di halaman depan koran pada hari Senin.'],
  },
  check: ({ outside, type }) => (type === 'relatedLink' ? [] : findAll(outside, pageFurniture, () => ({}))),
}

const entities: Record<string, string> = { nbsp: ' ', amp: '&', quot: '"', lt: '<', gt: '>', ldquo: '“', rdquo: '”' }
const entity = /&(?:nbsp|amp|quot|lt|gt|ldquo|rdquo|lsquo|rsquo|ndash|mdash|hellip|#\d{2,5}|#x[\da-f]{2,4});/giu
const tag = /<\/?(?:p|br|div|span|strong|b|i|em|a|h[1-6]|ul|ol|li|img|script|iframe|figure|table)\b[^<>]{0,300}>/giu

export const markup: BlockRule = {
  id: 'paste.markup',
  family,
  severity: 'error',
  source: 'Kebiasaan redaksi',
  copy: 'all',
  scope: 'block',
  sign: 'markup',
  examples: {
    fires: ['Pemerintah kota⟦<br />⟧ membuka pasar.', { text: 'Kepala Dinas A ⟦&amp;⟧ B datang.', fix: '&' }],
    silent: ['PT Maju & Jaya membuka pabrik.', 'Nilainya < 5 dan > 2.'],
  },
  check: ({ text }) => [
    ...findAll(text, entity, (match) => ({ fix: entities[match[0].slice(1, -1).toLowerCase()] ?? null })),
    ...findAll(text, tag, () => ({})),
  ],
}

export const brokenEncoding: BlockRule = {
  id: 'paste.encoding',
  family,
  severity: 'error',
  source: 'Kebiasaan redaksi',
  copy: 'all',
  scope: 'block',
  sign: 'broken',
  examples: {
    fires: ['Ia berkata ⟦â€œ⟧siap.', 'Kota M⟦Ã¼⟧nchen ramai.', 'Rusak ⟦\uFFFD⟧ di sini.'],
    silent: ['Kota München ramai.', '“Siap,” kata Budi.'],
  },
  check: ({ text }) => findAll(text, /â€[\u0080-\u00BF“”œ™¦˜]?|[ÃÂ][\u0080-\u00BF]|\uFFFD+/gu, () => ({})),
}

export const placeholder: BlockRule = {
  id: 'draft.placeholder',
  family: 'story',
  severity: 'error',
  source: 'Kebiasaan redaksi: TK (“to come”) menandai yang belum ada',
  copy: 'all',
  scope: 'block',
  needs: /xx|XX|\?\?|TK|tk|\[|orem ipsum|TODO|00[/-]/,
  examples: {
    fires: ['Acara dihadiri ⟦XXX⟧ orang.', 'Nilainya ⟦[TK]⟧ rupiah.', '⟦Lorem ipsum⟧ dolor sit amet.', 'Kata ⟦TKTK⟧.'],
    silent: ['Murid TK Pertiwi bernyanyi.', 'PON XX digelar di Papua.', 'Final Liga XXX berlangsung.'],
  },
  check: ({ outside }) =>
    findAll(
      outside,
      /\[(?:TK|tk|isi|nama|tanggal|jumlah|cek|konfirmasi|to come)[^\]]{0,40}\]|\b(?:TKTK|TK TK|tktk)\b|\bX{3,}(?= (?:orang|persen|juta|miliar|ribu|warga|peserta))|(?<![\p{L}\d])x{2,}(?![\p{L}\d])|[Ll]orem ipsum|(?<=\s)\?{3,}(?!!)|\bTODO\b|\b00[/-]00[/-]\d{4}/gu,
      () => ({}),
    ),
}
