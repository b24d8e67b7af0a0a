import type { Term } from './query.ts'
import { type Token, tokens } from './tokens.ts'

/** Finds the words of a query in a text and cuts a passage around them. All offsets are UTF-16, half-open. */
export type Mark = [start: number, end: number]
type Match = { term: Term; start: number; end: number }

const isWordUnit = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90)

/** Text whose only letters are a–z: ASCII, spaces, and the dashes and quotation marks of print. Nearly all copy is. */
const isSimple = (text: string): boolean =>
  // As many bytes as units is ASCII, told fifteen times as fast as by looking at each.
  Buffer.byteLength(text) === text.length || !/[^ -~\s\u00ab\u00bb\u2010-\u2027\u2030\u2032\u2033]/.test(text)

/** The end of the term when it stands at `at` in lower-case simple text, else -1. */
const endOfTerm = (text: string, at: number, { words, prefix }: Term): number => {
  let position = at
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? ''
    if (index > 0) {
      const gap = position
      while (position < text.length && !isWordUnit(text.charCodeAt(position))) position += 1
      if (position === gap) return -1
    }
    if (!text.startsWith(word, position)) return -1
    position += word.length
    const isOpenEnd = prefix && index === words.length - 1
    if (isOpenEnd) while (position < text.length && isWordUnit(text.charCodeAt(position))) position += 1
    else if (position < text.length && isWordUnit(text.charCodeAt(position))) return -1
  }
  return position
}

/** All matches, or those that begin within `reach` of the first. */
const matchesInSimple = (text: string, term: Term, reach: number): Match[] => {
  const first = term.words[0]
  if (first === undefined) return []
  const found: Match[] = []
  let last = text.length
  for (let at = text.indexOf(first); at !== -1 && at < last; at = text.indexOf(first, at + 1)) {
    if (at > 0 && isWordUnit(text.charCodeAt(at - 1))) continue
    const end = endOfTerm(text, at, term)
    if (end === -1) continue
    if (found.length === 0) last = at + reach
    found.push({ term, start: at, end })
  }
  return found
}

const matchesAmong = (words: Token[], terms: Term[]): Match[] => {
  const standsAt = (at: number, term: Term): boolean =>
    term.words.every((word, index) => {
      const found = words[at + index]?.word
      if (found === undefined) return false
      return term.prefix && index === term.words.length - 1 ? found.startsWith(word) : found === word
    })
  return words.flatMap((token, at) =>
    terms
      .filter((term) => standsAt(at, term))
      .map((term) => ({ term, start: token.start, end: words[at + term.words.length - 1]?.end ?? token.end })),
  )
}

const everywhere = Number.POSITIVE_INFINITY

const matchesIn = (text: string, terms: Term[], reach = everywhere): Match[] => {
  const [only, ...others] = terms
  if (only === undefined) return []
  if (!isSimple(text)) return matchesAmong(tokens(text), terms)
  const lower = text.toLowerCase()
  if (others.length === 0) return matchesInSimple(lower, only, reach)
  return terms.flatMap((term) => matchesInSimple(lower, term, reach)).sort((a, b) => a.start - b.start || a.end - b.end)
}

const merged = (matches: { start: number; end: number }[]): Mark[] => {
  const marks: Mark[] = []
  for (const { start, end } of matches) {
    const last = marks.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}

export const marksOf = (text: string, terms: Term[]): Mark[] => merged(matchesIn(text, terms))

/** Tells of one term after the other whether it stands in the text, which is prepared once. */
export const finderIn = (text: string): ((term: Term) => boolean) => {
  if (!isSimple(text)) {
    const words = tokens(text)
    const known = new Set(words.map(({ word }) => word))
    return (term) =>
      term.words.length === 1 && !term.prefix ? known.has(term.words[0] ?? '') : matchesAmong(words, [term]).length > 0
  }
  const lower = text.toLowerCase()
  return (term) => matchesInSimple(lower, term, 0).length > 0
}

const passageLength = 200
const lead = 60

/** The match whose passage holds the most different terms; the earliest of equals. */
const bestStart = (matches: Match[], different: number): number => {
  if (different === 1) return matches[0]?.start ?? 0
  let best = { start: 0, terms: 0 }
  for (const [index, match] of matches.entries()) {
    const seen = new Set<Term>()
    for (let at = index; at < matches.length; at += 1) {
      const next = matches[at]
      if (next === undefined || next.end > match.start + passageLength - lead) break
      seen.add(next.term)
    }
    if (seen.size > best.terms) best = { start: match.start, terms: seen.size }
    if (best.terms === different) break
  }
  return best.start
}

/** A place where no word is cut: half surrogates and letters of every script count as parts of words. */
const isInsideWord = (text: string, at: number): boolean =>
  at > 0 && at < text.length && isPartOfWord(text, at - 1) && isPartOfWord(text, at)

const isPartOfWord = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit < 0x80
    ? isWordUnit(unit)
    : unit >= 0xd800 && unit <= 0xdfff
      ? true
      : /[\p{L}\p{N}\p{M}\p{Co}]/u.test(text[at] ?? '')
}

/** `start` moves forwards to the beginning of a word, the end back to the end of one; a word that fills all is cut. */
const window = (text: string, from: number): { start: number; end: number } => {
  let start = from
  while (isInsideWord(text, start)) start += 1
  while (start > 0 && start < text.length && !isPartOfWord(text, start)) start += 1
  let end = Math.min(text.length, from + passageLength)
  while (end > start && isInsideWord(text, end)) end -= 1
  while (end > start && end < text.length && !isPartOfWord(text, end - 1)) end -= 1
  return end > start
    ? { start, end }
    : { start: Math.min(from, text.length), end: Math.min(text.length, from + passageLength) }
}

export type Passage = { snippet: string; marks: Mark[]; found: boolean }

/** About 200 characters around the best passage, with an ellipsis where text was cut, and the marks within it. */
export const passage = (text: string, terms: Term[]): Passage => {
  // Of a single term the first match is the best: what stands far behind it is of no use.
  const matches = matchesIn(text, terms, terms.length === 1 ? passageLength : everywhere)
  const first = bestStart(matches, terms.length === 1 ? 1 : new Set(matches.map((match) => match.term)).size)
  const from = first <= lead ? 0 : first - lead
  const { start, end } = text.length <= passageLength ? { start: 0, end: text.length } : window(text, from)
  const before = start > 0 && from > 0 ? '… ' : ''
  const begin = from === 0 ? 0 : start
  // One code unit for one: the offsets of the marks stay true.
  const cut = text.slice(begin, end).replace(/[^\S ]/g, ' ')
  const isCut = text.slice(end, end + 200).trim() !== ''
  const snippet = `${before}${cut}${isCut ? ' …' : ''}`
  const shift = before.length - begin
  const marks = merged(matches.filter((match) => match.start >= begin && match.end <= end)).map(
    ([markStart, markEnd]): Mark => [markStart + shift, markEnd + shift],
  )
  return { snippet, marks, found: matches.length > 0 }
}
