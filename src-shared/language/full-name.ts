import { isGivenName } from './given-names.ts'
import { comparable, isCommonFirst, type NameEvidence, splitSegment } from './name-seam.ts'
import { readPhrase, type Token, tokenAt } from './phrase.ts'
import {
  isAcronym,
  isCapitalised,
  isHonorific,
  isNoName,
  isParticle,
  mayBeName,
  opensRole,
  placeLength,
} from './role-words.ts'
import { isPersonal } from './several-people.ts'

/** The full name that the copy prints before it calls somebody by a part of it: "Hilman Latief" for "Hilman". */
/** "Kliwon" → "Ponimin", by the copy's own word; "Karto" → "Kartodirejo", when the copy calls it a nickname. */
const nameBehindAlias = (masked: string, alias: string, before: number, evidence: NameEvidence): string | null => {
  const run = evidence.aliases.get(comparable(alias))
  if (run === undefined) return null
  if (run !== '') {
    const tokens = readPhrase(run, 0, run.length, true).segments.flat()
    const name = splitSegment(tokens, evidence)?.name ?? []
    const isOrdinary = name.some(({ text }) => text.includes('-') || evidence.common.has(comparable(text)))
    return name.length === 0 || isOrdinary ? null : name.map(({ text }) => text).join(' ')
  }
  const longer = new RegExp(String.raw`(?<![\p{L}])${alias}\p{Ll}+(?:\s\p{Lu}[\p{L}’'-]+){0,3}`, 'u').exec(
    masked.slice(0, before),
  )
  return longer?.[0] ?? null
}

/** Up to three words in capitals, and the small words inside a name, right before a place in the copy. */
const capitalsBefore = /(?:\p{Lu}[\p{L}’'.-]*\s(?:(?:de|van|von|der|den|da|dos|bin|binti|al|el)\s){0,2}){0,3}$/u
const sentenceStart = /(?:^|[.!?”"\n–—-]\s*|\p{Lu}:\s*)$/u

/** The words in capitals from `start` on, past the place `at` of the short name, up to `before`. */
const runAround = (masked: string, start: number, at: number, before: number): Token[] => {
  const tokens: Token[] = []
  let next = start
  while (next < before && tokens.length < 7) {
    const token = tokenAt(masked, next, before)
    if (token === null || !(isCapitalised(token.text) || isParticle(token.text))) break
    // "Mardi Marta Dinata Peneliti Ahli Muda": the function behind the name.
    if (token.start > at && tokens.length > 1 && opensRole(token.text) && !mayBeName(token.text)) break
    // "Fajar Alfian/Muhammad Shohibul Fikri": two people, and the short name means one of them.
    const slash = token.text.indexOf('/')
    if (slash !== -1) {
      if (token.start + slash > at) {
        tokens.push({ text: token.text.slice(0, slash), start: token.start, end: token.start + slash })
        break
      }
      tokens.length = 0
    }
    tokens.push(
      slash === -1 ? token : { text: token.text.slice(slash + 1), start: token.start + slash + 1, end: token.end },
    )
    if (masked[token.end] !== ' ') break
    next = token.end + 1
  }
  while (tokens[0] !== undefined && (isNoName(tokens[0].text) || isHonorific(tokens[0].text))) tokens.shift()
  return tokens
}

/** How many words of `run` stand before the name that holds `short` at `at`: "Sosok Bruno Fernandes", "Kisah Edi Utomo (26)". */
const wordsBeforeName = (run: Token[], at: number, short: string, opensSentence: boolean): number => {
  const own = run.findIndex((token) => token.start === at)
  if (own <= 0) return 0
  const first = run[0]?.text ?? ''
  const isStrange = opensSentence || (isGivenName(short) && !isGivenName(run[own - 1]?.text ?? ''))
  // What opens a sentence before a known name is hardly a name too.
  if (own < run.length - short.split(' ').length && isStrange && !isCommonFirst(first)) return own
  // "Jari Ni Luh Suarniti tidak lagi lurus": the name begins with the first word that lists know.
  if (!opensSentence || isPersonal(first)) return 0
  return Math.max(
    0,
    run.slice(0, own).findIndex(({ text }) => isPersonal(text)),
  )
}

/** "Social Walara Abdullah Fahmi": two words no list knows before one it does are no part of the name. */
const withoutStrangers = (name: Token[]): Token[] => {
  const given = name.findIndex(({ text }) => isPersonal(text))
  return given > 1 && name.length > 3 ? name.slice(given) : name
}

/** Whether `words` are a person's name in full that `short` is a part of. */
const isFullNameOf = (words: string[], short: string, opensSentence: boolean, evidence: NameEvidence): boolean => {
  const full = words.join(' ')
  const first = words[0] ?? ''
  const beginsWithShort = full.startsWith(`${short} `)
  // "Moch Mardi Marta Dinata", who is Mardi from there on.
  const isSecond = full.includes(` ${short} `) && isCommonFirst(first)
  if (words.length > 5 || !(beginsWithShort || isSecond || full.endsWith(` ${short}`))) return false
  if (words.some((word) => !isParticle(word) && evidence.common.has(comparable(word)))) return false
  if (!beginsWithShort && ((opensSentence && !isPersonal(first)) || placeLength(words, 0) > 0)) return false
  return !words.some((word) => isNoName(word) || isAcronym(word)) && placeLength(words, words.length - 1) === 0
}

/** The earliest longer name before `before` that begins or ends with `short`: "Hilman" → "Hilman Latief", "Giok Lan" → "Tan Giok Lan". */
export const findFullName = (
  masked: string,
  from: number,
  short: string,
  before: number,
  evidence: NameEvidence,
): string | null => {
  const behind = nameBehindAlias(masked, short, before, evidence)
  if (behind !== null) return behind
  for (let at = masked.indexOf(short, from); at !== -1 && at < before; at = masked.indexOf(short, at + 1)) {
    const lead = capitalsBefore.exec(masked.slice(Math.max(from, at - 60), at))?.[0] ?? ''
    const start = at - lead.length
    const opensSentence = sentenceStart.test(masked.slice(Math.max(0, start - 3), start))
    const run = runAround(masked, start, at, before)
    const own = run.slice(wordsBeforeName(run, at, short, opensSentence))
    const words = withoutStrangers(splitSegment(own, evidence)?.name ?? []).map(({ text }) => text)
    if (isFullNameOf(words, short, opensSentence, evidence)) return words.join(' ')
  }
  return null
}
