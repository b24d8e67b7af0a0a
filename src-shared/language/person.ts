/**
 * Reads the words that name a speaker into name, function and organisation, set beside one another or apart by commas. The
 * name is the run of capitalised words after the seam that name-seam.ts finds.
 */
import { isCounting, joined, splitAffiliation } from './affiliation.ts'
import { isGivenName } from './given-names.ts'
import { comparable, isName, type NameEvidence, type Split, splitSegment } from './name-seam.ts'
import type { Named } from './named.types.ts'
import type { Token } from './phrase.ts'
import { rememberedMatch } from './remembered.ts'
import { takesProperName } from './role-kinds.ts'
import {
  continuesRole,
  isAcronym,
  isCapitalised,
  isDegree,
  isHonorific,
  isPlaceWord,
  isRank,
  mayBeName,
  opensRole,
  placeLength,
} from './role-words.ts'
import { readBody } from './speaking-body.ts'
import { looksLikeVerb } from './verb-look.ts'

export type Titled = { title: string; start: number; end: number }

const isRoleStart = (tokens: Token[]): boolean => {
  const counted = isCounting(tokens[0]?.text ?? '') ? tokens.findIndex(({ text }) => opensRole(text)) : -1
  if (counted > 0 && counted <= 2) return true
  const first = tokens.find((token) => !isHonorific(token.text)) ?? tokens[0]
  return first !== undefined && opensRole(first.text)
}

/** "…, SpPD, FINASIM, mengatakan": letters between a name and what follows. */
export const isDegreeSegment = (tokens: Token[]): boolean =>
  isDegree(tokens[0]?.text ?? '') || tokens.every((token) => isDegree(token.text) || isAcronym(token.text))

const isPlaceName = (name: Token[]): boolean => isPlaceWord(name[0]?.text ?? '')

/** "Manager Oppo Indonesia", "Public Health Collaborative": what ends so is a body. */
const endsOfBodies = new Set(
  'Indonesia Asia Group Grup Corp Inc Ltd Tbk Collaborative Foundation Institute Capital Sekuritas Securities Holding Holdings Technologies Media News Daily'.split(
    ' ',
  ),
)

const named = (name: Token[], role: Token[], evidence: NameEvidence): Named | null => {
  if (endsOfBodies.has(name.at(-1)?.text ?? '')) return null
  const isPlaceOnly =
    role.length === 0 &&
    name.length === 1 &&
    isPlaceName(name) &&
    !evidence.aliases.has(comparable(name[0]?.text ?? ''))
  const words = name.map(({ text }) => text)
  // "Gubernur Nusa Tenggara Timur": whom it is the governor of is no name.
  if (words.length > 1 && placeLength(words, 0) === words.length) return null
  if (!isName(name) || isPlaceOnly) return null
  const alias = name.findIndex((token) => token.text === 'alias')
  return {
    name: joined(alias > 0 ? name.slice(0, alias) : name),
    ...splitAffiliation(role),
    start: Math.min(spanOf(name).start, (role[0] ?? name[0])?.start ?? 0),
    end: Math.max(spanOf(name).end, spanOf(role).end),
    // "IKM menilai": letters alone are a body.
    ...(role.length === 0 && name.every(({ text }) => isAcronym(text)) ? { isBody: true as const } : {}),
  }
}

const spanOf = (tokens: Token[]): { start: number; end: number } => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
})

/** A segment that is nothing but a person's name (forms of address apart). */
const pureName = (all: Token[] | undefined): Token[] | null => {
  if (all === undefined) return null
  // "KH Abdul Hakim alias Gus Kim": the second name is no part of the first.
  const second = all.findIndex(({ text }) => text === 'alias' || text === 'atau')
  const tokens = second > 0 ? all.slice(0, second) : all
  let at = 0
  // "Dr Eng Irwan": what a doctorate is in stands behind it.
  const isDegreeBefore = (word: string): boolean =>
    at > 0 && /^dr\.?$/i.test(tokens[at - 1]?.text ?? '') && /^(?:Eng|Ing)\.?$/.test(word)
  while (at < tokens.length - 1 && (isHonorific(tokens[at]?.text ?? '') || isDegreeBefore(tokens[at]?.text ?? '')))
    at += 1
  const name = tokens.slice(at)
  while (name.length > 1 && isDegree(name.at(-1)?.text ?? '')) name.pop()
  const words = name.map((token) => token.text)
  if (
    !isName(name) ||
    words.some((word, at) => continuesRole(word) && !mayBeName(word) && !(at === 0 && word === 'Lalu')) ||
    isHonorific(words[0] ?? '') ||
    isRank(words[0] ?? '')
  )
    return null
  return placeLength(words, 0) === words.length && at === 0 ? null : name
}

/** Functions whose holders a paper seldom names: one capitalised word after them is the body they speak for. */
const speaksForBody = rememberedMatch(
  /^(?:juru|jubir|perwakilan|pegawai|karyawan|warga|anggota|pemilik|pengguna|pejabat|humas|pengelola|pimpinan|spokesperson)$/i,
)
const isBodyName = (split: Split): boolean =>
  split.name.length === 1 &&
  !isGivenName(split.name[0]?.text ?? '') &&
  speaksForBody(split.role.find(({ text }) => opensRole(text))?.text ?? '') &&
  !isRank(split.role.at(-1)?.text ?? '') &&
  split.role.at(-1)?.text !== 'bernama'

/**
 * Something other than a function, a rank or a form of address stands before the name: it may be anything, unless the copy uses
 * the name elsewhere for someone who speaks ("Legenda bulu tangkis Denmark Viktor Axelsen", "kata Axelsen").
 */
const strangeBefore = ({ role, name }: Split, evidence: NameEvidence): boolean =>
  role.length > 0 &&
  !isRoleStart(role) &&
  role.some((token) => !isHonorific(token.text) && !isRank(token.text)) &&
  !(role.length > 1 && name.length > 1 && name.some(({ text }) => evidence.short.has(comparable(text))))

/**
 * After a speech verb: "Supplier udang asal Cirebon Ciko Joyo", "Kanis 1 Subdit Resmob Kompol Dimitri Mahendra". No list knows the
 * first word, but small letters or a figure behind it and a full name at the end show a function. Null for "Sutarna asal Desa Suka".
 */
export const readDescribed = (tokens: Token[], evidence: NameEvidence): Named | null => {
  const [first, second] = tokens
  if (first === undefined || second === undefined || isRoleStart(tokens) || isHonorific(first.text)) return null
  if (!isCapitalised(first.text) || isCapitalised(second.text) || looksLikeVerb(second.text)) return null
  const split = splitSegment(tokens, evidence)
  if (split === null || split.name.length < 2 || split.role.length < 2) return null
  if (takesProperName(split.role.at(-1)?.text ?? '') || split.role.some(({ text }) => looksLikeVerb(text))) return null
  return named(split.name, split.role, evidence)
}

/** A name set off by a comma from the function before it, with its rank or title: "…, AKP Setiyanto". */
const appositionName = (tokens: Token[] | undefined, evidence: NameEvidence): Token[] | null => {
  const pure = pureName(tokens)
  if (pure !== null || tokens === undefined) return pure
  const split = splitSegment(tokens, evidence)
  if (
    split === null ||
    split.role.length === 0 ||
    !split.role.every((token) => isHonorific(token.text) || isRank(token.text))
  )
    return null
  return split.name.length > 0 && isName(split.name) ? split.name : null
}

/** "Kepala Pasar Gede, Sriyono, berharap": between commas even one word is the name of the one whose function it is. */
export const readApposition = (role: Token[], name: Token[], evidence: NameEvidence): Named | null => {
  const own = isRoleStart(role) ? appositionName(name, evidence) : null
  if (own === null || own.some(({ text }) => text !== 'Lalu' && evidence.common.has(comparable(text)))) return null
  const split = splitSegment(role, evidence)
  // "Direktur X Budi Santoso, Semarang": the name stood before the comma.
  if (split !== null && split.name.length > 1 && !takesProperName(split.role.at(-1)?.text ?? '')) return null
  return named(own, role, evidence)
}

/**
 * "Kepala Dinas Tenaga Kerja, Perindustrian, dan UKM Kudus Rini": the commas of a list inside a function part nothing.
 */
export const joinLists = (segments: Token[][]): Token[][] => {
  const first = segments[0]
  if (first === undefined || segments.length === 1 || !isRoleStart(first)) return segments
  const last = segments.findIndex(
    ([opening], index) => index > 0 && index < 8 && (opening?.text === 'dan' || opening?.text === 'serta'),
  )
  const between = segments.slice(1, Math.max(1, last))
  // "Wakil Ketua DPRD, Teuku Zulkarnain, dan anggota …": between its commas stands a person, and no part of the function.
  const isPart = (tokens: Token[]): boolean =>
    tokens.length <= 4 &&
    tokens.every(({ text }) => isCapitalised(text)) &&
    continuesRole(tokens[0]?.text ?? '') &&
    !tokens.some(({ text }) => isGivenName(text))
  const [, second, third] = segments
  // "Direktur Penyuluhan, Pelayanan dan Hubungan Masyarakat DJP, Inge Diana": two parts before the "dan" are enough before a name.
  const and = second?.findIndex(({ text }) => text === 'dan') ?? -1
  if (
    second !== undefined &&
    and > 0 &&
    isPart(second.slice(0, and)) &&
    continuesRole(second[and + 1]?.text ?? '') &&
    pureName(third) !== null
  )
    return [
      [...first.map((token, at) => (at === first.length - 1 ? { ...token, comma: true } : token)), ...second],
      ...segments.slice(2),
    ]
  if (last < 2 || opensRole(segments[last]?.[1]?.text ?? '') || !between.every(isPart)) return segments
  const parts = segments
    .slice(0, last)
    .map((tokens) => tokens.map((token, at) => (at === tokens.length - 1 ? { ...token, comma: true } : token)))
  return [[...parts.flat(), ...(segments[last] ?? [])], ...segments.slice(last + 1)]
}

/**
 * The speaker in comma-separated segments: `Direktur X Budi`, `Direktur X, Budi`, `Budi, Direktur X`, `Budi`. Null when no
 * person and no function is there.
 */
export const readPerson = (all: Token[][], evidence: NameEvidence): Named | Titled | null => {
  const segments = joinLists(all).filter((tokens, index) => index === 0 || !isDegreeSegment(tokens))
  const first = segments[0]
  if (first === undefined) return null
  if (isRoleStart(first)) {
    const apposition = appositionName(segments[1], evidence)
    const split = splitSegment(first, evidence)
    // Only a full name can be set off by a comma; one word is a place or the next clause, unless nothing else is there.
    const properBefore = split !== null && takesProperName(split.role.at(-1)?.text ?? '')
    if (apposition !== null && (apposition.length > 1 || split === null || split.name.length === 0 || properBefore)) {
      const person = named(apposition, first, evidence)
      if (person !== null) return { ...person, end: Math.max(person.end, spanOf(apposition).end) }
    }
    if (split === null) return null
    if (split.name.length > 0 && !isBodyName(split)) return named(split.name, split.role, evidence)
    return { title: joined(first), ...spanOf(first) }
  }
  const name = pureName(first)
  if (name === null) {
    const split = splitSegment(first, evidence)
    if (split === null || split.name.length === 0 || split.role.length === 0 || strangeBefore(split, evidence))
      return readBody(first)
    return named(split.name, split.role, evidence)
  }
  const second = segments[1]
  const role = second !== undefined && isRoleStart(second) ? roleOnly(second) : []
  return named(name, role, evidence)
}

/** The function after a name ends where another capitalised clause would begin; the segment is the function. */
const roleOnly = (tokens: Token[]): Token[] => tokens.slice(0, 14)
