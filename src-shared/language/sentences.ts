import { dottedTitles } from './abbreviations.ts'
import { figure, kindAt, letter, space } from './letters.ts'
import type { MarkPair } from './quotation-marks.ts'

/** Sentences of a paragraph, with the words inside quotation marks hidden so that they neither split nor speak. */
export type Sentence = { start: number; end: number }

/** Stands for each hidden character: an object replacement character, one UTF-16 unit, so offsets do not move. */
export const hidden = '\uFFFC'

const nameInside = /^(?:\p{Lu}[\p{L}\d’'-]*)(?:\s(?:\p{Lu}[\p{L}\d’'-]*|\d+)){0,3}$/u

/** `Ketua Kelompok Tani "Sumber Rejeki" Sukiman`: marks around a name inside a function hide nothing. */
const isNameInFunction = (text: string, { start, end }: MarkPair): boolean =>
  start >= 2 &&
  (kindAt(text, start - 1) & space) !== 0 &&
  (kindAt(text, start - 2) & (letter | figure)) !== 0 &&
  /^,?\s\p{Lu}/u.test(text.slice(end, end + 3)) &&
  nameInside.test(text.slice(start + 1, end - 1))

/** `text` with every pair's inside and marks replaced, except a last punctuation mark. */
export const hideQuotations = (text: string, pairs: MarkPair[]): string => {
  let result = ''
  let at = 0
  for (const pair of pairs) {
    if (pair.start < at || isNameInFunction(text, pair)) continue
    const last = text[pair.end - 2] ?? ''
    const kept = /[.,!?]/.test(last) && pair.end - pair.start > 2
    result += text.slice(at, pair.start)
    result += kept
      ? `${hidden.repeat(pair.end - pair.start - 2)}${last}${hidden}`
      : hidden.repeat(pair.end - pair.start)
    at = pair.end
  }
  return result + text.slice(at)
}

const abbreviation = new RegExp(
  String.raw`(?:^|[\s(.\uFFFC])(?:\p{Lu}|[Dd]rg?|[Dd]rs|[Dd]ra|[Pp]rof|Ir|Hj|[Bb]r|KH|KPH|St|No|Jl|PT|CV|Kab|Kec|Kel|dll|dkk|hlm|Rp|Mr|Mrs|Ms|Sdr|Sdn|Bhd|vs|${dottedTitles})$`,
  'u',
)
const stop = /[.!?…]+[)\]”’"']?\uFFFC?(?=\s+[\p{Lu}\d“"‘«(\uFFFC•]|\s*$)|\.(?=\p{Lu}\p{Ll})/gu

/** "M.Agr.St": the letters of a degree, whose full stops end nothing. */
const degree = /(?:^|[\s(])(?:\p{L}{1,4}\.)+\p{L}{1,4}$/u

const cut = (masked: string): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let start = 0
  const add = (end: number): void => {
    const rest = masked.slice(start, end)
    const lead = rest.length - rest.trimStart().length
    if (lead < rest.length) sentences.push({ start: start + lead, end })
    start = end
  }
  stop.lastIndex = 0
  for (let match = stop.exec(masked); match !== null; match = stop.exec(masked)) {
    const before = masked.slice(Math.max(0, match.index - 12), match.index)
    if (match[0].startsWith('.') && (abbreviation.test(before) || (match[0] === '.' && degree.test(before)))) continue
    add(match.index + match[0].length)
  }
  add(masked.length)
  return sentences
}

/** How many sentences `masked` has: of a stretch that is asked about once. */
export const countSentences = (masked: string): number => cut(masked).length

const known = new Map<string, readonly Sentence[]>()
const mostKnown = 2000

/** The same paragraph is cut by several readers, and again at every keystroke: a story's worth of answers is kept. */
export const sentencesOf = (masked: string): readonly Sentence[] => {
  const before = known.get(masked)
  if (before !== undefined) return before
  const sentences = cut(masked)
  if (known.size >= mostKnown) known.clear()
  known.set(masked, sentences)
  return sentences
}
