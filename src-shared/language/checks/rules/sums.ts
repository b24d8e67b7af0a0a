import { findQuantities } from '../../quantities/find-quantities.ts'
import type { FoundQuantity } from '../../quantities/quantity.types.ts'
import type { BlockContext, BlockRule, Finding } from '../check.types.ts'
import { isRunningText } from './find-all.ts'

/**
 * "27 tenant, yakni 18 kuliner dan 8 kriya": do the parts make up the whole? Only where the sentence lists the parts and
 * nothing else, each with its figure, to its end.
 */
const lead =
  /^((?:\s\p{L}[\p{L}-]*){1,3}?),?\s(?:yaitu|yakni|terdiri\s(?:atas|dari)|meliputi|dengan\sperincian|dengan\srincian|rinciannya)\s$/u
/** What stands between two parts, and after the last: a few words, and what joins or ends. */
const between = /^(?:\s\p{L}[\p{L}-]*){1,4},?\s(?:dan\s|serta\s)?$|^(?:\s\p{L}[\p{L}-]*){1,4},\s$/u
const closing = /^(?:\s\p{L}[\p{L}-]*){1,4}\s?$/u

/** Parts that are no parts: measures, times, "antara lain". */
const noParts =
  /(?<!\p{L})(?:tahun|bulan|minggu|pekan|hari|jam|menit|detik|persen|meter|kilometer|hektare|kilogram|ton|liter|kali|masing|setiap|tiap|per|lain|lainnya|sisanya|termasuk|kepada|untuk|dari|selama|lebih|kurang|sekitar|hingga|menjadi|poin|gol|ribu|juta|yang|dengan|ayat|pasal|nomor|kelas)(?!\p{L})/iu

const isWhole = ({ kind, to, value }: FoundQuantity): boolean =>
  kind === 'number' && to === null && Number.isInteger(value)

const findingIn = (sentence: string, offset: number): Finding | null => {
  const text = sentence.replace(/[.!?]\s*$/u, '')
  const all = findQuantities(text)
  for (const [place, whole] of all.entries()) {
    const parts = all.slice(place + 1)
    const [first, second] = parts
    if (!isWhole(whole) || first === undefined || second === undefined || !parts.every(isWhole)) continue
    const announced = lead.exec(text.slice(whole.end, first.start))
    if (announced === null) continue
    const gaps = parts.map((part, index) => text.slice(part.end, parts[index + 1]?.start ?? text.length))
    const listed = gaps.every((gap, index) => (index < gaps.length - 1 ? between : closing).test(gap))
    const joins = /\s(?:dan|serta)\s$/u.test(gaps.at(-2) ?? '')
    if (!listed || !joins || noParts.test(gaps.join(' ')) || noParts.test(announced[1] ?? '')) return null
    const sum = parts.reduce((total, part) => total + part.value, 0)
    // A part that is more than the whole counts something else: "dua ukuran, yakni 13 inci dan 15 inci".
    if (sum === whole.value || parts.some((part) => part.value >= whole.value)) return null
    return {
      start: offset + whole.start,
      end: offset + whole.end + (announced[1] ?? '').length,
      values: { told: whole.text, sum: String(sum) },
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

const mayAdd = /(?:yaitu|yakni|terdiri|meliputi|rincian)\p{Ll}*\s+(?:(?:atas|dari)\s)?[\p{L}\d]/u

export const sumMismatch: BlockRule = {
  id: 'figures.sum-mismatch',
  family: 'figures',
  severity: 'warning',
  source: 'Kebiasaan redaksi: jumlah dan perinciannya cocok',
  copy: 'id',
  scope: 'block',
  needs: /yaitu|yakni|terdiri|meliputi|rincian/,
  examples: {
    fires: [
      'Pameran diikuti ⟦27 tenant⟧, yakni 18 kuliner dan 8 kriya.',
      'Ada ⟦40 peserta⟧ terdiri atas 20 pelajar, 10 guru, dan 12 warga.',
    ],
    silent: [
      'Pameran diikuti 27 tenant, yakni 18 kuliner dan 9 kriya.',
      'Ada 40 peserta terdiri atas 20 pelajar, 10 guru, dan warga.',
      'Ada 40 peserta, yakni antara lain 20 pelajar dan 10 guru.',
      'Polisi menahan 2 orang, yakni A berusia 20 tahun dan B berusia 30 tahun.',
      'Ponsel itu tersedia dalam dua ukuran, yakni 13 inci dan 15 inci.',
      'Lomba diikuti 27 regu, yakni 18 dari Solo dan 8 dari Tegal.',
    ],
  },
  check: (block) => (isRunningText(block.type) ? findingsIn(block) : []),
}
