import { describedPerson } from './described-behind.ts'
import { type Fate, fateOf } from './fate.ts'
import { isGivenName } from './given-names.ts'
import { backOver, eachWord, letter, past, space, upper, wordBefore } from './letters.ts'
import { comparable, type NameEvidence } from './name-seam.ts'
import type { Named } from './named.types.ts'
import { joinLists, readApposition, readPerson } from './person.ts'
import { readPhrase, type Token } from './phrase.ts'
import {
  continuesRole,
  isCapitalised,
  isHonorific,
  isNoName,
  isParticle,
  isPlaceWord,
  isRank,
  opensRole,
} from './role-words.ts'
import { companionAt, isPersonal } from './several-people.ts'
import { fullVerbsIn } from './speech-verbs.ts'
import { looksLikeVerb } from './verb-look.ts'

/** People the copy names: with a function, or in full before it calls them by a part of the name. */
const connectors = new Set(['dan', 'ke', 'bidang', 'dari', 'urusan', 'asal', '&'])

/** The tokens up to the first in small letters that neither joins parts of a function nor belongs to one. */
const roleRun = (tokens: Token[]): Token[] => {
  const stop = tokens.findIndex(
    ({ text }, index) =>
      index > 0 &&
      !isCapitalised(text) &&
      !connectors.has(text) &&
      !isParticle(text) &&
      !/^(?:dr|drg|drh)\.?$/.test(text) &&
      (looksLikeVerb(text) || !continuesRole(text)),
  )
  return stop === -1 ? tokens : tokens.slice(0, stop)
}

/** Up to the verb: "Ketua komunitas penumpang kereta KawanRel Nurcahyo | menolak". */
const upToVerb = (tokens: Token[]): Token[] => {
  const stop = tokens.findIndex(
    ({ text }) => !isCapitalised(text) && (looksLikeVerb(text) || /^(?:tersebut|itu|ini)$/.test(text)),
  )
  return stop === -1 ? tokens : tokens.slice(0, stop)
}

export type Mentioned = {
  person: Named
  /** The person is the subject of a sentence, so that a "-nya" right after it may mean them. */
  opens: boolean
  /** Named in one breath with whoever stands before: "Wali Kota A dan Wakil Wali Kota B". */
  together: boolean
  /** Named in what somebody else is reported to say: "Ia mengatakan rencana itu datang dari Presiden A". */
  reported: boolean
  fate: Fate
}

const endsLead = (text: string, at: number): boolean => at > 0 && '.!?”"\uFFFC'.includes(text.charAt(at - 1))
/** Read backwards from the end, where they are told to look. */
const leadsIn = /(?<=(?:^|[.!?”"\uFFFC]\s*)(?:(?<lead>\p{Lu}[\p{L} ]{0,45})(?<comma>,?)\s+)?)/uy
/** Words that make whoever follows an object, or somebody else's source. */
const relating =
  /^(?:di|ke|pada|untuk|dari|dengan|oleh|kepada|tentang|terhadap|bersama|terkait|soal|seperti|menurut|bagi|kata|mengutip)$/i

/** "Hal ini juga disinggung Bupati X": whoever follows the passive speaks. */
const tells =
  /^(?:Hal|Pernyataan|Pendapat|Pandangan|Keluhan|Kekhawatiran|Penjelasan|Kabar|Harapan)(?:\s\p{Ll}+){0,3}\sdi\p{L}+(?:\soleh)?$/u

/** "Sementara itu Bupati X", "Usai rapat, Bupati X"; not "Ratna bertanya kepada Bupati X", "Menurut Ratna, Bupati X". */
const isLead = (lead: string, comma: boolean): boolean => {
  const [first = '', ...rest] = lead.split(' ')
  if (comma) return !/^(?:menurut|kata|mengutip|kepada)$/i.test(first)
  if (tells.test(lead)) return true
  if ([first, ...rest].some((word) => relating.test(word) || looksLikeVerb(word))) return false
  // "Penguatan Konektivitas Nasional Sekretaris Daerah …": a subhead run into the text; else "Sementara itu", "Adapun".
  return rest.every(isCapitalised) || (isNoName(first) && !rest.some(isCapitalised))
}
const passive =
  /(?<=(?:disampaikan|dikatakan|diungkapkan|dituturkan|dijelaskan|diutarakan|dirasakan|dikemukakan)\s+(?:oleh\s+)?)/uy

const atEnd = (text: string, pattern: RegExp): RegExpExecArray | null => {
  pattern.lastIndex = text.length
  return pattern.exec(text)
}

const opensSentence = (masked: string, from: number, at: number): boolean => {
  const start = Math.max(from, at - 60)
  const end = backOver(masked, at, start, space)
  const before = masked.slice(start, at)
  if ((masked.startsWith('kan', end - 3) || masked.startsWith('oleh', end - 4)) && atEnd(before, passive) !== null)
    return true
  if (before === '' || (end > start && endsLead(masked, end))) return true
  // Without the end of a sentence before the words that lead up to it nothing opens here.
  const words = backOver(masked, masked[end - 1] === ',' ? end - 1 : end, start, letter | space)
  if (end === at || (words > start && !endsLead(masked, words))) return false
  const lead = atEnd(before, leadsIn)
  return lead !== null && (lead.groups?.lead === undefined || isLead(lead.groups.lead, lead.groups.comma === ','))
}

const behindName = /(?:^|\s)\p{Lu}[\p{L}’'.-]+\s\p{Lu}[\p{L}’'.-]+,\s$/u

/** "Di kubu lawan, …"; but "Alex Almeida, analis …" is a name with its function behind it. */
const followsLead = (masked: string, from: number, at: number): boolean => {
  const lead = atEnd(masked.slice(Math.max(from, at - 60), at), leadsIn)?.groups?.lead
  return lead !== undefined && /\s\p{Ll}/u.test(lead) && isLead(lead, true)
}

/** "Pelatih timnas putri U-19 Indonesia, Sandra Wilhelmina, memanggil": a function in small letters, set off by commas. */
const inApposition = (masked: string, segments: Token[][], evidence: NameEvidence): Named | null => {
  const [role, name] = segments
  const end = name?.at(-1)?.end
  if (role === undefined || name === undefined || end === undefined || !/^\s?[,.(]/.test(masked.slice(end, end + 2)))
    return null
  if (role.length > 12 || role.some(({ text }, index) => index > 0 && !isCapitalised(text) && looksLikeVerb(text)))
    return null
  return readApposition(role, name, evidence)
}

/** "Kapolsek Watumalang Iptu Warsito": after a rank or a form of address even one word is a name. */
const followsRank = (masked: string, { name, end }: Named, at: number): boolean => {
  const nameAt = masked.slice(at, end).lastIndexOf(name)
  const before = wordBefore(masked, at, at + Math.max(0, nameAt))
  return isRank(before) || isHonorific(before)
}

/** "Bupati Sambas Satono": behind a place one word is a name. */
const endsInPlace = (role: string | null): boolean => isPlaceWord(role?.split(' ').at(-1) ?? '')

/** Whether somebody is reported to speak earlier in the sentence of the word at `at`. */
const isReported = (masked: string, from: number, at: number): boolean => {
  const before = masked.slice(Math.max(from, at - 200), at)
  const sentence = before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('\uFFFC')) + 1)
  return fullVerbsIn(sentence).length > 0 || /[Mm]enurutnya/.test(sentence)
}

const joinsPeople = /\s(?:dan|serta|maupun)\s$/u

/** Everyone named together with a function, in order: "Wakil Presiden RI Ma’ruf Amin", "Wali Kota Solo, Budi Santoso". */
export const titledPeople = (masked: string, from: number, to: number, evidence: NameEvidence): Mentioned[] => {
  const people: Mentioned[] = []
  let after = from
  const add = (person: Named, at: number, set: boolean): void => {
    after = Math.max(after, person.end)
    const known = evidence.short.has(comparable(person.name)) || isGivenName(person.name)
    // "Peter Pan Junfeng, Vice President Huawei Asia": behind a name its function stands, with a body at its end.
    if (
      !known &&
      !isPersonal(person.name.split(' ')[0] ?? '') &&
      masked[at - 2] === ',' &&
      behindName.test(masked.slice(Math.max(from, at - 60), at))
    )
      return
    if (person.name.includes(' ') || known || endsInPlace(person.role) || set)
      people.push({
        person,
        opens: opensSentence(masked, from, at),
        together: joinsPeople.test(masked.slice(Math.max(from, at - 8), at)),
        reported: isReported(masked, from, at),
        fate: fateOf(masked, person, to),
      })
  }
  const readAt = (at: number): void => {
    const segments = joinLists(readPhrase(masked, at, to, false).segments)
    const set = inApposition(masked, segments, evidence)
    if (set !== null) {
      add(set, at, true)
      return
    }
    const joined = segments[0] ?? []
    const companion = companionAt(joined, evidence)
    const whole = companion > 0 ? joined.slice(0, companion) : joined
    const first = roleRun(whole)
    const complete = first.length === joined.length
    const second = complete ? roleRun(segments[1] ?? []) : []
    // The run is read once, whether it holds a name or not.
    after = first.at(-1)?.end ?? after
    const short = readPerson(second.length > 1 ? [first, second] : [first], evidence)
    const isNamed = short !== null && 'name' in short
    const long = !isNamed && opensSentence(masked, from, at) ? upToVerb(whole) : first
    const person = long.length > first.length && long.length <= 14 ? readPerson([long], evidence) : short
    if (person !== null && 'name' in person) add(person, at, followsRank(masked, person, at))
  }
  eachWord(masked, from, to, (start, end, first) => {
    if (start < after) return
    if ((first & upper) === 0) {
      if (!masked.startsWith(', ', start - 2)) return
      const described = describedPerson(masked, from, start, to, evidence)
      if (described !== null)
        people.push({ person: described, opens: false, together: false, reported: true, fate: 'able' })
      // "Di kubu lawan, pelatih X Budi puas": behind a lead a function may stand in small letters.
      if (described !== null || !followsLead(masked, from, start)) return
    }
    const wordEnd = past(masked, start, end, letter)
    if (wordEnd - start > 1 && opensRole(masked.slice(start, wordEnd))) readAt(start)
  })
  return people
}
