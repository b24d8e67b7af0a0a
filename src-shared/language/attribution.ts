import { everyMatch } from './every-match.ts'
import { comparable, type NameEvidence, splitSegment } from './name-seam.ts'
import { readDescribed, readPerson } from './person.ts'
import { type Phrase, readPhrase, type Token, tokenAt } from './phrase.ts'
import { isCapitalised, isHonorific, isParticle, opensRole, placeLength } from './role-words.ts'
import { nameSeveral } from './several-people.ts'
import { fullVerbsIn, readBareVerb, readFullVerb } from './speech-verbs.ts'
import { asSpeaker, type RawSpeaker, readSubject } from './subject.ts'
import { looksLikeVerb } from './verb-look.ts'

/**
 * The attribution beside a direct quotation: the speech verb within two words of a mark, and the words that name the
 * speaker. `start` and `end` bound what was read of the attribution.
 */
export type Attributed = { verb: string | null; speaker: RawSpeaker | null; start: number; end: number }

const pronoun = /^(?:dia|ia|beliau|mereka|he|she)$/i
const leadIn = /^(?:demikian|begitu|lalu|itu|ini|lanjut|jadi|pun|dan|nah|seperti)$/i

/** "Trump bercanda", "Sutarna memulai ceritanya": the name ends where the sentence goes on in small letters. */
const withoutPredicate = (tokens: Token[]): Token[] => {
  const first = tokens.find((token) => !isHonorific(token.text))
  if (first !== undefined && isCapitalised(first.text) && !opensRole(first.text)) {
    const at = tokens.findIndex(
      (token) => !isCapitalised(token.text) && !isParticle(token.text) && !isHonorific(token.text),
    )
    return at === -1 || tokens[at]?.text === 'dan' ? tokens : tokens.slice(0, at)
  }
  const kept = [...tokens]
  while (kept.length > 1 && kept.some((token) => isCapitalised(token.text)) && !isCapitalised(kept.at(-1)?.text ?? ''))
    kept.pop()
  return kept
}

/** The speaker named after a bare verb ("kata Direktur X, Budi Santoso, …"). `at` is after the verb. */
export const readNamedAfter = (text: string, at: number, limit: number, evidence: NameEvidence): RawSpeaker | null => {
  const phrase = readPhrase(text, at, limit, false)
  const first = phrase.segments[0]
  const token = first?.[0]
  if (first === undefined || token === undefined) return null
  // A comma between verb and speaker ("ujarnya, Senin") means that no speaker follows.
  if (/,/.test(text.slice(at, token.start))) return null
  if (pronoun.test(token.text)) {
    return /^mereka$/i.test(token.text) ? null : { kind: 'back', start: token.start, end: token.end }
  }
  const described = !isCapitalised(token.text) || opensRole(token.text)
  // "ibu tiga anak itu" describes; "Ibu Rina itu" names.
  const addressed = isHonorific(token.text) && isCapitalised(first[1]?.text ?? token.text)
  if (phrase.pointsBack && phrase.segments.length === 1 && described && !addressed) {
    const end = first.at(-1)?.end ?? token.end
    return { kind: 'back', start: token.start, end, as: text.slice(token.start, end) }
  }
  // "lanjut Buya", "kata Profesor": a form of address alone means whoever was addressed so before.
  if (first.length === 1 && addressAlone.test(token.text) && phrase.segments.length === 1)
    return { kind: 'back', start: token.start, end: token.end }
  if (nameSeveral(phrase.segments, evidence))
    return { kind: 'title', title: '', start: token.start, end: first.at(-1)?.end ?? token.end }
  const inWords = readDescribed(first, evidence)
  if (inWords !== null) return asSpeaker(inWords)
  const segments = longRole(text, phrase, limit, evidence) ?? phrase.segments.map(withoutPredicate)
  const person = readPerson(segments, evidence)
  if (person === null || !('name' in person)) {
    const back = isCapitalised(token.text)
      ? null
      : pointsBackLater.exec(text.slice(token.start, Math.min(limit, token.start + 120)))
    if (back !== null && nameless.test(back[0]))
      return { kind: 'title', title: '', start: token.start, end: token.start + back[0].length }
    if (back !== null)
      return {
        kind: 'back',
        start: token.start,
        end: token.start + back[0].length,
        as: back[0].replace(/\s\p{L}+$/u, ''),
      }
  }
  return person === null ? null : asSpeaker(person)
}

/** "karyawan yang tidak disebutkan namanya itu": whom the copy does not name is nobody named before. */
const nameless =
  /\s(?:(?:tidak|tak|enggan|menolak|emoh)\s(?:\p{L}+\s){0,2}?(?:di)?sebut|anonim|dirahasiakan|inisial|berinisial)/u

/** "perempuan yang akrab disapa Kiki itu", "pria asal Blora tersebut": the clause in between names nobody new. */
const pointsBackLater =
  /^\p{Ll}[\p{L}-]*(?:\s(?!(?:saat|usai|ketika|dalam|kepada|pada)\s)[\p{L}\d-]+){0,3}\s(?:yang|asal|kelahiran|berusia|dari|dengan)\s[^.,;:!?"“”\n]{2,80}?\s(?:itu|tersebut|ini)(?=[\s,.;(]|$)/u

/** Forms of address that stand for a person who was addressed so before. */
const addressAlone = /^(?:Buya|Kiai|Kyai|Ustaz|Ustad|Ustadz|Habib|Romo|Pastor|Pendeta|Gus|Profesor|Abah|Eyang|Mbah)$/u

const ofBody =
  /^\s(?:di|pada|dari|untuk|of|at|for)\s(?:(?:\p{Lu}[\p{L}\d&.’'-]*|dan|of|for|the|and)\s?){1,9}(?:\([^()]{2,40}\))?,\s/u

/** "Kepala Petugas Medis di National Kidney Foundation, Joseph Vassalotti": the body in between belongs to the function. */
const longRole = (text: string, phrase: Phrase, limit: number, evidence: NameEvidence): Token[][] | null => {
  const role = phrase.segments[0]
  const end = role?.at(-1)?.end
  if (role === undefined || end === undefined || phrase.segments.length > 1 || !opensRole(role[0]?.text ?? ''))
    return null
  const named = splitSegment(role, evidence)?.name ?? []
  if (
    named.length > 1 ||
    named.some(({ text: one }) => !evidence.common.has(comparable(one)) && phrase.segments.length > 1)
  )
    return null
  const body = ofBody.exec(text.slice(end, Math.min(limit, end + 160)))
  if (body === null) return null
  const name = readPhrase(text, end + body[0].length, limit, false).segments[0]
  if (name === undefined || name.length < 2 || !name.slice(0, 2).every(({ text: one }) => isCapitalised(one)))
    return null
  if (
    placeLength(
      name.map(({ text: one }) => one),
      0,
    ) > 0
  )
    return null
  const between = readPhrase(text, end, end + body[0].length, true).segments[0] ?? []
  return [[...role, ...between], withoutPredicate(name)]
}

const nya = (start: number, end: number): RawSpeaker => ({ kind: 'back', start, end })

/** "…," demikian disampaikan Menteri X / demikian pernyataan Kementerian Y. */
const passiveAfter =
  /^(?:[Dd]emikian\s)?(?:(?:yang\s)?di(?:sampaikan|katakan|ungkapkan|tegaskan|jelaskan|tuturkan|ucapkan|kemukakan|paparkan|lontarkan)(?:\soleh)?|(?:pernyataan|keterangan|penjelasan|konfirmasi|penegasan|pengakuan|ungkapan|isi pernyataan|bunyi pernyataan)(?:\sdari)?)\s(?=\p{L})/u

const lemmaOfPassive = (words: string): string =>
  /di(sampai|kata|ungkap|tegas|jelas|tutur|ucap|kemuka|papar|lontar)kan/u.exec(words)?.[1] ?? 'nyata'

/** What follows the closing mark at `close`; `limit` is the end of the paragraph or the next opening mark. */
export const attributionAfter = (
  text: string,
  close: number,
  limit: number,
  evidence: NameEvidence,
): Attributed | null => {
  const gap = /^[\s,.–—-]{0,4}/.exec(text.slice(close, Math.min(limit, close + 8)))?.[0] ?? ''
  let token = tokenAt(text, close + gap.length, limit)
  if (token === null) return null
  if (leadIn.test(token.text) && readBareVerb(token.text)?.form !== 'nya') {
    const space = /^\s*/.exec(text.slice(token.end, token.end + 4))?.[0] ?? ''
    const next = tokenAt(text, token.end + space.length, limit)
    if (next !== null && readBareVerb(next.text) !== null) token = next
  }
  const verb = readBareVerb(token.text)
  const passive = verb === null ? passiveAfter.exec(text.slice(token.start, limit)) : null
  if (passive !== null) {
    const at = token.start + passive[0].length
    const speaker = readNamedAfter(text, at, limit, evidence)
    if (speaker !== null) return { verb: lemmaOfPassive(passive[0]), speaker, start: token.start, end: speaker.end }
  }
  if (verb === null && token.text === 'demikian') {
    const speaker = readNamedAfter(text, token.end, limit, evidence)
    if (speaker?.kind === 'named') return { verb: 'demikian', speaker, start: token.start, end: speaker.end }
  }
  if (verb === null) return subjectAfter(text, close + gap.length, close, limit, evidence)
  if (verb.form === 'nya')
    return { verb: verb.lemma, speaker: nya(token.start, token.end), start: token.start, end: token.end }
  const speaker = readNamedAfter(text, token.end, limit, evidence)
  return { verb: verb.lemma, speaker, start: token.start, end: speaker?.end ?? token.end }
}

/** `"…," Budi menjelaskan.`: only after a comma, and only when the verb ends the clause. */
const subjectAfter = (
  text: string,
  from: number,
  close: number,
  limit: number,
  evidence: NameEvidence,
): Attributed | null => {
  if (!/[,?!]/.test(text.slice(close - 2, close + 1))) return null
  const clause = /^[^.;:?!\n“"]{0,140}/.exec(text.slice(from, limit))?.[0] ?? ''
  const [match] = fullVerbsIn(clause)
  if (match === undefined || match.index === 0) return null
  const after = clause.slice(match.index + match.word.length)
  if (
    !/^\s*(?:$|,|dalam|saat|usai|kepada|di|pada|melalui|ketika|lewat|Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu)/u.test(
      after,
    )
  )
    return null
  const speaker = readSubject(text, from, from + match.index, evidence)
  if (speaker === null) return null
  const end = from + match.index + match.word.length
  return { verb: match.lemma, speaker, start: from, end }
}

const anyWord = /[\p{L}’'-]+/gu

/** What leads up to the opening mark at `open`; `from` is where its sentence begins. */
export const attributionBefore = (
  text: string,
  from: number,
  open: number,
  evidence: NameEvidence,
): Attributed | null => {
  const lead = text.slice(from, open).replace(/[\s,:–—-]+$/u, '')
  if (lead === '') return null
  const end = from + lead.length
  const according = /(?:^|[,;]\s)Menurut\s+|^menurut\s+/u.exec(lead)
  if (according !== null) {
    const speaker = readNamedAfter(text, from + according.index + according[0].length, end, evidence)
    return speaker === null ? null : { verb: 'menurut', speaker, start: from, end }
  }
  const last = /([\p{L}’'-]+)(?:\s+[\p{Ll}]+)?$/u.exec(lead)
  const tail = everyMatch(lead, anyWord).slice(-2)
  for (const match of tail.reverse()) {
    const full = readFullVerb(match[0])
    const at = from + match.index
    if (full !== null) {
      const speaker = readSubject(text, from, at, evidence)
      return { verb: full.lemma, speaker, start: from, end }
    }
    const verb = readBareVerb(match[0])
    if (verb?.form === 'nya' && match.index + match[0].length === lead.length && last !== null) {
      return { verb: verb.lemma, speaker: nya(at, at + match[0].length), start: at, end }
    }
  }
  const colon = /:\s*$/u.test(text.slice(from, open))
  return (
    verbAndCircumstance(text, from, lead, colon, evidence) ??
    bareBefore(text, from, lead, evidence) ??
    (colon ? nameAndColon(text, from, lead, evidence) : null)
  )
}

/** Where and how somebody says it may stand between the verb and the mark: "menulis di akun Instagram-nya, “…”". */
const circumstance =
  /^\s(?:di|dalam|lewat|melalui|via|pada|kepada|saat|usai|seusai|ketika|sambil|seraya|sembari|dengan)\s(?![^,;:]*\sbahwa\s)[^,;:]{1,90}$/u

/** After a colon the verb may also stand further off: "Tigor mengingatkan, rupiah rentan: “…”". */
const verbAndCircumstance = (
  text: string,
  from: number,
  lead: string,
  colon: boolean,
  evidence: NameEvidence,
): Attributed | null => {
  for (const { word, index, lemma } of fullVerbsIn(lead)) {
    if (!colon && !circumstance.test(lead.slice(index + word.length))) continue
    const speaker = readSubject(text, from, from + index, evidence)
    if (speaker === null) continue
    return { verb: lemma, speaker, start: from, end: from + lead.length }
  }
  return null
}

/** `Perry Warjiyo: "…"`: nothing but a name, with or without its function, before a colon. */
const nameAndColon = (text: string, from: number, lead: string, evidence: NameEvidence): Attributed | null => {
  if (lead.length > 120) return null
  const { segments } = readPhrase(text, from, from + lead.length, true)
  if (segments.length > 2 || segments.flat().some((token) => isPredicate(token.text))) return null
  const [first = [], second] = segments
  const opens = first.every(({ text: one }) => isCapitalised(one)) || opensRole(first[0]?.text ?? '')
  if (!opens || (second !== undefined && !opensRole(second[0]?.text ?? '') && !opensRole(first[0]?.text ?? '')))
    return null
  const person = readPerson(segments, evidence)
  if (person === null || !('name' in person)) return null
  if (person.name.split(' ').some((one) => evidence.common.has(comparable(one)))) return null
  const known = person.role !== null || person.name.includes(' ') || evidence.short.has(comparable(person.name))
  return known ? { verb: null, speaker: asSpeaker(person), start: from, end: from + lead.length } : null
}

const isPredicate = (word: string): boolean => !isCapitalised(word) && looksLikeVerb(word)

/** `Kata Budi, "…"` and `… , ujar Direktur X: "…"`: the bare verb opens its clause and the speaker fills the rest. */
const bareBefore = (text: string, from: number, lead: string, evidence: NameEvidence): Attributed | null => {
  const match = /(?:^|[,;]\s+)([\p{L}]+)\s+(?=[\p{L}])[^,;]*(?:,[^,;]*)?$/u.exec(lead)
  const word = match?.[1] ?? ''
  const verb = readBareVerb(word)
  if (match === null || verb === null || verb.form === 'nya') return null
  const at = from + match.index + match[0].indexOf(word)
  const speaker = readNamedAfter(text, at + word.length, from + lead.length, evidence)
  return speaker === null || speaker.end < from + lead.length - 20
    ? null
    : { verb: verb.lemma, speaker, start: at, end: from + lead.length }
}
