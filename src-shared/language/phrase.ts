import { dottedTitles, isCorps } from './abbreviations.ts'
import { weekdayNames } from './dates.ts'
import { figure, kindAt, letter, lower, mark, past, space, upper } from './letters.ts'
import { remembered } from './remembered.ts'
import { isRank } from './role-words.ts'
import { readFullVerb } from './speech-verbs.ts'

/**
 * Reads the words that may name a speaker, cut at commas, and stops where Indonesian copy goes on to say when, where
 * and how ("dalam keterangannya", "usai rapat", "Selasa (17/9/2024)").
 */
export type Token = {
  text: string
  start: number
  end: number
  /** An acronym in brackets follows, "(APTI)": up to here it was the name of a body. */
  endsBody?: boolean
  /** A comma of a list inside a function follows. */
  comma?: boolean
}
export type Phrase = {
  segments: Token[][]
  /** The phrase ended at "itu", "ini" or "tersebut": it points back to someone named before. */
  pointsBack: boolean
}

const opens = '‘\'’“"'
const joins = "'’‘ʼ`.-/"
const closes = /["”],?\s\p{Lu}/uy

const isKind = (text: string, at: number, wanted: number): boolean =>
  at < text.length && (kindAt(text, at) & wanted) !== 0

/** Where the word at `at` ends: with the mark that opens or closes a name, and what joins its parts. `at` itself for no word. */
const endOfWord = (text: string, at: number): number => {
  const first = text.charAt(at)
  const from = opens.includes(first) && isKind(text, at + 1, upper) ? at + 1 : at
  if (!isKind(text, from, letter | figure)) return first === '&' ? at + 1 : at
  const { length } = text
  let end = past(text, from, length, letter | mark | figure)
  while (end < length && joins.includes(text.charAt(end)) && isKind(text, end + 1, letter | figure))
    end = past(text, end + 1, length, letter | mark | figure)
  if (end >= length || !'"”'.includes(text.charAt(end)) || !isKind(text, end - 1, letter | figure)) return end
  closes.lastIndex = end
  return closes.test(text) ? end + 1 : end
}

/** A full stop after these does not end the sentence, and belongs to the word. */
const dotted = new RegExp(
  String.raw`^(?:\p{Lu}|[Dd]rg?|[Dd]rs|[Dd]ra|[Pp]rof|Ir|Hj|[Bb]r|KH|PT|CV|St|Kab|Muh|Moh|Abd|${dottedTitles}|.*\.\p{L}{1,4})$`,
  'u',
)

const stops = new Set(
  `dalam saat usai di pada kepada ketika melalui sambil lewat seperti dikutip setelah sebelum seusai menanggapi terkait soal
tentang yang sembari seraya kemarin dengan dari untuk karena mengenai menjelang tadi lagi pula dilansir merujuk menyikapi
ditemui dihubungi mewakili didampingi mendampingi selepas sejak hingga sampai bahwa sehingga namun tetapi tapi disela kala tentunya menegaskan ke by in on at
to when after who about during while selesai jika apabila bila sesaat secara`.split(/\s+/),
)

const isStop = remembered(
  (text) =>
    stops.has(text) || weekdayNames.has(text.toLowerCase()) || (isKind(text, 0, lower) && readFullVerb(text) !== null),
)

const isPointing = (text: string): boolean => text === 'itu' || text === 'tersebut' || text === 'ini'

/** The word at `at`, with the full stop of an abbreviation. */
export const tokenAt = (text: string, at: number, limit: number): Token | null => {
  const end = at < text.length ? endOfWord(text, at) : at
  if (end === at || end > limit) return null
  const withDot = text[end] === '.' && end < limit && dotted.test(text.slice(at, end))
  const close = withDot ? end + 1 : end
  return { text: text.slice(at, close), start: at, end: close }
}

/** Brackets that stay open, or close much later, are no aside. */
const closingBracket = (text: string, at: number, limit: number): number | null => {
  const length = text.slice(at, Math.min(limit, at + 61)).indexOf(')')
  return length === -1 ? null : at + length
}

/** Past a bracketed aside such as "(Menkeu)" or "(45)"; null for a bracket that holds a date or does not close. */
const pastAside = (text: string, at: number, limit: number): number | null => {
  const close = closingBracket(text, at, limit)
  if (close === null) return null
  return /\d\s?[/-]\s?\d|\d{4}/.test(text.slice(at, close)) ? null : close + 1
}

/** "(APTI)", "(Persero)", "(BPBD Jateng)"; two letters may be a person's initials. */
const acronymAside =
  /^\(\s?(?:\p{Lu}[\p{Lu}\d&/-]{2,}(?:\s\p{Lu}\p{L}+)?|Persero|(?:Un|Kemen|Dis|Din|Bap|Pol|Pem)\p{Ll}{2,})\s?\)/u

const nameInMarks = /^[“"]\p{Lu}[^“”"\n]{0,50}[”"],?\s\p{Lu}/u

const maximumTokens = 30

/** `toVerb`: the phrase runs up to its verb, so that nothing stops it and asides with dates are passed over as well. */
export const readPhrase = (text: string, from: number, limit: number, toVerb: boolean): Phrase => {
  const segments: Token[][] = []
  let current: Token[] = []
  const close = (): void => {
    if (current.length > 0) segments.push(current)
    current = []
  }
  let at = from
  let count = 0
  while (at < limit && (toVerb || count < maximumTokens)) {
    const character = text[at] ?? ''
    if ((kindAt(text, at) & space) !== 0) {
      at += 1
      continue
    }
    if (character === ',') {
      close()
      at += 1
      continue
    }
    if (character === '(') {
      const last = current.at(-1)
      if (last !== undefined && acronymAside.test(text.slice(at, at + 24))) last.endsBody = true
      const bracket = toVerb ? closingBracket(text, at, limit) : null
      const next = pastAside(text, at, limit) ?? (bracket === null ? null : bracket + 1)
      if (next === null) break
      at = next
      continue
    }
    // A mark that opens a name inside a function is closed before another word in capitals; any other opens a quotation.
    if (
      !toVerb &&
      (character === '"' || character === '“') &&
      !nameInMarks.test(text.slice(at, Math.min(limit, at + 70)))
    )
      break
    const token = tokenAt(text, at, limit)
    if (token === null) {
      // A stray mark in running text before the verb starts the phrase anew; after the verb it ends it.
      if (!toVerb) break
      close()
      segments.length = 0
      at += 1
      continue
    }
    if (!toVerb && isPointing(token.text)) {
      close()
      return { segments, pointsBack: true }
    }
    // "spesialis penyakit dalam dr Erpryta": the one function that has a preposition in it.
    const partOfFunction = token.text === 'dalam' && current.at(-1)?.text === 'penyakit'
    // "Lurah Pasar Minggu": a market is called after its day.
    const ofMarket = current.at(-1)?.text === 'Pasar' && weekdayNames.has(token.text.toLowerCase())
    if (!toVerb && isStop(token.text) && !partOfFunction && !ofMarket) break
    if (token.text.length <= 4 && isRank(current.at(-1)?.text ?? '') && isCorps(token.text)) {
      at = token.end
      continue
    }
    if (token.text === 'selaku' || token.text === 'sebagai') close()
    else current.push(token)
    count += 1
    at = token.end
  }
  close()
  return { segments, pointsBack: false }
}
