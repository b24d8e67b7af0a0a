import { structureStory } from '../../src-shared/language/structure.ts'
import type { StructuredQuote } from '../../src-shared/language/structure.types.ts'
import type { AnnotatedCopy, GoldQuote } from './annotated-copy.ts'

/** Compares what the language rules find with the annotation. Counts add up over copies. */
export type Count = { right: number; found: number; expected: number }
export type Score = {
  datelines: Count
  direct: Count
  /** Of the direct quotations whose speaker is annotated. `wrong`: someone else was named. */
  speakers: { exact: number; wrong: number; none: number; expected: number; named: number }
  roles: { exact: number; expected: number }
  indirect: Count
  /** One line a disagreement, for the eye. */
  disagreements: string[]
}

const emptyCount = (): Count => ({ right: 0, found: 0, expected: 0 })
const emptyScore = (): Score => ({
  datelines: emptyCount(),
  direct: emptyCount(),
  speakers: { exact: 0, wrong: 0, none: 0, expected: 0, named: 0 },
  roles: { exact: 0, expected: 0 },
  indirect: emptyCount(),
  disagreements: [],
})

export const precision = ({ right, found }: Count): number => (found === 0 ? 1 : right / found)
export const recall = ({ right, expected }: Count): number => (expected === 0 ? 1 : right / expected)

const shorten = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 70)

const scoreDateline = (copy: AnnotatedCopy, score: Score, found: ReturnType<typeof structureStory>): void => {
  const { dateline: gold } = copy
  const { dateline } = found
  const right =
    gold !== null &&
    dateline !== null &&
    dateline.start === gold.start &&
    dateline.end === gold.end &&
    (dateline.place ?? '') === gold.place &&
    (dateline.outlet ?? '') === gold.outlet
  score.datelines.expected += gold === null ? 0 : 1
  score.datelines.found += dateline === null ? 0 : 1
  score.datelines.right += right ? 1 : 0
  if (!right && (gold !== null || dateline !== null)) {
    const was = dateline === null ? 'nothing' : `${dateline.place}; ${dateline.outlet}; ${dateline.raw}`
    score.disagreements.push(`${copy.name} dateline ${gold?.place ?? '-'}; ${gold?.outlet ?? '-'} ← ${was}`)
  }
}

const scoreSpeaker = (copy: AnnotatedCopy, score: Score, gold: GoldQuote, own: StructuredQuote | undefined): void => {
  const name = own?.speaker?.name ?? null
  score.speakers.named += name === null ? 0 : 1
  score.speakers.expected += gold.speaker === '' ? 0 : 1
  if (name === gold.speaker) {
    score.speakers.exact += 1
    if (gold.role === '') return
    const { role, affiliation } = own?.speaker ?? { role: null, affiliation: null }
    const whole = [role, affiliation].filter((part) => part !== null).join(' ')
    const same = role === gold.role || whole === gold.role
    score.roles.expected += 1
    score.roles.exact += same ? 1 : 0
    if (!same) score.disagreements.push(`${copy.name} role “${gold.role}” ← “${role} | ${affiliation}”`)
    return
  }
  if (name === null && gold.speaker === '') return
  if (name === null) score.speakers.none += 1
  else score.speakers.wrong += 1
  const words = shorten(copy.text.slice(gold.start, gold.end))
  score.disagreements.push(`${copy.name} speaker ${gold.speaker} ← ${name} (${own?.mention?.text ?? ''}) ${words}`)
}

const scoreDirect = (copy: AnnotatedCopy, score: Score, found: StructuredQuote[]): void => {
  const expected = copy.quotes.filter((quote) => quote.type === 'direct')
  const direct = found.filter((quote) => quote.type === 'direct')
  score.direct.expected += expected.length
  score.direct.found += direct.length
  for (const gold of expected) {
    const own = direct.find((quote) => quote.start === gold.start && quote.end === gold.end)
    score.direct.right += own === undefined ? 0 : 1
    if (own === undefined)
      score.disagreements.push(`${copy.name} missed ${shorten(copy.text.slice(gold.start, gold.end))}`)
    scoreSpeaker(copy, score, gold, own)
  }
  for (const quote of direct) {
    if (expected.some((gold) => gold.start === quote.start && gold.end === quote.end)) continue
    score.disagreements.push(`${copy.name} no quotation: ${shorten(quote.text)}`)
    score.speakers.named += quote.speaker === null ? 0 : 1
    score.speakers.wrong += quote.speaker === null ? 0 : 1
  }
}

/** Indirect speech is found when the speaker is right and most of the words are the same. */
const sameStatement = (gold: GoldQuote, quote: StructuredQuote): boolean => {
  const shared = Math.min(gold.end, quote.end) - Math.max(gold.start, quote.start)
  const whole = Math.max(gold.end, quote.end) - Math.min(gold.start, quote.start)
  return shared >= 0.75 * whole && quote.speaker?.name === gold.speaker
}

const scoreIndirect = (copy: AnnotatedCopy, score: Score, found: StructuredQuote[]): void => {
  const expected = copy.quotes.filter((quote) => quote.type === 'indirect')
  const indirect = found.filter((quote) => quote.type === 'indirect')
  score.indirect.expected += expected.length
  score.indirect.found += indirect.length
  for (const gold of expected) {
    const right = indirect.some((quote) => sameStatement(gold, quote))
    score.indirect.right += right ? 1 : 0
    if (!right) {
      const words = shorten(copy.text.slice(gold.start, gold.end))
      score.disagreements.push(`${copy.name} indirect missed ${gold.speaker}: ${words}`)
    }
  }
  for (const quote of indirect) {
    if (expected.some((gold) => sameStatement(gold, quote))) continue
    score.disagreements.push(`${copy.name} indirect too many ${quote.speaker?.name}: ${shorten(quote.text)}`)
  }
}

export const scoreCopies = (copies: AnnotatedCopy[]): Score => {
  const score = emptyScore()
  for (const copy of copies) {
    const found = structureStory(copy.text)
    scoreDateline(copy, score, found)
    scoreDirect(copy, score, found.quotes)
    scoreIndirect(copy, score, found.quotes)
  }
  return score
}
