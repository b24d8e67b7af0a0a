/** Two texts of a story and the one both began with, part by part: headline, standfirst, and the blocks of the body. */
import type { ArticleContent, Conflict, ConflictSides } from '../../../src-shared/contract/index.ts'
import { blockKey, blocksOfHtml } from './blocks.ts'
import { compareThree, compareTwo, type Passage, type Side } from './three-way.ts'

export type Texts = Pick<ArticleContent, 'headline' | 'standfirst' | 'html'>
export type ComparedTexts = Pick<Conflict, 'headline' | 'standfirst' | 'passages'>

/** What both began with, and how the other side keeps that very text: its standfirst, and the key of each block. */
export type Base = Texts & { there: { standfirst: string; keys: string[] } }

const line = (text: string): Side<string> => ({
  items: text === '' ? [] : [text],
  keys: text === '' ? [] : [text.trim()],
})
const blocks = (html: string): Side<string> => {
  const items = blocksOfHtml(html)
  return { items, keys: items.map(blockKey) }
}

/** A base that the other side keeps as it is. */
export const sameThere = (base: Texts): Base => ({
  ...base,
  there: { standfirst: base.standfirst, keys: blocks(base.html).keys },
})

const sidesOf = ({ kind, base, mine, theirs }: Passage<string>): ConflictSides => ({
  kind,
  base: base.join('\n'),
  mine: mine.join('\n'),
  theirs: theirs.join('\n'),
})

const oneLine = (base: { here: string; there: string } | null, mine: string, theirs: string): ConflictSides => {
  const { items, keys } = line(base?.here ?? '')
  const passages =
    base === null
      ? compareTwo(line(mine), line(theirs))
      : compareThree({ items, keysHere: keys, keysThere: line(base.there).keys }, line(mine), line(theirs))
  const first = passages.find(({ kind }) => kind !== 'same') ?? passages[0]
  return { kind: first?.kind ?? 'same', base: base?.here ?? '', mine, theirs }
}

/** Without a base every difference is 'both'. */
export const compareTexts = (base: Base | null, mine: Texts, theirs: Texts): ComparedTexts => {
  const [here, there] = [blocks(mine.html), blocks(theirs.html)]
  const before = blocks(base?.html ?? '')
  const passages =
    base === null
      ? compareTwo(here, there)
      : compareThree({ items: before.items, keysHere: before.keys, keysThere: base.there.keys }, here, there)
  const standfirst = base && { here: base.standfirst, there: base.there.standfirst }
  return {
    headline: oneLine(base && { here: base.headline, there: base.headline }, mine.headline, theirs.headline),
    standfirst: oneLine(standfirst, mine.standfirst, theirs.standfirst),
    passages: passages.map(sidesOf),
  }
}

const partsOf = ({ headline, standfirst, passages }: ComparedTexts): ConflictSides[] => [
  headline,
  standfirst,
  ...passages,
]

/** What only they changed, in the story's order. */
export const takenOver = (compared: ComparedTexts): ConflictSides[] =>
  partsOf(compared).filter(({ kind }) => kind === 'theirs')

/** The text in which each part is as whoever changed it has it; null where both changed one. */
export const joined = (compared: ComparedTexts): Texts | null => {
  const parts = partsOf(compared)
  if (parts.some(({ kind }) => kind === 'both')) return null
  const [headline = '', standfirst = '', ...html] = parts.map(({ kind, mine, theirs }) =>
    kind === 'theirs' ? theirs : mine,
  )
  return { headline, standfirst, html: html.join('\n') }
}
