import { weekdayNames } from './dates.ts'
import type { NameEvidence } from './name-seam.ts'
import type { Named } from './named.types.ts'
import { isDegreeSegment, joinLists, readApposition, readPerson, type Titled } from './person.ts'
import { readPhrase, type Token } from './phrase.ts'
import { rememberedMatch } from './remembered.ts'
import {
  continuesRole,
  isAcronym,
  isCapitalised,
  isHonorific,
  isNoName,
  isParticle,
  isSettlement,
  opensRole,
  placeLength,
} from './role-words.ts'
import { isPersonal, nameSeveral } from './several-people.ts'
import { looksLikeVerb } from './verb-look.ts'

/** Who speaks, as the words next to the verb say it, before anyone has looked who that is. */
export type RawSpeaker =
  | ({ kind: 'named' } & Named)
  | ({ kind: 'title' } & Titled)
  /** "dia", "-nya", "pria itu": whoever spoke before. */
  | {
      kind: 'back'
      start: number
      end: number
      /** The words that describe them: "politikus PKB". */
      as?: string
    }

export const asSpeaker = (person: Named | Titled): RawSpeaker =>
  'name' in person ? { kind: 'named', ...person } : { kind: 'title', ...person }

const pronouns = /^(?:ia|dia|beliau|pihaknya|he|she)$/i
const adverbs = new Set(
  `juga tetap selalu kerap sering memang pun lalu kemudian kembali sendiri sempat lantas turut telah sudah hanya lebih lanjut masih terus justru pernah langsung
belum tidak tak akan ingin enggan lagi secara tegas kini pula selanjutnya akhirnya also then has had who`.split(/\s+/),
)

/** "sebelumnya", "selain itu", "pada kesempatan itu": words that lead into a sentence without being its subject. */
const isConnector = (tokens: Token[]): boolean =>
  tokens.length <= 5 &&
  tokens.every((token, index) => !isCapitalised(token.text) || (index === 0 && isNoName(token.text)))

/** "Rekan duetnya", "Pendirinya": what somebody is to someone named before. */
const isSomeonesOwn = (tokens: Token[]): boolean => {
  const [first, ...rest] = tokens
  const last = tokens.at(-1)?.text ?? ''
  // "Atas ulah kejinya" leads in.
  if (
    first === undefined ||
    tokens.length > 4 ||
    /^(?:atas|akibat|karena|demi|bagi|berkat|lewat|menurut)$/i.test(first.text)
  )
    return false
  if (!/\p{Ll}{2,}nya$/u.test(last)) return false
  if (rest.length === 0) return opensRole(last.slice(0, -3))
  return rest.every(({ text }) => !isCapitalised(text) && !looksLikeVerb(text)) && !isNoName(first.text)
}

const withoutAdverbs = (tokens: Token[]): Token[] => {
  const kept = [...tokens]
  while (kept.length > 0 && adverbs.has(kept.at(-1)?.text ?? '')) kept.pop()
  const relative = kept.findIndex((token) => token.text === 'yang' || token.text === 'who')
  return relative === -1 ? kept : kept.slice(0, relative)
}

const occasion = new Set(
  'di pada dalam saat usai seusai kepada melalui lewat setelah ketika ditemui dihubungi kemarin tadi'.split(' '),
)

/** "Mutmainah Korona dari NasDem"; but "Pakar Maritim dari Institut X Budi" goes on. */
const isFullName = (tokens: Token[]): boolean =>
  tokens.length > 1 && tokens.every(({ text }) => isCapitalised(text) && !continuesRole(text))

/** "Mulya di Cirebon, Kamis, mengatakan": where and when stand between the name and its verb. */
const withoutOccasion = (tokens: Token[]): Token[] => {
  const at = tokens.findIndex(
    ({ text }, index) =>
      index > 0 &&
      (occasion.has(text) || (text === 'dari' && isFullName(tokens.slice(0, index)))) &&
      isCapitalised(tokens[index - 1]?.text ?? ''),
  )
  // "Kapolres Sumenep melalui Kasi Humas Widiarti menyebut": whoever speaks for another.
  const through = at === -1 ? '' : (tokens[at]?.text ?? '')
  if ((through === 'melalui' || through === 'lewat') && opensRole(tokens[at + 1]?.text ?? ''))
    return tokens.slice(at + 1)
  return at === -1 ? tokens : tokens.slice(0, at)
}

const isOccasion = (tokens: Token[]): boolean => {
  const first = tokens[0]?.text ?? ''
  return weekdayNames.has(first.toLowerCase()) || occasion.has(first)
}

/** "salah satu penumpang", "seorang wali santri", "sang pencetak gol". */
const counts = rememberedMatch(/^(?:salah|seorang|sang)$/i)
const isCounted = (tokens: Token[]): boolean =>
  counts(tokens[0]?.text ?? '') && tokens.slice(1, 3).some(({ text }) => opensRole(text))
/** "pedagang ikan bakar" behind a name: small letters, and an occupation first. */
const isOccupation = (tokens: Token[]): boolean =>
  isCounted(tokens) || (opensRole(tokens[0]?.text ?? '') && !isCapitalised(tokens[0]?.text ?? ''))

const isFigure = rememberedMatch(/^\d{1,2}$/)
const cites = rememberedMatch(/^(?:seperti|sebagaimana|dikutip|dilansir|mengutip)$/)
const isAside = rememberedMatch(/^(?:misalnya|contohnya|ternyata|rupanya|sementara|katanya)$/)
/** "Ni Wayan Sumiati, misalnya, mengaku", "Suparmi, 52, mengaku". */
const isInserted = (tokens: Token[]): boolean => {
  const [first, second] = tokens
  const word = first?.text ?? ''
  if (isFigure(word)) return second === undefined || second.text === 'tahun'
  // "Seorang pejabat, seperti dilansir AFP, mengatakan".
  if (cites(word)) return true
  return second === undefined && isAside(word)
}

const isManner = (tokens: Token[]): boolean =>
  tokens.length <= 3 &&
  tokens.every(
    ({ text }) =>
      !isCapitalised(text) &&
      !opensRole(text) &&
      !pronouns.test(text) &&
      !/^(?:itu|ini|tersebut|salah|seorang|sang)$/.test(text),
  )

/** Nothing but a name may have an occupation behind it: "Dikutip dari Mirror, ahli saraf Jiri Kubes mengatakan" has two people. */
const isNameRun = (tokens: Token[]): boolean =>
  !isNoName(tokens[0]?.text ?? '') &&
  tokens.every(({ text }) => isCapitalised(text) || isParticle(text) || isHonorific(text))

/** "Dihubungi di Semarang, Lurah X mengatakan": a place or a source stands before the comma, and no name. */
const askedFirst = rememberedMatch(
  /^Di(?:hubungi|temui|kutip|lansir|konfirmasi|tanya|wawancara|jumpai|minta|singgung)\p{Ll}*$/u,
)

/** Where somebody has an occupation is no part of it. */
const withoutWhere = (tokens: Token[]): Token[] => {
  const at = tokens.findIndex(
    ({ text }, index) =>
      index > 0 &&
      /^(?:di|dari|asal)$/.test(text) &&
      (isSettlement(tokens[index + 1]?.text ?? '') || placeLength([tokens[index + 1]?.text ?? ''], 0) === 1),
  )
  return at === -1 ? tokens : tokens.slice(0, at)
}

const withoutConnector = (tokens: Token[], opens: boolean): Token[] | null => {
  // "Lalu Gita Winata": a Sasak title, and no "then".
  const least = opens ? 3 : 2
  if (tokens[0]?.text === 'Lalu' && tokens.length >= least && tokens.every(({ text }) => isCapitalised(text)))
    return tokens
  const role = tokens.findIndex((token, index) => opensRole(token.text) && (index === 0 || isCapitalised(token.text)))
  if (role >= 0 && isConnector(tokens.slice(0, role))) return tokens.slice(role)
  const name = tokens.findIndex((token, index) => isCapitalised(token.text) && !(index === 0 && isNoName(token.text)))
  return name >= 0 && isConnector(tokens.slice(0, name)) ? tokens.slice(name) : null
}

/** The subject between the start of its sentence and its verb; null when it is not clearly a person. */
export const readSubject = (text: string, from: number, verbAt: number, evidence: NameEvidence): RawSpeaker | null => {
  const { segments } = readPhrase(text, from, verbAt, true)
  const trimmed = joinLists(segments)
    .map((tokens) => withoutAdverbs(withoutOccasion(tokens)))
    .filter(
      (tokens, index) =>
        tokens.length > 0 && (index === 0 || !(isDegreeSegment(tokens) || isOccasion(tokens) || isInserted(tokens))),
    )
  // "Ayahnya, Andi Mappatunru, sehari-hari menjadi sopir".
  if (trimmed.length > 1 && isManner(trimmed.at(-1) ?? [])) trimmed.pop()
  const last = trimmed.at(-1)
  const token = last?.at(-1)
  if (last === undefined || token === undefined) return null
  if (pronouns.test(token.text)) {
    return isConnector(last.slice(0, -1)) ? { kind: 'back', start: token.start, end: token.end } : null
  }
  if ((token.text === 'itu' || token.text === 'tersebut') && last.length <= 8 && opensRole(last[0]?.text ?? '')) {
    const start = last[0]?.start ?? token.start
    return { kind: 'back', start, end: token.end, as: text.slice(start, token.start).trim() }
  }
  // "Kasem Hato, salah satu penumpang, menceritakan": what stands between the commas says who that is.
  const previous = trimmed.at(-2)
  const behind = previous !== undefined && isNameRun(previous) && isOccupation(last) ? withoutWhere(last) : null
  const counted = previous !== undefined && /^(?:salah|seorang)$/.test(last[0]?.text ?? '') ? last : null
  const own = behind ?? withoutConnector(last, trimmed.length === 1) ?? counted
  if (own === null) return null
  if (nameSeveral([own], evidence) && own.some(({ text }) => isPersonal(text)))
    return { kind: 'title', title: '', start: own[0]?.start ?? token.start, end: token.end }
  // "pelajar berinisial MRS": whom the copy does not name is not named here either.
  if (last.some(({ text }) => text === 'berinisial' || text === 'inisial'))
    return { kind: 'title', title: '', start: own[0]?.start ?? token.start, end: token.end }
  const before =
    previous !== undefined && askedFirst(previous[0]?.text ?? '')
      ? null
      : previous === undefined || isCounted(previous)
        ? (previous ?? null)
        : withoutConnector(previous, trimmed.length === 2)
  // "Budi, Direktur X, mengatakan" and "Direktur X, Budi mengatakan" span two segments.
  if (before !== null) {
    const both = readPerson([before, own], evidence)
    const ownStart = own[0]?.start ?? 0
    if (both !== null && 'name' in both && both.end > ownStart && both.role !== null) return asSpeaker(both)
    const set = readApposition(before, own, evidence)
    if (set !== null) return asSpeaker(set)
    // "Carl Tobias, profesor hukum di X, mengatakan": what a full name is described as, in small letters, is no subject.
    const described = isCapitalised(own[0]?.text ?? '') ? null : readPerson([before], evidence)
    if (described !== null && 'name' in described && described.name.includes(' ')) return asSpeaker(described)
  }
  const alone = readPerson([own], evidence)
  // "Rekan duetnya, Melani Tobing, mengaku": whose one somebody is says what they are.
  if (alone !== null && 'name' in alone && alone.role === null && previous !== undefined && isSomeonesOwn(previous))
    return asSpeaker({ ...alone, role: previous.map(({ text }) => text).join(' ') })
  return alone === null ? null : asSpeaker(alone)
}

const lastWords = /(\p{Lu}[\p{L}’'.-]+)\s(\p{Lu}[\p{L}’'.-]+),?\s(?:(?:juga|pun|lalu|kemudian|sempat|turut)\s)?$/u
/** Whether the words before a verb end in what may be somebody's name, known or not. */
export const mayNameSomebody = (lead: string): boolean => {
  const [, first = '', last = ''] = lastWords.exec(lead) ?? []
  return (
    last !== '' &&
    ![first, last].some((word) => continuesRole(word) || isAcronym(word) || isNoName(word)) &&
    placeLength([last], 0) === 0 &&
    placeLength([first, last], 0) === 0
  )
}
