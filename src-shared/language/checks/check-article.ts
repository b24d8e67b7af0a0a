import { structureStory } from '../structure.ts'
import type { Block, BlockType, StoryStructure } from '../structure.types.ts'
import { applySafeFixes } from './apply-safe-fixes.ts'
import type { CheckInput, CheckIssue, StoryFacts } from './check.types.ts'
import { checkStory, mayFire } from './check-story.ts'

/**
 * Checks a story that is already an article: its headline, standfirst and captions are fields beside the text. Offsets
 * of an issue count in its own field. `captions` are those of the pictures in the text, an empty line between them.
 */
export type CheckedFields = { headline: string; standfirst: string; caption: string; captions: string; text: string }
export type ArticleField = keyof CheckedFields
export type ArticleIssue = CheckIssue & { field: ArticleField }
export type ArticleCheckInput = Pick<CheckInput, 'date' | 'settings' | 'language' | 'only'> & {
  fields: CheckedFields
  facts?: StoryFacts
}

const order: readonly ArticleField[] = ['headline', 'standfirst', 'caption', 'captions', 'text']
const typeOf: Record<Exclude<ArticleField, 'text'>, BlockType> = {
  headline: 'headline',
  standfirst: 'standfirst',
  caption: 'caption',
  captions: 'caption',
}

type Placed = { field: ArticleField; start: number; end: number }
type Composed = { text: string; structure: StoryStructure; places: Placed[] }

const moved = <Span extends { start: number; end: number }>(span: Span, by: number): Span => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})

/** The text has no headline of its own: what looks like one is its first paragraph or a subhead. */
const bodyType = (type: BlockType): BlockType =>
  type === 'headline' ? 'subhead' : type === 'standfirst' ? 'paragraph' : type

/** A story's fields as one text, an empty line between them, and its structure with offsets into that text. */
export const structureOfFields = (fields: CheckedFields): Composed => {
  const places: Placed[] = []
  const blocks: Block[] = []
  let text = ''
  for (const field of order) {
    if (fields[field] === '') continue
    if (text !== '') text += '\n\n'
    const start = text.length
    text += fields[field]
    places.push({ field, start, end: text.length })
    if (field === 'text') continue
    let at = start
    for (const words of field === 'captions' ? fields.captions.split('\n\n') : [fields[field]]) {
      blocks.push({ type: typeOf[field], text: words, start: at, end: at + words.length })
      at += words.length + 2
    }
  }
  const body = structureStory(fields.text)
  const by = text.length - fields.text.length
  const { dateline } = body
  return {
    text,
    places,
    structure: {
      headline: fields.headline === '' ? null : fields.headline,
      caption: fields.caption === '' ? null : fields.caption,
      dateline: dateline === null ? null : moved(dateline, by),
      blocks: [...blocks, ...body.blocks.map((block) => ({ ...moved(block, by), type: bodyType(block.type) }))],
      quotes: body.quotes.map((quote) => ({
        ...moved(quote, by),
        mention: quote.mention === null ? null : moved(quote.mention, by),
      })),
      related: body.related.map((related) => moved(related, by)),
    },
  }
}

export const checkArticle = ({ fields, ...input }: ArticleCheckInput): ArticleIssue[] => {
  const { only } = input
  if (only !== undefined && !order.some((field) => mayFire(fields[field], only))) return []
  const { text, structure, places } = structureOfFields(fields)
  return checkStory({ ...input, text, structure }).flatMap((issue) => {
    const place = places.find((candidate) => candidate.start <= issue.start && issue.end <= candidate.end)
    if (place === undefined) return []
    return [{ ...moved(issue, -place.start), field: place.field }]
  })
}

/** The fields with every safe fix in them. */
export const fixArticleSafely = (input: ArticleCheckInput): CheckedFields => {
  let { fields } = input
  // A fix can uncover another; four rounds are more than copy ever needs.
  for (let round = 0; round < 4; round += 1) {
    const issues = checkArticle({ ...input, fields })
    if (!issues.some((issue) => issue.safe)) break
    const fixed = (field: ArticleField): string =>
      applySafeFixes(
        fields[field],
        issues.filter((issue) => issue.field === field),
      )
    fields = {
      headline: fixed('headline'),
      standfirst: fixed('standfirst'),
      caption: fixed('caption'),
      captions: fixed('captions'),
      text: fixed('text'),
    }
  }
  return fields
}
