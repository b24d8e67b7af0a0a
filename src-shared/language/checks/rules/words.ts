import type { BlockContext, BlockRule, Finding } from '../check.types.ts'
import { withCapitalsOf } from './find-all.ts'
import { nonstandardPairs, nonstandardWords } from './nonstandard-words.data.ts'

/** Words by KBBI: never inside a quotation, and not where a capital shows a name. */
const family = 'spelling'

const firstOfPairs = new Set([...nonstandardPairs.keys()].map((pair) => pair.split(' ')[0] ?? ''))

/** The standard form of a word, also with -nya, -lah or -kah behind it. */
const standardOf = (lower: string): string | null => {
  const whole = nonstandardWords.get(lower)
  if (whole !== undefined) return whole
  const last = lower[lower.length - 1]
  if (lower.length < 6 || (last !== 'a' && last !== 'h') || !/(?:nya|lah|kah)$/.test(lower)) return null
  const suffix = lower.slice(-3)
  const stem = nonstandardWords.get(lower.slice(0, -suffix.length))
  return stem === undefined ? null : stem + suffix
}

const shouting = (word: string): boolean => word.length > 3 && word === word.toUpperCase()

/** A capital inside a sentence makes it a name ("Apotik Sehat", "Masjid Agung"); headlines print capitals anyway. */
const mayBeName = (block: BlockContext, index: number): boolean => {
  const word = block.words[index]
  if (word === undefined || word.text === word.lower) return false
  if (shouting(word.text)) return block.type !== 'headline'
  if (block.type === 'headline' || block.type === 'subhead') return false
  const opens = block.sentences.some((sentence) => sentence.start === word.start)
  const next = block.words[index + 1]
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
      { text: 'Pada ⟦Nopember⟧ hujan mulai turun.', fix: 'November' },
    ],
    silent: [
      'Setiap usaha ada risiko dan biaya.',
      'Ia bekerja di Apotik Sehat.',
      '“Itu resiko kami,” kata Budi.',
      { text: 'Warga memakai kata resiko.', settings: { dictionary: ['Resiko'] } },
    ],
  },
  check: (block) => {
    if (block.type === 'relatedMarker' || block.type === 'credit' || block.type === 'byline') return []
    const findings: Finding[] = []
    block.words.forEach((word, index) => {
      const opensPair = firstOfPairs.has(word.lower)
      const standard = standardOf(word.lower)
      if ((standard === null && !opensPair) || block.house.dictionary.has(word.lower)) return
      const next = block.words[index + 1]
      if (next !== undefined && opensPair && /^[^\S\r\n]$/.test(block.outside.slice(word.end, next.start))) {
        const joined = nonstandardPairs.get(`${word.lower} ${next.lower}`)
        if (joined !== undefined && next.text === next.lower && !mayBeName(block, index)) {
          const standard = joined === 'daripada' && !compares(block, word.start) ? 'dari' : joined
          findings.push({ start: word.start, end: next.end, fix: withCapitalsOf(word.text, standard) })
          return
        }
      }
      // A day or a month is a name itself, and has a capital anywhere.
      if (standard === null || (!/^\p{Lu}/u.test(standard) && mayBeName(block, index))) return
      findings.push({ start: word.start, end: word.end, fix: withCapitalsOf(word.text, standard) })
    })
    return findings
  },
}

/** Words that are printed twice only by a slip; any other pair may want a hyphen or be meant. */
const functionWords = new Set(
  'yang di ke dan dari untuk dengan pada itu ini dalam akan oleh adalah telah sudah atau juga tidak bagi serta agar karena bahwa sebagai para tersebut saat ia dia kami kita mereka the of to in a an and is'.split(
    ' ',
  ),
)

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
    ],
    silent: ['Semua anak-anak datang.', 'Grup Duran Duran tampil.', 'Ia berkata, “Siap siap!”', 'Datang, datang lagi.'],
  },
  check: (block) => {
    const findings: Finding[] = []
    const { words, outside } = block
    words.forEach((word, index) => {
      const next = words[index + 1]
      if (
        next === undefined ||
        next.lower !== word.lower ||
        /\d/.test(word.lower) ||
        (word.lower.length < 3 && !functionWords.has(word.lower))
      )
        return
      if (block.language === 'en' && /^(?:had|that)$/.test(word.lower)) return
      if (!/^\s$/.test(outside.slice(word.end, next.start)) || next.text !== next.lower) return
      if (block.house.dictionary.has(`${word.lower} ${next.lower}`)) return
      const slip = functionWords.has(word.lower)
      const twice = slip || word.lower.includes('-') || block.language !== 'id'
      const fix = twice ? word.text : `${word.text}-${next.text}`
      findings.push({ start: word.start, end: next.end, fix })
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
  examples: {
    fires: [{ text: 'Warga ⟦nggak⟧ datang.', fix: 'tidak' }],
    silent: ['Warga tidak datang.', '“Saya nggak tahu,” kata Budi.'],
  },
  check: ({ words, house }) =>
    words
      .filter(({ lower }) => informal.has(lower) && !house.dictionary.has(lower))
      .map(({ text, lower, start, end }) => ({
        start,
        end,
        fix: withCapitalsOf(text, informal.get(lower) ?? ''),
      })),
}
