import { findQuantities } from '../../quantities/find-quantities.ts'
import type { FoundQuantity } from '../../quantities/quantity.types.ts'
import type { BlockContext, BlockRule, Finding } from '../check.types.ts'
import { isRunningText } from './find-all.ts'
import { watch } from './watched-words.ts'

/** "Naik dari Rp26.000 menjadi Rp31.200 atau 20 persen": does the per cent follow from the two figures, and is it a rise? */
const lead = /(?<!\p{L})dari\s(?:sekitar\s|hanya\s|semula\s|sebelumnya\s)?$/iu
/** What stands between the two: a unit, a time, and "menjadi". */
const between = /^(?:\s\p{L}[\p{L}-]*){0,5}?,?\s(?:menjadi|ke)\s(?:sekitar\s|hanya\s)?$/u
const rises = /(?<!\p{L})(?:naik|meningkat|tumbuh|melonjak|bertambah|melesat|menguat|kenaikan|peningkatan)(?!\p{L})/iu
const falls = /(?<!\p{L})(?:turun|menurun|anjlok|merosot|berkurang|menyusut|melemah|penurunan)(?!\p{L})/iu
const tellsChange =
  /(?:naik|turun|meningkat|menurun|tumbuh|melonjak|anjlok|merosot|bertambah|berkurang|kenaikan|penurunan|peningkatan|atau|sebesar|sekitar|mencapai|hingga)\s(?:\p{L}+\s){0,2}$/iu

const isPlain = ({ kind, to }: FoundQuantity): boolean => to === null && (kind === 'number' || kind === 'money')

const percentText = (value: number): string => value.toFixed(1).replace('.0', '').replace('.', ',')

/** Copy rounds: half a point for a whole number, and a twentieth of the change. */
const tolerance = (told: number): number => Math.max(1, Math.abs(told) / 20)

type Pair = { from: FoundQuantity; to: FoundQuantity }

/** "4.200 ton pada Januari, naik dari 3.000 ton": the second figure is the earlier one. */
const comparedWith = (sentence: string, all: readonly FoundQuantity[]): Pair | null => {
  const place = all.findIndex(({ start }) =>
    /(?:naik|meningkat|turun|menurun|bertambah|berkurang)\sdari\s(?:sekitar\s)?$/iu.test(sentence.slice(0, start)),
  )
  const [to, from, next] = [all[place - 1], all[place], all[place + 1]]
  if (to === undefined || from === undefined || !isPlain(to) || !isPlain(from) || from.value <= 0) return null
  const unitOf = (quantity: FoundQuantity): string => /^\s\p{L}+/u.exec(sentence.slice(quantity.end))?.[0] ?? ''
  if (to.kind !== from.kind || to.currency !== from.currency || unitOf(to) !== unitOf(from)) return null
  // "Dari 20 menjadi 30" is read as such.
  return next !== undefined && next.kind === from.kind ? null : { from, to }
}

const findingIn = (sentence: string, offset: number): Finding | null => {
  const all = findQuantities(sentence)
  const pairs = all.flatMap((from, index) => {
    const to = all[index + 1]
    if (to === undefined || from.kind !== to.kind || from.currency !== to.currency) return []
    if (!isPlain(from) || !isPlain(to) || from.value <= 0) return []
    const isChange = lead.test(sentence.slice(0, from.start)) && between.test(sentence.slice(from.end, to.start))
    return isChange ? [{ from, to }] : []
  })
  const [pair = comparedWith(sentence, all)] = pairs
  if (pair === null || pairs.length > 1) return null
  const { from, to } = pair
  const change = ((to.value - from.value) / from.value) * 100
  const real = `${change < 0 ? 'turun' : 'naik'} ${percentText(Math.abs(change))} persen`
  const direction = rises.exec(sentence.slice(0, from.start)) ?? falls.exec(sentence.slice(0, from.start))
  const both = rises.test(sentence) && falls.test(sentence)
  if (direction !== null && !both && change !== 0 && rises.test(direction[0]) !== change > 0) {
    const start = offset + direction.index
    return { start, end: start + direction[0].length, values: { real } }
  }
  const percents = all.filter(({ kind }) => kind === 'percent')
  const [percent] = percents
  if (percent === undefined || percents.length > 1 || percent.to !== null) return null
  // Another figure's per cent: "dari 20 menjadi 30, sedangkan 5 persen …".
  if (!tellsChange.test(sentence.slice(Math.max(0, percent.start - 40), percent.start))) return null
  const [first, last] = from.start < to.start ? [from, to] : [to, from]
  const distance = percent.start > last.end ? percent.start - last.end : first.start - percent.end
  if (distance > 60 || distance < 0 || /(?:sedangkan|sementara|dan|;)/u.test(sentence.slice(last.end, percent.start)))
    return null
  if (Math.abs(Math.abs(change) - percent.value) <= tolerance(percent.value)) return null
  return { start: offset + percent.start, end: offset + percent.end, values: { real } }
}

const longestSentence = 800

const findingsIn = ({ outside, sentences }: BlockContext): Finding[] =>
  sentences.flatMap(({ start, end }) => {
    const sentence = outside.slice(start, end)
    if (end - start > longestSentence || !mayChange.test(sentence)) return []
    return findingIn(sentence, start) ?? []
  })

const mayChange = /dari\s[\s\S]+\s(?:menjadi|ke)\s|(?:naik|turun|meningkat|menurun|bertambah|berkurang)\sdari\s/u

export const changeMismatch: BlockRule = {
  id: 'figures.change-mismatch',
  family: 'figures',
  severity: 'warning',
  source: 'Kebiasaan redaksi: persentase cocok dengan kedua angkanya',
  copy: 'id',
  scope: 'block',
  words: watch(['dari']),
  examples: {
    fires: [
      'Harga naik dari Rp26.000 menjadi Rp31.200 per kilogram atau naik ⟦15 persen⟧ dalam sepekan.',
      'Bulog menyerap 4.200 ton selama Januari, naik dari 3.000 ton pada Desember atau naik ⟦30 persen⟧.',
      'Jumlah kasus ⟦turun⟧ dari 88 menjadi 143 pada Oktober.',
    ],
    silent: [
      'Harga naik dari Rp26.000 menjadi Rp31.200 per kilogram atau naik 20 persen dalam sepekan.',
      'Jumlah kasus naik dari 88 menjadi 143 pada Oktober.',
      'Bulog menyerap 4.200 ton selama Januari, naik dari 3.000 ton pada Desember atau naik 40 persen.',
      'Harga naik dari Rp20.000 menjadi Rp30.000, sedangkan inflasi 3 persen.',
      'Ia pindah dari lantai 3 ke lantai 5.',
      'Bunga naik dari 5 persen menjadi 6 persen.',
    ],
  },
  check: (block) => (isRunningText(block.type) ? findingsIn(block) : []),
}
