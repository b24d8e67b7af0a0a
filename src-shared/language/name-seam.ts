import { isFamilyName, isGivenName } from './given-names.ts'
import { knownBodies } from './known-bodies.data.ts'
import { holds, lower } from './letters.ts'
import type { Token } from './phrase.ts'
import { remembered, rememberedForm, rememberedMatch } from './remembered.ts'
import {
  companyFollows,
  corporateRole,
  isCompany,
  isNamelessBody,
  landscape,
  mayTakeBody,
  namedAfterPeople,
  ofKnowledge,
  ofPlace,
  ofSport,
  singleProperName,
  takesBody,
  takesProperName,
} from './role-kinds.ts'
import {
  continuesRole,
  isAcronym,
  isCapitalised,
  isDegree,
  isHonorific,
  isInMarks,
  isNoName,
  isParticle,
  isPlaceWord,
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
  short: Words
  /** Words that also stand in small letters somewhere: "dunia", "petenis". */
  common: Words
  /** Names of companies and bodies that the copy uses outside of functions: "samudra lintas bahari". */
  bodies: Words
  /** The first words of `bodies`. */
  openingBodies: Words
  /** Words the copy uses for places ("di Jodipan"), whatever the gazetteer knows. */
  locals: Words
  /** Letters the copy calls somebody by: "berinisial MRS", "MRS (45)". As they stand in the copy. */
  initials: Words
  /** Whole names whose last word speaks somewhere in English copy: "said Smith". As they stand in the copy. */
  speaking: Words
  /** Second names, with the words before them: "kliwon" → "Sopir bus, Ponimin". */
  aliases: Pick<ReadonlyMap<string, string>, 'has' | 'get'>
}

/** Words that can be asked after one by one, and no more: a reading depends on the answers it was given, and on nothing else. */
export type Words = Pick<ReadonlySet<string>, 'has'>

export const isCommonFirst = rememberedMatch(
  /^(?:muhammad|mohammad|mochammad|moch\.?|muh\.?|moh\.?|m\.?|h\.?|ahmad|achmad|abdul|i|ni|siti|sri|nur|st|ida|bagus|anak|agung|gusti|made|wayan|nyoman|ketut|komang|putu|gede|kadek|luh|cokorda|desak|tengku|teuku|cut|andi|daeng|la|wa|ode|raden|jero|fx|maria|yohanes|fransiskus|antonius|yosef|dewi|putri|eka|dwi|tri|joko|agus|budi|dian|rizki|rizky)$/i,
)

const curlyApostrophe = /[‘’ʼ`]/
export const comparable = rememberedForm((word) => {
  const lower = word.toLowerCase()
  return curlyApostrophe.test(lower) ? lower.replace(/[‘’ʼ`]/g, "'") : lower
})

const known: ReadonlySet<string> = new Set(knownBodies.split(',').map((body) => body.trim()))
const openingKnown: ReadonlySet<string> = new Set([...known].map((body) => body.split(' ')[0] ?? ''))

/** How many of `words` from `at` on are the name of a body that the list or the copy knows, the longest first; 0 for none. */
const bodyLength = (words: string[], at: number, { bodies, openingBodies }: NameEvidence): number => {
  const first = comparable(words[at] ?? '')
  const listed = openingKnown.has(first.replace('.', ''))
  if (!listed && !openingBodies.has(first)) return 0
  for (let count = Math.min(5, words.length - at); count > 0; count -= 1) {
    const body = words
      .slice(at, at + count)
      .map(comparable)
      .join(' ')
    if (bodies.has(body) || (listed && known.has(body.replaceAll('.', '')))) return count
  }
  return 0
}

/** Index after the last word of `words` that belongs to a function; 0 when none does. */
const seamOf = (words: string[], evidence: NameEvidence): number => {
  let seam = 0
  let afterPlace = false
  let afterTitle = false
  const mixed = words.some((word) => holds(word, lower))
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? ''
    const inName = at > seam
    // "Anak Agung Made Satriya": the two words begin a Balinese name.
    if (word === 'Anak' && words[at + 1] === 'Agung' && at + 2 < words.length) break
    if (isParticle(word) && inName) continue
    if (mayBeName(word) && inName) continue
    // "Ir. Agung Dewanto": behind a form of address such a word begins the name. "Zulfahmi Datuk Rajo": a title inside a name.
    if (mayBeName(word) && at > 0 && isHonorific(words[at - 1] ?? '') && at + 1 < words.length) break
    if (word === 'Datuk' && inName) continue
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
      isRank(word) ||
      (mixed && isAcronym(word) && word !== 'FX') ||
      ((word === 'Putra' || word === 'Putri') &&
        /^(?:ganda|tunggal|timnas|tim|beregu|voli|basket)$/i.test(words[at - 1] ?? ''))
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

const mayStandInName = remembered((word) => !isNoName(word) && !/\d|\/|\.\p{Ll}|[“”"]/u.test(word))

export const isName = (tokens: Token[]): boolean => {
  const words = tokens.map((token) => token.text)
  const capitalised = words.filter((word) => !isParticle(word))
  if (capitalised.length === 0 || words.length > 5 || isParticle(words[0] ?? '')) return false
  // "Lalu" is a Sasak title as well as "then", which whoever cuts a sentence has taken away before.
  const named = words.length >= 2 && words[0] === 'Lalu' ? capitalised.slice(1) : capitalised
  return named.every(
    (word, at) =>
      isCapitalised(word) && (mayStandInName(word) || (at > 0 && word.length === 1) || /^\p{Lu}\.$/u.test(word)),
  )
}

/** Index of the first word of `name` that lists know as a given name; -1 for none. */
const firstGiven = (name: Token[]): number => name.findIndex(({ text }) => isCommonFirst(text) || isGivenName(text))

/** Back over given names: "Persipal | Achmad Zulkifli" where the copy only uses "Zulkifli". */
const withGivenBefore = (name: Token[], at: number): number => {
  let start = at
  while (start > 0 && (isCommonFirst(name[start - 1]?.text ?? '') || isGivenName(name[start - 1]?.text ?? '')))
    start -= 1
  return start
}

/** "Kurniawan", "Setiawan", "Hidayat", "Saputra": names that seldom stand first. */
const mostlyLast = rememberedMatch(
  /(?:wan|yanto|ianto|anto|oso|ullah|udin|uddin|wati|ningsih|syah)$|^(?:hidayat|saputra|saputro|pratama|nugroho|wijaya|wibowo|prasetyo|siregar|nasution|maulana|firmansyah|lestari|utami|handayani|wahyuni|rahayu|permana|gunadi|kusuma|hakim|ramadhan)$/i,
)

/** After a word that takes a body or a village: where the list of names shows the person's to begin. Null: nobody can tell. */
const startByList = (name: Token[], lastRoleWord: string): number | null => {
  const given = firstGiven(name)
  const afterPerson = namedAfterPeople(lastRoleWord)
  // "PT Laba Forexindo Berjangka Ibrahim Assuaibi": a first name that lists know, with another word behind it.
  if (given > 1 && afterPerson && isCompany(lastRoleWord) && name.length - given > 1) return given
  // "Universitas Mulawarman Ozky Hasan", "RSUD Ozky Hasan": how many of the unknown words are the body's nobody can tell.
  if (given > 0) return afterPerson && (given > 1 || name.length === 2) ? null : given
  if (given === 0 && !afterPerson) return 0
  // "Camat Porsea Erond Damanik": a family's name has one given name before it, more often than not.
  if (name.length > 2 && isFamilyName(name.at(-1)?.text ?? '')) return name.length - 2
  return null
}

/** Where the person's name begins in `name`, by the words before it and the short names of the copy. Null: unknown. */
const nameStart = (
  name: Token[],
  lastRoleWord: string,
  corporate: boolean,
  isWhole: boolean,
  evidence: NameEvidence,
): number | null => {
  const has = (at: number): boolean => evidence.short.has(comparable(name[at]?.text ?? ''))
  if (name.length < 2 || lastRoleWord === '') return 0
  if (has(0)) return 0
  // "Kesehatan Dunia Maria Van Kerkhove": a place or a common word goes with the function.
  const texts = name.map((token) => token.text)
  const first = texts[0] ?? ''
  const isGiven = isCommonFirst(first) || isGivenName(first)
  if (!isGivenName(first) && evidence.common.has(comparable(first)) && !mayBeName(first)) return 1
  if (!isGiven && name.length > 2 && evidence.locals.has(comparable(first))) return 1
  const takes = takesProperName(lastRoleWord) || (takesBody(lastRoleWord) && !isWhole)
  for (let at = 1; at < name.length - (takes ? 0 : 1); at += 1) {
    if (has(at)) return withGivenBefore(name, at)
  }
  // "Nagari Sungai Pua | Zulfahmi", "tokoh adat Lembah Grime | Yusup": two words of landscape make one place.
  if ((takes || ofPlace(lastRoleWord)) && landscape(first) && name.length > 2)
    return 2 + Math.max(0, firstGiven(name.slice(2)))
  if (!takes) {
    // "CEO Walara David Onkoro": the one word before a name that lists know is the company's.
    if (companyFollows(lastRoleWord) && name.length === 3 && firstGiven(name) === 1) return 1
    if (corporate && name.length > (companyFollows(lastRoleWord) ? 2 : 3)) return null
    // "tokoh masyarakat Soa Sio Ridwan Jafar": a village no list knows, before a name that the list of names does.
    if (!isGiven && ofPlace(lastRoleWord) && name.length > 2 && firstGiven(name) > 0) return firstGiven(name)
    // "Ketua Walhi Budi Santoso", "Ketua Onky Budi Santoso": a body or a rare first name, and nothing to tell which.
    if (isGiven || !mayTakeBody(lastRoleWord)) return 0
    // "pelatih Adhi Farmel Ade Suhendri": with two words before the first that lists know, they are a club's or a body's.
    if (name.length === 4 && firstGiven(name) === 2) return 2
    if (name.length !== 2) return null
    // "Direktur Valdy Kurniawan": before a name that mostly stands last, and by itself seldom, a rare first name rather than a body.
    const isRareFirst = !ofSport(lastRoleWord) && mostlyLast(texts[1] ?? '')
    return firstGiven(name) === -1 || ofKnowledge(lastRoleWord) || isRareFirst ? 0 : null
  }
  const listed = startByList(name, lastRoleWord)
  if (listed !== null) return listed
  if (/^(?:desa|kelurahan|kecamatan|dusun|kampung|nagari|gampong|pekon|distrik)$/i.test(lastRoleWord))
    return name.length <= 3 ? 1 : null
  if (singleProperName(lastRoleWord)) return name.length === 3 ? 1 : null
  return /^(?:dirjen|kabid|kadis|kabag|kasi|rw|rt)$/i.test(lastRoleWord) && name.length === 2 ? 0 : null
}

const isCorporate = (role: Token[]): boolean =>
  corporateRole(role[0]?.text ?? '') && !role.some((token) => isAcronym(token.text) && !corporateRole(token.text))

/** "Manajer tim Andry Mahyar": the team has no name here. */
const ofTeam = /(?:manajer|kapten|pelatih|dokter|ketua|ofisial|asisten pelatih|fisioterapis) tim$/i
const endsInTeam = (words: string[]): boolean => /^tim$/i.test(words.at(-1) ?? '') && ofTeam.test(words.join(' '))

export type Split = { role: Token[]; name: Token[] }

/** Letters after a full name ("Shaun Ginsbourg SC"): not the acronym of a body, which would follow a function. */
const isPostNominal = (tokens: Token[]): boolean => {
  const plain = (token: Token | undefined): boolean =>
    token !== undefined && isCapitalised(token.text) && !continuesRole(token.text) && !isAcronym(token.text)
  return isAcronym(tokens.at(-1)?.text ?? '') && plain(tokens.at(-2)) && plain(tokens.at(-3))
}

/** Places that are people's names as well. */
const personalPlaces = new Set(
  'Bima Agam Karo Sula Batu Buru Lingga Siak Toba Intan Jaya Rote Malaka Kartini Paris Florence Indonesia'.split(' '),
)

/** "Ketua Pokdarwis Bahari Demak Parin Sujarwo": a place with a name after it ends what goes before; 0 for none. */
const insidePlace = (words: string[]): number => {
  if (!opensRole(words[0] ?? '')) return 0
  for (let at = words.length - 2; at > 1; at -= 1) {
    const word = words[at] ?? ''
    const next = words[at + 1] ?? ''
    if (!(isCapitalised(next) || isParticle(next))) return 0
    if (isRank(words[at - 1] ?? '') || isHonorific(words[at - 1] ?? '')) continue
    if (isPlaceWord(word) && !personalPlaces.has(word)) return at + 1
    if (word === 'Indonesia' && words.length - at > 2) return at + 1
  }
  return 0
}

const isPersonal = (word: string, evidence: NameEvidence): boolean =>
  isCommonFirst(word) || isGivenName(word) || isFamilyName(word) || evidence.short.has(comparable(word))

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
  const sure = isPlaceWord(words[seam - 1] ?? '')
  const lastRole = role.findLast((token) => !isHonorific(token.text))
  const only = name.length === 1 ? (name[0]?.text ?? '') : null
  // "Camat Tawangmangu", "pakar Universitas Calgary": one word that no list and no other line shows to be a name is the body's.
  // "Siswa SMA Kartini": a school called after somebody.
  const body = lastRole?.text ?? ''
  if (only !== null && isNamelessBody(body) && (namedAfterPeople(body) || !isPersonal(only, evidence)))
    return { role: kept, name: [] }
  const from = sure
    ? 0
    : nameStart(name, lastRole?.text ?? '', isCorporate(role), endsInTeam(words.slice(0, seam)), evidence)
  if (from === null) return null
  return { role: kept.slice(0, seam + from), name: name.slice(from) }
}
