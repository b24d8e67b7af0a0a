import type { HouseChecks } from '../../../src-shared/contract/index.ts'
import type { CheckIssue, StoryFacts } from '../../../src-shared/language/checks/check.types.ts'
import type { DatelineSpan } from '../../../src-shared/language/structure.types.ts'
import type { StoryBody } from '../../editor/blocks/block.ts'
import type { StoryFields } from '../compose/story-fields.ts'
import { type CheckedCopy, checkedCopy, type Section } from './checked-copy.ts'
import type { KnownBlock, KnownQuote, KnownStructure } from './story-structure.ts'

/** What is asked of the checking worker, and what it answers. Plain data: it is copied from one thread to the other. */
export type CheckRequest = {
  id: number
  /** Blocks of the same article that were checked before are not read again. */
  articleId: string
  known: KnownStructure
  date: string
  language: 'id' | 'en'
  checks: HouseChecks
  houseDateline: string
  facts: StoryFacts
}
export type CheckAnswer = { id: number; issues: CheckIssue[]; blocksRead: number }

export type CheckedStory = {
  fields: StoryFields
  body: StoryBody
  date: string
}

/** Where the printed dateline stands; it opens the body or is not a dateline of the story. */
const datelineSpan = ({ body }: CheckedStory, text: string, at: number): DatelineSpan | null => {
  const [dateline] = body.datelines
  const [first] = body.pieces
  if (dateline === undefined || first?.sealed !== true || first.start !== 0) return null
  const printed = text.slice(at, at + first.end).trimEnd()
  if (printed === '') return null
  const { place, outlet, separator, order, outletWrap } = dateline
  return {
    place: place || null,
    outlet: outlet || null,
    separator,
    order,
    outletWrap,
    raw: printed,
    start: at,
    end: at + printed.length,
  }
}

const typeOf: Record<Exclude<Section['part'], 'body'>, KnownBlock['type']> = {
  headline: 'headline',
  standfirst: 'standfirst',
  caption: 'caption',
  picture: 'caption',
  factBox: 'subhead',
}

export const knownStructure = (story: CheckedStory): KnownStructure & { copy: CheckedCopy } => {
  const copy = checkedCopy(story.fields, story.body)
  const blocks: KnownBlock[] = []
  const quotes: KnownQuote[] = []
  let dateline: DatelineSpan | null = null
  for (const { part, start, end } of copy.sections) {
    if (part !== 'body') {
      blocks.push({ type: typeOf[part], start, end })
      continue
    }
    for (const line of story.body.lines) blocks.push({ ...line, start: line.start + start, end: line.end + start })
    for (const quote of story.body.quotations) {
      const { speaker, role } = quote
      quotes.push({ start: quote.start + start, end: quote.end + start, speaker, role })
    }
    dateline = datelineSpan(story, copy.text, start)
  }
  return { text: copy.text, blocks, dateline, quotes, copy }
}

export const factsOf = ({ fields, date }: CheckedStory): StoryFacts => ({
  byline: fields.byline,
  editor: fields.editor,
  section: fields.section,
  tags: fields.tags,
  dated: date !== '',
})
