import { readFigures } from './figures.ts'
import { exponentOf, magnitudeAfterFigures } from './magnitudes.ts'
import { readNumberWords } from './number-words.ts'
import type { Currency, Quantity } from './quantity.types.ts'

/**
 * Reads one figure of Indonesian copy: numbers in digits or words, magnitudes, rupiah and foreign money, per cents,
 * ranges, ages. The whole of `text` must be the figure; null otherwise.
 */
const prefixes: readonly (readonly [RegExp, Currency])[] = [
  [/^(?:rp\.?|idr)\s*/iu, 'IDR'],
  [/^(?:us\s?\$|usd|\$)\s*/iu, 'USD'],
  [/^(?:€|eur)\s*/iu, 'EUR'],
  [/^(?:£|gbp)\s*/iu, 'GBP'],
  [/^(?:¥|jpy)\s*/iu, 'JPY'],
  [/^(?:cny|rmb)\s*/iu, 'CNY'],
  [/^(?:s\s?\$|sgd)\s*/iu, 'SGD'],
  [/^(?:rm|myr)\s*/iu, 'MYR'],
  [/^(?:a\s?\$|aud)\s*/iu, 'AUD'],
  [/^(?:sar)\s*/iu, 'SAR'],
]
const suffixes: readonly (readonly [RegExp, Currency])[] = [
  [/\s*rupiah$/iu, 'IDR'],
  [/\s*(?:dolar (?:as|amerika(?: serikat)?)|dollar as|us dollars?|dollars?)$/iu, 'USD'],
  [/\s*dolar singapura$/iu, 'SGD'],
  [/\s*dolar australia$/iu, 'AUD'],
  [/\s*euro$/iu, 'EUR'],
  [/\s*pound ?sterling$/iu, 'GBP'],
  [/\s*yen$/iu, 'JPY'],
  [/\s*yuan$/iu, 'CNY'],
  [/\s*ringgit$/iu, 'MYR'],
  [/\s*riyal$/iu, 'SAR'],
]

const figurePattern = new RegExp(
  String.raw`^(-|−|minus\s+)?(\d[\d.,]*)(?:\s*(${magnitudeAfterFigures}|[MTmt])\.?)?$`,
  'iu',
)
const compound = /^(\d[\d.,]*)\s*(triliun|miliar|juta|ribu)\s+(?=\d)/iu
const between = /\s*(?:[-–—]|\bhingga\b|\bsampai(?: dengan)?\b|\bs\.d\.|\bke\b|\bto\b)\s*/iu

type Amount = { value: number; exponent: number | null }

const readAmount = (text: string, money: boolean): Amount | null => {
  const simple = figurePattern.exec(text)
  if (simple !== null) {
    const word = simple[3]
    const short =
      word === undefined ? undefined : /^[mt]$/i.test(word) ? { M: 9, T: 12 }[word.toUpperCase()] : undefined
    if (word !== undefined && word.length === 1 && (!money || word !== word.toUpperCase())) return null
    const exponent = short ?? (word === undefined ? null : exponentOf(word))
    const value = readFigures(simple[2] ?? '', exponent ?? 0)
    if (value === null) return null
    return { value: simple[1] === undefined ? value : -value, exponent }
  }
  let rest = text
  let total = 0
  let last = Number.POSITIVE_INFINITY
  for (let match = compound.exec(rest); match !== null; match = compound.exec(rest)) {
    const exponent = exponentOf(match[2] ?? '') ?? 0
    const value = readFigures(match[1] ?? '', exponent)
    if (value === null || exponent >= last) return null
    total += value
    last = exponent
    rest = rest.slice(match[0].length)
  }
  if (last !== Number.POSITIVE_INFINITY) {
    const tail = readAmount(rest, false)
    return tail === null || (tail.exponent ?? 0) >= last ? null : { value: total + tail.value, exponent: null }
  }
  const words = text.split(/\s+/)
  const negative = /^minus$/i.test(words[0] ?? '')
  const value = readNumberWords(negative ? words.slice(1) : words)
  return value === null ? null : { value: negative ? -value : value, exponent: null }
}

type Stripped = { rest: string; currency: Currency | null }

const stripCurrency = (text: string): Stripped => {
  for (const [pattern, currency] of prefixes) {
    if (pattern.test(text)) {
      // "Rp90 juta rupiah" says it twice; it is still one amount.
      const rest = text.replace(pattern, '').replace(currency === 'IDR' ? /\s*rupiah$/iu : /$^/u, '')
      return { rest: rest.replace(/,-{1,2}$|,–$/u, ''), currency }
    }
  }
  for (const [pattern, currency] of suffixes) {
    if (pattern.test(text)) return { rest: text.replace(pattern, ''), currency }
  }
  return { rest: text, currency: null }
}

const percent = /\s*(?:%|persen|per cent|percent)$/iu
const ageAround = /^(?:ber(?:usia|umur)|usia|umur)\s+(.+?)(?:\s+tahun)?$|^\((\d{1,3})(?:\s+tahun)?\)$/iu

const readRange = (text: string, money: boolean, unit: RegExp | null): { value: number; to: number | null } | null => {
  const single = readAmount(text, money)
  if (single !== null) return { value: single.value, to: null }
  const inner = /^antara\s+(.+)\s+(?:dan|hingga|sampai)\s+(.+)$/iu.exec(text)
  const split = inner ?? splitOnce(text)
  if (split === null) return null
  const strip = (part: string): Stripped => stripCurrency(unit === null ? part : part.replace(unit, ''))
  const low = strip(split[1] ?? '')
  const high = strip(split[2] ?? '')
  const to = readAmount(high.rest, money)
  if (to === null) return null
  const from = readAmount(low.rest, money)
  if (from === null) return null
  // "5–10 juta": the magnitude of the upper end counts for both, unless the lower has its own or its own currency.
  const shared = from.exponent === null && to.exponent !== null && low.currency === null && /^\d/.test(low.rest)
  const value = shared ? readFigures(low.rest, to.exponent ?? 0) : from.value
  return value === null || value > to.value ? null : { value, to: to.value }
}

const splitOnce = (text: string): [string, string, string] | null => {
  const match = between.exec(text.slice(1))
  if (match === null) return null
  const at = match.index + 1
  return [text, text.slice(0, at), text.slice(at + match[0].length)]
}

export const parseQuantity = (given: string): Quantity | null => {
  const text = given.replace(/\s+/gu, ' ').trim()
  if (text === '' || text.length > 200) return null
  const age = ageAround.exec(text)
  if (age !== null) {
    const range = readRange(age[1] ?? age[2] ?? '', false, null)
    return range === null ? null : { kind: 'age', ...range, currency: null }
  }
  if (percent.test(text)) {
    const range = readRange(text.replace(percent, ''), false, percent)
    return range === null ? null : { kind: 'percent', ...range, currency: null }
  }
  const { rest, currency } = stripCurrency(text)
  const range = readRange(rest, currency !== null, null)
  if (range === null) return null
  return { kind: currency === null ? 'number' : 'money', ...range, currency }
}
