import type { QueryPart } from '../../../src-shared/contract/index.ts'
import { type Readable, rows } from '../handle.ts'
import { isKeyKind, wordKeys } from './keys.ts'
import { oneSlipAway, slipsBetween, slipWeight } from './slips.ts'
import { apostrophes, fold } from './tokens.ts'
import { countedAmong, inRange, type Known, spellingsOf, vocabularyOf } from './vocabulary.ts'

/**
 * What a question that finds nothing may have meant: its misspelt words replaced by near ones of the archive, names of
 * speakers, sections and authors by such names. Only what finds something is proposed.
 */
type Word = {
  start: number
  end: number
  word: string
  /** '' for a word of the text, else what the keys of its scope begin with. */
  key: string
}

const wordsWithApostrophes = new RegExp(`[\\p{L}\\p{N}]+(?:[${apostrophes}][\\p{L}\\p{N}]+)*`, 'gu')

const keyOf = ({ scope }: QueryPart): string | null => {
  if (scope === 'any' || scope === 'title' || scope === 'body') return ''
  // The key of a word is that word behind what the keys of its kind begin with.
  return isKeyKind(scope) && scope !== 'status' ? (wordKeys(scope, 'a')[0] ?? '').slice(0, -1) : null
}

const wordsOf = (query: string, part: QueryPart): Word[] => {
  const key = keyOf(part)
  if (part.negated || part.problem !== null || key === null) return []
  const from = query.lastIndexOf(part.value, part.end - part.value.length)
  return Array.from(part.value.matchAll(wordsWithApostrophes), (match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    word: fold(match[0]).replace(/[^\p{L}\p{N}]/gu, ''),
    key,
  }))
}

const nearest = 3
/** A second slip, in slips of the first kind: it has to be a much commoner word. */
const secondSlip = 2

/** Words near the one typed, the likeliest first: common ones, by slips that are often made. Short ones are near anything. */
const nearWords = (db: Readable, word: string, key = ''): string[] => {
  if (!/^[a-z]{4,30}$/.test(word)) return []
  const withoutKey = ({ term, articles }: Known): Known => ({ term: term.slice(key.length), articles })
  const oneSlip = [
    ...countedAmong(
      db,
      [...oneSlipAway(word)].map((one) => key + one),
    ).values(),
  ].map(withoutKey)
  const likelihood = ({ term, articles }: Known): number => Math.log(1 + articles) - 2 * slipWeight(word, term)
  const best = (some: Known[], score: (known: Known) => number): string[] =>
    some
      .filter(({ term }) => term.length > 2 && /^[a-z]/.test(term))
      .sort((a, b) => score(b) - score(a))
      .slice(0, nearest)
      .map(({ term }) => term)
  const near = best(oneSlip, likelihood)
  if (near.length > 0 || word.length < 6) return near
  const sameStart = rows<Known>(
    db,
    `SELECT term, articles FROM terms WHERE ${inRange} AND articles > 1 AND abs(length(term) - :length) <= 2 LIMIT 3000`,
    { prefix: key + word.slice(0, 3), length: key.length + word.length },
  ).map(withoutKey)
  return best(
    sameStart.filter(({ term }) => slipsBetween(word, term) <= secondSlip),
    ({ articles }) => articles,
  )
}

/** Questions that are tried, and the time after which none is tried any more. */
const mostTried = 6
const patienceMs = 12

type Change = { word: Word; near: string }

const changed = (query: string, changes: Change[]): string =>
  changes
    .toSorted((a, b) => b.word.start - a.word.start)
    .reduce((text, { word, near }) => text.slice(0, word.start) + near + text.slice(word.end), query)

/** Words that join only in capitals. */
const joining: Record<string, string> = { or: 'OR', atau: 'ATAU', and: 'AND', dan: 'DAN', not: 'NOT' }

const inCapitals = (query: string, parts: readonly QueryPart[]): string =>
  parts
    .slice(1, -1)
    .filter(({ scope, phrase, prefix, negated }) => scope === 'any' && !phrase && !prefix && !negated)
    .reduceRight(
      (text, { start, end, value }) =>
        Object.hasOwn(joining, value) ? text.slice(0, start) + joining[value] + text.slice(end) : text,
      query,
    )

/** `finds` tells whether the archive holds anything for a question. Null when nothing near would be found. */
export const didYouMean = (
  db: Readable,
  query: string,
  parts: readonly QueryPart[],
  finds: (query: string) => boolean,
): string | null => {
  const ends = performance.now() + patienceMs
  const vocabulary = vocabularyOf(db)
  const words = parts.flatMap((part) => wordsOf(query, part))
  const counted = countedAmong(
    db,
    words.map(({ word, key }) => key + word),
  )
  const articlesOf = ({ word, key }: Word): number =>
    counted.get(key + word)?.articles ?? (spellingsOf(vocabulary, word, false).length > 0 ? 2 : 0)
  // What stands in one article may be its misprint; what stands in more is a word, and rare ones are likelier wrong.
  const doubtful = words.filter((word) => articlesOf(word) <= 1).sort((a, b) => articlesOf(a) - articlesOf(b))
  const choices = doubtful
    .map((word) => nearWords(db, word.word, word.key).map((near): Change => ({ word, near })))
    .filter((some) => some.length > 0)
  const firsts = choices.flatMap(([first]) => first ?? [])
  const unknown = firsts.filter(({ word }) => articlesOf(word) === 0)
  const joined = inCapitals(query, parts)
  const misspelt = [unknown, firsts, ...choices.flat().map((change) => [change])]
    .filter((some) => some.length > 0)
    .map((some) => changed(query, some))
  const tries = joined === query ? misspelt : [joined, ...misspelt]
  for (const meant of [...new Set(tries)].slice(0, mostTried)) {
    if (finds(meant)) return meant
    if (performance.now() > ends) return null
  }
  return null
}
