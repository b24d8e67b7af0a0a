import type { Finding, StoryContext, StoryRule } from '../check.types.ts'
import { findAll } from './find-all.ts'

/** Acronyms and their expansions: introduced once, before they are used. */
const family = 'names'
const source = 'Kebiasaan redaksi: kepanjangan pada penyebutan pertama'

type Introduction = { acronym: string; expansion: string; start: number; end: number }

/** The run of capitalised words and small joining words at the end: "Jaminan Kecelakaan Kerja". */
const namedBefore = /(?:(?<![\p{L}\d])(?:\p{Lu}[\p{L}’'-]*|dan|dari|di|untuk|atas|ke)\s+){0,12}\p{Lu}[\p{L}’'-]*$/u

/** Words whose initials are the acronym, in order; small joining words do not count. */
const expansionOf = (words: string[], acronym: string): string | null => {
  for (let from = Math.max(0, words.length - acronym.length - 3); from < words.length - 1; from += 1) {
    const tail = words.slice(from)
    const capitals = tail.filter((word) => /^\p{Lu}/u.test(word))
    if (!/^\p{Lu}/u.test(tail[0] ?? '') || capitals.length !== acronym.length) continue
    if (capitals.map((word) => word[0]).join('') === acronym) return tail.join(' ')
  }
  return null
}

const inBrackets = /^\((\p{Lu}{2,8})\)/u

const findIntroductions = ({ outside }: StoryContext): Introduction[] => {
  const found: Introduction[] = []
  for (let at = outside.indexOf('('); at !== -1; at = outside.indexOf('(', at + 1)) {
    const acronym = inBrackets.exec(outside.slice(at, at + 10))?.[1]
    if (acronym === undefined) continue
    const before = outside.slice(Math.max(0, at - 161), at)
    const lead = /\p{L}\s$/u.test(before) ? namedBefore.exec(before.slice(0, -1)) : null
    const expansion = lead === null ? null : expansionOf(lead[0].trim().split(/[\s-]+/), acronym)
    if (expansion === null) continue
    found.push({ acronym, expansion: expansion.toLowerCase(), start: at + 1, end: at + 1 + acronym.length })
  }
  return found
}

/** Two rules read them. */
const known = new WeakMap<StoryContext, Introduction[]>()
const introductions = (story: StoryContext): Introduction[] => {
  const found = known.get(story) ?? findIntroductions(story)
  known.set(story, found)
  return found
}

const bodyOf = ({ structure, outside }: StoryContext): { start: number; end: number }[] =>
  structure.blocks
    .filter((block) => block.type === 'paragraph' || block.type === 'listItem')
    .map(({ start, end }) => ({ start, end }))
    .filter(({ start, end }) => outside.slice(start, end).trim() !== '')

/** Readers need no expansion of these; that one comes later is no slip. */
const wellKnown = new Set(
  'AS RI DPR MPR DPD DPRD KPK TNI HAM BUMN BUMD UMKM PBB WHO NATO KTP SIM PNS ASN WNI WNA WIB BBM PLN BPJS KPU MK MA MUI NU PSSI FIFA UGM UI ITB PDIP PKS PKB PAN HIV AI GPS USB CPU GPU NPU RAM APBN APBD NTB NTT DKI DIY SD SMP SMA SMK TK PT CV'.split(
    ' ',
  ),
)

export const acronymBeforeExpansion: StoryRule = {
  id: 'acronym.before-expansion',
  family,
  severity: 'warning',
  source,
  copy: 'id',
  scope: 'story',
  examples: {
    fires: ['Solo, Kompas – Peserta ⟦JKK⟧ bertambah.\n\nProgram Jaminan Kecelakaan Kerja (JKK) melindungi pekerja.'],
    silent: [
      'Solo, Kompas – Program Jaminan Kecelakaan Kerja (JKK) melindungi pekerja.\n\nPeserta JKK bertambah.',
      'Solo, Kompas – Turnamen SBY Cup digelar.\n\nPresiden Susilo Bambang Yudhoyono (SBY) datang.',
      'Peserta JKK Bertambah\n\nSolo, Kompas – Program Jaminan Kecelakaan Kerja (JKK) melindungi pekerja.',
    ],
  },
  check: (story) => {
    const introduced = introductions(story)
    if (introduced.length === 0) return []
    const body = bodyOf(story)
    const first = new Map<string, Introduction>()
    for (const introduction of introduced) {
      if (body.some(({ start, end }) => start <= introduction.start && introduction.end <= end))
        first.set(introduction.acronym, first.get(introduction.acronym) ?? introduction)
    }
    return [...first.values()].flatMap((introduction): Finding[] => {
      // Most are not: a pattern of its own for each costs more than all else here.
      const isUsedBefore = story.outside.indexOf(introduction.acronym) < introduction.start
      if (!isUsedBefore || wellKnown.has(introduction.acronym)) return []
      // Beside another capital it is part of a name: "SBY Cup", "RSPI Sulianti Saroso".
      const use = new RegExp(
        String.raw`(?<![\p{L}\d(/.-]|[\p{Ll}\d,]\s\p{Lu}[\p{L}’'-]*\s)${introduction.acronym}(?![\p{L}\d/)-]|\s[\p{Lu}\d])`,
        'gu',
      )
      for (const match of story.outside.slice(0, introduction.start).matchAll(use)) {
        const at = match.index
        const end = at + introduction.acronym.length
        if (body.some((block) => block.start <= at && end <= block.end)) {
          return [{ start: at, end, values: { acronym: introduction.acronym } }]
        }
      }
      return []
    })
  },
}

export const acronymExpandedTwice: StoryRule = {
  id: 'acronym.expanded-twice',
  family,
  severity: 'warning',
  source,
  copy: 'id',
  scope: 'story',
  examples: {
    fires: [
      'Solo, Kompas – Program Jaminan Kecelakaan Kerja (JKK) melindungi pekerja.\n\nPeserta Jaminan Kecelakaan Kerja (⟦JKK⟧) bertambah.',
    ],
    silent: ['Solo, Kompas – Program Jaminan Kecelakaan Kerja (JKK) dan Jaminan Kematian (JK) melindungi pekerja.'],
  },
  check: (story) => {
    const introduced = introductions(story)
    if (introduced.length < 2) return []
    const body = bodyOf(story)
    const seen = new Set<string>()
    return introduced.flatMap(({ acronym, expansion, start, end }): Finding[] => {
      if (!body.some((block) => block.start <= start && end <= block.end)) return []
      const key = `${acronym} ${expansion}`
      if (seen.has(key)) return [{ start, end, values: { acronym } }]
      seen.add(key)
      return []
    })
  },
}

/** Acronyms are short: of four letters one that is another makes another body. */
const shortestToCompare = 4

/** One letter is another, or two have changed places. */
const oneLetterOff = (a: string, b: string): boolean => {
  if (a.length !== b.length) return false
  const off = [...a].flatMap((letter, at) => (letter === b[at] ? [] : [at]))
  const [first = 0, second = 0] = off
  return (
    (off.length === 1 && a.length > shortestToCompare) ||
    (off.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first])
  )
}

const acronymUse = /(?<![\p{L}\d(/.-])\p{Lu}{4,9}(?![\p{L}\d/)-])/gu

export const acronymSlip: StoryRule = {
  id: 'acronym.other-letters',
  family,
  severity: 'warning',
  source: 'Kode etik jurnalistik: nama lembaga ditulis dengan benar dan tetap',
  copy: 'id',
  scope: 'story',
  examples: {
    fires: [
      'Solo, Kompas – Dinas Pekerjaan Umum dan Penataan Ruang (DPUPR) bekerja.\n\nPetugas ⟦DPUTR⟧ meminta warga bersabar.',
    ],
    silent: [
      'Solo, Kompas – Dinas Pekerjaan Umum dan Penataan Ruang (DPUPR) bekerja.\n\nPetugas DPUPR meminta warga bersabar.',
      'Solo, Kompas – Dewan Perwakilan Rakyat Daerah (DPRD) dan Dewan Perwakilan Rakyat Aceh (DPRA) bertemu.\n\nDPRD dan DPRA bersidang.',
    ],
  },
  check: (story) => {
    const own = new Set(introductions(story).map(({ acronym }) => acronym))
    const long = [...own].filter((acronym) => acronym.length >= shortestToCompare)
    if (long.length === 0) return []
    const uses = bodyOf(story).flatMap(({ start, end }) =>
      findAll(story.outside.slice(start, end), acronymUse, (match) => ({ values: { found: match[0] } })).map(
        ({ values, ...found }) => ({
          acronym: values?.found ?? '',
          start: found.start + start,
          end: found.end + start,
        }),
      ),
    )
    const count = (acronym: string): number => uses.filter((use) => use.acronym === acronym).length
    return uses.flatMap(({ acronym, start, end }): Finding[] => {
      if (own.has(acronym) || wellKnown.has(acronym)) return []
      const other = long.find((candidate) => oneLetterOff(candidate, acronym))
      // What is printed more often than the introduced one is a name of its own. Its introduction stands in brackets.
      return other === undefined || count(acronym) > count(other) + 1 || count(acronym) > 2
        ? []
        : [{ start, end, values: { other } }]
    })
  },
}

/** Bodies that print a brand beside their name. */
const aliases: readonly (readonly [RegExp, string, RegExp])[] = [
  [/(?<![\p{L}\d])BPJAMSOSTEK(?![\p{L}\d])/u, 'BPJS Ketenagakerjaan', /BPJS Ketenagakerjaan/u],
  [/(?<![\p{L}\d])BP Jamsostek(?![\p{L}\d])/u, 'BPJS Ketenagakerjaan', /BPJS Ketenagakerjaan/u],
  [
    /(?<![\p{L}\d])(?:Kemenkominfo|Kominfo)(?![\p{L}\d])/u,
    'Komdigi',
    /(?<![\p{L}\d])(?:Komdigi|Kemkomdigi)(?![\p{L}\d])/u,
  ],
  [/(?<![\p{L}\d])Depkes(?![\p{L}\d])/u, 'Kemenkes', /(?<![\p{L}\d])Kemenkes(?![\p{L}\d])/u],
]

export const aliasInconsistent: StoryRule = {
  id: 'name.alias-inconsistent',
  family,
  severity: 'info',
  source: 'Kebiasaan redaksi: satu lembaga satu nama dalam satu naskah',
  copy: 'id',
  scope: 'story',
  examples: {
    fires: ['Solo, Kompas – Peserta BPJS Ketenagakerjaan bertambah.\n\nKantor ⟦BPJAMSOSTEK⟧ ramai.'],
    silent: ['Solo, Kompas – Peserta BPJAMSOSTEK bertambah.\n\nKantor BPJAMSOSTEK ramai.'],
  },
  check: ({ text }) =>
    aliases.flatMap(([alias, name, usual]) => {
      const match = usual.test(text) ? alias.exec(text) : null
      return match === null ? [] : [{ start: match.index, end: match.index + match[0].length, values: { name } }]
    }),
}
