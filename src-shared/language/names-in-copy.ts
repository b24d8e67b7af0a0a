import { comparable, type Named, type NameEvidence, readPerson, splitSegment } from './person.ts'
import { readPhrase, type Token, tokenAt } from './phrase.ts'
import { isAcronym, isCapitalised, isHonorific, isNoName, isParticle, opensRole, placeLength } from './role-words.ts'

/** What the whole copy shows about names before anyone speaks: names used alone, people named with a function. */
const spokenShort =
  /(?:kata|ujar|tutur|ucap|ungkap|jelas|papar|tegas|sebut|terang|lanjut|tambah|imbuh|pungkas|tandas|beber|sambung|jawab)\s+(?:(?:Pak|Bu|Bapak|Ibu|Mas|Mbak|Dr\.?|dr\.?|Prof\.?)\s+)?(\p{Lu}[\p{L}’'-]+)(?=\s*[.,(]|\s+\p{Ll})/gu
const speakingShort =
  /(?<=^|[.!?”"\n]\s*)(\p{Lu}[\p{L}’'-]+)\s+(?:juga\s+|pun\s+|lalu\s+|kemudian\s+)?(?:mengatakan|menjelaskan|menegaskan|menyebut|menyebutkan|menambahkan|menuturkan|mengungkapkan|menilai|mengaku|berharap|menyatakan|bilang|memaparkan|menerangkan)\b/gu

const inSmallLetters = /(?<![\p{L}\d’'-])\p{Ll}{3,}(?![\p{L}\d’'-])/gu

export const evidenceOf = (masked: string): NameEvidence => {
  const names = new Set<string>()
  for (const form of [spokenShort, speakingShort]) {
    for (const match of masked.matchAll(form)) {
      const name = match[1] ?? ''
      if (!isNoName(name) && !opensRole(name) && !isHonorific(name) && !isAcronym(name)) names.add(comparable(name))
    }
  }
  return { short: names, common: new Set(masked.match(inSmallLetters) ?? []) }
}

const connectors = new Set(['dan', 'ke', 'bidang', 'dari', 'urusan', '&'])

/** The tokens up to the first that is in small letters and does not join parts of a function. */
const capitalisedRun = (tokens: Token[]): Token[] => {
  const stop = tokens.findIndex(
    (token, index) =>
      !isCapitalised(token.text) &&
      !connectors.has(token.text) &&
      !isParticle(token.text) &&
      !/^(?:dr|drg)\.?$/.test(token.text) &&
      index > 0,
  )
  return stop === -1 ? tokens : tokens.slice(0, stop)
}

const capitalisedWord = /(?<![\p{L}\d’'-])\p{Lu}\p{L}+/gu

/** Everyone named together with a function, in order: "Wakil Presiden RI Ma’ruf Amin", "Wali Kota Solo, Budi Santoso". */
export const titledPeople = (masked: string, from: number, to: number, evidence: NameEvidence): Named[] => {
  const people: Named[] = []
  let after = from
  for (const match of masked.slice(from, to).matchAll(capitalisedWord)) {
    const at = from + match.index
    if (at < after || !opensRole(match[0])) continue
    const { segments } = readPhrase(masked, at, to, false)
    const first = capitalisedRun(segments[0] ?? [])
    const whole = first.length === (segments[0]?.length ?? 0)
    const second = whole ? capitalisedRun(segments[1] ?? []) : []
    // The run is read once, whether it holds a name or not.
    after = first.at(-1)?.end ?? after
    const person = readPerson(second.length > 1 ? [first, second] : [first], evidence)
    if (person === null || !('name' in person)) continue
    if (person.name.includes(' ') || evidence.short.has(comparable(person.name))) people.push(person)
    after = Math.max(after, person.end)
  }
  return people
}

/** The earliest longer name before `before` that contains `short`: "Hilman" → "Hilman Latief". */
export const findFullName = (
  masked: string,
  from: number,
  short: string,
  before: number,
  evidence: NameEvidence,
): string | null => {
  for (let at = masked.indexOf(short, from); at !== -1 && at < before; at = masked.indexOf(short, at + 1)) {
    // Back to the start of the run of capitalised words around this place, then forward over the run.
    const lead = /(?:\p{Lu}[\p{L}’'.-]*\s){0,3}$/u.exec(masked.slice(Math.max(from, at - 60), at))?.[0] ?? ''
    const tokens: Token[] = []
    let next = at - lead.length
    while (next < before && tokens.length < 7) {
      const token = tokenAt(masked, next, before)
      if (token === null || !(isCapitalised(token.text) || isParticle(token.text))) break
      tokens.push(token)
      if (masked[token.end] !== ' ') break
      next = token.end + 1
    }
    while (tokens[0] !== undefined && isNoName(tokens[0].text)) tokens.shift()
    const name = splitSegment(tokens, evidence)?.name ?? []
    const words = name.map((token) => token.text)
    if (words.length < 2 || words.length > 4 || !words.map(comparable).includes(comparable(short))) continue
    if (words.some((word) => evidence.common.has(comparable(word)))) continue
    const first = words[0] ?? ''
    if (first !== short && words.at(-1) !== short) continue
    if (first !== short && placeLength(words, 0) > 0) continue
    if (words.some((word) => isNoName(word) || isAcronym(word)) || placeLength(words, words.length - 1) > 0) continue
    return words.join(' ')
  }
  return null
}
