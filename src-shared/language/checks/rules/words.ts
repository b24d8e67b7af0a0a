import type { BlockContext, BlockRule, Finding, Word } from '../check.types.ts'
import { withCapitalsOf } from './find-all.ts'
import { nonstandardPairs, nonstandardWords } from './nonstandard-words.data.ts'
import { watch } from './watched-words.ts'

/**
 * Words by KBBI, not where a capital shows a name. Inside a quotation only the spelling of a word is mended, never the word
 * that somebody chose.
 */
const family = 'spelling'

const firstOfPairs = new Set([...nonstandardPairs.keys()].map((pair) => pair.split(' ')[0] ?? ''))

/** Words that end so by themselves, and the conjunctions EYD V (II.F) prints as one word. */
const oneWithPun = new Set(
  'adapun andaipun ataupun bagaimanapun betapapun biarpun jikapun kalaupun kendatipun maupun meskipun sekalipun sementangpun sungguhpun walaupun ampun pengampun diampun rumpun serumpun himpun dihimpun menghimpun terhimpun penghimpun timpun lampun taipun tripun pikipun'.split(
    ' ',
  ),
)

/** The standard form of a word, also with -nya, -lah, -kah or -pun behind it. */
const standardOf = (lower: string): string | null => {
  const whole = nonstandardWords.get(lower)
  if (whole !== undefined) return whole
  if (lower.length > 6 && lower.endsWith('pun') && !oneWithPun.has(lower)) return `${lower.slice(0, -3)} pun`
  const last = lower[lower.length - 1]
  if (lower.length < 6 || (last !== 'a' && last !== 'h') || !/(?:nya|lah|kah)$/.test(lower)) return null
  const suffix = lower.slice(-3)
  const stem = nonstandardWords.get(lower.slice(0, -suffix.length))
  return stem === undefined ? null : stem + suffix
}

/**
 * "Resiko" and "risiko" are one word, spelled in two ways; "merubah" and "mengubah", "suport" and "dukungan" are a choice of
 * words. An affix that changes shape is a choice too.
 */
const isSpelling = (wrong: string, right: string): boolean => {
  const [a, b] = [wrong.replaceAll(/[\s-]/g, ''), right.replaceAll(/[\s-]/g, '').toLowerCase()]
  if (a === b) return true
  if (b.endsWith('asi') !== a.endsWith('asi') || /^(?:me|di|pe|ter|ber)/.test(a)) return false
  return (a[0] === b[0] && Math.abs(a.length - b.length) <= 2) || a.slice(1) === b.slice(1)
}

const shouting = (word: string): boolean => word.length > 3 && word === word.toUpperCase()

const opensQuotation = ({ quoted, prose }: BlockContext, { start }: Word): boolean =>
  quoted.some(
    (part) =>
      part.start === start - 1 ||
      (part.start < start && start < part.end && /[.!?]\s$/.test(prose.slice(start - 2, start))),
  )

/** A capital inside a sentence makes it a name ("Apotik Sehat", "Masjid Agung"); headlines print capitals anyway. */
const mayBeName = (block: BlockContext, index: number): boolean => {
  const word = block.proseWords[index]
  if (word === undefined || word.text === word.lower) return false
  if (shouting(word.text)) return block.type !== 'headline'
  if (block.type === 'headline' || block.type === 'subhead') return false
  const opens = block.sentences.some(({ start }) => start === word.start) || opensQuotation(block, word)
  const next = block.proseWords[index + 1]
  return !opens || (next !== undefined && next.start === word.end + 1 && next.text !== next.lower)
}

/** "Lebih baik … daripada": without a word that compares, "dari pada" is a "dari" with a word too many. */
const comparing =
  /(?<!\p{L})(?:lebih|kurang|alih-alih|ketimbang|lain|berbeda|beda|sama|selain|mending(?:an)?|(?:ter)?\p{Ll}*(?:besar|kecil|tinggi|rendah|banyak|sedikit|cepat|lambat|mahal|murah|baik|buruk|suka|pilih|memilih))(?!\p{L})/iu
const compares = ({ outside, sentences }: BlockContext, at: number): boolean => {
  const sentence = sentences.find(({ start, end }) => start <= at && at < end)
  return at === sentence?.start || comparing.test(outside.slice(sentence?.start ?? 0, at))
}

export const nonstandardWord: BlockRule = {
  id: 'word.nonstandard',
  family,
  severity: 'warning',
  source: 'KBBI dan EYD V',
  copy: 'id',
  scope: 'block',
  words: watch([...nonstandardWords.keys(), ...nonstandardPairs.keys(), '-pun']),
  examples: {
    fires: [
      { text: 'Setiap usaha ada ⟦resiko⟧ dan biaya.', fix: 'risiko' },
      { text: 'Ia membeli obat di ⟦apotik⟧ itu.', fix: 'apotek' },
      { text: '⟦Prakteknya⟧ tidak mudah.', fix: 'Praktiknya' },
      { text: 'Ia lebih suka teh ⟦dari pada⟧ kopi.', fix: 'daripada' },
      { text: 'Pemulihan ⟦dari pada⟧ kejadian itu lama.', fix: 'dari' },
      { text: '⟦Dari pada⟧ menunggu, warga pulang.', fix: 'Daripada' },
      { text: 'Warga ⟦kerjasama⟧ sejak lama.', fix: 'kerja sama' },
      { text: 'Rapat itu digelar ⟦Jum’at⟧ malam.', fix: 'Jumat' },
      { text: '“Itu ⟦resiko⟧ kami,” kata Budi.', fix: 'risiko' },
      { text: 'Petugas ⟦handal⟧ didatangkan.', fix: 'andal' },
      { text: 'Dana itu ⟦disalah gunakan⟧ pengurus.', fix: 'disalahgunakan' },
      { text: 'Tidak ada ⟦kesalahanpun⟧ di sana.', fix: 'kesalahan pun' },
      { text: 'Pada ⟦Nopember⟧ hujan mulai turun.', fix: 'November' },
    ],
    silent: [
      'Setiap usaha ada risiko dan biaya.',
      'Ia bekerja di Apotik Sehat.',
      '“Kita harus merubah cara itu,” kata Budi.',
      'Ia menghimpun warga, maupun pedagang, sekalipun sulit.',
      { text: 'Warga memakai kata resiko.', settings: { dictionary: ['Resiko'] } },
    ],
  },
  check: (block) => {
    if (block.type === 'relatedMarker' || block.type === 'credit' || block.type === 'byline') return []
    const findings: Finding[] = []
    const isQuoted = ({ start }: Word): boolean => block.outside[start] !== block.prose[start]
    block.proseWords.forEach((word, index) => {
      const opensPair = firstOfPairs.has(word.lower)
      const standard = standardOf(word.lower)
      if ((standard === null && !opensPair) || block.house.dictionary.has(word.lower)) return
      const next = block.proseWords[index + 1]
      if (next !== undefined && opensPair && /^[^\S\r\n]$/.test(block.prose.slice(word.end, next.start))) {
        const joined = nonstandardPairs.get(`${word.lower} ${next.lower}`)
        if (joined !== undefined && next.text === next.lower && !mayBeName(block, index)) {
          const standard = joined === 'daripada' && !compares(block, word.start) ? 'dari' : joined
          findings.push({ start: word.start, end: next.end, fix: withCapitalsOf(word.text, standard) })
          return
        }
      }
      if (standard !== null && isQuoted(word) && !isSpelling(word.lower, standard)) return
      // A day or a month is a name itself, and has a capital anywhere.
      if (standard === null || (!/^\p{Lu}/u.test(standard) && mayBeName(block, index))) return
      findings.push({ start: word.start, end: word.end, fix: withCapitalsOf(word.text, standard) })
    })
    return findings
  },
}

/** Words that are printed twice only by a slip; any other pair may want a hyphen or be meant. */
const functionWords = new Set(
  'sedang lalu masih hanya bisa dapat harus belum jika ketika tetapi namun semua hingga setelah sebelum menjadi yaitu yakni lebih ada yang di ke dan dari untuk dengan pada itu ini dalam akan oleh adalah telah sudah atau juga tidak bagi serta agar karena bahwa sebagai para tersebut saat ia dia kami kita mereka the of to in a an and is'.split(
    ' ',
  ),
)

/** Words that are doubled with a hyphen; another noun printed twice may be either, and is only told. */
const doubled = new Set(
  'anak orang rumah teman kawan ibu bapak negara buku barang hal kata cara daerah tempat jalan desa kota pohon buah sayur sama masing kira tiba hati pelan ramai benar baik rata sungguh cepat jauh dalam besar kecil tinggi rendah lama baru macam undang alun kupu laba gara pura titik tahun hari bulan jam satu dua hasil kasus masalah nilai warga siswa guru pihak pemain calon korban mobil motor kapal perahu kios toko gedung sekolah alat bahan tanda jenis produk usaha kegiatan acara program bagian pasal aturan tokoh partai lembaga kelompok bayi ibu lagu foto video kabar berita cerita mula tengah mana siapa apa kapan batu pasir tanaman hewan ikan sapi kambing ayam bunga mata kaki tangan oleh obat penyakit rekan saudara kakak adik nenek kakek laki paru cita muda fakta senyum sembunyi'.split(
    ' ',
  ),
)
const verbal = /^(?:me[mn]?|men[gy]|ber|ter|di)\p{Ll}{4,}$/u

const fixOf = (word: Word, next: Word, language: BlockContext['language']): string | null => {
  const isSlip = functionWords.has(word.lower) || word.lower.includes('-') || verbal.test(word.lower)
  if (isSlip || language !== 'id') return word.text
  return doubled.has(word.lower) ? `${word.text}-${next.text}` : null
}

export const repeatedWord: BlockRule = {
  id: 'word.repeated',
  family,
  severity: 'warning',
  source: 'EYD V, II.C: bentuk ulang memakai tanda hubung',
  copy: 'all',
  scope: 'block',
  examples: {
    fires: [
      { text: 'Warga ⟦yang yang⟧ datang sejak pagi.', fix: 'yang' },
      { text: 'Semua ⟦anak anak⟧ datang.', fix: 'anak-anak' },
      { text: '⟦Anak-anak anak-anak⟧ datang.', fix: 'Anak-anak' },
      { text: 'Warga ⟦menolak menolak⟧ rencana itu.', fix: 'menolak' },
      { text: '“Warga ⟦yang yang⟧ datang banyak,” kata Budi.', fix: 'yang' },
      'Harga ⟦minyak minyak⟧ naik.',
      'Ia berkata, “Gemboknya ⟦rusak rusak⟧ semua.”',
    ],
    silent: ['Semua anak-anak datang.', 'Grup Duran Duran tampil.', 'Datang, datang lagi.'],
  },
  check: (block) => {
    const findings: Finding[] = []
    const { proseWords, prose, outside } = block
    proseWords.forEach((word, index) => {
      const next = proseWords[index + 1]
      if (
        next === undefined ||
        next.lower !== word.lower ||
        /\d/.test(word.lower) ||
        (word.lower.length < 3 && !functionWords.has(word.lower))
      )
        return
      if (block.language === 'en' && /^(?:had|that)$/.test(word.lower)) return
      if (!/^\s$/.test(prose.slice(word.end, next.start)) || next.text !== next.lower) return
      if (block.house.dictionary.has(`${word.lower} ${next.lower}`)) return
      // People do say a word twice; a small word printed twice is the desk's slip, also in a quotation.
      const isSaid = outside[word.start] !== prose[word.start] && !functionWords.has(word.lower)
      const found = { start: word.start, end: next.end, fix: fixOf(word, next, block.language) }
      findings.push(isSaid ? { ...found, severity: 'info' } : found)
    })
    return findings
  },
}

const informal = new Map(
  'nggak:tidak;gak:tidak;ngga:tidak;enggak:tidak;gimana:bagaimana;kayak:seperti;bikin:membuat;banget:sekali;gitu:begitu;udah:sudah;emang:memang;kalo:kalau;ngomong:berbicara;pengen:ingin;aja:saja;kasih tau:memberi tahu;bareng:bersama;ngaku:mengaku'
    .split(';')
    .map((entry): [string, string] => [entry.split(':')[0] ?? '', entry.split(':')[1] ?? '']),
)

export const informalWord: BlockRule = {
  id: 'word.informal',
  family,
  severity: 'info',
  source: 'KBBI: ragam cakapan',
  copy: 'id',
  scope: 'block',
  words: watch(informal.keys()),
  examples: {
    fires: [{ text: 'Warga ⟦nggak⟧ datang.', fix: 'tidak' }],
    silent: ['Warga tidak datang.', '“Saya nggak tahu,” kata Budi.'],
  },
  check: ({ words, house }) =>
    words
      .filter((word) => informal.has(word.lower) && !house.dictionary.has(word.lower))
      .map(({ text, lower, start, end }) => ({
        start,
        end,
        fix: withCapitalsOf(text, informal.get(lower) ?? ''),
      })),
}
