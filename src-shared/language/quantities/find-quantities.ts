import { everyMatch } from '../every-match.ts'
import { magnitudeAfterFigures } from './magnitudes.ts'
import { continuesNumber, isNumberWord } from './number-words.ts'
import { parseQuantity } from './parse-quantity.ts'
import type { FoundQuantity } from './quantity.types.ts'

/**
 * Finds the figures of running text, in order and without overlaps. Dates, times, telephone numbers, versions and
 * figures that are part of a name ("Liputan6", "G20", "ke-5") are no quantities.
 */
const currencyBefore = String.raw`(?:(?:Rp\.?|IDR|US\s?\$|USD|S\$|SGD|RM|\$|€|£|¥|EUR)\s?)`
const figure = String.raw`\d+(?:[.,]\d+)*`
const magnitude = String.raw`(?:\s?(?:${magnitudeAfterFigures})(?![\p{L}\d])|(?<=Rp\.?\s?[\d.,]+)\s?[MT](?![\p{L}\d]))`
const amount = `${currencyBefore}?${figure}(?:${magnitude}(?:\\s${figure}${magnitude})*)?`
const unit = String.raw`(?:\s?%|\s(?:persen|rupiah|dolar (?:AS|Amerika Serikat|Singapura|Australia)|euro|yen|yuan|ringgit|riyal)(?![\p{L}\d]))`
const inDigits = new RegExp(
  String.raw`(?<![\p{L}\d.,/:#_-])${amount}${unit}?(?:\s?(?:[-–]|\s(?:hingga|sampai|s\.d\.)\s)\s?${amount}${unit}?)?(?![\p{L}\d/:]|[.,:]\d|-\p{L})`,
  'giu',
)
const word = /\p{L}+/gu
const unitAfterWords = new RegExp(`^${unit}`, 'u')

const calendar = /^\s(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\b/u
const clock = /(?:pukul|jam)\s$/iu
const afterMonth = /(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember)\s$/u

const findInDigits = (text: string): FoundQuantity[] => {
  const found: FoundQuantity[] = []
  if (!/\d/.test(text)) return found
  for (const match of everyMatch(text, inDigits)) {
    const start = match.index
    const end = start + match[0].length
    if (calendar.test(text.slice(end, end + 12)) || clock.test(text.slice(Math.max(0, start - 7), start))) continue
    if (afterMonth.test(text.slice(Math.max(0, start - 11), start)) || /^0\d/.test(match[0])) continue
    const quantity = parseQuantity(match[0])
    if (quantity !== null) found.push({ ...quantity, text: match[0], start, end })
  }
  return found
}

/** Most sentences have no number in words: they are not taken apart word by word. */
const mayHoldWords =
  /nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|se(?:puluh|belas|ratus|ribu|juta|miliar|triliun|tengah|perempat|miliar)/i

const findInWords = (text: string): FoundQuantity[] => {
  const found: FoundQuantity[] = []
  if (!mayHoldWords.test(text)) return found
  let run: { start: number; end: number } | null = null
  const close = (): void => {
    if (run === null) return
    const unitEnd = run.end + (unitAfterWords.exec(text.slice(run.end, run.end + 24))?.[0].length ?? 0)
    const quantity = parseQuantity(text.slice(run.start, unitEnd))
    if (quantity !== null)
      found.push({ ...quantity, text: text.slice(run.start, unitEnd), start: run.start, end: unitEnd })
    run = null
  }
  for (const match of everyMatch(text, word)) {
    const start = match.index
    const end = start + match[0].length
    const adjacent: boolean = run !== null && /^\s$/u.test(text.slice(run.end, start))
    if (!adjacent) close()
    if (run !== null && (isNumberWord(match[0]) || continuesNumber(match[0]))) run = { start: run.start, end }
    else {
      close()
      const joined =
        /[\d-]/.test(text[start - 1] ?? '') ||
        text[end] === '-' ||
        /\d\s$/.test(text.slice(Math.max(0, start - 2), start))
      if (isNumberWord(match[0]) && !joined) run = { start, end }
    }
  }
  close()
  return found
}

export const findQuantities = (text: string): FoundQuantity[] => {
  const inFigures = findInDigits(text)
  const spelled = findInWords(text).filter(
    (words) => !inFigures.some((other) => other.start < words.end && words.start < other.end),
  )
  return [...inFigures, ...spelled].sort((a, b) => a.start - b.start)
}
