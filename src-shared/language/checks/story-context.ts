import { storyLanguage } from '../../article/story-language.ts'
import { figure, joiner, kindAt, letter, mark, past, upTo } from '../letters.ts'
import { pairMarks } from '../quotation-marks.ts'
import { quotedSpans } from '../quotation-spans.ts'
import { hidden, sentencesOf } from '../sentences.ts'
import { structureStory } from '../structure.ts'
import type { Block } from '../structure.types.ts'
import { printedDates } from './calendar.ts'
import type { BlockContext, CheckInput, Part, StoryContext, Word } from './check.types.ts'
import { houseStyle } from './check-settings.ts'
import { watchesIn } from './rules/watched-words.ts'
import { signsIn } from './signs.ts'

/** Prepares copy for the rules: what is quoted, what is an address, words and sentences. Computed once, when asked for. */
const address =
  /(?:https?:\/\/|www\.)[^\s<>"”)\]]+|(?<![\p{L}\d.])[\p{L}\d._-]+@[\p{L}\d.-]+|(?<!\p{L})@[\p{L}\d._]+/giu
const partOfWord = letter | mark | figure

const hideAddresses = (text: string): string => text.replace(address, (found) => hidden.repeat(found.length))

const hideParts = (text: string, parts: readonly Part[]): string => {
  let result = ''
  let at = 0
  for (const { start, end } of parts) {
    if (end <= at) continue
    const from = Math.max(start, at)
    // The mark that ends a quoted sentence stays, so that the sentence around it ends there too.
    const last = text[end - 2] ?? ''
    const kept = /[.!?]/.test(last) && end - from > 2
    result += text.slice(at, from)
    result += kept ? `${hidden.repeat(end - from - 2)}${last}${hidden}` : hidden.repeat(end - from)
    at = end
  }
  return result + text.slice(at)
}

/** Values that most blocks never need are computed on first use. */
const once = <Value>(compute: () => Value): (() => Value) => {
  let kept: { value: Value } | null = null
  return () => {
    kept ??= { value: compute() }
    return kept.value
  }
}

const wordsOf = (text: string, from: number): Word[] => {
  const words: Word[] = []
  const { length } = text
  for (let at = upTo(text, from, length, partOfWord); at < length; at = upTo(text, at, length, partOfWord)) {
    const start = at
    const lettersEnd = past(text, at, length, letter)
    at = past(text, lettersEnd, length, partOfWord)
    while (at + 1 < length && (kindAt(text, at) & joiner) !== 0 && (kindAt(text, at + 1) & partOfWord) !== 0)
      at = past(text, at + 1, length, partOfWord)
    const own = text.slice(start, at)
    const lower = own.toLowerCase()
    const isChain = at !== lettersEnd
    words.push({ text: own, lower: isChain ? lower.replaceAll('’', "'") : lower, start, end: at, isChain })
  }
  return words
}

const spoken = (block: Block): boolean => block.type === 'paragraph' || block.type === 'listItem'

const mayQuote = /[“”„‟"″«»‘’‚‛'`]/

type Quoted = Part & { shared: boolean }

const quotedParts = (text: string, blocks: Block[]): Map<Block, Quoted[]> => {
  const paragraphs = blocks.filter(spoken)
  const parts = new Map<Block, Quoted[]>(blocks.map((block) => [block, []]))
  for (const span of quotedSpans(text, paragraphs)) {
    for (let index = span.opensIn; index <= span.closesIn; index += 1) {
      const block = paragraphs[index]
      if (block === undefined) continue
      const start = Math.max(span.start, block.start) - block.start
      const end = Math.min(span.end, block.end) - block.start
      if (end > start) parts.get(block)?.push({ start, end, shared: span.opensIn !== span.closesIn })
    }
  }
  for (const block of blocks) {
    if (spoken(block) || !mayQuote.test(block.text)) continue
    for (const { start, end } of pairMarks(block.text).pairs) parts.get(block)?.push({ start, end, shared: false })
  }
  return parts
}

export const storyContext = (input: CheckInput): StoryContext => {
  const { text } = input
  const structure = input.structure ?? structureStory(text)
  const house = houseStyle(input.settings ?? {})
  const language = storyLanguage(text)
  const date = /^\d{4}-\d{2}-\d{2}/.exec(input.date ?? '')?.[0] ?? null
  const quotedIn = quotedParts(text, structure.blocks)
  const { dateline } = structure
  const blocks = structure.blocks.map((block) => {
    const quoted = quotedIn.get(block) ?? []
    const opens = dateline !== null && dateline.start >= block.start && dateline.end <= block.end
    const signs = signsIn(block.text)
    const prose = signs.address ? hideAddresses(block.text) : block.text
    const outside = quoted.length === 0 ? prose : hideParts(prose, quoted)
    const bodyStart = opens ? dateline.end - block.start : 0
    const proseWords = once(() => wordsOf(prose, bodyStart))
    const words = once(() =>
      quoted.length === 0
        ? proseWords()
        : proseWords().filter(({ start, end }) => outside[start] !== hidden && outside[end - 1] !== hidden),
    )
    const watches = once(() => watchesIn(bodyStart === 0 ? proseWords() : [...wordsOf(prose, 0), ...proseWords()]))
    const dates = once(() => printedDates(prose))
    const sentences = once(() =>
      sentencesOf(outside.slice(bodyStart)).map(({ start, end }) => ({
        start: start + bodyStart,
        end: end + bodyStart,
      })),
    )
    const context: BlockContext = {
      type: block.type,
      text: block.text,
      signs,
      prose,
      outside,
      quoted,
      sharesQuotation: quoted.some((part) => part.shared),
      bodyStart,
      get words() {
        return words()
      },
      get proseWords() {
        return proseWords()
      },
      get watches() {
        return watches()
      },
      get dates() {
        return dates()
      },
      get sentences() {
        return sentences()
      },
      language,
      date,
      house,
    }
    return { block, context }
  })
  const outside = once(() => {
    let result = ''
    let at = 0
    for (const { block, context } of blocks) {
      result += text.slice(at, block.start) + context.outside
      at = block.end
    }
    return result + text.slice(at)
  })
  return {
    text,
    get outside() {
      return outside()
    },
    structure,
    blocks,
    language,
    date,
    house,
    facts: input.facts ?? null,
  }
}
