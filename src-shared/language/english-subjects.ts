import { capitals, nameInRun, roleInRun } from './english-speaker.ts'
import { verbPattern } from './english-verbs.ts'
import { everyMatch } from './every-match.ts'
import type { NameEvidence } from './name-seam.ts'
import type { Mentioned } from './names-in-copy.ts'
import type { SentenceSubject } from './sentence-subjects.ts'
import { hidden, sentencesOf } from './sentences.ts'

/**
 * Whom the sentences of English copy are about, for the "he said" that follows: "Her neighbour, Slamet Wiyono, moved in July.
 * “…,” he recalls". Only what the copy shows to be a person: a title, a description set off by commas, or a name that speaks.
 */
const opening = new RegExp(
  String.raw`^(?<lead>(?:(?:The|Her|His|Their|Its|Our|A|An|Another)\s[^,.;:\uFFFC]{2,60}|Meanwhile|Earlier|Later),\s)?(?<run>${capitals.source})(?<aside>,\s[^,.;:\uFFFC]{3,80},|\s\(\d{1,2}\)|,\s\d{1,2},)?,?\s(?<next>\p{Ll}[\p{L}’'-]*)`,
  'u',
)
/** "A resident said …", "Police declined …": somebody without a name. */
const nameless =
  /^(?:(?:An?|One|Another|The)\s\p{Ll}|(?:Residents|Villagers|Police|Officials|Authorities|Officers|Neighbou?rs|Families|Relatives|Students|Workers|Traders|Farmers|Witnesses)\s)/u
const speaksOut = new RegExp(
  String.raw`\s(?:${verbPattern}|did not say|declined|refused|complained|hoped|denied|confirmed|asked|demanded|feared|worried)(?![\p{L}])`,
  'u',
)
/** "Among the visitors was Nurlaila binti Hasan". */
const among = new RegExp(
  String.raw`^(?<lead>(?:Among|One of|Also among|Also)\s[^,.;:\uFFFC]{2,60}\s(?:was|is)\s)(?<run>${capitals.source})`,
  'u',
)
const speech = new RegExp(`^${verbPattern}$`, 'u')

const verbAfter = new RegExp(String.raw`\s${verbPattern}(?![\p{L}])`, 'uy')
const verbBefore = new RegExp(String.raw`(?<=(?<![\p{L}])${verbPattern}\s(?:\p{Lu}[\p{L}.]*\s){0,3})`, 'uy')

const matchesAt = (pattern: RegExp, text: string, at: number): boolean => {
  pattern.lastIndex = at
  return pattern.test(text)
}

const letter = /\p{L}/u

/** "… said Smith", "Smith said …" anywhere in `masked`, by the last word of `name`. */
export const speaksIn = (masked: string, name: string): boolean => {
  const last = name.split(' ').at(-1) ?? ''
  if (last === '') return false
  for (let at = masked.indexOf(last); at !== -1; at = masked.indexOf(last, at + 1)) {
    const end = at + last.length
    if (!letter.test(masked[at - 1] ?? '') && matchesAt(verbAfter, masked, end)) return true
    if (!letter.test(masked[end] ?? '') && matchesAt(verbBefore, masked, at)) return true
  }
  return false
}

/** Everyone named with an office in front: "Maluku Governor Hendrik Pattiasina". */
export const englishPeople = (masked: string, from: number, to: number): Mentioned[] =>
  everyMatch(masked.slice(from, to), capitals).flatMap((match) => {
    const found = nameInRun(match[0], from + match.index)
    const role = found === null ? null : roleInRun(match[0], found.name)
    if (found === null || role === null || !found.name.includes(' ')) return []
    const person = { ...found, role, affiliation: null }
    const lead = masked.slice(Math.max(from, found.start - role.length - 6), found.start - role.length - 1)
    // "Director General of Sea Transportation Antoni": the run begins inside the function.
    if (
      /\s(?:of|for|at|in)(?:\sthe)?\s$/u.test(masked.slice(Math.max(from, from + match.index - 9), from + match.index))
    )
      return []
    const together = /\sand\s$/u.test(lead)
    return [{ person, opens: false, together, reported: false, fate: 'able' as const }]
  })

export const englishSubjects = (
  masked: string,
  from: number,
  to: number,
  evidence: NameEvidence,
): SentenceSubject[] => {
  const subjects: SentenceSubject[] = []
  for (const sentence of sentencesOf(masked.slice(from, to))) {
    const start = from + sentence.start
    const text = masked.slice(start, Math.min(from + sentence.end, start + 260))
    if (text.startsWith(hidden)) continue
    const met = among.exec(text)?.groups
    const visitor = met === undefined ? null : nameInRun(met.run ?? '', start + (met.lead ?? '').length)
    if (visitor?.name.includes(' ') === true) {
      const named = { ...visitor, role: null, affiliation: null }
      subjects.push({ at: visitor.start, person: named, sure: true, until: to, fate: 'able' })
      continue
    }
    if (nameless.test(text) && speaksOut.test(text)) {
      subjects.push({ at: start, person: null, sure: true, until: to, fate: 'able', enters: true })
      continue
    }
    const groups = opening.exec(text)?.groups
    if (groups === undefined || speech.test(groups.next ?? '')) continue
    const { lead = '', run = '', aside } = groups
    const found = nameInRun(run, start + lead.length)
    if (found === null) continue
    const role = roleInRun(run, found.name)
    const described = /^(?:The|Her|His|Their|Its|Our|A|An|Another)\s/u.test(lead)
      ? lead.replace(/^\p{L}+\s|,\s$/gu, '')
      : null
    const sure = role !== null || described !== null || aside !== undefined || evidence.speaking.has(found.name)
    if (!sure && !found.name.includes(' ')) continue
    if (!sure) {
      // "Nurlaila Hasan has run a stall there since 2009": a person or a body; "she said" may be theirs or not.
      subjects.push({ at: found.start, person: null, sure: true, until: start, fate: 'able', enters: true })
      continue
    }
    const person = { ...found, role: role ?? described, affiliation: null }
    subjects.push({ at: found.start, person, sure, until: to, fate: 'able' })
  }
  return subjects
}
