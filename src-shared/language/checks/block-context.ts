import { figure, joiner, kindAt, letter, mark, past, upTo } from '../letters.ts'
import { hidden, sentencesOf } from '../sentences.ts'
import type { Block } from '../structure.types.ts'
import { type PrintedDate, printedDates } from './calendar.ts'
import type { BlockContext, Part, StoryContext, Watch, Word } from './check.types.ts'
import { watchesIn } from './rules/watched-words.ts'
import { signsIn } from './signs.ts'

/** A block as the rules read it. What most blocks are never asked for is found out when somebody asks, and once. */
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

export type Quoted = Part & { shared: boolean }
type Copy = Pick<StoryContext, 'language' | 'date' | 'house'>

class ReadBlock implements BlockContext {
  readonly type
  readonly text
  readonly signs
  readonly prose
  readonly outside
  readonly quoted
  readonly sharesQuotation
  readonly bodyStart
  readonly language
  readonly date
  readonly house
  #words: readonly Word[] | null = null
  #proseWords: readonly Word[] | null = null
  #watches: ReadonlySet<Watch> | null = null
  #dates: readonly PrintedDate[] | null = null
  #sentences: readonly Part[] | null = null

  constructor({ type, text }: Block, bodyStart: number, quoted: readonly Quoted[], { language, date, house }: Copy) {
    this.type = type
    this.text = text
    this.signs = signsIn(text)
    this.prose = this.signs.address ? hideAddresses(text) : text
    this.outside = quoted.length === 0 ? this.prose : hideParts(this.prose, quoted)
    this.quoted = quoted
    this.sharesQuotation = quoted.some((part) => part.shared)
    this.bodyStart = bodyStart
    this.language = language
    this.date = date
    this.house = house
  }

  get proseWords(): readonly Word[] {
    this.#proseWords ??= wordsOf(this.prose, this.bodyStart)
    return this.#proseWords
  }

  get words(): readonly Word[] {
    const isOutside = ({ start, end }: Word): boolean =>
      this.outside[start] !== hidden && this.outside[end - 1] !== hidden
    this.#words ??= this.quoted.length === 0 ? this.proseWords : this.proseWords.filter(isOutside)
    return this.#words
  }

  get watches(): ReadonlySet<Watch> {
    // A dateline's words are nobody's, but patterns read them.
    this.#watches ??= watchesIn(
      this.bodyStart === 0 ? this.proseWords : [...wordsOf(this.prose, 0), ...this.proseWords],
    )
    return this.#watches
  }

  get dates(): readonly PrintedDate[] {
    this.#dates ??= printedDates(this.prose)
    return this.#dates
  }

  get sentences(): readonly Part[] {
    const by = this.bodyStart
    this.#sentences ??= sentencesOf(this.outside.slice(by)).map(({ start, end }) => ({
      start: start + by,
      end: end + by,
    }))
    return this.#sentences
  }
}

/** `bodyStart` is where the dateline ends; offsets of `quoted` are into the block. */
export const readBlock = (block: Block, bodyStart: number, quoted: readonly Quoted[], copy: Copy): BlockContext =>
  new ReadBlock(block, bodyStart, quoted, copy)
