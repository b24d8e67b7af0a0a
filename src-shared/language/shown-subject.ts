/**
 * The person a sentence begins with when the words around the name show that it is one: an age, "bernama", a description behind
 * the name, or a word that presents somebody.
 */
import { readNamedAfter } from './attribution.ts'
import { describedPerson } from './described-behind.ts'
import { figure, holds } from './letters.ts'
import type { NameEvidence } from './name-seam.ts'
import type { Named } from './named.types.ts'
import { isOrdinary } from './ordinary-word.ts'
import { opensRole } from './role-words.ts'

/** "G", "MRS": whom the copy only gives initials keeps no name. */
export const isInitials = (name: string): boolean => !/\p{Ll}/u.test(name)

/** "Seorang pedagang sayur bernama Tumini juga mengeluh". */
const introduced =
  /^(?:\p{Lu}[^,\uFFFC]{0,40},\s)?(?:[Ss]eorang|[Ss]alah (?:seorang|satu))\s(?:\p{Ll}+\s){1,4}bernama\s(?=\p{Lu})/u
const introducedSubject = (masked: string, start: number, text: string, evidence: NameEvidence): Named | null => {
  const lead = text.includes('bernama') ? introduced.exec(text)?.[0] : undefined
  const raw = lead === undefined ? null : readNamedAfter(masked, start + lead.length, start + text.length, evidence)
  return raw?.kind === 'named' && raw.isBody !== true && !isInitials(raw.name) ? raw : null
}

/** "Muntiah, 52, pedagang sayur, …", "Sumarlan (58) …": an age makes the words before it a person, whatever they do. */
const agedOpening =
  /^(?:\p{Lu}[^,.\uFFFC]{2,60},\s)?(?<name>\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]*\.?){0,4})(?:\s\(\d{1,2}(?:\stahun)?\)|,\s\d{1,2}(?:\stahun)?,)/u

const anyAge = /(?:\s\(|,\s)\d/

const agedSubject = (masked: string, start: number, text: string, evidence: NameEvidence): Named | null => {
  if (!(holds(text, figure) && anyAge.test(text))) return null
  const name = agedOpening.exec(text)?.groups?.name
  if (name === undefined) return null
  const words = name.split(' ')
  // "Rumah Badriyah (71)", "Kisah Edi Utomo (26)": the age is the person's, the first word is no part of the name.
  while (words.length > 1 && isOrdinary(words[0] ?? '', evidence) && !opensRole(words[0] ?? '')) words.shift()
  const end = start + text.indexOf(name) + name.length
  const raw = readNamedAfter(masked, end - words.join(' ').length, end, evidence)
  return raw?.kind === 'named' && !isInitials(raw.name) ? raw : null
}

const nameAndComma =
  /^(?:\p{Lu}[^,.\uFFFC]{2,60},\s)?\p{Lu}[\p{L}’'-]+(?:\s(?:\p{Lu}[\p{L}’'-]*\.?|bin|binti|br|boru)){0,4},\s(?=\p{Ll})/u
/** "Daeng Naba, pembudidaya di Pulau Suka, sudah mencobanya": what somebody is makes the words before it a person. */
const describedSubject = (
  masked: string,
  start: number,
  text: string,
  to: number,
  evidence: NameEvidence,
): Named | null => {
  const lead = text.includes(',') ? nameAndComma.exec(text)?.[0] : undefined
  return lead === undefined ? null : describedPerson(masked, start, start + lead.length, to, evidence)
}

/** "Salah satunya Nurlela.", "Berbeda dengan Jamilah.", "Pemrakarsanya Ketua RT 21 Suparjinah." */
const presents =
  /^(?:(?:Salah (?:satu|seorang)(?:nya| di antaranya)|(?:Satu|Seorang) di antaranya|Termasuk|Begitu (?:pula|juga)|Demikian (?:pula|juga)|Tak terkecuali|Tidak terkecuali|Berbeda|Lain(?: halnya)?|Senasib|Serupa)(?:\sdengan)?|(?:Pemrakarsa|Penggagas|Perintis|Pendiri|Pelopor|Pemilik|Penjual|Pengajar|Pembuat|Orang)nya)(?:\s(?:adalah|ialah|itu))?,?\s(?=\p{Lu})/u
const presentedSubject = (masked: string, start: number, text: string, evidence: NameEvidence): Named | null => {
  const lead = presents.exec(text)?.[0]
  if (lead === undefined) return null
  const raw = readNamedAfter(masked, start + lead.length, start + text.length, evidence)
  const ends = raw === null ? '' : masked.slice(raw.end, raw.end + 2)
  return raw?.kind === 'named' && raw.isBody !== true && !isInitials(raw.name) && /^(?:$|[.,]|\s\()/u.test(ends)
    ? raw
    : null
}

/** `start`: where the sentence `text` begins in `masked`, whose paragraph ends at `to`. Null when nothing shows a person. */
export const shownSubject = (
  masked: string,
  start: number,
  text: string,
  to: number,
  evidence: NameEvidence,
): Named | null =>
  agedSubject(masked, start, text, evidence) ??
  introducedSubject(masked, start, text, evidence) ??
  describedSubject(masked, start, text, to, evidence) ??
  presentedSubject(masked, start, text, evidence)
