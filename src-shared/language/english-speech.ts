import type { Attributed } from './attribution.ts'
import { readSpeaker } from './english-speaker.ts'
import { lemmaOf, verbPattern } from './english-verbs.ts'
import type { IndirectSpeech } from './indirect-speech.ts'
import { hidden, sentencesOf } from './sentences.ts'
import type { RawSpeaker } from './subject.ts'

/** Who speaks in English copy: `"…," said Maria Santos, a farmer`, `Mayor Santos said`, `Santos told reporters that …`. */
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
    const speaker = readSpeaker(text, at, phraseAfter(text, at, limit))
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
  const speaker = readSpeaker(text, close, close + later.index)
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
  const speaker = readSpeaker(text, from, from + match.index)
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
      const speaker = comma === -1 ? null : readSpeaker(masked, from + according[0].length, from + comma)
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
      const speaker = readSpeaker(masked, verbAt + match[0].length, until)
      // "Whitlock, a tourist, said she had …": a pronoun that goes on begins the statement.
      if (speaker !== null && (speaker.kind === 'named' || speaker.end >= to - 2)) {
        add(speaker, verb, statementOf(masked, from, verbAt))
        continue
      }
    }
    const speaker = readSpeaker(masked, from, verbAt)
    if (speaker === null) continue
    const after = whole.slice(match.index + match[0].length)
    const that = /^(?:\s[^,.]{0,60}?)?\sthat\s/u.exec(after)
    const gap = that?.[0].length ?? (verb === 'tell' || verb === 'ask' || verb === 'urge' ? null : 1)
    add(speaker, verb, gap === null ? null : statementOf(masked, verbAt + match[0].length + gap, to))
  }
  return speeches
}
