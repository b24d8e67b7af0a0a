import { findBlocks } from './blocks.ts'
import { findQuotes, type QuotesMemory, type QuotesWanted } from './quotations.ts'
import { readRelatedLink } from './related-markers.ts'
import type { Block, RelatedSpan, StoryStructure } from './structure.types.ts'

/**
 * Finds the structure of a piece of copy: headline, caption, dateline, blocks, quotations with their speakers, and
 * related-post blocks. Deterministic; never throws; every span is a slice of `text` as given (UTF-16, half-open). `memory` of the same
 * story as it was a key press ago spares reading what has not changed; the answer is the same without. `wanted`: indirect speech is
 * a suggestion, which nobody who makes an article of copy keeps; to leave it out spares most of the reading.
 */
export const structureStory = (
  text: string,
  memory: QuotesMemory | null = null,
  wanted: QuotesWanted = 'all',
): StoryStructure => {
  const { blocks, dateline } = findBlocks(text)
  const spoken = blocks.filter((block) => block.type === 'paragraph' || block.type === 'listItem')
  return {
    headline: blocks.find((block) => block.type === 'headline')?.text ?? null,
    caption: blocks.find((block) => block.type === 'caption')?.text ?? null,
    dateline,
    blocks,
    quotes: findQuotes(text, spoken, memory, wanted),
    related: relatedSpans(blocks),
  }
}

const afterStory = new Set<Block['type']>(['relatedMarker', 'relatedLink', 'credit'])

/** One for each heading, with the titles that follow it; 'end' when no more of the story comes after it. */
const relatedSpans = (blocks: Block[]): RelatedSpan[] => {
  const spans: RelatedSpan[] = []
  const lastOfStory = blocks.findLastIndex((block) => !afterStory.has(block.type))
  blocks.forEach((block, index) => {
    const open = spans.at(-1)
    if (block.type === 'relatedMarker') {
      spans.push({ kind: index < lastOfStory ? 'inline' : 'end', start: block.start, end: block.end, links: [] })
    } else if (block.type === 'relatedLink' && open !== undefined) {
      open.links.push(readRelatedLink(block.text))
      open.end = block.end
    }
  })
  return spans
}
