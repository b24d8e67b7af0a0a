import { findQuantities } from '../../quantities/find-quantities.ts'
import type { FoundQuantity } from '../../quantities/quantity.types.ts'
import type { BlockContext, BlockRule, Finding } from '../check.types.ts'
import { isRunningText } from './find-all.ts'
import { watch } from './watched-words.ts'

/**
 * "27 tenant, yakni 18 kuliner dan 8 kriya": do the parts make up the whole? Only where the sentence lists the parts and
 * nothing else, each with its figure, to its end.
 */
const lead =
  /^((?:\s\p{L}[\p{L}-]*){0,3}?),?\s(?:yaitu|yakni|terdiri\s(?:atas|dari)|meliputi|dengan\sperincian|dengan\srincian|rinciannya)\s$/u
/** What stands between two parts, and after the last: a few words, and what joins or ends. */
const between = /^(?:\s\p{L}[\p{L}-]*){1,4},?\s(?:dan\s|serta\s)?$|^(?:\s\p{L}[\p{L}-]*){1,4},\s$/u
const closing = /^(?:\s\p{L}[\p{L}-]*){1,4}\s?$/u

/** Parts that are no parts: measures, times, "antara lain". */
const noParts =
  /(?<!\p{L})(?:tahun|bulan|minggu|pekan|hari|jam|menit|detik|persen|meter|kilometer|hektare|kilogram|ton|liter|kali|masing|setiap|tiap|per|lain|lainnya|sisanya|termasuk|kepada|untuk|dari|selama|lebih|kurang|sekitar|hingga|menjadi|poin|gol|ribu|juta|yang|dengan|ayat|pasal|nomor|kelas)(?!\p{L})/iu

const isWhole = ({ kind, to, value }: FoundQuantity): boolean =>
  (kind === 'number' || kind === 'money') && to === null && Number.isInteger(value)

/** "18 dari Solo dan 8 dari Tegal": the same small word after each part is a list all the same. */
const shared = /^(?:\s\p{L}[\p{L}-]*)?\s(untuk|dari|kepada|di|oleh|bagi)\s/u
const withoutShared = (gaps: readonly string[]): string => {
  const words = gaps.map((gap) => shared.exec(gap)?.[1])
  const first = words[0]
  if (first === undefined || words.some((word) => word !== first)) return gaps.join(' ')
  return gaps.map((gap) => gap.replace(shared, ' ')).join(' ')
}

/** "Dari 24 kamar, 16 kamar … dan 10 kamar …": parts of a whole may be fewer than it, and never more. */
const ofWhole = /(?:^|[,;]\s)dari(?:\stotal)?\s$/iu
const overflow = (text: string, whole: FoundQuantity, parts: readonly FoundQuantity[]): Finding | null => {
  const noun = /^\s(\p{L}[\p{L}-]+)/u.exec(text.slice(whole.end))?.[1]
  if (noun === undefined || !ofWhole.test(text.slice(0, whole.start))) return null
  const own = parts.filter((part) => text.slice(part.end).startsWith(` ${noun}`) && part.kind === whole.kind)
  const sum = own.reduce((total, part) => total + part.value, 0)
  if (own.length < 2 || sum <= whole.value) return null
  if (own.some((part) => part.value >= whole.value) || /(?:antara|termasuk|juga)/u.test(text.slice(whole.end)))
    return null
  return { start: whole.start, end: whole.end + noun.length + 1, values: { told: whole.text, sum: String(sum) } }
}

const findingIn = (sentence: string, offset: number): Finding | null => {
  const text = sentence.replace(/[.!?]\s*$/u, '')
  const all = findQuantities(text)
  for (const [place, whole] of all.entries()) {
    const parts = all.slice(place + 1)
    const [first, second] = parts
    if (!isWhole(whole) || first === undefined || second === undefined || !parts.every(isWhole)) continue
    const over = overflow(text, whole, parts)
    if (over !== null) return { ...over, start: over.start + offset, end: over.end + offset }
    if (parts.some((part) => part.kind !== whole.kind || part.currency !== whole.currency)) continue
    const announced = lead.exec(text.slice(whole.end, first.start))
    if (announced === null) continue
    const gaps = parts.map((part, index) => text.slice(part.end, parts[index + 1]?.start ?? text.length))
    const listed = gaps.every((gap, index) => (index < gaps.length - 1 ? between : closing).test(gap))
    const joins = /\s(?:dan|serta)\s$/u.test(gaps.at(-2) ?? '')
    if (!listed || !joins || noParts.test(withoutShared(gaps)) || noParts.test(announced[1] ?? '')) return null
    const sum = parts.reduce((total, part) => total + part.value, 0)
    // A part that is more than the whole counts something else: "dua ukuran, yakni 13 inci dan 15 inci".
    if (sum === whole.value || parts.some((part) => part.value >= whole.value)) return null
    return {
      start: offset + whole.start,
      end: offset + whole.end + (announced[1] ?? '').length,
      values: { told: whole.text, sum: sum.toLocaleString('id-ID') },
    }
  }
  return null
}

const longestSentence = 800

const findingsIn = ({ outside, sentences }: BlockContext): Finding[] =>
  sentences.flatMap(({ start, end }) => {
    const sentence = outside.slice(start, end)
    return end - start > longestSentence || !mayAdd.test(sentence) ? [] : (findingIn(sentence, start) ?? [])
  })

const mayAdd =
  /[Dd]ari\s(?:total\s)?\d|(?:yaitu|yakni|terdiri|meliputi|rincian)\p{Ll}*\s+(?:(?:atas|dari)\s)?[\p{L}\d]/u

export const sumMismatch: BlockRule = {
  id: 'figures.sum-mismatch',
  family: 'figures',
  severity: 'warning',
  source: 'Kebiasaan redaksi: jumlah dan perinciannya cocok',
  copy: 'id',
  scope: 'block',
  words: watch(['dari #', 'total #', 'yaitu', 'yakni', 'terdiri', 'meliputi', 'rincian', 'perincian', 'rinciannya']),
  examples: {
    fires: [
      'Pameran diikuti ⟦27 tenant⟧, yakni 18 kuliner dan 8 kriya.',
      'Lomba diikuti ⟦27 regu⟧, yakni 18 dari Solo dan 8 dari Tegal.',
      'Uang itu ⟦Rp750 juta⟧, yakni Rp400 juta untuk Darmawan dan Rp300 juta untuk Sigit.',
      'Dari ⟦24 kamar⟧ itu, 16 kamar untuk kelas tiga dan 10 kamar untuk kelas dua.',
      'Ada ⟦40 peserta⟧ terdiri atas 20 pelajar, 10 guru, dan 12 warga.',
    ],
    silent: [
      'Pameran diikuti 27 tenant, yakni 18 kuliner dan 9 kriya.',
      'Ada 40 peserta terdiri atas 20 pelajar, 10 guru, dan warga.',
      'Ada 40 peserta, yakni antara lain 20 pelajar dan 10 guru.',
      'Polisi menahan 2 orang, yakni A berusia 20 tahun dan B berusia 30 tahun.',
      'Ponsel itu tersedia dalam dua ukuran, yakni 13 inci dan 15 inci.',
      'Dari 24 kamar, 16 kamar terisi dan 6 kamar rusak.',
      'Barang sitaan terdiri dari empat merek kosmetik impor, dua merek lokal, dan tiga merek palsu.',
      'Uang itu Rp750 juta, yakni Rp400 juta untuk A dan Rp350 juta untuk B.',
      'Lomba diikuti 27 regu, yakni 18 dari Solo dan 8 dengan biaya sendiri.',
    ],
  },
  check: (block) => (isRunningText(block.type) ? findingsIn(block) : []),
}
