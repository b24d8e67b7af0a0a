import { findBlocks } from '../language/blocks.ts'
import { cleanText } from '../language/clean-text.ts'

/** Plain text as clean paragraphs: hard-wrapped lines are joined, and blank lines are not needed between them. */
export const plainTextToParagraphs = (text: string): string[] =>
  findBlocks(cleanText(text)).blocks.map((block) => block.text.replaceAll('\n', ' '))
