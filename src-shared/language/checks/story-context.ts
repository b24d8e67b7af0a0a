import { storyLanguage } from '../../article/story-language.ts'
import { pairMarks } from '../quotation-marks.ts'
import { quotedSpans } from '../quotation-spans.ts'
import { structureStory } from '../structure.ts'
import type { Block } from '../structure.types.ts'
import { type Quoted, readBlock } from './block-context.ts'
import type { CheckInput, StoryContext } from './check.types.ts'
import { houseStyle } from './check-settings.ts'

/** Prepares copy for the rules: its blocks, and what is quoted in them. */
const spoken = (block: Block): boolean => block.type === 'paragraph' || block.type === 'listItem'

const mayQuote = /[“”„‟"″«»‘’‚‛'`]/

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

const outsideOf = (text: string, blocks: StoryContext['blocks']): string => {
  let result = ''
  let at = 0
  for (const { block, context } of blocks) {
    result += text.slice(at, block.start) + context.outside
    at = block.end
  }
  return result + text.slice(at)
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
    const opens = dateline !== null && dateline.start >= block.start && dateline.end <= block.end
    const bodyStart = opens ? dateline.end - block.start : 0
    return { block, context: readBlock(block, bodyStart, quotedIn.get(block) ?? [], { language, date, house }) }
  })
  let outside: string | null = null
  return {
    text,
    get outside() {
      outside ??= outsideOf(text, blocks)
      return outside
    },
    structure,
    blocks,
    language,
    date,
    house,
    facts: input.facts ?? null,
  }
}
