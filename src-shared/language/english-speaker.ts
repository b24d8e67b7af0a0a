import { everyMatch } from './every-match.ts'
import { isPlace } from './places.ts'
import type { RawSpeaker } from './subject.ts'

/**
 * Reads the words that name a speaker of English copy: a function in front of the name or set apart from it, a pronoun, an
 * office alone. The same promise as the Indonesian rules: a speaker is a name that was read surely, or nobody.
 */
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

/**
 * Whether a function comes first and the name is set apart: "A spokeswoman for terminal operator Nusa Quay, Linda Hartawan,", or,
 * where the function ends in a body, "Head of the province's Food Security Service, Heri Rudiyono".
 */
const mayBeSetApart = (phrase: string, first: string): boolean =>
  /^\s*(?:the|a|an|its|his|her)\s/iu.test(phrase) ||
  titles.has(plain(/^\s*(?<opener>\p{L}+)\s(?:of|for|at)\s/u.exec(first)?.groups?.opener ?? ''))

const setApart = new RegExp(`^\\s*(${capitals.source})\\s*(?:$|,)`, 'u')

/** The speaker in `from`..`to`: `Name`, `Mayor Name`, `Head of the Office Name`, `Name, a farmer`, `the mayor, Name`; null when nobody is named. */
export const readSpeaker = (text: string, from: number, to: number): RawSpeaker | null => {
  const phrase = text.slice(from, to)
  const connective = /^\s*(?:Meanwhile|Earlier|Later|However|Still|Separately),\s/u.exec(phrase)
  if (connective !== null) return readSpeaker(text, from + connective[0].length, to)
  const pronoun = /^\s*(he|she)\b/iu.exec(phrase)
  if (pronoun !== null) {
    const start = from + pronoun[0].length - (pronoun[1]?.length ?? 0)
    return { kind: 'back', start, end: from + pronoun[0].length, as: (pronoun[1] ?? '').toLowerCase() }
  }
  const comma = phrase.indexOf(',')
  const first = comma === -1 ? phrase : phrase.slice(0, comma)
  const rest = comma === -1 ? '' : phrase.slice(comma + 1)
  const apart = rest === '' || !mayBeSetApart(phrase, first) ? null : setApart.exec(rest)
  const own = apart?.[1] ?? ''
  const set = apart === null ? null : nameInRun(own, from + comma + 1 + apart[0].indexOf(own))
  if (set !== null) return { kind: 'named', ...set, role: cleanRole(first.trim()), affiliation: null }
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
  const holds = plain(office?.split(' ').at(-1) ?? '')
  if (office !== undefined && holds !== 'the' && titles.has(holds)) {
    const start = from + phrase.search(/\S/u)
    return { kind: 'title', title: `the ${office}`, start, end: start + phrase.trim().length }
  }
  return null
}
