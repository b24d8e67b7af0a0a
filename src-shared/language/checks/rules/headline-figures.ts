import { findQuantities } from '../../quantities/find-quantities.ts'
import type { FoundQuantity } from '../../quantities/quantity.types.ts'
import type { BlockType } from '../../structure.types.ts'
import type { Finding, StoryRule } from '../check.types.ts'

/** Figures of headline, caption and standfirst that the story does not bear out. */
type Figure = { quantity: FoundQuantity; noun: string; fate: string; next: string; nounLength: number; isPart: boolean }

const wordsAfter = /^\s+(\p{L}[\p{L}-]*)(?:\s+(\p{L}[\p{L}-]*))?(?:\s+(\p{L}[\p{L}-]*))?/u
/** They count what the next word names: "12 unit motor". */
const classifier = /^(?:unit|buah|orang|ekor|lembar|batang|helai|butir|bidang|jiwa)$/u
/** Nothing is counted in these, so that what stands before them is a bare figure. */
const noNoun =
  /^(?:dan|atau|di|ke|dari|yang|untuk|hingga|sampai|pada|dengan|dalam|oleh|karena|saat|ini|itu|juga|lebih|kurang|kali|lagi|lain|lainnya|besar|pertama|terakhir|per|di\p{Ll}{4,}|ter\p{Ll}{4,}|ber\p{Ll}{4,}|me\p{Ll}{4,}|tewas|luka|hilang|rusak)$/u
/** What happened to people: "12 orang tewas" and "11 korban tewas" count the same. */
const fates = /^(?:tewas|meninggal|luka|terluka|hilang|mengungsi|ditangkap|terdampak|selamat|dirawat|keracunan)$/u
const people = /^(?:orang|warga|korban|jiwa|penumpang|pekerja|siswa|santri|anak|wisatawan|nelayan|pendaki)$/u

/** "10 jutaan", "ratusan": as vague as they sound. */
const vague = /^(?:puluh|ratus|ribu|juta|miliar|triliun)an$/
/** "satu korban lain", "masing-masing dua kios", "dua hari lalu": figures of something else than the whole. */
const ofPart = /(?:masing-masing|setiap|tiap|per|salah|ke|antaranya|minimal|maksimal|hanya|tambahan|sisa|sisanya)\s$/iu
const past =
  /^\s+(?:\p{L}+\s+)?(?:lain|lainnya|lalu|kemudian|sebelum|sebelumnya|setelah|lagi|terakhir|pertama|di antara|per|sekali)(?!\p{L})/iu

const figureOf = (text: string, quantity: FoundQuantity): Figure => {
  const after = wordsAfter.exec(text.slice(quantity.end))
  const [first = '', second = '', third = ''] = (after?.slice(1) ?? []).map((word) => (word ?? '').toLowerCase())
  const counts = classifier.test(first) && second !== '' && !noNoun.test(second) && !fates.test(second)
  const noun = (counts ? second : first).replace(/(?<=\p{L}{3})nya$/u, '')
  const fate = [first, second, third].find((word) => fates.test(word)) ?? ''
  return {
    quantity,
    noun: noNoun.test(noun) || noun.length < 2 ? '' : noun,
    fate: people.test(first) || people.test(second) || first === fate ? fate : '',
    next: second,
    nounLength: first.length,
    isPart:
      ofPart.test(text.slice(Math.max(0, quantity.start - 16), quantity.start)) || past.test(text.slice(quantity.end)),
  }
}

const figuresIn = (text: string): Figure[] =>
  findQuantities(text)
    .map((quantity) => figureOf(text, quantity))
    .filter(({ noun }) => !vague.test(noun))

const digitsOf = (value: number): string =>
  value
    .toPrecision(12)
    .replace(/e.*$/, '')
    .replace(/[.]/, '')
    .replace(/^0+|0+$/g, '')

/**
 * "40 juta" for 39,2 juta and "Rp1,5 triliun" for Rp1,47 triliun are the same figure, rounded. Two figures that are as
 * exact as each other are two figures.
 */
const agrees = (head: number, body: number): boolean => {
  if (head === body) return true
  const [a, b] = [digitsOf(head).length, digitsOf(body).length]
  if (a === b && a > 2) return false
  return head !== 0 && Math.abs(head - body) / Math.abs(head) <= (head % 10 === 0 && head <= 100 ? 0.15 : 0.06)
}

const sameMagnitude = (a: number, b: number): boolean => Math.floor(Math.log10(a)) === Math.floor(Math.log10(b))

/** The same digits in another order, or the same figure a thousand times over: "17,9 triliun" and "19,7 triliun". */
const isSwapOf = (head: number, body: number): boolean => {
  const [a, b] = [digitsOf(head), digitsOf(body)]
  if (a.length < 2) return false
  if (a === b) return head !== body
  return sameMagnitude(head, body) && a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
}

/** One digit left out: "2,7 triliun" and "2,17 triliun". */
const isMissingDigit = (head: number, body: number): boolean => {
  const [a, b] = [digitsOf(head), digitsOf(body)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 2 || long.length !== short.length + 1 || !sameMagnitude(head, body)) return false
  return [...long].some((_, at) => long.slice(0, at) + long.slice(at + 1) === short)
}

/** "5.000 pengunjung" and "50.000 pengunjung". */
const isZeroMissing = (head: number, body: number): boolean =>
  head !== body && head >= 10 && body >= 10 && digitsOf(head) === digitsOf(body)

const million = 1_000_000
/** Money, or so much that hardly anything else is counted in it: "17,9 triliun" with its "Rp" left out. */
const isLarge = ({ kind, value }: FoundQuantity): boolean => kind === 'money' || (kind === 'number' && value >= million)

/** Something is counted, or it is large: of anything else a story has several figures. */
const isClaim = ({ quantity, noun, fate, isPart }: Figure): boolean =>
  quantity.to === null &&
  quantity.kind !== 'age' &&
  !isPart &&
  quantity.value > 0 &&
  (quantity.kind !== 'number' || noun !== '' || fate !== '' || isLarge(quantity))

const heads = new Set<BlockType>(['headline', 'standfirst', 'caption'])

/** Of times a story tells many: they are one and the same only before the same word, "empat tahun penjara". */
const time = /^(?:tahun|bulan|minggu|pekan|hari|jam|menit|detik)$/u

const sameThing = (a: Figure, b: Figure): boolean =>
  !(time.test(a.noun) && a.next !== b.next) &&
  a.quantity.kind === b.quantity.kind &&
  a.quantity.currency === b.quantity.currency &&
  (a.quantity.kind !== 'number' || (a.noun !== '' && a.noun === b.noun) || (a.fate !== '' && a.fate === b.fate))

const mayStandFor = (a: FoundQuantity, b: FoundQuantity): boolean =>
  isLarge(a) && isLarge(b) && (a.currency === b.currency || a.kind !== b.kind)

/** The figure of the body that the headline's should have been; null where nothing tells. */
const rivalOf = (claim: Figure, body: readonly Figure[], short: boolean): Figure | null => {
  if (short) return null
  const { value } = claim.quantity
  const values = body.flatMap(({ quantity }) =>
    quantity.to === null ? [quantity.value] : [quantity.value, quantity.to],
  )
  if (values.includes(value)) return null
  const alike = body.filter((other) => sameThing(claim, other) || mayStandFor(claim.quantity, other.quantity))
  const swapped = alike.find(({ quantity }) => isSwapOf(value, quantity.value))
  if (swapped !== undefined) return swapped
  if (values.some((other) => agrees(value, other))) return null
  const slip = alike.find(
    ({ quantity }) => isMissingDigit(value, quantity.value) || isZeroMissing(value, quantity.value),
  )
  if (slip !== undefined) return slip
  const rivals = body.filter(
    (other) => sameThing(claim, other) && other.quantity.to === null && !other.isPart && other.quantity.value !== 1,
  )
  // Several different figures for one thing may be parts of the headline's sum; one alone is seldom the whole.
  const several = new Set(rivals.map((other) => other.quantity.value)).size > 1
  const [rival] = rivals
  return several || rival === undefined ? null : rival
}

export const figuresDisagree: StoryRule = {
  id: 'figures.disagree',
  family: 'figures',
  severity: 'warning',
  source: 'Kebiasaan redaksi: angka di judul ada di tubuh berita',
  copy: 'id',
  scope: 'story',
  examples: {
    fires: [
      '⟦12 Kios⟧ Terbakar di Solo\n\nSolo, Kompas – Sebanyak 21 kios terbakar pada malam hari.\n\nPolisi menyelidiki kebakaran itu.',
      'Harga Cabai Tembus ⟦Rp59.000⟧\n\nSolo, Kompas – Harga cabai mencapai Rp95.000, naik dari Rp60.000 pada pekan lalu.',
      'Pemilih Solo ⟦438.210 Orang⟧\n\nSolo, Kompas – Pemilih berjumlah 438.120 orang, kata panitia.',
      '⟦12 Orang⟧ Tewas di Solo\n\nSolo, Kompas – Sebanyak 11 orang tewas dalam kecelakaan itu.\n\nPolisi menyelidiki kecelakaan itu.',
      'Investasi Capai ⟦17,9 Triliun⟧\n\nSolo, Kompas – Investasi mencapai Rp19,7 triliun, naik dari Rp15 triliun pada tahun lalu.',
      'Dana ⟦Rp90 Miliar⟧ Cair\n\nSolo, Kompas – Dana sebesar Rp90 triliun cair pada pagi hari.',
    ],
    silent: [
      '12 Orang Tewas di Solo\n\nSolo, Kompas – Sebanyak dua belas orang tewas dalam kecelakaan itu.',
      'Kapitalisasi Capai USD 1,3 T\n\nSolo, Kompas – Kapitalisasi mencapai USD 1,3 triliun, naik dari USD 1 triliun pada tahun lalu.',
      'Investasi Capai 17,9 Triliun\n\nSolo, Kompas – Investasi mencapai Rp17,9 triliun, naik dari Rp15 triliun pada tahun lalu.',
      'Pasar Tutup Tiga Hari\n\nSolo, Kompas – Pasar ditutup. Dua hari lalu pedagang mengeluh.',
      '30 Kios Terbakar\n\nSolo, Kompas – Sebanyak 12 kios di blok A dan 18 kios di blok B terbakar.',
      'Peserta Capai 40 Juta Orang\n\nSolo, Kompas – Peserta mencapai 39,2 juta orang pada tahun ini.',
    ],
  },
  check: ({ blocks }) => {
    const claims = blocks
      .filter(({ block }) => heads.has(block.type))
      .flatMap(({ block }) => figuresIn(block.text).map((figure) => ({ block, figure })))
      .filter(({ figure }) => isClaim(figure))
    if (claims.length === 0) return []
    const body = blocks
      .filter(({ block }) => block.type === 'paragraph' || block.type === 'listItem')
      .flatMap(({ block }) => figuresIn(block.text))
    return claims.flatMap(({ block, figure }): Finding[] => {
      const { quantity, noun, nounLength } = figure
      // "USD 1,3 T": the magnitude is a letter that is not read.
      const short = /^\s?\p{L}{1,2}(?!\p{L})/u.test(block.text.slice(quantity.end, quantity.end + 4))
      const rival = rivalOf(figure, body, short)
      if (rival === null) return []
      const start = block.start + quantity.start
      const end = block.start + quantity.end + (quantity.kind === 'number' && noun !== '' ? nounLength + 1 : 0)
      return [{ start, end, values: { body: rival.quantity.text } }]
    })
  },
}
