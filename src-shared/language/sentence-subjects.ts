import { readNamedAfter } from './attribution.ts'
import { type Fate, fateOf } from './fate.ts'
import { isFamilyName, isGivenName } from './given-names.ts'
import { eachWord, kindAt, letter, lower } from './letters.ts'
import { comparable, isCommonFirst, type NameEvidence } from './name-seam.ts'
import type { Named } from './named.types.ts'
import { newcomer } from './newcomer.ts'
import { isOrdinary } from './ordinary-word.ts'
import {
  continuesRole,
  isAcronym,
  isHonorific,
  isParticle,
  isPlaceWord,
  mayBeName,
  opensRole,
  placeLength,
} from './role-words.ts'
import { hidden, sentencesOf } from './sentences.ts'
import { isInitials, shownSubject } from './shown-subject.ts'
import { readFullVerb } from './speech-verbs.ts'
import { mayNameSomebody, type RawSpeaker, readSubject } from './subject.ts'
import { looksLikeVerb } from './verb-look.ts'

/**
 * Who the sentences of a paragraph are about, for the "-nya" and "dia" that follow: "Erick, Ketua Umum PSSI, memuji … “…,”
 * katanya" means Erick, whoever spoke before. A subject of a speech verb is left to indirect speech, which reads it anyway.
 */
export type SentenceSubject = {
  at: number
  /** Null: somebody without a name ("Seorang warga mengeluh"). */
  person: Named | null
  /** Somebody without a name has or wants something to say: the words that follow in the next paragraph may be theirs. */
  enters?: boolean
  /** Only an office is named: "Bupati lalu meninjau lapak". `person` is null then. */
  title?: string
  /** "Ia tidak mau menunggu", "Perempuan 47 tahun itu …" ('' or the description): whoever it was about before. `person` is null then. */
  continues?: string
  /** Nothing but a name in capitals that does something: somebody new for certain, or somebody or something new. */
  newcomer?: 'person' | 'perhaps'
  /** It is a person beyond doubt; else it may be a thing with a capital. */
  sure: boolean
  /** The end of the paragraph: what is doubtful holds no further. */
  until: number
  fate: Fate
}

const somebody =
  /^(?:\p{Lu}[^,\uFFFC]{0,40},\s)?(?:(?:[Ss]eorang|[Ss]alah seorang)\s(?!(?:\p{Ll}+\s){1,3}bernama\s)|[Ss]alah satu (?<noun>\p{L}+))/u
/** What may stand before the subject: nothing, or words that a comma sets off. */
const leadIn =
  /^(?:(?!Menurut )\p{Lu}[^,\uFFFC]{0,60},\s(?:[Ss]alah (?:satu|seorang)\s)?|(?:Kini|Namun|Lalu|Kemudian|Bahkan|Sementara|Sementara itu|Adapun|Sebelumnya|Saat itu|Nah)\s)?$/u
const isSomebody = (sentence: string): boolean => {
  const found = somebody.exec(sentence)
  return found !== null && (found.groups?.noun === undefined || opensRole(found.groups.noun))
}
/** Several people, or a body that is none of the names before: "Sejumlah warga", "Pihak keluarga", "Manajemen PT X". */
const others =
  /^(?:\p{Lu}[^,\uFFFC]{0,40},\s)?(?:(?:[Ss]ejumlah|[Bb]eberapa|[Pp]ara|[Ss]ebagian|[Bb]anyak|[Pp]ihak)\s\p{Ll}|(?:Sumber|Manajemen|Keluarga|Polisi|Penyidik|Perusahaan|Warga|Pedagang|Petani|Nelayan|Pengunjung|Penumpang|Mahasiswa)\s)/u
/** What people do who have something to say, beside the verbs of speech. */
const speaksOut =
  /^(?:(?:pun|juga|turut|ikut|kemudian|lalu|masih|tetap|sempat|mulai|sudah|telah|kini)\s)*(?:mengeluh|berharap|meminta|menolak|membantah|mengaku|membenarkan|menilai|khawatir|cemas|kesal|menyesal|mendesak|menuntut|memprotes|mengecam|mengapresiasi|menyambut|bersyukur|mempertanyakan|mengungkap|menyayangkan|kecewa|berterima|memastikan|menduga)/u
const withheld = /\s(?:di)?sebut(?:kan)?\s(?:nama|identitas)/u
const reachOfSubject = 220

/** Where a word in small letters ends that may have hyphens inside. */
const endOfWord = (text: string, start: number, end: number): number => {
  let at = start
  while (at < end && ((kindAt(text, at) & letter) !== 0 || text[at] === '-')) at += 1
  return at
}

/** Words that tell what somebody does or is without a prefix. */
const plainPredicate =
  /^(?:bicara|antusias|bungkam|diam|takut|malu|lega|heran|bangkit|gabung|resmi|selamat|kaget|geram|berang|prihatin|kesal)$/u

const predicateIn = (sentence: string): { word: string; index: number } | null => {
  let found: { word: string; index: number } | null = null
  eachWord(sentence, 0, sentence.length, (start, end, first) => {
    // "Salah satu yang dikukuhkan, Ni Ketut Sri, meneliti …": a verb behind "yang" is not the sentence's.
    if ((first & lower) === 0 || start === 0 || sentence.startsWith('yang ', start - 5)) return true
    const word = sentence.slice(start, endOfWord(sentence, start, end))
    if (looksLikeVerb(word) || (plainPredicate.test(word) && !sentence.startsWith('juru ', start - 5)))
      found = { word, index: start }
    return found === null
  })
  return found
}

/** Nothing about the words speaks against a person's name; the copy says no more. */
const couldBePerson = (words: string[], evidence: NameEvidence): boolean =>
  words.length >= 2 &&
  words.length <= 4 &&
  words.every((_, at) => placeLength(words, at) === 0) &&
  words.some((word) => isCommonFirst(word) || isGivenName(word) || isFamilyName(word)) &&
  words.every(
    (word) =>
      isParticle(word) ||
      !(evidence.common.has(comparable(word)) || isAcronym(word) || (continuesRole(word) && !mayBeName(word))),
  )

const aged = /^\s\(\d{1,2}(?:\stahun)?\)/u

/**
 * Whether the copy shows `raw` to be a person: a function, an age, or a name used alone elsewhere ("kata Arsyad"). "Kabar
 * Jessie J", "Agen BRILink Tatang", "Eva Sinar Wedding" only hold such a name.
 */
const isProven = (
  masked: string,
  raw: RawSpeaker & { kind: 'named' },
  opens: boolean,
  evidence: NameEvidence,
): boolean => {
  const words = raw.name.split(' ')
  const [first = '', last = ''] = [words[0], words.at(-1)]
  if (aged.test(masked.slice(raw.end, raw.end + 12))) return true
  const isShort = (word: string): boolean => evidence.short.has(comparable(word))
  if (words.length === 1) return isShort(first) || isNamedAlone(masked, raw)
  if (raw.role !== null || isCommonFirst(first)) return true
  const ordinary = opens && isOrdinary(first, evidence)
  return words.length === 2 && (isShort(first) || (isShort(last) && !ordinary)) && !words.some(isAcronym)
}

/**
 * One word is a name behind a function when the list of names has it, or a place or a comma ends the function: "Bupati Sambas Satono",
 * "Istrinya, Ribka, mengangguk".
 */
const isNamedAlone = (masked: string, { name, role, start, end }: RawSpeaker & { kind: 'named' }): boolean => {
  if (role === null || role.split(' ').some(looksLikeVerb) || isPlaceWord(name)) return false
  const before = masked.slice(Math.max(0, start - 60), masked.lastIndexOf(name, end))
  return isGivenName(name) || isPlaceWord(role.split(' ').at(-1) ?? '') || /,\s(?:\p{L}+\.?\s)?$/u.test(before)
}

/** "MR mengaku", where the copy has called somebody MR: an accused without a name, and no body such as KPK. */
const isNameless = (beforeVerb: string, evidence: NameEvidence): boolean => {
  const initials = /(?:^|\s)(?<letters>\p{Lu}{1,4})\s$/u.exec(beforeVerb)?.groups?.letters
  return initials !== undefined && evidence.initials.has(initials)
}

/** "Hal senada disampaikan Supriyanto": whoever follows the passive speaks next. */
const passive =
  /di(?<![\p{L}]di)(?:sampaikan|ungkapkan|katakan|tuturkan|utarakan|kemukakan|rasakan|alami|akui|ceritakan|lontarkan|bantah|benarkan|tegaskan|jelaskan|terangkan|paparkan|tampik|sanggah|tepis|amini|iyakan|sesalkan|sayangkan|keluhkan|konfirmasi|tambahkan|sebutkan|nyatakan|kritik|soroti|tanggapi|sambut|dukung|apresiasi|pertanyakan|luruskan|perkuat|suarakan)(?:\s(?:oleh|juga|pula|langsung|keras|tegas))*\s(?=\p{L})|\sdatang(?:\s(?:juga|pula))?\sdari\s(?=\p{Lu})/u
const isPassive = /^(?:di|ter)\p{Ll}{4,}/u

/** Offices that a story has one holder of. */
const office =
  /^(?:Presiden|Wapres|Wakil|Gubernur|Wagub|Bupati|Wabup|Wali|Walkot|Wawali|Sekda|Kapol\p{Ll}+|Wakapol\p{Ll}+|Kasat|Kanit|Kabid|Kabag|Kasi|Kepala|Kadis\p{Ll}*|Kadin\p{Ll}*|Camat|Lurah|Kades|Keuchik|Perbekel|Ketua|Sekjen|Ketum|Direktur|Dirut|Rektor|Dekan|Menteri|Men(?:keu|dag|kes|hub|lu|ko|tan|sos|aker|dagri)|Dandim|Danramil|Pangdam|Kajari|Kajati|Pelatih|Manajer|Uskup)$/u

/** "Pelatih Walara Onky Setiawan puas": a function and a name that nobody can tell apart. */
const isUnread = (lead: string): boolean => {
  const own = lead.slice(lead.lastIndexOf(', ', lead.length - 3) + 1).trimStart()
  return opensRole(/^\p{L}+/u.exec(own)?.[0] ?? '') && mayNameSomebody(own)
}

/** Only people feel so. */
const feels =
  /^(?:puas|senang|gembira|bangga|sedih|kecewa|kaget|geram|berang|prihatin|kesal|lega|heran|takut|malu|menangis|tersenyum|tertawa)$/u
const activeVerb =
  /^(?:me|ber)\p{L}{3,}|^(?:datang|pergi|tiba|hadir|sempat|mulai|tak|tidak|ingin|mau|yakin|optimistis|masih|juga|pun|lalu|kemudian|belum|sudah|telah|akan|kini|termasuk|ikut|turut|enggan|tetap|hanya)$/u

/** The subjects of the sentences of the paragraph at `from`..`to`, in order. */
export const sentenceSubjects = (
  masked: string,
  from: number,
  to: number,
  evidence: NameEvidence,
): SentenceSubject[] => {
  const subjects: SentenceSubject[] = []
  for (const sentence of sentencesOf(masked.slice(from, to))) {
    const start = from + sentence.start
    const quoted = masked.indexOf(hidden, start)
    const end = Math.min(from + sentence.end, start + reachOfSubject, quoted === -1 ? to : quoted)
    const text = masked.slice(start, end)
    const shown = shownSubject(masked, start, text, to, evidence)
    const said = passive.exec(text)
    const told = said === null ? null : readNamedAfter(masked, start + said.index + said[0].length, end, evidence)
    const plain = shown ?? (told?.kind === 'named' && told.isBody !== true && !isInitials(told.name) ? told : null)
    const predicate = predicateIn(text)
    if (plain !== null && (predicate === null || readFullVerb(predicate.word) === null)) {
      const fate = plain === told ? 'able' : fateOf(masked, plain, to)
      subjects.push({ at: plain.start, person: plain, sure: true, until: to, fate })
      continue
    }
    if (predicate === null) continue
    const speaks = readFullVerb(predicate.word) !== null
    const raw = speaks ? null : readSubject(masked, start, start + predicate.index, evidence)
    if (
      raw?.kind === 'title' &&
      raw.start === start &&
      office.test(raw.title.split(' ')[0] ?? '') &&
      !isPassive.test(predicate.word)
    ) {
      subjects.push({ at: start, person: null, title: raw.title, sure: true, until: to, fate: 'able' })
      continue
    }
    if (raw?.kind === 'back') {
      subjects.push({ at: start, person: null, continues: raw.as ?? '', sure: true, until: to, fate: 'able' })
      continue
    }
    if (raw?.kind !== 'named' || isInitials(raw.name)) {
      const isUnnamed =
        isSomebody(text) ||
        (raw?.kind === 'title' && raw.title === '') ||
        (raw === null && !speaks && isUnread(text.slice(0, predicate.index))) ||
        (speaks && isNameless(text.slice(0, predicate.index), evidence))
      const enters = speaks || speaksOut.test(text.slice(predicate.index)) || withheld.test(text)
      // "Ia menyebut, pihak sekolah …": whoever stands behind the verb is not its subject.
      const other = others.exec(text)?.[0].length ?? text.length
      if (isUnnamed || (enters && other <= predicate.index + 1))
        subjects.push({ at: start, person: null, sure: true, until: to, fate: 'able', enters })
      continue
    }
    const before = masked.slice(start, raw.start)
    const address = /(?:^|\s)(\p{L}+)\.?\s$/u.exec(before)?.[1] ?? ''
    const addressed = isHonorific(address)
    const lead = addressed ? before.slice(0, before.lastIndexOf(address)) : before
    if (!leadIn.test(lead)) continue
    const sure = addressed || isProven(masked, raw, lead === '', evidence)
    const active = activeVerb.test(predicate.word) || feels.test(predicate.word)
    const words = raw.name.split(' ')
    const whole = words.length > 1 && active && couldBePerson(words, evidence)
    const stranger = sure || whole || !active ? null : newcomer(words, evidence)
    // "Alfin Tuasalamony puas": only people feel so.
    const comes = stranger !== null && words.length > 1 && feels.test(predicate.word) ? 'person' : stranger
    // One word alone: whether it is somebody known, the memory can tell.
    if (!(sure || words.length === 1 || whole || comes !== null)) continue
    const fate = fateOf(masked, raw, to)
    subjects.push({ at: raw.start, person: raw, sure, until: to, fate, ...(comes === null ? {} : { newcomer: comes }) })
  }
  return subjects
}
