import {
  hasDate,
  isAllCapitals,
  isByline,
  isCaption,
  isCredit,
  isHeadline,
  isLabel,
  isSubhead,
  readListMark,
  trailingInitials,
} from './block-kinds.ts'
import { chatStampLength, isGreeting } from './chat-stamps.ts'
import { isContact, isContactHeading } from './contact-lines.ts'
import { findDateline } from './dateline.ts'
import { isRelatedTitle, readMarkerInside, readMarkerLine } from './related-markers.ts'
import type { Block, BlockType, DatelineSpan } from './structure.types.ts'
import { continues, endsSentence, isHardWrapped, type Line, textLines } from './text-lines.ts'

/**
 * Cuts copy into blocks and says what each is. Blocks are slices of the text as given, in order, without overlaps;
 * between them there is only white space, list marks and the brackets of related-post lines. The stamp of a chat message is a byline.
 */
export type Blocks = { blocks: Block[]; dateline: DatelineSpan | null }

type Draft = { start: number; end: number; type: BlockType | null; blankBefore: boolean }

/** Lines that never join their neighbours. */
const standsAlone = (content: string): boolean =>
  readMarkerLine(content) !== null ||
  readListMark(content) !== null ||
  isCredit(content) ||
  isByline(content) ||
  isContact(content)

const joinLines = (text: string, lines: Line[]): Draft[] => {
  const hardWrapped = isHardWrapped(text, lines)
  const width = Math.max(0, ...lines.map((line) => line.end - line.start))
  const drafts: Draft[] = []
  let last: Line | undefined
  let before = ''
  lines.forEach((line, index) => {
    const content = text.slice(line.start, line.end)
    const previous = drafts.at(-1)
    const stamp = chatStampLength(content)
    if (stamp > 0) {
      drafts.push({
        start: line.start,
        end: line.start + content.slice(0, stamp).trimEnd().length,
        type: 'byline',
        blankBefore: true,
      })
      const rest = content.slice(stamp)
      const type = isGreeting(rest) ? 'byline' : null
      if (rest !== '') drafts.push({ start: line.start + stamp, end: line.end, type, blankBefore: true })
      last = rest !== '' && type === null ? line : undefined
      return
    }
    // What the lines are is asked last: most stand apart by a blank line.
    const joins =
      last !== undefined &&
      previous !== undefined &&
      continues(text, last, line, hardWrapped, width) &&
      !(standsAlone(before) && readListMark(before) === null) &&
      !standsAlone(content) &&
      !(index < 12 && findDateline(content, 0) !== null)
    if (joins) previous.end = line.end
    else drafts.push({ start: line.start, end: line.end, type: null, blankBefore: line.blankBefore })
    before = content
    last = line
  })
  return drafts
}

const content = (text: string, draft: Draft): string => text.slice(draft.start, draft.end)

/** Cuts a paragraph around the "Baca juga: Judul" in its middle; what stands before and after stays copy. */
const splitInside = (text: string, draft: Draft): Draft[] => {
  const pieces: Draft[] = []
  let rest = draft
  for (
    let found = readMarkerInside(content(text, rest));
    found !== null && pieces.length < mostInside;
    found = readMarkerInside(content(text, rest))
  ) {
    const { start } = rest
    const before = text.slice(start, start + found.markerStart).trimEnd()
    pieces.push(
      { ...rest, end: start + before.length },
      { ...rest, start: start + found.markerStart, end: start + found.markerEnd, type: 'relatedMarker' },
      { ...rest, start: start + found.titleStart, end: start + found.titleEnd, type: 'relatedLink' },
    )
    rest = { ...rest, start: start + found.restStart, blankBefore: true }
    if (rest.start >= rest.end) return pieces
  }
  return [...pieces, rest]
}
/** Three pieces each: more than a handful in one paragraph is no copy. */
const mostInside = 60

/** Marks related-post headings and the titles under them; splits "Baca juga: Judul" in two. */
const markRelated = (text: string, drafts: Draft[]): Draft[] => {
  const marked: Draft[] = []
  let under = false
  for (const draft of drafts) {
    const line = content(text, draft)
    const marker = readMarkerLine(line)
    if (marker !== null) {
      marked.push({ ...draft, end: draft.start + marker.markerEnd, type: 'relatedMarker' })
      if (marker.titleStart !== null) {
        marked.push({
          ...draft,
          start: draft.start + marker.titleStart,
          end: draft.start + marker.titleEnd,
          type: 'relatedLink',
        })
      }
      under = marker.titleStart === null
    } else if (under && isRelatedTitle(line) && !isCredit(line) && findDateline(line, 0) === null) {
      marked.push({ ...draft, type: 'relatedLink' })
    } else {
      marked.push(...splitInside(text, draft))
      under = false
    }
  }
  return marked
}

const datelineReach = 6

/** "Solo: Kota Budaya yang Berubah" above a story: a headline may begin with a place as well. */
const isPlaceOfHeadline = (text: string, drafts: Draft[], index: number, dateline: DatelineSpan): boolean => {
  const draft = drafts[index]
  const next = drafts[index + 1]
  if (index > 0 || draft === undefined || next === undefined || next.type !== null) return false
  if (dateline.order !== 'place' || (dateline.place === dateline.place?.toUpperCase() && dateline.separator !== ':'))
    return false
  const line = content(text, draft)
  return dateline.end < draft.end && line.length <= 120 && !endsSentence(line) && isHeadline(line)
}

/** The dateline and its paragraph. A dateline alone on its line opens the paragraph after it. */
const markDateline = (
  text: string,
  drafts: Draft[],
): { drafts: Draft[]; dateline: DatelineSpan | null; at: number } => {
  const candidates = drafts
    .map((draft, index) => ({ draft, index }))
    .filter(({ draft }) => draft.type === null)
    .slice(0, datelineReach)
  for (const { draft, index } of candidates) {
    const dateline = findDateline(content(text, draft), draft.start)
    if (dateline === null || isPlaceOfHeadline(text, drafts, index, dateline)) continue
    const next = drafts[index + 1]
    const alone = text.slice(dateline.end, draft.end).trim() === ''
    if (alone && next?.type === null) {
      const merged = { ...draft, end: next.end, type: 'paragraph' as const }
      return { drafts: [...drafts.slice(0, index), merged, ...drafts.slice(index + 2)], dateline, at: index }
    }
    const paragraph = { ...draft, type: 'paragraph' as const }
    return { drafts: [...drafts.slice(0, index), paragraph, ...drafts.slice(index + 1)], dateline, at: index }
  }
  return { drafts, dateline: null, at: -1 }
}

const isBody = (line: string): boolean => endsSentence(line) && (line.match(/\s+/g)?.length ?? 0) >= 12

/** Names what stands before the story: headline, standfirst, byline, caption. */
const markHead = (text: string, drafts: Draft[], datelineAt: number): void => {
  const firstBody = drafts.findIndex(
    (draft) => draft.type === null && isBody(content(text, draft)) && !isCaption(content(text, draft)),
  )
  const end = datelineAt >= 0 ? datelineAt : firstBody === -1 ? drafts.length : firstBody
  const head = drafts.slice(0, end).filter((draft) => draft.type === null)
  let headline = false
  for (const draft of head) {
    const line = content(text, draft)
    if (isByline(line) || (!headline && isLabel(line))) draft.type = 'byline'
    else if (!headline && isAllCapitals(line) && hasDate(line)) draft.type = 'caption'
    else if (!headline) {
      if (!(isHeadline(line) || (datelineAt > 0 && line.length <= 160))) break
      draft.type = 'headline'
      headline = true
    } else if (isCaption(line) || (datelineAt > 0 && hasDate(line) && line.length <= 400)) draft.type = 'caption'
  }
  if (!headline) return
  const open = head.filter((draft) => draft.type === null)
  const only = open[0]
  const opensAfterHeadline = only !== undefined && open.length === 1 && drafts.indexOf(only) <= 3
  if (datelineAt > 0 && opensAfterHeadline && content(text, only).length <= 400) only.type = 'standfirst'
  const next = datelineAt === -1 ? drafts[end] : undefined
  if (next?.type === null && isCaption(content(text, next))) next.type = 'caption'
}

/** Lines of a name, an office or a number, which go with a contact's heading above them. */
const goesWithContact = (line: string): boolean => isContact(line) || (line.length <= 80 && !endsSentence(line))

/** From the last contact heading on, when only such lines follow it. */
const markContacts = (text: string, drafts: Draft[]): void => {
  const heading = drafts.findLastIndex((draft) => draft.type === null && isContactHeading(content(text, draft)))
  if (heading < 1 || drafts.length - heading > mostContactLines) return
  const closing = drafts.slice(heading)
  if (!closing.every((draft, index) => draft.type === null && (index === 0 || goesWithContact(content(text, draft)))))
    return
  for (const draft of closing) draft.type = 'credit'
}
const mostContactLines = 10

/** A signature line at the end, alone or at the end of the last paragraph. */
const markCredits = (text: string, drafts: Draft[]): Draft[] => {
  const marked = [...drafts]
  markContacts(text, marked)
  let at = marked.length - 1
  while (at >= 0) {
    const draft = marked[at]
    if (draft === undefined) break
    const passed = draft.type === 'relatedMarker' || draft.type === 'relatedLink' || draft.type === 'credit'
    const line = content(text, draft)
    if (!passed && (draft.type !== null || !(isCredit(line) || isContact(line)))) break
    if (!passed) draft.type = 'credit'
    at -= 1
  }
  const last = marked[at]
  if (last === undefined || (last.type !== null && last.type !== 'paragraph')) return marked
  const split = trailingInitials(content(text, last))
  if (split === null) return marked
  const from = last.start + split
  const end = last.start + text.slice(last.start, from).trimEnd().length
  return [...marked.slice(0, at), { ...last, end }, { ...last, start: from, type: 'credit' }, ...marked.slice(at + 1)]
}

/** Lists have two items or more, of one kind, and numbers that count from one. */
const markLists = (text: string, drafts: Draft[]): void => {
  let run: Draft[] = []
  let kind = ''
  const close = (): void => {
    if (run.length >= 2) {
      for (const item of run) {
        item.start += readListMark(content(text, item))?.length ?? 0
        item.type = 'listItem'
      }
    }
    run = []
  }
  for (const draft of drafts) {
    const mark = draft.type === null ? readListMark(content(text, draft)) : null
    const goesOn = mark !== null && mark.kind === kind && (mark.kind === 'bullet' || mark.value === run.length + 1)
    if (!goesOn) close()
    if (mark !== null && (goesOn || mark.kind === 'bullet' || mark.value === 1)) {
      kind = mark.kind
      run.push(draft)
    }
  }
  close()
}

const markRest = (text: string, drafts: Draft[]): Block[] =>
  drafts.map((draft, index) => {
    const line = content(text, draft)
    const next = drafts[index + 1]
    const between = index > 0 && next !== undefined && (next.type === null || next.type === 'listItem')
    const rest =
      between && isAllCapitals(line) && hasDate(line) ? 'caption' : between && isSubhead(line) ? 'subhead' : 'paragraph'
    return { type: draft.type ?? rest, text: line, start: draft.start, end: draft.end }
  })

export const findBlocks = (text: string): Blocks => {
  // Lines of stars or dashes only part the copy; they are no blocks.
  const lines = textLines(text).filter((line) => /[\p{L}\p{N}]|^\(\*+\)$/u.test(text.slice(line.start, line.end)))
  const related = markRelated(text, joinLines(text, lines))
  const { drafts, dateline, at } = markDateline(text, related)
  markHead(text, drafts, at)
  const signed = markCredits(text, drafts)
  markLists(text, signed)
  return { blocks: markRest(text, signed), dateline }
}
