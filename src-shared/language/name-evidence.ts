import { collectAliases } from './aliases.ts'
import { speaksIn } from './english-subjects.ts'
import { figure, joiner, kindAt, letter, lower, past, space, upper, upTo } from './letters.ts'
import { comparable, type NameEvidence } from './name-seam.ts'
import { isAcronym, isCapitalised, isHonorific, isNoName, opensRole } from './role-words.ts'
import { bareVerbs } from './speech-verbs.ts'
import type { Kept } from './story-memory.ts'

/** What the whole copy shows about names before anyone speaks: names used alone, ordinary words, bodies, places, second names. */
const speakingVerbs = new Set(bareVerbs)
/** Right after a verb of `speakingVerbs`. */
const spokenShort =
  /\s+(?:(?:Pak|Bu|Bapak|Ibu|Mas|Mbak|Dr\.?|dr\.?|Prof\.?)\s+)?(\p{Lu}[\p{L}’'-]+)(?=\s*[.,(]|\s+\p{Ll})/uy
/** At a capital that opens a sentence. */
const speakingShort =
  /(\p{Lu}[\p{L}’'-]+)\s+(?:juga\s+|pun\s+|lalu\s+|kemudian\s+)?(?:mengatakan|menjelaskan|menegaskan|menyebut|menyebutkan|menambahkan|menuturkan|mengungkapkan|menilai|mengaku|berharap|menyatakan|bilang|memaparkan|menerangkan)\b/uy

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Whether the end of a sentence, a mark or a line stands before `at`, with at most nine spaces between. */
const startsSentence = (text: string, at: number): boolean => {
  for (let before = at - 1; before >= at - 10; before -= 1) {
    if (before < 0) return before === at - 1
    if ('.!?”"\n'.includes(text.charAt(before))) return true
    if ((kindAt(text, before) & space) === 0) return false
  }
  return false
}

const beforeLocals = new Set(
  'di ke dari asal kawasan warga wilayah desa Desa kampung Kampung kelurahan Kelurahan kecamatan Kecamatan dusun Dusun pasar Pasar pantai Pantai'.split(
    ' ',
  ),
)
const local = / \p{Lu}\p{Ll}{3,}(?!\s\p{Lu})/uy

/** Whether a capital, or the d of "dr", stands behind the white space at `at`: only then can a name follow. */
const nameMayFollow = (text: string, at: number): boolean => {
  if (at >= text.length || (kindAt(text, at) & space) === 0) return false
  const next = past(text, at, text.length, space)
  return next < text.length && ((kindAt(text, next) & upper) !== 0 || text.charAt(next) === 'd')
}

const isPartOfWord = (text: string, at: number): boolean =>
  at >= 0 && at < text.length && (kindAt(text, at) & (figure | joiner)) !== 0

/** What one part of the copy shows. */
export type PartEvidence = {
  short: Set<string>
  common: Set<string>
  locals: Set<string>
  bodies: Set<string>
  aliases: Map<string, string>
}

const opensBodyName = new Set(
  'PT CV UD Bank Yayasan Koperasi Perum Perumda Universitas Institut RS RSUD Hotel Grup Asosiasi Komunitas Paguyuban Kelompok'.split(
    ' ',
  ),
)
/** Right after a word of `opensBodyName`. */
const bodyName = /\.? ((?:\p{Lu}[\p{L}\d&’'-]*[ ]?){1,5})/uy

const wordsBefore = /(?:[\p{L}\d.’'-]+\s){0,3}$/u

/** The name of the company or body that begins at `start`; null where a function before it or in it may be followed by a person's name. */
const nameOfBody = (masked: string, start: number, name: string): string | null => {
  const before =
    wordsBefore
      .exec(masked.slice(Math.max(0, start - 60), start))?.[0]
      .trim()
      .split(/\s+/) ?? []
  const last = before.at(-1) ?? ''
  // "pengamat ekonomi Universitas Indonesia Onky Setyo": behind a function in small letters a name may be among the words too.
  if ((isCapitalised(last) && !last.endsWith('.')) || before.some(opensRole)) return null
  const words = name.trim().split(' ')
  while (words.length > 0 && /^(?:Tbk|Persero)$/u.test(words.at(-1) ?? '')) words.pop()
  return words.length === 0 || opensRole(words[0] ?? '') ? null : words.map(comparable).join(' ')
}

/** What single words show, in one walk over the words of `masked`. */
const collectWords = (masked: string, { short, common, locals, bodies }: PartEvidence): void => {
  const addShort = (name: string): void => {
    if (!isNoName(name) && !opensRole(name) && !isHonorific(name) && !isAcronym(name)) short.add(comparable(name))
  }
  const { length } = masked
  let told = 0
  let telling = 0
  let embodied = 0
  for (let at = upTo(masked, 0, length, letter); at < length; at = upTo(masked, at, length, letter)) {
    const start = at
    const small = past(masked, at, length, lower)
    at = past(masked, small, length, letter)
    if (small === at && at - start >= 3 && !isPartOfWord(masked, start - 1) && !isPartOfWord(masked, at))
      common.add(masked.slice(start, at))
    if (nameMayFollow(masked, at)) {
      const word = masked.slice(start, at)
      if (start >= told && speakingVerbs.has(word)) {
        const match = matchAt(spokenShort, masked, at)
        if (match !== null) {
          told = at + match[0].length
          addShort(match[1] ?? '')
        }
      }
      if (beforeLocals.has(word) && start > 0 && (kindAt(masked, start - 1) & space) !== 0) {
        const match = matchAt(local, masked, at)
        if (match !== null) locals.add(comparable(match[0].slice(1)))
      }
    }
    if ((kindAt(masked, start) & upper) === 0) continue
    const next = masked[at]
    if (start >= embodied && (next === ' ' || next === '.') && opensBodyName.has(masked.slice(start, at))) {
      const match = (kindAt(masked, Math.max(0, start - 1)) & figure) === 0 ? matchAt(bodyName, masked, at) : null
      if (match !== null) {
        embodied = at + match[0].length
        const body = nameOfBody(masked, start, match[1] ?? '')
        if (body !== null) bodies.add(body)
      }
    }
    if (start >= telling && startsSentence(masked, start)) {
      const match = matchAt(speakingShort, masked, start)
      if (match !== null) {
        telling = start + match[0].length
        addShort(match[1] ?? '')
      }
    }
  }
}

const nothingYet = (): PartEvidence => ({
  short: new Set(),
  common: new Set(),
  locals: new Set(),
  bodies: new Set(),
  aliases: new Map(),
})

const collect = (masked: string, evidence: PartEvidence): PartEvidence => {
  collectWords(masked, evidence)
  collectAliases(masked, evidence.aliases)
  return evidence
}

const addAll = (to: PartEvidence, { short, common, locals, bodies, aliases }: PartEvidence): void => {
  for (const word of short) to.short.add(word)
  for (const word of common) to.common.add(word)
  for (const word of locals) to.locals.add(word)
  for (const body of bodies) to.bodies.add(body)
  for (const [alias, run] of aliases) if (run !== '' || !to.aliases.has(alias)) to.aliases.set(alias, run)
}

/** From the end of a paragraph to the end of the next, so that every word of the copy is in one of them. */
const partsOf = (masked: string, paragraphs: readonly { end: number }[]): string[] => {
  let from = 0
  const parts = paragraphs.map(({ end }) => {
    const part = masked.slice(from, end)
    from = end
    return part
  })
  return [...parts, masked.slice(from)]
}

/** Collected paragraph by paragraph; with `known`, only from those that it does not hold. */
export const evidenceOf = (
  masked: string,
  paragraphs: readonly { end: number }[],
  known: Kept<PartEvidence> | null = null,
): NameEvidence => {
  const all = nothingYet()
  for (const part of partsOf(masked, paragraphs)) {
    if (known === null) {
      collect(part, all)
      continue
    }
    const own = known.find(part) ?? collect(part, nothingYet())
    known.keep(part, own)
    addAll(all, own)
  }
  return {
    ...all,
    openingBodies: new Set(Array.from(all.bodies, (body) => body.split(' ', 1)[0] ?? '')),
    initials: {
      has: (letters) => new RegExp(`inisial\\s${letters}(?!\\p{L})|(?<!\\p{L})${letters}\\s\\(\\d`, 'u').test(masked),
    },
    speaking: { has: (name) => speaksIn(masked, name) },
  }
}
