import type { StoryBody } from '../../editor/blocks/block.ts'
import { type StoryFields, withField } from '../compose/story-fields.ts'

/**
 * The words of a story that are checked, as one text: headline, standfirst, lead caption, body, and what stands under the
 * pictures in it, an empty line between.
 */
export type FieldPart = 'headline' | 'standfirst' | 'caption'
/** `picture`: the node's key where the words stand under one, else null. */
export type Section = { part: FieldPart | 'body' | 'picture'; picture: string | null; start: number; end: number }
export type CheckedCopy = { text: string; sections: Section[] }

export const fieldParts: readonly FieldPart[] = ['headline', 'standfirst', 'caption']

export const wordsOf = (fields: StoryFields, part: FieldPart): string =>
  part === 'caption' ? (fields.leadImage?.caption ?? '') : fields[part]

export const withWords = (fields: StoryFields, part: FieldPart, words: string): StoryFields => {
  if (part !== 'caption') return withField(fields, part, words)
  return fields.leadImage === null ? fields : { ...fields, leadImage: { ...fields.leadImage, caption: words } }
}

export const checkedCopy = (fields: StoryFields, body: Pick<StoryBody, 'text' | 'captions'>): CheckedCopy => {
  const sections: Section[] = []
  let text = ''
  const add = (part: Section['part'], words: string, picture: string | null = null): void => {
    if (words.trim() === '') return
    if (text !== '') text += '\n\n'
    sections.push({ part, picture, start: text.length, end: text.length + words.length })
    text += words
  }
  for (const part of fieldParts) add(part, wordsOf(fields, part))
  add('body', body.text)
  for (const { key, words } of body.captions) add('picture', words, key)
  return { text, sections }
}

export const sectionAt = ({ sections }: CheckedCopy, start: number, end: number): Section | undefined =>
  sections.find((section) => section.start <= start && end <= section.end)
