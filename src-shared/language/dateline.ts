import { isDomain, isKnownOutlet, isListedOutlet, looksLikeOutlet } from './outlets.ts'
import { isPlace, isRegion, isSeatInCapitals } from './places.ts'
import { opensRole } from './role-words.ts'
import type { DatelineSpan } from './structure.types.ts'
import { hasPredicate } from './verb-look.ts'

/**
 * Finds the dateline that opens a paragraph. The shapes are those Indonesian outlets and the agencies print:
 * place, outlet · place | outlet · place (outlet) · outlet, place · outlet – place · outlet alone · place alone, each with -, –, —, --, : or
 * nothing, with a date behind the place or not ("DENPASAR, Nov 18 (Reuters) -"), and with the marks of bold type around them or not
 * ("**SLEMAN, KRJOGJA.com** –").
 * A place alone needs the gazetteer and a separator; what could be prose ("Semarang - Solo kini …") is left alone.
 */
const separator = '(?<separator>-{2,4}|[-–—−:|])'
/** "PALOPO,--", "Kota Bima, Kahaba.-": a comma or a full stop may stand before the dash, with or without a space. */
const stopped = String.raw`(?:[,.]\s?(?=[-–—−]))?`
const word = String.raw`(?:(?:[Kk][Aa][Bb]|[Kk][Ee][Cc]|[Pp][Rr][Oo][Vv]|[Ss][Tt])\.|[\p{L}\d](?:[\p{L}\d’'&/]|[.-](?=[\p{L}\d]))*)`
const words = String.raw`${word}(?:\s${word}){0,3}?`
/** Two places or two agencies: "Washington DC/Jakarta (ANTARA/Xinhua)". */
const parts = (text: string): string[] => text.split('/')
const date = String.raw`(?:,?\s\(?(?:\d{1,2}(?:[/-]\d{1,2}(?:[/-]\d{2,4})?|\s\p{L}{3,9}(?:\s\d{4})?)|\p{Lu}\p{L}{2,8}\.?\s\d{1,2}(?:,\s\d{4})?)\)?)?`

const placeParenOutlet = new RegExp(
  String.raw`^(?<place>${words}(?:,\s${words})??)${date},?\s?\((?<outlet>[^()]{2,40})\)${stopped}(?:\s?${separator}(?=\s)|(?<bare>(?=\s|$)))`,
  'u',
)
const pair = new RegExp(
  String.raw`^(?<first>${words})(?:,\s?|\s?\|\s?)(?<second>${words})${date}${stopped}(?<space>\s?)${separator}(?=\s|\p{Lu}|["“]|$)`,
  'u',
)
const single = new RegExp(
  String.raw`^(?<only>${words}(?:,\s${words})??)${date}${stopped}(?<space>\s?)${separator}(?=\s|\p{Lu}|["“]|$)`,
  'u',
)
/** "Waspada.id – TAPANULI SELATAN –", "SEMARANG – Mercusuar –". */
const dashed = new RegExp(
  String.raw`^(?<first>${words})\s?[-–—−]\s(?<second>${words})(?<space>\s?)${separator}(?=\s|\p{Lu}|["“]|$)`,
  'u',
)
/** "The Jakarta Post, Magelang, Central Java" on a line of its own. */
const ownLine = new RegExp(
  String.raw`^(?<first>${words}),[^\S\n](?<place>${words}(?:,\s${words})?)[^\S\n]*(?=\n|$)`,
  'u',
)
const outletPlaceBare = new RegExp(String.raw`^(?<outlet>${word}),\s(?<rest>${word}(?:\s${word}){0,2})`, 'u')

/** "Indramayu, Radar Cirebon. Polisi …": a full stop closes it only after words that can be nothing but an outlet. */
const stoppedPair = new RegExp(
  String.raw`^(?<first>${words}),\s(?<second>${words})(?<separator>\.)(?=\s+[\p{Lu}"“]|\s*$)`,
  'u',
)

type Parts = Pick<DatelineSpan, 'place' | 'outlet' | 'order' | 'outletWrap'>

const isUpper = (text: string): boolean => /\p{Lu}/u.test(text) && text === text.toUpperCase()
const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text)

/** A place, or a place and its region or country: "SEMARANG", "Bandung, Jawa Barat", "SEMARANG, Indonesia". */
const isPlacePhrase = (text: string): boolean =>
  isCapitalised(text) &&
  (isPlace(text) ||
    isSeatInCapitals(text) ||
    text.split(/,\s/).every((part) => isCapitalised(part) && isPlace(part)) ||
    parts(text).every((part) => isCapitalised(part) && isPlace(part)))

/** What desks print in capitals before a story and that is no place. */
const label =
  /^(?:breaking|foto|video|update|opini|kolom|advertorial|iklan|ralat|terkini|terbaru|berita|news|headline|live|infografis|hoaks|cek fakta|analisis|editorial|siaran pers|rilis)$/i

/**
 * "SIBORONG-BORONG, Metro24 –", "LIMBOTO (Gorontalo Raya) –": no gazetteer holds every town, but capitals before words in mixed case
 * are the way outlets set one.
 */
const isTownInCapitals = (place: string, outlet: string): boolean =>
  isUpper(place) &&
  /^[\p{L} .’'-]{4,30}$/u.test(place) &&
  !label.test(place) &&
  /\p{Ll}/u.test(outlet) &&
  !place.split(' ').some(opensRole) &&
  !opensRole(outlet.split(' ')[0] ?? '') &&
  looksLikeOutlet(outlet)

const readPair = (first: string, second: string): Parts | null => {
  const wrap = { outletWrap: 'none' as const }
  if (isKnownOutlet(first) && (isPlacePhrase(second) || isUpper(second))) {
    return { place: second, outlet: first, order: 'outlet-place', ...wrap }
  }
  const placeFirst = isPlacePhrase(first)
  if (isKnownOutlet(second) && (placeFirst || isCapitalised(first))) {
    return { place: first, outlet: second, order: 'place-outlet', ...wrap }
  }
  if (placeFirst && isPlacePhrase(second)) {
    return { place: `${first}, ${second}`, outlet: null, order: 'place', ...wrap }
  }
  if (placeFirst && looksLikeOutlet(second)) return { place: first, outlet: second, order: 'place-outlet', ...wrap }
  // "KEPUHSARI, Indonesia": a town no gazetteer holds, and its province or country.
  if (
    isUpper(first) &&
    !isUpper(second) &&
    isRegion(second) &&
    /^[\p{L} .’'-]{4,30}$/u.test(first) &&
    !label.test(first)
  )
    return { place: `${first}, ${second}`, outlet: null, order: 'place', ...wrap }
  if (isPlacePhrase(second) && looksLikeOutlet(first)) {
    return { place: second, outlet: first, order: 'outlet-place', ...wrap }
  }
  return isTownInCapitals(first, second) ? { place: first, outlet: second, order: 'place-outlet', ...wrap } : null
}

/** `Semarang - Solo kini …`: a route or a comparison, not a dateline. Capitals settle it: `SEMARANG - Solo kini …`. */
const isRoute = (place: string, rest: string): boolean => {
  if (isUpper(place)) return false
  const following = rest.trimStart().split(/[\s,-]+/, 2)
  return isPlace(following[0] ?? '') || isPlace(following.join(' '))
}

const dash = /\s(?:-{1,3}|[–—−])\s/gu

/**
 * "Solo – kota kelahirannya – selalu ramai": two dashes in a sentence set off an aside, and the first opens no story. With a third, or
 * with a capital behind the first and a predicate between them, the first is a dateline's. Capitals settle it.
 */
const opensAside = (place: string, rest: string): boolean => {
  if (isUpper(place)) return false
  const sentence = /^.*?(?:[.!?]["”]?(?=\s|$)|$)/su.exec(rest)?.[0] ?? ''
  const dashes = [...sentence.matchAll(dash)]
  const [first, second] = dashes
  const inSmall = /^\s*\p{Ll}/u.test(rest)
  return first !== undefined && second === undefined && (inSmall || !hasPredicate(sentence.slice(0, first.index)))
}

const readSingle = (only: string, mark: string, rest: string): Parts | null => {
  if (isKnownOutlet(only) && (/\.\p{L}/u.test(only) || isUpper(only))) {
    return { place: null, outlet: only, order: 'outlet', outletWrap: 'none' }
  }
  // "SUMBER: BPS" says where figures come from.
  if (isSeatInCapitals(only) && (mark === ':' || mark === '|')) return null
  if (!isPlacePhrase(only) || isRoute(only, rest) || opensAside(only, rest)) return null
  // "Semarang: …" opens a story at some outlets, but also a list of prices or scores.
  if ((mark === ':' || mark === '|') && !/^\s+[\p{Lu}"“]/u.test(rest)) return null
  return { place: only, outlet: null, order: 'place', outletWrap: 'none' }
}

const built = (text: string, offset: number, length: number, mark: string, parts: Parts): DatelineSpan => ({
  ...parts,
  separator: mark,
  raw: text.slice(0, length),
  start: offset,
  end: offset + length,
})

/** A hyphen tight on both sides joins words ("Semarang-Demak"); the other marks may stand tight. */
const isTightHyphen = (space: string, mark: string, rest: string): boolean =>
  mark === '-' && space === '' && !/^\s/.test(rest)

const findParen = (text: string, offset: number): DatelineSpan | null => {
  const match = text.includes('(') ? placeParenOutlet.exec(text) : null
  const place = match?.groups?.place ?? ''
  const outlet = (match?.groups?.outlet ?? '').trim()
  if (match === null || !isCapitalised(place)) return null
  const mark = match.groups?.separator ?? ''
  const sure = isKnownOutlet(outlet)
  if (mark === '') {
    const endsLine = /^[^\S\n\r]*(?:[\n\r]|$)/.test(text.slice(match[0].length))
    if (!isPlacePhrase(place) || !(sure || endsLine) || !looksLikeOutlet(outlet)) return null
  } else if (!(sure || isTownInCapitals(place, outlet) || (isPlacePhrase(place) && looksLikeOutlet(outlet))))
    return null
  return built(text, offset, match[0].length, mark, { place, outlet, order: 'place-outlet', outletWrap: 'paren' })
}

const anySeparator = /[-–—−:|]/

const findPair = (text: string, offset: number): DatelineSpan | null => {
  const match = anySeparator.test(text) && /[,|]/.test(text) ? pair.exec(text) : null
  if (match === null) return null
  const mark = match.groups?.separator ?? ''
  const { first = '', second = '' } = match.groups ?? {}
  // "LEWOLEBA, FLORES POS.NET-Bupati": capitals before a domain join nothing.
  const isClosed = isUpper(first) && isDomain(second)
  if (!isClosed && isTightHyphen(match.groups?.space ?? '', mark, text.slice(match[0].length))) return null
  // "Jakarta, 17 September 2024 –": a date stands where the outlet would.
  if (/^\d{1,2}\s/.test(second)) return null
  const parts = readPair(first, second)
  return parts === null ? null : built(text, offset, match[0].length, mark, parts)
}

const findDashed = (text: string, offset: number): DatelineSpan | null => {
  const match = anySeparator.test(text) ? dashed.exec(text) : null
  if (match === null) return null
  const { first = '', second = '', separator: mark = '', space = '' } = match.groups ?? {}
  if (isTightHyphen(space, mark, text.slice(match[0].length))) return null
  const outletFirst = isListedOutlet(first) && isPlacePhrase(second)
  if (!outletFirst && !(isPlacePhrase(first) && isListedOutlet(second))) return null
  const parts: Parts = outletFirst
    ? { place: second, outlet: first, order: 'outlet-place', outletWrap: 'none' }
    : { place: first, outlet: second, order: 'place-outlet', outletWrap: 'none' }
  return built(text, offset, match[0].length, mark, parts)
}

const findOwnLine = (text: string, offset: number): DatelineSpan | null => {
  const match = text.includes(',') ? ownLine.exec(text) : null
  const { first = '', place = '' } = match?.groups ?? {}
  if (match === null || !isKnownOutlet(first) || !isPlacePhrase(place)) return null
  return built(text, offset, match[0].trimEnd().length, '', {
    place,
    outlet: first,
    order: 'outlet-place',
    outletWrap: 'none',
  })
}

const findStopped = (text: string, offset: number): DatelineSpan | null => {
  const match = text.includes(',') ? stoppedPair.exec(text) : null
  const place = match?.groups?.first ?? ''
  const outlet = match?.groups?.second ?? ''
  if (match === null || !isKnownOutlet(outlet) || !(isPlacePhrase(place) || isTownInCapitals(place, outlet)))
    return null
  return built(text, offset, match[0].length, '.', { place, outlet, order: 'place-outlet', outletWrap: 'none' })
}

const findSingle = (text: string, offset: number): DatelineSpan | null => {
  const match = anySeparator.test(text) ? single.exec(text) : null
  if (match === null) return null
  const mark = match.groups?.separator ?? ''
  const rest = text.slice(match[0].length)
  if (isTightHyphen(match.groups?.space ?? '', mark, rest)) return null
  const parts = readSingle(match.groups?.only ?? '', mark, rest)
  return parts === null ? null : built(text, offset, match[0].length, mark, parts)
}

/** `Liputan6.com, Semarang Inovasi …`: the outlet must be known, and the longest place name is taken. */
const findBare = (text: string, offset: number): DatelineSpan | null => {
  const match = text.includes(',') ? outletPlaceBare.exec(text) : null
  const outlet = match?.groups?.outlet ?? ''
  if (match === null || !isKnownOutlet(outlet)) return null
  const rest = (match.groups?.rest ?? '').split(/\s/)
  for (let count = rest.length; count > 0; count -= 1) {
    const place = rest.slice(0, count).join(' ')
    if (!isPlacePhrase(place)) continue
    const length = match[0].length - (match.groups?.rest ?? '').length + place.length
    return built(text, offset, length, '', { place, outlet, order: 'outlet-place', outletWrap: 'none' })
  }
  return null
}

const boldMarks = /\*{1,3}|_{2,3}|<\/?(?:b|i|strong|em)>/giu

/** Without the marks of bold type; `back` says where an offset into the plain text stands in the text with its marks. */
const withoutBold = (text: string): { plain: string; back: (at: number) => number } => {
  const marks: { at: number; length: number }[] = []
  const plain = text.replace(boldMarks, (mark, at: number) => {
    marks.push({ at, length: mark.length })
    return ''
  })
  // A mark at the offset itself closes what stands before it.
  const back = (at: number): number =>
    marks.reduce((moved, mark) => (mark.at <= moved ? moved + mark.length : moved), at)
  return { plain, back }
}

const findPlain = (opening: string, offset: number): DatelineSpan | null =>
  findParen(opening, offset) ??
  findPair(opening, offset) ??
  findStopped(opening, offset) ??
  findDashed(opening, offset) ??
  findOwnLine(opening, offset) ??
  findSingle(opening, offset) ??
  findBare(opening, offset)

/** The dateline at the very start of `paragraph`; `offset` is where the paragraph stands in the copy. */
export const findDateline = (paragraph: string, offset: number): DatelineSpan | null => {
  const opening = paragraph.slice(0, 200)
  const isMarked = /\*\*|__|<\//.test(opening) && /^[^\s]{0,40}(?:\s[^\s]{0,40}){0,6}(?:\*\*|__|<\/)/u.test(opening)
  if (/^[\p{L}\d]/u.test(opening) && !isMarked) return findPlain(opening, offset)
  const { plain, back } = withoutBold(opening)
  if (plain === opening || !/^[\p{L}\d]/u.test(plain))
    return /^[\p{L}\d]/u.test(opening) ? findPlain(opening, offset) : null
  const found = findPlain(plain, offset)
  if (found === null) return null
  const length = back(found.end - offset)
  return { ...found, raw: opening.slice(0, length), end: offset + length }
}
