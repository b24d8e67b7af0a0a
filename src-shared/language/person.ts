import type { Token } from './phrase.ts'
import {
  continuesRole,
  isAcronym,
  isCapitalised,
  isDegree,
  isHonorific,
  isNoName,
  isParticle,
  isRank,
  mayBeName,
  opensRole,
  placeLength,
} from './role-words.ts'

/**
 * Splits the words that name a speaker into function, organisation and name. The name is the run of capitalised words at the end, after the
 * last word that belongs to a function, an organisation or a place. Where the seam cannot be known, there is no name:
 * a wrong speaker is worse than none.
 */
export type Named = { name: string; role: string | null; affiliation: string | null; start: number; end: number }
export type Titled = { title: string; start: number; end: number }
/** What the rest of the copy shows about names. All words in small letters, apostrophes straight. */
export type NameEvidence = {
  /** First names and surnames used alone for speakers: they show where a full name begins. */
  short: ReadonlySet<string>
  /** Words that also stand in small letters somewhere: "dunia", "petenis". */
  common: ReadonlySet<string>
  /** Names of companies and bodies that the copy uses outside of functions: "samudra lintas bahari". */
  bodies: ReadonlySet<string>
}

/** Words after which a proper name follows that is not the person's: a village, a company. */
const takesProperName =
  /^(?:pt|cv|ud|bank|rs|rsud|universitas|institut|yayasan|pasar|stasiun|terminal|masjid|museum|gereja|pondok|pesantren|pelabuhan|bandara|lapas|rutan|puskesmas|desa|kelurahan|kecamatan|dusun|kampung|camat|lurah|kades|kapolsek|sma|smp|sd|smk|hotel|toko|restoran|grup)\.?$/i
const singleProperName =
  /^(?:pasar|stasiun|terminal|masjid|museum|gereja|pondok|pesantren|pelabuhan|bandara|lapas|rutan|puskesmas|desa|kelurahan|kecamatan|dusun|kampung|camat|lurah|kades|kapolsek)$/i
export const commonFirst =
  /^(?:muhammad|mohammad|mochammad|moch\.?|muh\.?|moh\.?|m\.?|h\.?|ahmad|achmad|abdul|i|ni|siti|sri|nur|st|ida|bagus|anak|agung|gusti|made|wayan|nyoman|ketut|komang|putu|gede|kadek|luh|cokorda|desak|tengku|teuku|cut|andi|daeng|la|wa|ode|raden|maria|yohanes|fransiskus|antonius|yosef|dewi|putri|eka|dwi|tri|joko|agus|budi|dian|rizki|rizky)$/i

const joined = (tokens: Token[]): string =>
  tokens.map((token, at) => (token.comma === true && at < tokens.length - 1 ? `${token.text},` : token.text)).join(' ')
export const comparable = (word: string): string => word.toLowerCase().replace(/[‘’ʼ`]/g, "'")

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
    } else if (!isCapitalised(word) || continuesRole(word) || isHonorific(word) || (mixed && isAcronym(word)))
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

const isName = (tokens: Token[]): boolean => {
  const words = tokens.map((token) => token.text)
  const capitalised = words.filter((word) => !isParticle(word))
  if (capitalised.length === 0 || words.length > 5 || isParticle(words[0] ?? '')) return false
  // "Lalu" is a Sasak title as well as "then": the first word of a name of three.
  const named = words.length >= 3 && words[0] === 'Lalu' ? capitalised.slice(1) : capitalised
  return named.every((word) => isCapitalised(word) && !isNoName(word) && !/\d|\//.test(word))
}

/** Where the person's name begins in `name`, by the words before it and the short names of the copy. Null: unknown. */
const nameStart = (name: Token[], lastRoleWord: string, corporate: boolean, evidence: NameEvidence): number | null => {
  const has = (at: number): boolean => evidence.short.has(comparable(name[at]?.text ?? ''))
  if (name.length < 2 || lastRoleWord === '') return 0
  if (has(0)) return 0
  // "Kesehatan Dunia Maria Van Kerkhove": a place or a common word goes with the function.
  const texts = name.map((token) => token.text)
  if (evidence.common.has(comparable(texts[0] ?? '')) && !mayBeName(texts[0] ?? '')) return 1
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

type Split = { role: Token[]; name: Token[] }

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

const organisation =
  /^(?:PT|CV|UD|Bank|Universitas|Institut|Politeknik|Yayasan|Perum|Perumda|Perhimpunan|Asosiasi|Himpunan|Ikatan|Persatuan|Partai|Kementerian|Polda|Polres|Polrestabes|Pemkot|Pemkab|Pemprov|Rumah|RSUD|RS|Lembaga|Badan|Komisi|Koperasi|Forum|Federasi)\.?$/
const complete =
  /^(?:direktur|rektor|ceo|cfo|coo|cto|manajer|manager|komisaris|dosen|peneliti|pengamat|ekonom|analis|founder|pendiri|jubir|humas)$/i

/** "Kepala Polres Cirebon Kota Ajun Komisaris Besar Polisi": a rank in full after the function. */
const spelledRank =
  /\s(?:Ajun (?:Komisaris|Inspektur)|(?:Komisaris|Inspektur|Brigadir)(?: Besar| Jenderal| Polisi| Satu| Dua)|Letnan (?:Kolonel|Jenderal)|Mayor Jenderal|Laksamana|Marsekal)(?: (?:Besar|Polisi|Jenderal|Satu|Dua|Muda|Madya|Pertama|Kelas|TNI|Pol\.?))*$/u

/** A rank before the name, or "bernama": not part of the function before it. */
const closesRole = (words: Token[]): boolean => {
  const last = words.at(-1)?.text ?? ''
  return (
    isHonorific(last) ||
    last === 'bernama' ||
    last === 'yakni' ||
    (isRank(last) && !words.every((word) => isRank(word.text)) && last !== 'Jenderal')
  )
}

/** `Direktur Utama BPJS Ketenagakerjaan` → function and organisation; "Ketua DPRD Kota Semarang" stays whole. */
const splitAffiliation = (role: Token[]): { role: string | null; affiliation: string | null } => {
  const words = [...role]
  while (isHonorific(words[0]?.text ?? '')) words.shift()
  while (words.length > 0 && closesRole(words)) words.pop()
  const plain =
    words[0] !== undefined && /^(?:salah|seorang)$/i.test(words[0].text) ? words.findIndex((w) => opensRole(w.text)) : 0
  if (plain > 0) words.splice(0, plain)
  const spelled = spelledRank.exec(joined(words))
  if (spelled !== null && spelled.index > 0)
    words.length = joined(words).slice(0, spelled.index).trim().split(' ').length
  if (words.length === 0) return { role: null, affiliation: null }
  const at = words.findIndex(
    (token, index) =>
      index > 0 &&
      !/^(?:dan|&)$/.test(words[index - 1]?.text ?? '') &&
      (organisation.test(token.text) ||
        (isAcronym(token.text) && /^\p{Lu}{3,}/u.test(token.text) && !opensRole(token.text))),
  )
  if (at === -1 || (at === 1 && !complete.test(words[0]?.text ?? ''))) return { role: joined(words), affiliation: null }
  return { role: joined(words.slice(0, at)), affiliation: joined(words.slice(at)) }
}

const isRoleStart = (tokens: Token[]): boolean => {
  const counted = /^(?:salah|seorang)$/i.test(tokens[0]?.text ?? '')
    ? tokens.findIndex(({ text }) => opensRole(text))
    : -1
  if (counted > 0 && counted <= 2) return true
  const first = tokens.find((token) => !isHonorific(token.text)) ?? tokens[0]
  return first !== undefined && opensRole(first.text)
}

/** "…, SpPD, FINASIM, mengatakan": letters between a name and what follows. */
export const isDegreeSegment = (tokens: Token[]): boolean =>
  isDegree(tokens[0]?.text ?? '') || tokens.every((token) => isDegree(token.text) || isAcronym(token.text))

const isPlaceName = (name: Token[]): boolean => placeLength([name[0]?.text ?? ''], 0) === 1

/** "Manager Oppo Indonesia", "Public Health Collaborative": what ends so is a body. */
const endsLikeBody =
  /^(?:Indonesia|Asia|Group|Grup|Corp|Inc|Ltd|Tbk|Collaborative|Foundation|Institute|Capital|Sekuritas|Securities|Holdings?|Technologies|Media|News|Daily)$/

const named = (name: Token[], role: Token[]): Named | null => {
  if (endsLikeBody.test(name.at(-1)?.text ?? '')) return null
  if (!isName(name) || (role.length === 0 && name.length === 1 && isPlaceName(name))) return null
  const all = [...name, ...role]
  const alias = name.findIndex((token) => token.text === 'alias')
  return {
    name: joined(alias > 0 ? name.slice(0, alias) : name),
    ...splitAffiliation(role),
    start: Math.min(...all.map((token) => token.start)),
    end: Math.max(...all.map((token) => token.end)),
  }
}

const spanOf = (tokens: Token[]): { start: number; end: number } => ({
  start: tokens[0]?.start ?? 0,
  end: tokens.at(-1)?.end ?? 0,
})

/** A segment that is nothing but a person's name (forms of address apart). */
const pureName = (tokens: Token[] | undefined): Token[] | null => {
  if (tokens === undefined) return null
  let at = 0
  while (at < tokens.length - 1 && isHonorific(tokens[at]?.text ?? '')) at += 1
  const name = tokens.slice(at)
  while (name.length > 1 && isDegree(name.at(-1)?.text ?? '')) name.pop()
  const words = name.map((token) => token.text)
  if (!isName(name) || words.some((word) => continuesRole(word) && !mayBeName(word)) || isHonorific(words[0] ?? ''))
    return null
  return placeLength(words, 0) === words.length && at === 0 ? null : name
}

/** Functions whose holders a paper seldom names: one capitalised word after them is the body they speak for. */
const speaksForBody =
  /^(?:juru|jubir|perwakilan|pegawai|karyawan|warga|anggota|pemilik|pengguna|pejabat|humas|pengelola|pimpinan|spokesperson)$/i
const isBodyName = (split: Split): boolean =>
  split.name.length === 1 && speaksForBody.test(split.role[0]?.text ?? '') && !isRank(split.role.at(-1)?.text ?? '')

/** Something other than a function, a rank or a form of address stands before the name: it may be anything. */
const strangeBefore = (role: Token[]): boolean =>
  role.length > 0 && !isRoleStart(role) && role.some((token) => !isHonorific(token.text) && !isRank(token.text))

/** A name set off by a comma from the function before it, with its rank or title: "…, AKP Setiyanto". */
const appositionName = (tokens: Token[] | undefined, evidence: NameEvidence): Token[] | null => {
  const pure = pureName(tokens)
  if (pure !== null || tokens === undefined) return pure
  const split = splitSegment(tokens, evidence)
  if (split === null || !split.role.every((token) => isHonorific(token.text) || isRank(token.text))) return null
  return split.name.length > 0 && isName(split.name) ? split.name : null
}

/** "Kepala Pasar Gede, Sriyono, berharap": between commas even one word is the name of the one whose function it is. */
export const readApposition = (role: Token[], name: Token[], evidence: NameEvidence): Named | null => {
  const own = isRoleStart(role) ? appositionName(name, evidence) : null
  if (own === null || own.some(({ text }) => text !== 'Lalu' && evidence.common.has(comparable(text)))) return null
  const split = splitSegment(role, evidence)
  // "Direktur X Budi Santoso, Semarang": the name stood before the comma.
  if (split !== null && split.name.length > 1 && !takesProperName.test(split.role.at(-1)?.text ?? '')) return null
  return named(own, role)
}

/**
 * "Kepala Dinas Tenaga Kerja, Perindustrian, dan UKM Kudus Rini": the commas of a list inside a function part nothing.
 */
export const joinLists = (segments: Token[][]): Token[][] => {
  const first = segments[0]
  if (first === undefined || !isRoleStart(first)) return segments
  const last = segments.findIndex(
    (tokens, index) => index > 0 && index < 8 && /^(?:dan|serta)$/.test(tokens[0]?.text ?? ''),
  )
  const between = segments.slice(1, Math.max(1, last))
  if (last < 2 || !between.every((tokens) => tokens.length <= 4 && tokens.every(({ text }) => isCapitalised(text))))
    return segments
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
    const properBefore = split !== null && takesProperName.test(split.role.at(-1)?.text ?? '')
    if (apposition !== null && (apposition.length > 1 || split === null || split.name.length === 0 || properBefore)) {
      const person = named(apposition, first)
      if (person !== null) return { ...person, end: Math.max(person.end, spanOf(apposition).end) }
    }
    if (split === null) return null
    if (split.name.length > 0 && !isBodyName(split)) return named(split.name, split.role)
    return { title: joined(first), ...spanOf(first) }
  }
  const name = pureName(first)
  if (name === null) {
    const split = splitSegment(first, evidence)
    if (split === null || split.name.length === 0 || split.role.length === 0 || strangeBefore(split.role))
      return organisationName(first)
    return named(split.name, split.role)
  }
  const second = segments[1]
  const role = second !== undefined && isRoleStart(second) ? roleOnly(second) : []
  return named(name, role)
}

/** The function after a name ends where another capitalised clause would begin; the segment is the function. */
const roleOnly = (tokens: Token[]): Token[] => tokens.slice(0, 14)

/** A body that speaks by its acronym: "terang WHO". */
const organisationName = (tokens: Token[]): Named | null => {
  const only = tokens[0]
  if (tokens.length !== 1 || only === undefined || !isAcronym(only.text) || isNoName(only.text)) return null
  return { name: only.text, role: null, affiliation: null, start: only.start, end: only.end }
}
