import type { Attributed } from './attribution.ts'
import { everyMatch } from './every-match.ts'
import type { IndirectSpeech } from './indirect-speech.ts'
import { isPlace } from './places.ts'
import { hidden, sentencesOf } from './sentences.ts'
import type { RawSpeaker } from './subject.ts'

/**
 * Who speaks in English copy: `"…," said Maria Santos, a farmer`, `Mayor Santos said`, `Santos told reporters that …`.
 * The same promise as the Indonesian rules: a speaker is a name that was read surely, or nobody.
 */
const lemmas: Record<string, string> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  tells: 'tell',
  added: 'add',
  adds: 'add',
  noted: 'note',
  notes: 'note',
  explained: 'explain',
  warned: 'warn',
  stated: 'state',
  wrote: 'write',
  asked: 'ask',
  replied: 'reply',
  argued: 'argue',
  insisted: 'insist',
  recalled: 'recall',
  claimed: 'claim',
  announced: 'announce',
  acknowledged: 'acknowledge',
  admitted: 'admit',
  remarked: 'remark',
  continued: 'continue',
  concluded: 'conclude',
  declared: 'declare',
  urged: 'urge',
  testified: 'testify',
  joked: 'joke',
  predicted: 'predict',
  suggested: 'suggest',
  emphasized: 'emphasize',
  emphasised: 'emphasise',
  stressed: 'stress',
  lamented: 'lament',
  affirmed: 'affirm',
  revealed: 'reveal',
  asserted: 'assert',
  underlined: 'underline',
  underscored: 'underscore',
}
/** "recalls", "warns": features tell their stories in the present tense. */
const present = (lemma: string): string =>
  lemma.replace(/[^aeiou]y$/u, (end) => `${end[0]}ie`).replace(/(?:x|sh|ch|ss)$/u, '$&e')
for (const lemma of new Set(Object.values(lemmas))) lemmas[`${present(lemma)}s`] ??= lemma
lemmas['pointed out'] = 'point out'
lemmas['points out'] = 'point out'
export const verbPattern = `(?:${Object.keys(lemmas).join('|')})`
const lemmaOf = (verb: string): string => lemmas[verb.toLowerCase()] ?? verb.toLowerCase()

const initial = String.raw`(?:\p{Lu}\.\s)`
const nameWord = String.raw`\p{Lu}[\p{L}\p{M}’'-]*\p{L}`
/** The article before a Balinese man's name: "I Nyoman Giri". */
const balinese = String.raw`I\s(?=(?:Wayan|Made|Nyoman|Ketut|Gede|Gde|Putu|Komang|Kadek|Gusti|Ngurah|Dewa|Nengah)\s)${nameWord}`
const particle = '(?:bin|binti|al|el|van|von|de|der|da|di|dos|ibn)'
export const capitals = new RegExp(
  String.raw`(?:${initial}|${balinese}|${nameWord}\.?)(?:\s(?:${initial}|${balinese}|${nameWord}|${particle}(?=\s\p{Lu})))*`,
  'gu',
)

/** Capitalised words that are a function, a form of address or a body: never the beginning of a name in English copy. */
const titles = new Set(
  `president vice prime minister governor mayor deputy chief police army navy air force judge justice presiding prosecutor attorney general
lawyer defense defence secretary senator representative rep sen gov lt gen col maj capt sgt brig cmdr adm commissioner inspector officer
spokesman spokeswoman spokesperson director executive managing chairman chairwoman chair head ceo cfo coach captain manager professor prof
dr mr mrs ms miss sir lord king queen sultan prince princess pope bishop imam rev analyst economist geologist volcanologist seismologist
meteorologist scientist researcher historian archaeologist engineer doctor nurse teacher farmer fisherman resident activist journalist
editor author writer actor singer striker midfielder goalkeeper defender ambassador consul envoy foreign finance health education defence
trade energy transport home interior state national regional provincial city municipal district village agency office department ministry
bureau board council committee commission court university institute center centre bank fisheries forestry agriculture tourism disaster
rescue search speaker corporate delegate passenger student driver neighbour neighbor owner founder member partner lawmaker minister
transportation land sea air public works religious affairs social law human rights economy economic investment information communication
technology research marine regent regency port harbour harbor master exporter trader grower importer retailer shopkeeper fisher tour guide operator landlord vendor pastor priest cleric bupati camat mayor-elect coordinator organiser organizer campaigner lecturer industry youth sports women child village cabinet statistics immigration customs tax corruption eradication
malaysian thai singaporean filipino vietnamese japanese chinese korean american australian british dutch french german indian
rescue search indonesian indonesia the a an but and meanwhile earlier later however still also according in on at for`.split(
    /\s+/,
  ),
)
const notPeople = new Set(
  `he she they it we i you this that these those there who which monday tuesday wednesday thursday friday saturday sunday january february
march april may june july august september october november december officials police authorities rescuers residents witnesses critics
television reporters inc ltd corp co group reuters ap afp antara associated press`.split(/\s+/),
)

/** What the name of a body ends in: "Food Security Service". */
const bodies = new Set(
  'service services agency office division department council association authority directorate ministry board committee university union federation foundation institute company corporation bank centre center network group party league command'.split(
    ' ',
  ),
)

const plain = (word: string): string => word.toLowerCase().replace(/[.’']s?$/u, '')

/** "Conservationist Ida Lestari". */
const profession = /^\p{Lu}\p{Ll}{4,}ist$/u

type NameSpan = { name: string; start: number; end: number }

/** The name in a run of capitalised words, without the functions in front of it. */
export const nameInRun = (run: string, at: number): NameSpan | null => {
  const words = run.split(' ')
  let lead = 0
  words.forEach((word, index) => {
    if ((titles.has(plain(word)) || profession.test(word)) && index < words.length - 1) lead = index + 1
  })
  const kept = words.slice(lead)
  const name = kept.join(' ').replace(/[.’']+$/u, '')
  if (name === '' || kept.length > 5 || kept.some((word) => word !== 'I' && notPeople.has(plain(word)))) return null
  if (bodies.has(plain(kept.at(-1) ?? '')) || titles.has(plain(name)) || isPlace(name) || !/\p{Ll}/u.test(name))
    return null
  const start = at + (lead === 0 ? 0 : words.slice(0, lead).join(' ').length + 1)
  return { name, start, end: start + name.length }
}

/** "Maluku Governor" of "Maluku Governor Hendrik Pattiasina"; null when nothing stands before the name. */
export const roleInRun = (run: string, name: string): string | null => {
  const lead = run.slice(0, run.indexOf(name)).trim()
  return lead === '' ? null : cleanRole(lead)
}

const article = /^(?:a|an|the|its|his|her|their|our)\s+/iu
const cleanRole = (text: string): string | null => {
  const role = text
    .replace(/^(?:but|and|meanwhile|earlier|later)\s+/iu, '')
    .replace(article, '')
    .replace(/\s+(?:who|whose|which)\s.*$/u, '')
    .replace(/^(?:Dr|Mr|Mrs|Ms)\.?$/u, '')
    .trim()
  return role === '' || role.length > 120 ? null : role
}

/** "the governor", "the transport minister": whoever holds that office in the copy. */
const bareOffice = /^\s*[Tt]he\s(?<office>(?:\p{Ll}[\p{L}-]*\s){0,2}\p{Ll}[\p{L}-]*)\s*$/u

const setApart = new RegExp(`^\\s*(${capitals.source})\\s*(?:$|,)`, 'u')

/** `Name`, `Mayor Name`, `Head of the Office Name`, `Name, a farmer`, `the mayor, Name`; null when nobody is named. */
const readPhrase = (text: string, from: number, to: number): RawSpeaker | null => {
  const phrase = text.slice(from, to)
  const connective = /^\s*(?:Meanwhile|Earlier|Later|However|Still|Separately),\s/u.exec(phrase)
  if (connective !== null) return readPhrase(text, from + connective[0].length, to)
  const pronoun = /^\s*(he|she)\b/iu.exec(phrase)
  if (pronoun !== null) {
    const start = from + pronoun[0].length - (pronoun[1]?.length ?? 0)
    return { kind: 'back', start, end: from + pronoun[0].length, as: (pronoun[1] ?? '').toLowerCase() }
  }
  const comma = phrase.indexOf(',')
  const first = comma === -1 ? phrase : phrase.slice(0, comma)
  const rest = comma === -1 ? '' : phrase.slice(comma + 1)
  // "A spokeswoman for terminal operator Nusa Quay, Linda Hartawan,": the name is set apart.
  if (/^\s*(?:the|a|an|its|his|her)\s/iu.test(phrase) && rest !== '') {
    const set = setApart.exec(rest)
    const found = set === null ? null : nameInRun(set[1] ?? '', from + comma + 1 + set[0].indexOf(set[1] ?? ''))
    if (found !== null) return { kind: 'named', ...found, role: cleanRole(first.trim()), affiliation: null }
  }
  // "Head of the province's Food Security Service, Heri Rudiyono": the function ends in a body, and the name is set apart.
  const opener = /^\s*(?<opener>\p{L}+)\s(?:of|for|at)\s/u.exec(first)?.groups?.opener
  if (opener !== undefined && titles.has(plain(opener)) && rest !== '') {
    const set = setApart.exec(rest)
    const found = set === null ? null : nameInRun(set[1] ?? '', from + comma + 1 + set[0].indexOf(set[1] ?? ''))
    if (found !== null) return { kind: 'named', ...found, role: cleanRole(first.trim()), affiliation: null }
  }
  const runs = everyMatch(first, capitals).flatMap((match) => nameInRun(match[0], from + match.index) ?? [])
  for (const [index, found] of runs.entries()) {
    // "Thai delegate Somchai Rattanakul": one word with small letters after it describes the name that follows.
    const later = runs[index + 1]
    const between = later === undefined ? '' : text.slice(found.end, later.start)
    const describes = /^(?:\s\p{Ll}[\p{L}-]*){1,4}\s$/u.test(between)
    // "Central Aceh agriculture chief Nasrun Liwa": of two words in capitals only a title behind them tells.
    const leads = !found.name.includes(' ') || titles.has(plain(between.trim().split(' ').at(-1) ?? ''))
    if (describes && leads && later?.name.includes(' ') === true) continue
    const before = text.slice(from, found.start)
    // "of Mandala Securities": a body; but "Head of the Fisheries Office Soenarto" names its holder.
    if (/\b(?:of|from|at|in|for)\s(?:the\s)?$/u.test(before)) continue
    const lead = cleanRole(before.trim())
    const aside =
      /^\s*(?:(?:a|an|the|its|his|her)\s|\p{Ll})/u.test(rest) &&
      !/^\s*(?:who|and|but|in|on|at|when|while|as)\b/u.test(rest)
    const role = lead ?? (aside ? cleanRole(rest.trim().replace(/,.*$/su, '')) : null)
    return { kind: 'named', name: found.name, role, affiliation: null, start: found.start, end: found.end }
  }
  const office = bareOffice.exec(phrase)?.groups?.office
  if (
    office !== undefined &&
    plain(office.split(' ').at(-1) ?? '') !== 'the' &&
    titles.has(plain(office.split(' ').at(-1) ?? ''))
  ) {
    const start = from + phrase.search(/\S/u)
    return { kind: 'title', title: `the ${office}`, start, end: start + phrase.trim().length }
  }
  return null
}

const clauseEnd =
  /[.;:?!“”"\n\uFFFC]|\s(?:in|on|at|after|before|during|when|as|while|told|by|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\s/u
/** A full stop after an initial or a title ends no clause. */
const maskStops = (text: string): string =>
  text.replace(/(?<=(?<![\p{L}])(?:\p{Lu}|Dr|Mr|Mrs|Ms|Lt|Gen|Col|Maj|Capt|Sgt|Brig|Sen|Rep|Gov|Prof))\./gu, ' ')

const phraseAfter = (text: string, at: number, limit: number): number => {
  const length = clauseEnd.exec(maskStops(text.slice(at, limit)))?.index
  return length === undefined ? limit : at + length
}

const verbFirst = new RegExp(`^[\\s,–—-]{0,4}(?<verb>${verbPattern})\\s(?=\\p{L})`, 'u')
const verbLater = new RegExp(`(?<![\\p{L}-])(?<verb>${verbPattern})(?![\\p{L}-])`, 'u')

/** What follows the closing mark at `close`. */
export const englishAfter = (text: string, close: number, limit: number): Attributed | null => {
  const rest = text.slice(close, limit)
  const first = verbFirst.exec(rest)
  if (first !== null) {
    const at = close + first[0].length
    const speaker = readPhrase(text, at, phraseAfter(text, at, limit))
    return {
      verb: lemmaOf(first.groups?.verb ?? ''),
      speaker,
      start: close + first[0].trimStart().length,
      end: speaker?.end ?? at,
    }
  }
  const clause = /^[^.;:?!\n“"\uFFFC]{0,160}/u.exec(maskStops(rest))?.[0] ?? ''
  const later = verbLater.exec(clause)
  if (later === null || later.index < 2) return null
  const speaker = readPhrase(text, close, close + later.index)
  if (speaker === null) return null
  const end = close + later.index + later[0].length
  return { verb: lemmaOf(later.groups?.verb ?? ''), speaker, start: speaker.start, end }
}

/** What leads up to the opening mark at `open`: "Santos said, “…”". */
export const englishBefore = (text: string, from: number, open: number): Attributed | null => {
  const lead = text.slice(from, open)
  const match = new RegExp(
    `(?<![\\p{L}-])(?<verb>${verbPattern})(?:\\s[^,:]{1,40})?\\s?[,:]?\\s*(?:that\\s)?$`,
    'u',
  ).exec(lead)
  if (match === null) return null
  const speaker = readPhrase(text, from, from + match.index)
  return speaker === null ? null : { verb: lemmaOf(match.groups?.verb ?? ''), speaker, start: from, end: open }
}

const statementOf = (masked: string, start: number, end: number): { start: number; end: number } | null => {
  const body = masked.slice(start, end).replace(/[\s.!?,]+$/u, '')
  return body.includes(hidden) || (body.match(/[\p{L}\d]+/gu)?.length ?? 0) < 3
    ? null
    : { start, end: start + body.length }
}

/** "Santos said (that) …", "Santos told reporters that …", "According to Santos, …", "…, said Santos." */
export const englishIndirect = (
  masked: string,
  start: number,
  end: number,
  isBusy: (at: number) => boolean,
): IndirectSpeech[] => {
  const speeches: IndirectSpeech[] = []
  for (const sentence of sentencesOf(masked.slice(start, end))) {
    const from = start + sentence.start
    const to = start + sentence.end
    const whole = masked.slice(from, to)
    const add = (speaker: RawSpeaker, verb: string, statement: IndirectSpeech['statement']): void => {
      if (!isBusy(speaker.start))
        speeches.push({ speaker, verb, statement, circumstances: { when: null, channel: null }, certainty: 0.9 })
    }
    const according = /^According to\s/u.exec(whole)
    if (according !== null) {
      const comma = whole.indexOf(', ')
      const speaker = comma === -1 ? null : readPhrase(masked, from + according[0].length, from + comma)
      // "According to Port Master Wae, who led the inquiry, a pipe leaked": what sets the speaker apart is no statement.
      const aside = /^(?:who|whose|which|a|an|the|its|his|her)\s[^,]{2,90},\s/u.exec(masked.slice(from + comma + 2, to))
      if (speaker !== null)
        add(speaker, 'according', statementOf(masked, from + comma + 2 + (aside?.[0].length ?? 0), to))
      continue
    }
    const match = verbLater.exec(whole)
    if (match === null || isBusy(from + match.index)) continue
    const verb = lemmaOf(match.groups?.verb ?? '')
    const verbAt = from + match.index
    if (/,\s$/u.test(whole.slice(0, match.index))) {
      const until = phraseAfter(masked, verbAt + match[0].length, to)
      const speaker = readPhrase(masked, verbAt + match[0].length, until)
      // "Whitlock, a tourist, said she had …": a pronoun that goes on begins the statement.
      if (speaker !== null && (speaker.kind === 'named' || speaker.end >= to - 2)) {
        add(speaker, verb, statementOf(masked, from, verbAt))
        continue
      }
    }
    const speaker = readPhrase(masked, from, verbAt)
    if (speaker === null) continue
    const after = whole.slice(match.index + match[0].length)
    const that = /^(?:\s[^,.]{0,60}?)?\sthat\s/u.exec(after)
    const gap = that?.[0].length ?? (verb === 'tell' || verb === 'ask' || verb === 'urge' ? null : 1)
    add(speaker, verb, gap === null ? null : statementOf(masked, verbAt + match[0].length + gap, to))
  }
  return speeches
}
