import type { Attributed } from './attribution.ts'
import { type Circumstances, readCircumstances } from './circumstances.ts'
import type { IndirectSpeech } from './indirect-speech.ts'
import type { Mentioned } from './names-in-copy.ts'
import type { SentenceSubject } from './sentence-subjects.ts'
import { sentencesOf } from './sentences.ts'
import { speechRules } from './speech-rules.ts'
import { type Kept, type Reading, recall, type Surroundings } from './story-memory.ts'
import type { Block } from './structure.types.ts'
import type { RawSpeaker } from './subject.ts'

/**
 * Reads what single paragraphs say about who speaks. Each is read by itself, so that with a memory only those are read again whose
 * words have changed, or about whose names the copy now shows something else. Offsets given and taken are into the copy.
 */
export type Spoken = { attributed: Attributed; circumstances: Circumstances }
export type Named = { people: Mentioned[]; subjects: SentenceSubject[] }
export type ReadingsMemory = {
  spoken: Kept<Reading<Spoken | null>>
  cited: Kept<Reading<IndirectSpeech[]>>
  named: Kept<Reading<Named>>
}

export type ParagraphReadings = {
  /** What follows the closing mark at `close`, in the paragraph of that index, up to `limit`. */
  after: (index: number, close: number, limit: number) => Spoken | null
  /** What leads up to the opening mark at `open`, from the start of its sentence at `from`. */
  before: (index: number, from: number, open: number) => Spoken | null
  /** Who is cited without quotation marks in the paragraph of that index. */
  cited: (index: number, isBusy: Surroundings['isBusy']) => IndirectSpeech[]
  /** Who is named or spoken of there. */
  named: (index: number) => Named
}

type Span = { start: number; end: number }
const moved = <Placed extends Span>(placed: Placed, by: number): Placed => ({
  ...placed,
  start: placed.start + by,
  end: placed.end + by,
})

const movedSpoken = ({ attributed, circumstances }: Spoken, by: number): Spoken => {
  const speaker: RawSpeaker | null = attributed.speaker === null ? null : moved(attributed.speaker, by)
  return { attributed: { ...moved(attributed, by), speaker }, circumstances }
}

const movedSpeech = (speech: IndirectSpeech, by: number): IndirectSpeech => ({
  ...speech,
  speaker: moved(speech.speaker, by),
  statement: speech.statement === null ? null : moved(speech.statement, by),
})

const movedNamed = ({ people, subjects }: Named, by: number): Named => ({
  people: people.map((mentioned) => ({ ...mentioned, person: moved(mentioned.person, by) })),
  subjects: subjects.map((subject) => ({
    ...subject,
    at: subject.at + by,
    until: subject.until + by,
    person: subject.person === null ? null : moved(subject.person, by),
  })),
})

const sentenceEnd = (masked: string, from: number, limit: number): number =>
  from + (sentencesOf(masked.slice(from, limit))[0]?.end ?? limit - from)

const nowhere = (): boolean => false

export const paragraphReadings = (
  masked: string,
  paragraphs: readonly Block[],
  language: 'id' | 'en',
  evidence: Surroundings['evidence'],
  memory: ReadingsMemory | null,
): ParagraphReadings => {
  const rules = speechRules[language]
  const texts = paragraphs.map(({ start, end }) => masked.slice(start, end))
  const read = (
    kind: string,
    index: number,
    [from, to]: [number, number],
    rule: (text: string, from: number, to: number, asked: Surroundings['evidence']) => Spoken | null,
  ): Spoken | null => {
    const text = texts[index] ?? ''
    const by = paragraphs[index]?.start ?? 0
    const now = { evidence, isBusy: nowhere }
    const spoken =
      memory === null
        ? rule(text, from - by, to - by, evidence)
        : recall(memory.spoken, `${language} ${kind} ${from - by} ${to - by} ${text}`, now, (asked) =>
            rule(text, from - by, to - by, asked.evidence),
          )
    return spoken === null ? null : movedSpoken(spoken, by)
  }
  return {
    after: (index, close, limit) =>
      read('after', index, [close, limit], (text, from, to, asked) => {
        const attributed = rules.after(text, from, to, asked)
        if (attributed === null) return null
        const rest = text.slice(attributed.start, sentenceEnd(text, attributed.end, to))
        return { attributed, circumstances: readCircumstances(rest) }
      }),
    before: (index, from, open) =>
      read('before', index, [from, open], (text, start, to, asked) => {
        const attributed = rules.before(text, start, to, asked)
        return attributed === null ? null : { attributed, circumstances: readCircumstances(text.slice(start, to)) }
      }),
    cited: (index, isBusy) => {
      const text = texts[index] ?? ''
      const by = paragraphs[index]?.start ?? 0
      const readCited = (asked: Surroundings): IndirectSpeech[] =>
        rules.indirect(text, 0, text.length, asked.isBusy, asked.evidence)
      const now: Surroundings = { evidence, isBusy: (at) => isBusy(at + by) }
      const cited = memory === null ? readCited(now) : recall(memory.cited, `${language} ${text}`, now, readCited)
      return cited.map((speech) => movedSpeech(speech, by))
    },
    named: (index) => {
      const text = texts[index] ?? ''
      const by = paragraphs[index]?.start ?? 0
      const readNamed = (asked: Surroundings): Named => ({
        people: rules.people(text, 0, text.length, asked.evidence),
        subjects: rules.subjects(text, 0, text.length, asked.evidence),
      })
      const now: Surroundings = { evidence, isBusy: nowhere }
      return movedNamed(
        memory === null ? readNamed(now) : recall(memory.named, `${language} ${text}`, now, readNamed),
        by,
      )
    },
  }
}
