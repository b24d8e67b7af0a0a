import { everyMatch } from '../every-match.ts'
import { parseQuantity } from '../quantities/parse-quantity.ts'
import type { Span } from '../structure.types.ts'
import type { Age, Enumeration } from './entity.types.ts'

/** Announced lists ("Ada 5 program, yaitu A, B, dan C") and ages ("Sumiyati (45)", "berusia 45 tahun"). */
const numbers = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
]
const numberOf = (word: string): number => {
  const lower = word.toLowerCase()
  const teen = /^(\p{L}+)\sbelas$/u.exec(lower)?.[1]
  if (teen !== undefined) return numbers.indexOf(teen) + 10
  return /^\d+$/.test(lower) ? Number(lower) : numbers.indexOf(lower)
}

const announced = new RegExp(
  String.raw`(?<![\p{L}\d.,])(?<count>\d{1,2}|(?:${numbers.slice(2, 10).join('|')})\sbelas|${numbers.slice(2).join('|')})\s(?!belas|puluh|ratus|ribu|juta|miliar|setengah)(?<of>\p{L}[\p{L}/-]*(?:\s\p{L}[\p{L}/-]*){0,4}?),?\s?` +
    String.raw`(?<link>yaitu|yakni|masing-masing|berinisial|ialah|adalah|meliputi|mencakup|terdiri (?:atas|dari)|antara lain|di antaranya|seperti|:)\s?:?\s?`,
  'giu',
)

const listEnd = /[.;!?\n](?=\s|$)/u

/** Items of "A, B (x, y), dan C": commas inside brackets part nothing. */
const itemsOf = (text: string, start: number): Span[] => {
  const items: Span[] = []
  let depth = 0
  let from = 0
  const add = (to: number): void => {
    const raw = text.slice(from, to)
    const lead = /^\s*(?:(?:dan|serta|and)\s)?\s*/iu.exec(raw)?.[0].length ?? 0
    const item = raw.slice(lead).trimEnd()
    if (item !== '') items.push({ text: item, start: start + from + lead, end: start + from + lead + item.length })
  }
  for (const match of text.matchAll(/[()]|,(?!\d)|\s(?:dan|serta|and)\s/gu)) {
    if (match[0] === '(') depth += 1
    else if (match[0] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0) {
      add(match.index)
      from = match[0] === ',' ? match.index + 1 : match.index
    }
  }
  add(text.length)
  return items
}

const longestList = 1200

export const findEnumerations = (text: string): Enumeration[] => {
  const found: Enumeration[] = []
  for (const match of text.matchAll(announced)) {
    const { count = '', of = '', link = '' } = match.groups ?? {}
    const from = match.index + match[0].length
    const rest = text.slice(from, from + longestList)
    const stop = rest.search(listEnd)
    const list = stop === -1 ? rest : rest.slice(0, stop)
    const items = itemsOf(list, from)
    if (items.length < 2 || !/,|\s(?:dan|serta)\s/u.test(list) || items.some((item) => item.text.length > 160)) continue
    const end = items.at(-1)?.end ?? from
    found.push({
      text: text.slice(match.index, end),
      start: match.index,
      end,
      announced: numberOf(count),
      of,
      items,
      isOpen: /antara|seperti/iu.test(link),
    })
  }
  return found
}

const nameBefore = /((?:\p{Lu}[\p{L}’'.-]*\s(?:bin\s|binti\s)?){0,4}\p{Lu}[\p{L}’'.-]*)\s?$/u
/** They open a sentence with a capital, and no name. */
const opensSentence =
  /^(?:Menurut|Kata|Adapun|Sementara|Korban|Tersangka|Pelaku|Warga|Seorang|Saksi|Bagi|Kepada|Ketika|Saat|Selain|Namun)\s/u
const bracketForm = /\((?<years>\d{1,3})(?:\s?(?:tahun|thn?\.?))?\)/giu
const otherForms = [
  /(?<![\p{L}\d])(?:berusia|berumur|usia|umur)\s(?<years>\d{1,3})\stahun/giu,
  /(?<=(?<![\p{L}\d])(?:bocah|pria|wanita|perempuan|lansia|remaja|gadis|pemuda|balita|kakek|nenek|laki-laki|lelaki|anak)\s)(?<years>\d{1,3})\stahun(?!\s(?:lalu|silam|terakhir|penjara|ke))/giu,
  /(?<=\p{Lu}\p{Ll}+,\s)(?<years>\d{1,3})\stahun(?=[,.])/gu,
  /(?<![\p{L}\d])(?:berusia|berumur|usia|umur)\s(?<words>(?:\p{Ll}+\s){1,3})tahun(?!\p{L})/gu,
  /(?<years>\d{1,3})-year-old/giu,
]

const noName =
  /^(?:Pasal|Ayat|Bab|Nomor|Butir|Pukul|Seri|Grup|Level|Article|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)$/u

const agesOfForm = (text: string, form: RegExp): Age[] =>
  everyMatch(text, form).flatMap((match): Age[] => {
    const { years: figures, words: spelled } = match.groups ?? {}
    const years = spelled === undefined ? Number(figures) : (parseQuantity(spelled.trim())?.value ?? 0)
    const of =
      nameBefore.exec(text.slice(Math.max(0, match.index - 60), match.index))?.[1]?.replace(opensSentence, '') ?? ''
    if (noName.test(of)) return []
    const inBrackets = form === bracketForm
    const bare = inBrackets && !/\p{L}/u.test(match[0])
    if (years < 1 || years > 120 || (bare && of === '')) return []
    return [{ text: match[0], start: match.index, end: match.index + match[0].length, years, of: inBrackets ? of : '' }]
  })

/** "Sumiyati (45)", "Nadia (16 tahun)": the ages that stand beside a name. */
export const agesInBrackets = (text: string): Age[] => agesOfForm(text, bracketForm)

/** A number in brackets is an age only right after a name, and only up to 120. */
export const findAges = (text: string): Age[] =>
  [bracketForm, ...otherForms].flatMap((form) => agesOfForm(text, form)).sort((a, b) => a.start - b.start)
