import { storyLanguage } from '../article/story-language.ts'
import type { Attributed } from './attribution.ts'
import type { Circumstances } from './circumstances.ts'
import { findFullName } from './full-name.ts'
import type { IndirectSpeech, IsBusy } from './indirect-speech.ts'
import { countWords } from './letters.ts'
import { evidenceOf, type PartEvidence } from './name-evidence.ts'
import { comparable } from './name-seam.ts'
import type { Mentioned } from './names-in-copy.ts'
import type { Resolved } from './names-in-story.ts'
import { type ParagraphReadings, paragraphReadings, type ReadingsMemory } from './paragraph-readings.ts'
import { type QuotedSpan, quotedSpans } from './quotation-spans.ts'
import type { SentenceSubject } from './sentence-subjects.ts'
import { countSentences, hideQuotations, sentencesOf } from './sentences.ts'
import { createSpeakerMemory } from './speaker-memory.ts'
import { createKept, type Kept } from './story-memory.ts'
import type { Block, Span, StructuredQuote } from './structure.types.ts'

/**
 * The quotations of a story with who said them. Direct quotations are the stretches between marks that somebody
 * speaks or that stand as sentences of their own; a quoted title or a word in marks is none. Indirect speech is a suggestion.
 */
type Direct = {
  span: QuotedSpan
  attributed: Attributed | null
  /** The quotation before it in the same attribution, for a split or continued one. */
  continues: Direct | null
  split: boolean
  circumstances: Circumstances
}
type Event = { at: number } & (
  | { kind: 'direct'; quote: Direct }
  | { kind: 'indirect'; speech: IndirectSpeech }
  | { kind: 'person'; mentioned: Mentioned }
  | { kind: 'subject'; subject: SentenceSubject }
)

const nothing: Circumstances = { when: null, channel: null }

/** Verbs that are hardly ever anything else beside a quotation, for one whose comma was forgotten. */
const spokenAt = /^\s?(?:kata|ujar|tutur|ucap|ungkap|tegas|imbuh|pungkas)(?:nya)?\b/u

/** `…,`, `…. ”`: a comma, the end of a sentence or a dash, with a mark of a quotation inside behind it or not. */
export const endsLikeSpeech = (inside: string): boolean => {
  const end = inside.trimEnd()
  const last = '’\'”"'.includes(end.charAt(end.length - 1)) ? end.slice(0, -1).trimEnd() : end
  return last !== '' && ',.?!…–—-'.includes(last.charAt(last.length - 1))
}

const readDirect = (
  text: string,
  masked: string,
  paragraphs: Block[],
  spans: QuotedSpan[],
  readings: ParagraphReadings,
): Direct[] => {
  const quotes: Direct[] = []
  spans.forEach((span, index) => {
    const paragraph = paragraphs[span.closesIn]
    const opening = paragraphs[span.opensIn]
    if (paragraph === undefined || opening === undefined) return
    const inside = text.slice(span.start + 1, span.end - 1)
    const words = countWords(inside)
    const next = spans[index + 1]
    const limit = next === undefined ? paragraph.end : Math.min(paragraph.end, next.start)
    const previous = spans[index - 1]
    const speech = endsLikeSpeech(inside) || /^\s?,/.test(text.slice(span.end, span.end + 2))
    const after =
      speech || words >= 4 || spokenAt.test(text.slice(span.end, span.end + 12))
        ? readings.after(span.closesIn, span.end, limit)
        : null
    if (after !== null) {
      quotes.push({ span, ...after, continues: null, split: false })
      return
    }
    const from = Math.max(
      opening.start,
      previous !== undefined && previous.end <= span.start ? previous.end : opening.start,
    )
    const lead = sentencesOf(masked.slice(from, span.start)).at(-1)
    const leadText = lead === undefined ? '' : masked.slice(from + lead.start, span.start)
    const closed =
      endsLikeSpeech(inside) || /^\s*(?:[.?!]|$)/.test(text.slice(span.end, Math.min(paragraph.end, span.end + 4)))
    const introduced = /[:,]\s*$/.test(leadText)
    const before =
      lead !== undefined && !span.single && words >= 2 && (closed || introduced) && !/[.!?]\s*$/.test(leadText)
        ? readings.before(span.opensIn, from + lead.start, span.start)
        : null
    if (before !== null) {
      quotes.push({ span, ...before, continues: null, split: false })
      return
    }
    const last = quotes.at(-1)
    const between = masked.slice(previous?.end ?? 0, span.start)
    const joined =
      last !== undefined &&
      last.span === previous &&
      previous.closesIn === span.opensIn &&
      countSentences(between) === 1
    const standsAlone = words >= 6 && endsLikeSpeech(inside) && /^[\s…(]*[\p{Lu}\d]/u.test(inside)
    const follows = joined && words >= 3 && closed && (last.attributed !== null || last.continues !== null)
    if (span.single || !(follows || standsAlone)) return
    quotes.push({
      span,
      attributed: null,
      continues: follows ? last : null,
      split: follows && /,\s*$/.test(between),
      circumstances: nothing,
    })
  })
  return quotes
}

/** What was read for one story, for the next reading of the same story a key press later. */
export type QuotesMemory = ReadingsMemory & { evidence: Kept<PartEvidence> }

export const createQuotesMemory = (): QuotesMemory => ({
  spoken: createKept(),
  cited: createKept(),
  named: createKept(),
  evidence: createKept(),
})

const position = (quote: Direct): number => quote.attributed?.start ?? quote.span.end

const spanOf = (text: string, { start, end }: { start: number; end: number }): Span => ({
  text: text.slice(start, end),
  start,
  end,
})

/** Where somebody already speaks directly: no indirect speech is looked for there. */
const spokenFor = (quotes: Direct[]): IsBusy => {
  const parts = quotes
    .flatMap(({ span, attributed }) =>
      attributed === null
        ? []
        : [{ start: Math.min(span.end, attributed.start), end: Math.max(span.start, attributed.end) }],
    )
    .sort((a, b) => a.start - b.start)
  return (at) => {
    let low = 0
    let high = parts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((parts[middle]?.start ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return at < (parts[low - 1]?.end ?? 0)
  }
}

const indirectQuote = (
  text: string,
  speech: IndirectSpeech,
  { start, end }: { start: number; end: number },
  resolved: Resolved,
): StructuredQuote => ({
  type: 'indirect',
  text: text.slice(start, end),
  start,
  end,
  speaker: resolved.speaker,
  mention: spanOf(text, speech.speaker),
  verb: speech.verb,
  ...speech.circumstances,
  confidence: Math.round(resolved.confidence * speech.certainty * 100) / 100,
})

const directQuote = (text: string, quote: Direct, resolved: Resolved): StructuredQuote => {
  // The two halves of a split quotation share one attribution; a quotation that only goes on has none of its own.
  const source = quote.split && quote.continues !== null ? quote.continues : quote
  const { start, end } = quote.span
  const speaker = source.attributed?.speaker ?? null
  return {
    type: 'direct',
    text: text.slice(start, end),
    start,
    end,
    speaker: resolved.speaker,
    mention: speaker === null ? null : spanOf(text, speaker),
    verb: source.attributed?.verb ?? null,
    ...source.circumstances,
    confidence: source === quote && quote.continues !== null ? Math.min(resolved.confidence, 0.6) : resolved.confidence,
  }
}

/** Nobody writes three sentences of that length (UTF-16 units). */
const longest = 1200
const several = 4

/** 'direct': without indirect speech, which is then read no further than it tells who speaks directly. */
export type QuotesWanted = 'all' | 'direct'

export const findQuotes = (
  text: string,
  paragraphs: Block[],
  read: QuotesMemory | null = null,
  wanted: QuotesWanted = 'all',
): StructuredQuote[] => {
  const spans = quotedSpans(text, paragraphs)
  if (wanted === 'direct' && spans.length === 0) return []
  const masked = hideQuotations(text, spans)
  const evidence = evidenceOf(masked, paragraphs, read?.evidence ?? null)
  const readings = paragraphReadings(masked, paragraphs, storyLanguage(text), evidence, read)
  const directs = readDirect(text, masked, paragraphs, spans, readings)
  const isBusy = spokenFor(directs)
  const events: Event[] = directs.map((quote) => ({ kind: 'direct', at: position(quote), quote }))
  const lastDirect = events.reduce((latest, { at }) => Math.max(latest, at), -1)
  for (const [index, { start }] of paragraphs.entries()) {
    if (wanted === 'direct' && start > lastDirect) break
    for (const speech of readings.cited(index, isBusy)) {
      events.push({ kind: 'indirect', at: speech.speaker.start, speech })
    }
  }
  // Whoever is named after the last words that anybody said speaks none of them.
  const last = events.reduce((latest, { at }) => Math.max(latest, at), -1)
  for (const [index, { start }] of paragraphs.entries()) {
    if (start > last) break
    const { people, subjects } = readings.named(index)
    for (const mentioned of people) {
      // Just before the words themselves, so that a function is known when its holder speaks.
      events.push({ kind: 'person', at: mentioned.person.start - 0.5, mentioned })
    }
    for (const subject of subjects) events.push({ kind: 'subject', at: subject.at - 0.25, subject })
  }
  const bodyStart = paragraphs[0]?.start ?? 0
  const memory = createSpeakerMemory(
    (short, before) => findFullName(masked, bodyStart, short, before, evidence),
    (name) => evidence.aliases.has(comparable(name)),
    (from, to) => (to - from > longest ? several : countSentences(masked.slice(Math.min(from, to), to))),
    masked,
  )
  const resolvedBefore = new Map<Direct, Resolved>()
  const found: StructuredQuote[] = []
  for (const event of events.sort((a, b) => a.at - b.at)) {
    switch (event.kind) {
      case 'person':
        memory.mention(event.mentioned)
        break
      case 'subject':
        memory.subject(event.subject)
        break
      case 'indirect': {
        const resolved = memory.resolve(event.speech.speaker, event.at, false)
        if (wanted === 'all' && resolved.speaker !== null && event.speech.statement !== null) {
          found.push(indirectQuote(text, event.speech, event.speech.statement, resolved))
        }
        break
      }
      case 'direct': {
        const { quote } = event
        const source = quote.continues === null ? undefined : resolvedBefore.get(quote.continues)
        if (quote.attributed !== null && quote.attributed.speaker === null) memory.forget()
        const resolved = source ?? memory.resolve(quote.attributed?.speaker ?? null, event.at, true)
        resolvedBefore.set(quote, resolved)
        found.push(directQuote(text, quote, resolved))
        break
      }
    }
  }
  for (const kept of Object.values(read ?? {})) kept.nextRun()
  return found.sort((a, b) => a.start - b.start)
}
