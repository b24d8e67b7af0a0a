import type { StoryBody } from '../../editor/blocks/block.ts'
import { type StoryFields, withField } from '../compose/story-fields.ts'

/**
 * The words of a story that are checked, as one text: headline, standfirst, lead caption, body, what stands under the pictures in
 * it and over its fact boxes, an empty line between.
 */
export type FieldPart = 'headline' | 'standfirst' | 'caption'
/** `node`: the key of the picture or fact box that the words belong to, else null. */
export type Section = {
  part: FieldPart | 'body' | 'picture' | 'factBox'
  node: string | null
  start: number
  end: number
}
export type CheckedCopy = { text: string; sections: Section[] }

export const fieldParts: readonly FieldPart[] = ['headline', 'standfirst', 'caption']

export const wordsOf = (fields: StoryFields, part: FieldPart): string =>
  part === 'caption' ? (fields.leadImage?.caption ?? '') : fields[part]

export const withWords = (fields: StoryFields, part: FieldPart, words: string): StoryFields => {
  if (part !== 'caption') return withField(fields, part, words)
  return fields.leadImage === null ? fields : { ...fields, leadImage: { ...fields.leadImage, caption: words } }
}

export const checkedCopy = (
  fields: StoryFields,
  body: Pick<StoryBody, 'text' | 'captions' | 'boxTitles'>,
): CheckedCopy => {
  const sections: Section[] = []
  let text = ''
  const add = (part: Section['part'], words: string, node: string | null = null): void => {
    if (words.trim() === '') return
    if (text !== '') text += '\n\n'
    sections.push({ part, node, start: text.length, end: text.length + words.length })
    text += words
  }
  for (const part of fieldParts) add(part, wordsOf(fields, part))
  add('body', body.text)
  for (const { key, words } of body.captions) add('picture', words, key)
  for (const { key, words } of body.boxTitles) add('factBox', words, key)
  return { text, sections }
}

export const sectionAt = ({ sections }: CheckedCopy, start: number, end: number): Section | undefined =>
  sections.find((section) => section.start <= start && end <= section.end)
