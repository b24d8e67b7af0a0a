import { findBlocks } from '../../../src-shared/language/blocks.ts'
import { findQuotes, type QuotesMemory } from '../../../src-shared/language/quotations.ts'
import type {
  Block,
  BlockType,
  DatelineSpan,
  StoryStructure,
  StructuredQuote,
} from '../../../src-shared/language/structure.types.ts'

/**
 * The structure of a story that is being edited: what the editor knows (headline, lists, dateline, who speaks) is taken
 * from there, and only what nobody marked is read out of the words. Offsets are into `text`.
 */
export type KnownBlock = { type: BlockType; start: number; end: number }
export type KnownQuote = { start: number; end: number; speaker: string; role: string }
export type KnownStructure = {
  text: string
  blocks: readonly KnownBlock[]
  dateline: DatelineSpan | null
  /** What editors marked as quotations, with the speakers they confirmed. */
  quotes: readonly KnownQuote[]
}

/** Lines of the body that may be leftovers of a page although they stand there as paragraphs. */
const leftovers = new Set<BlockType>(['relatedMarker', 'relatedLink', 'credit', 'byline', 'caption'])

const trimmed = (text: string, { start, end }: KnownBlock): { start: number; end: number } => {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}

const confirmed = (quote: StructuredQuote, known: readonly KnownQuote[]): StructuredQuote => {
  const marked = known.find(({ speaker, start, end }) => speaker !== '' && start < quote.end && quote.start < end)
  if (marked === undefined || quote.speaker !== null) return quote
  const speaker = { name: marked.speaker, role: marked.role === '' ? null : marked.role, affiliation: null }
  return { ...quote, speaker, confidence: 1 }
}

/** `memory` of the same story spares reading the paragraphs that have not changed since. */
export const storyStructure = (
  { text, blocks: known, dateline, quotes }: KnownStructure,
  memory: QuotesMemory | null = null,
): StoryStructure => {
  const read = findBlocks(text)
  const typeAt = new Map(read.blocks.map((block) => [block.start, block.type]))
  const blocks = known.map((block): Block => {
    const { start, end } = trimmed(text, block)
    const type = typeAt.get(start)
    const isLeftover = block.type === 'paragraph' && type !== undefined && leftovers.has(type)
    return { type: isLeftover ? type : block.type, text: text.slice(start, end), start, end }
  })
  const textOf = (type: BlockType): string | null => blocks.find((block) => block.type === type)?.text ?? null
  const spoken = blocks.filter(({ type }) => type === 'paragraph' || type === 'listItem')
  return {
    headline: textOf('headline'),
    caption: textOf('caption'),
    dateline: dateline ?? read.dateline,
    blocks,
    quotes: findQuotes(text, spoken, memory).map((quote) => confirmed(quote, quotes)),
    related: blocks
      .filter(({ type }) => type === 'relatedMarker')
      .map(({ start, end }) => ({ kind: 'inline', start, end, links: [] })),
  }
}
