import { findQuantities } from '../../quantities/find-quantities.ts'
import type { BlockContext, BlockRule, Finding } from '../check.types.ts'
import { isRunningText } from './find-all.ts'

/** "Ada lima program, yaitu A, B, C, dan D": does the list have as many items as the sentence says? */
const lead = /^((?:\s\p{L}[\p{L}-]*){1,4}?)\s?(?:,\s?(?:yaitu|yakni|masing-masing)|\s(?:yaitu|yakni)|:)\s/u

/** Nouns of things that are listed by a short name each; of people the list has ages, functions and much else. */
const noThings =
  /\b(?:orang|tersangka|korban|pelaku|saksi|warga|terdakwa|kali|tahun|bulan|hari|jam|menit|persen|pekan|minggu|saat|gol|poin|meter|kilometer)\b/u

/** Items of a plain enumeration; null when a clause, apposition or half of a sentence makes the count doubtful. */
const itemsOf = (list: string): string[] | null => {
  const plain = list.replace(/\s?\([^()]*\)/g, '')
  if (
    /[:;“”"()\uFFFC]|(?<!\p{L})(?:yang|untuk|karena|sehingga|serta merta|dengan|dari|adalah|akan|telah|sudah|pada|sebagai|hingga|kemudian|lalu|sementara|sedangkan|agar|termasuk|antara|lain|juga|ini|itu|tersebut)(?!\p{L})/u.test(
      plain,
    )
  )
    return null
  const last = /^(.*?),?\s(?:dan|serta)\s([^,]+)$/u.exec(plain)
  if (last === null || !(last[1] ?? '').includes(',')) return null
  const items = [...(last[1] ?? '').split(','), last[2] ?? ''].map((item) => item.trim())
  if (
    items.some(
      (item) =>
        item === '' || item.split(/\s+/).length > 5 || /(?:^|\s)(?:dan|serta|atau)\s/u.test(item) || /&|\//.test(item),
    )
  )
    return null
  return items
}

const longestSentence = 800

const findingsIn = ({ outside, sentences }: BlockContext): Finding[] =>
  sentences.flatMap(({ start, end }) => {
    // No enumeration that a reader could count is longer.
    if (end - start > longestSentence) return []
    const sentence = outside.slice(start, end)
    if (!/(?:yaitu|yakni|masing-masing|:)/.test(sentence)) return []
    for (const quantity of findQuantities(sentence)) {
      if (quantity.kind !== 'number' || quantity.to !== null || quantity.value < 2 || quantity.value > 12) continue
      const match = lead.exec(sentence.slice(quantity.end))
      if (match === null || noThings.test(match[1] ?? '')) continue
      const from = quantity.end + match[0].length
      const items = itemsOf(sentence.slice(from).replace(/[.!?]\s*$/u, ''))
      if (items === null || items.length === quantity.value) continue
      const found = { start: start + quantity.start, end: start + quantity.end + (match[1] ?? '').length }
      return [{ ...found, values: { told: String(quantity.value), counted: String(items.length) } }]
    }
    return []
  })

export const countMismatch: BlockRule = {
  id: 'figures.count-mismatch',
  family: 'figures',
  severity: 'warning',
  source: 'Kebiasaan redaksi: jumlah dan perinciannya cocok',
  copy: 'id',
  scope: 'block',
  needs: /yaitu|yakni|masing|:/,
  examples: {
    fires: ['Ada ⟦5 program⟧, yaitu JKK, JKM, JHT, dan JP.', 'Ada ⟦tiga kota⟧, yakni Solo, Tegal, Kudus, dan Demak.'],
    silent: [
      'Ada 5 program, yaitu JKK, JKM, JHT, JP, dan JKP.',
      'Ada 5 program yaitu Jaminan Kecelakaan Kerja (JKK), Jaminan Kematian (JKM), Jaminan Hari Tua (JHT), Jaminan Pensiun (JP), dan Jaminan Kehilangan Pekerjaan (JKP).',
      'Polisi menangkap tiga tersangka, yakni A, warga Solo, B, dan C.',
    ],
  },
  check: (block) => (isRunningText(block.type) ? findingsIn(block) : []),
}
