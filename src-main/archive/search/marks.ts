import type { Term } from './query.ts'
import { type Token, tokens } from './tokens.ts'

/** Finds the words of a query in a text and cuts a passage around them. All offsets are UTF-16, half-open. */
export type Mark = [start: number, end: number]
type Match = { term: Term; start: number; end: number }

const matchesAt = (words: Token[], at: number, term: Term): boolean =>
  term.words.every((word, index) => {
    const found = words[at + index]?.word
    if (found === undefined) return false
    return term.prefix && index === term.words.length - 1 ? found.startsWith(word) : found === word
  })

const matchesIn = (words: Token[], terms: Term[]): Match[] =>
  words.flatMap((token, at) => {
    const hits = terms.filter((term) => matchesAt(words, at, term))
    return hits.map((term) => ({ term, start: token.start, end: words[at + term.words.length - 1]?.end ?? token.end }))
  })

const merged = (matches: { start: number; end: number }[]): Mark[] => {
  const marks: Mark[] = []
  for (const { start, end } of matches) {
    const last = marks.at(-1)
    if (last !== undefined && start < last[1]) last[1] = Math.max(last[1], end)
    else marks.push([start, end])
  }
  return marks
}

export const marksOf = (text: string, terms: Term[]): Mark[] => merged(matchesIn(tokens(text), terms))

export const containsTerm = (text: string, term: Term): boolean => matchesIn(tokens(text), [term]).length > 0

const passageLength = 200
const lead = 60

/** The match whose passage holds the most different terms; the earliest of equals. */
const bestStart = (matches: Match[]): number => {
  let best = { start: 0, terms: 0 }
  matches.forEach((match, index) => {
    const seen = new Set<Term>()
    for (const next of matches.slice(index)) {
      if (next.end > match.start + passageLength - lead) break
      seen.add(next.term)
    }
    if (seen.size > best.terms) best = { start: match.start, terms: seen.size }
  })
  return best.start
}

/** Moves to a word boundary: `start` forwards to the beginning of a word, the end back to the end of one. */
const window = (words: Token[], from: number, length: number): { start: number; end: number } => {
  const inside = words.filter((token) => token.start >= from && token.end <= from + length)
  return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 }
}

/** About 200 characters around the best passage, with an ellipsis where text was cut, and the marks within it. */
export const passage = (text: string, terms: Term[]): { snippet: string; marks: Mark[]; found: boolean } => {
  const words = tokens(text)
  const matches = matchesIn(words, terms)
  const first = bestStart(matches)
  const from = first <= lead ? 0 : first - lead
  const { start, end } =
    text.length <= passageLength ? { start: 0, end: text.length } : window(words, from, passageLength)
  const before = start > 0 && from > 0 ? '… ' : ''
  const begin = from === 0 ? 0 : start
  // One code unit for one: the offsets of the marks stay true.
  const cut = text.slice(begin, end).replace(/\s/g, ' ')
  const snippet = `${before}${cut}${end < text.trimEnd().length ? ' …' : ''}`
  const shift = before.length - begin
  const marks = merged(matches)
    .filter(([markStart, markEnd]) => markStart >= begin && markEnd <= end)
    .map(([markStart, markEnd]): Mark => [markStart + shift, markEnd + shift])
  return { snippet, marks, found: matches.length > 0 }
}
