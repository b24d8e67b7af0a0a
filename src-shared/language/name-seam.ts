import type { Token } from './phrase.ts'
import {
  continuesRole,
  isAcronym,
  isCapitalised,
  isDegree,
  isHonorific,
  isInMarks,
  isNoName,
  isParticle,
  isRank,
  mayBeName,
  opensRole,
  placeLength,
} from './role-words.ts'

/**
 * Finds the seam between a function and the name after it: "Direktur Utama BPJS Ketenagakerjaan | Anggoro Eko Cahyo".
 * Where it cannot be known there is none: a wrong speaker is worse than none.
 */
/** What the rest of the copy shows about names. All words in small letters, apostrophes straight. */
export type NameEvidence = {
  /** First names and surnames used alone for speakers: they show where a full name begins. */
  short: ReadonlySet<string>
  /** Words that also stand in small letters somewhere: "dunia", "petenis". */
  common: ReadonlySet<string>
  /** Names of companies and bodies that the copy uses outside of functions: "samudra lintas bahari". */
  bodies: ReadonlySet<string>
  /** Words the copy uses for places ("di Jodipan"), whatever the gazetteer knows. */
  locals: ReadonlySet<string>
  /** Second names, with the words before them: "kliwon" → "Sopir bus, Ponimin". */
  aliases: ReadonlyMap<string, string>
}

/** Words after which a proper name follows that is not the person's: a village, a company. */
export const takesProperName =
  /^(?:pt|cv|ud|bank|rs|rsud|universitas|institut|yayasan|pasar|stasiun|terminal|masjid|museum|gereja|pondok|pesantren|pelabuhan|bandara|lapas|rutan|puskesmas|desa|kelurahan|kecamatan|dusun|kampung|camat|lurah|kades|kapolsek|sma|smp|sd|smk|hotel|toko|restoran|grup)\.?$/i
const singleProperName =
  /^(?:pasar|stasiun|terminal|masjid|museum|gereja|pondok|pesantren|pelabuhan|bandara|lapas|rutan|puskesmas|desa|kelurahan|kecamatan|dusun|kampung|camat|lurah|kades|kapolsek)$/i
export const commonFirst =
  /^(?:muhammad|mohammad|mochammad|moch\.?|muh\.?|moh\.?|m\.?|h\.?|ahmad|achmad|abdul|i|ni|siti|sri|nur|st|ida|bagus|anak|agung|gusti|made|wayan|nyoman|ketut|komang|putu|gede|kadek|luh|cokorda|desak|tengku|teuku|cut|andi|daeng|la|wa|ode|raden|maria|yohanes|fransiskus|antonius|yosef|dewi|putri|eka|dwi|tri|joko|agus|budi|dian|rizki|rizky)$/i

const curlyApostrophe = /[‘’ʼ`]/
export const comparable = (word: string): string => {
  const lower = word.toLowerCase()
  return curlyApostrophe.test(lower) ? lower.replace(/[‘’ʼ`]/g, "'") : lower
}

/** How many of `words` from `at` on are the name of a body the copy knows, the longest first; 0 for none. */
const bodyLength = (words: string[], at: number, { bodies }: NameEvidence): number => {
  if (bodies.size === 0) return 0
  for (let count = Math.min(5, words.length - at); count > 0; count -= 1) {
    if (
      bodies.has(
        words
          .slice(at, at + count)
          .map(comparable)
          .join(' '),
      )
    )
      return count
  }
  return 0
}

/** Index after the last word of `words` that belongs to a function; 0 when none does. */
const seamOf = (words: string[], evidence: NameEvidence): number => {
  let seam = 0
  let afterPlace = false
  let afterTitle = false
  const mixed = words.some((word) => /\p{Ll}/u.test(word))
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const inName = at > seam
    if (isParticle(word) && inName) continue
    if (mayBeName(word) && inName) continue
    // A name that stands alone elsewhere in the copy is a name here too: "Wali Kota Bogor Bima Arya".
    if (at > 0 && seam === at && evidence.short.has(comparable(word)) && !continuesRole(word)) break
    // After a rank or a form of address the name begins, whatever place is called so too: "AKP Lingga Ramadhani".
    const places = seam === at && at > 0 && !afterTitle ? placeLength(words, at) : 0
    afterTitle = isRank(word) || isHonorific(word)
    const body = seam === at && at > 0 ? bodyLength(words, at, evidence) : 0
    const known = Math.max(places > 1 || !afterPlace ? places : 0, body)
    afterPlace = places > 0
    if (known > 0) {
      at += known - 1
      seam = at + 1
    } else if (
      !isCapitalised(word) ||
      isInMarks(word) ||
      continuesRole(word) ||
      isHonorific(word) ||
      (mixed && isAcronym(word))
    )
      seam = at + 1
  }
  return seam
}

/** A last word such as "Utama" is the end of a name when something else before it can only be a name. */
const seamWithNames = (words: string[], evidence: NameEvidence): number => {
  const seam = seamOf(words, evidence)
  if (seam < words.length || words.length < 2 || !mayBeName(words.at(-1) ?? '')) return seam
  const shorter = seamOf(words.slice(0, -1), evidence)
  return shorter < words.length - 1 && shorter > 0 ? shorter : seam
}

export const isName = (tokens: Token[]): boolean => {
  const words = tokens.map((token) => token.text)
  const capitalised = words.filter((word) => !isParticle(word))
  if (capitalised.length === 0 || words.length > 5 || isParticle(words[0] ?? '')) return false
  // "Lalu" is a Sasak title as well as "then": the first word of a name of three.
  const named = words.length >= 3 && words[0] === 'Lalu' ? capitalised.slice(1) : capitalised
  return named.every((word) => isCapitalised(word) && !isNoName(word) && !/\d|\/|\.\p{Ll}|[“”"]/u.test(word))
}

/** Where the person's name begins in `name`, by the words before it and the short names of the copy. Null: unknown. */
const nameStart = (name: Token[], lastRoleWord: string, corporate: boolean, evidence: NameEvidence): number | null => {
  const has = (at: number): boolean => evidence.short.has(comparable(name[at]?.text ?? ''))
  if (name.length < 2 || lastRoleWord === '') return 0
  if (has(0)) return 0
  // "Kesehatan Dunia Maria Van Kerkhove": a place or a common word goes with the function.
  const texts = name.map((token) => token.text)
  if (evidence.common.has(comparable(texts[0] ?? '')) && !mayBeName(texts[0] ?? '')) return 1
  if (name.length > 2 && evidence.locals.has(comparable(texts[0] ?? ''))) return 1
  const takes = takesProperName.test(lastRoleWord)
  for (let at = 1; at < name.length - (takes ? 0 : 1); at += 1) {
    if (has(at) && !commonFirst.test(name[at - 1]?.text ?? '')) return at
  }
  if (!takes) return corporate && name.length > (companyFollows.test(lastRoleWord) ? 2 : 3) ? null : 0
  if (/^(?:desa|kelurahan|kecamatan|dusun|kampung)$/i.test(lastRoleWord)) return 1
  if (singleProperName.test(lastRoleWord)) return name.length >= 3 ? 1 : null
  return null
}

/** Functions that are followed by a company's name, which no word list knows: "CEO Anker Innovations Steven Yang". */
const corporateRole =
  /^(?:ceo|cfo|coo|cto|chief|founder|pendiri|pemilik|owner|direktur|dirut|komisaris|manajer|manager|general|vp|svp|evp|head|director|president)$/i
const isCorporate = (role: Token[]): boolean =>
  corporateRole.test(role[0]?.text ?? '') &&
  !role.some((token) => isAcronym(token.text) && !corporateRole.test(token.text))

/** "CEO Anker Steven Yang": a company's name follows at once, and where it ends nobody can tell. */
const companyFollows = /^(?:ceo|cfo|coo|cto|founder|co-founder|pendiri|pemilik|owner)$/i

export type Split = { role: Token[]; name: Token[] }

/** Letters after a full name ("Shaun Ginsbourg SC"): not the acronym of a body, which would follow a function. */
const isPostNominal = (tokens: Token[]): boolean => {
  const plain = (token: Token | undefined): boolean =>
    token !== undefined && isCapitalised(token.text) && !continuesRole(token.text) && !isAcronym(token.text)
  return isAcronym(tokens.at(-1)?.text ?? '') && plain(tokens.at(-2)) && plain(tokens.at(-3))
}

/** Places that are people's names as well. */
const personalPlaces =
  /^(?:Bima|Agam|Karo|Sula|Batu|Buru|Lingga|Siak|Toba|Intan|Jaya|Rote|Malaka|Kartini|Paris|Florence|Indonesia)$/

/** "Ketua Pokdarwis Bahari Demak Parin Sujarwo": a place with a name after it ends what goes before; 0 for none. */
const insidePlace = (words: string[]): number => {
  if (!opensRole(words[0] ?? '')) return 0
  for (let at = words.length - 2; at > 1; at -= 1) {
    const word = words[at] ?? ''
    const rest = words.slice(at + 1)
    if (isRank(words[at - 1] ?? '') || isHonorific(words[at - 1] ?? '')) continue
    const named =
      (placeLength([word], 0) === 1 && !personalPlaces.test(word)) || (word === 'Indonesia' && rest.length > 1)
    if (named && rest.every((one) => isCapitalised(one) || isParticle(one))) return at + 1
  }
  return 0
}

/** Null when there is a name but its beginning is unknown. */
export const splitSegment = (tokens: Token[], evidence: NameEvidence): Split | null => {
  const kept = [...tokens]
  while (kept.length > 1 && (isDegree(kept.at(-1)?.text ?? '') || isPostNominal(kept))) kept.pop()
  const words = kept.map((token) => token.text)
  const bodyEnd = kept.findLastIndex((token) => token.endsBody === true) + 1
  const seam = Math.max(seamWithNames(words, evidence), bodyEnd < kept.length ? bodyEnd : 0, insidePlace(words))
  const role = kept.slice(0, seam)
  const name = kept.slice(seam)
  // "BPBD Denpasar | Ida Bagus Yoga": after a place there is no doubt where the name begins.
  const sure = placeLength(words.slice(0, seam), seam - 1) === 1
  const lastRole = [...role].reverse().find((token) => !isHonorific(token.text))
  const from = sure ? 0 : nameStart(name, lastRole?.text ?? '', isCorporate(role), evidence)
  if (from === null) return null
  return { role: kept.slice(0, seam + from), name: name.slice(from) }
}
