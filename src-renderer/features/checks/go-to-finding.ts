import { $getNodeByKey, $getSelection, $isRangeSelection, $isTextNode, SKIP_DOM_SELECTION_TAG } from 'lexical'
import { openFactBoxForm } from '../../editor/blocks/fact-box/fact-box-extension.ts'
import { $selectWhole } from '../../editor/blocks/select-whole.ts'
import { rangeOfMark } from '../../editor/checks/show-marks.ts'
import { offsetOf } from '../../editor/checks/text-places.ts'
import { $selectMatch, type Match } from '../../editor/find/find-matches.ts'
import { storyBody } from '../../editor/story-body.ts'
import type { StorySession } from '../compose/session.ts'
import { fieldParts } from './checked-copy.ts'
import type { Finding } from './findings.ts'
import { checksOf } from './story-checks.ts'

/** Going from finding to finding, and from a finding to its words. */
const fieldOf = (part: string): HTMLTextAreaElement | null =>
  document.querySelector<HTMLTextAreaElement>(`[data-field="${part}"] textarea`)

const $canSelect = ({ from, to }: Match): boolean =>
  $isTextNode($getNodeByKey(from.key)) && $isTextNode($getNodeByKey(to.key))

/** Selects the words and brings them into view; `focus` also puts the caret there, ready to type. */
export const selectFinding = (session: StorySession, finding: Finding, focus: boolean): void => {
  const mark = checksOf(session)
    .state()
    .marks.find(({ id }) => id === finding.id)
  if (mark === undefined) return
  const { editor } = session
  rangeOfMark(editor, mark)?.startContainer.parentElement?.scrollIntoView({ block: 'center' })
  if (mark.place.kind === 'boxTitle') {
    const { key } = mark.place
    editor.getElementByKey(key)?.scrollIntoView({ block: 'nearest' })
    if (focus) openFactBoxForm(editor, key)
    return
  }
  if (mark.place.kind === 'field') {
    const field = fieldOf(mark.place.field)
    field?.setSelectionRange(mark.place.start, mark.place.end)
    if (focus) field?.focus()
    return
  }
  if (mark.place.kind === 'caption') {
    const { key } = mark.place
    editor.update(() => void ($getNodeByKey(key) && $selectWhole(key)), focus ? {} : { tag: SKIP_DOM_SELECTION_TAG })
    if (focus) editor.getRootElement()?.focus({ preventScroll: true })
    return
  }
  const { match } = mark.place
  editor.update(() => void ($canSelect(match) && $selectMatch(match)), focus ? {} : { tag: SKIP_DOM_SELECTION_TAG })
  if (focus) editor.focus()
}

/** Back to where the finding is, also when its words have just been mended. */
export const returnToText = (session: StorySession, finding: Finding): void => {
  const isMarked = checksOf(session)
    .state()
    .marks.some(({ id }) => id === finding.id)
  if (isMarked) selectFinding(session, finding, true)
  else if (finding.part === 'body' || finding.node !== null) session.editor.focus()
  else if (finding.part !== null) fieldOf(finding.part)?.focus()
}

/** In the order of the page; what is said of the whole story comes first. */
const orderOf = ({ part, start }: Pick<Finding, 'part' | 'start'>): number => {
  if (part === null) return 0
  // Those of pictures and fact boxes come last, as they were found: each start counts in its own words.
  if (part === 'picture' || part === 'factBox') return (fieldParts.length + 2) * 1e9
  const place = part === 'body' ? fieldParts.length : fieldParts.indexOf(part)
  return (place + 1) * 1e9 + start
}

const caretOrder = (session: StorySession): number => {
  const { activeElement } = document
  const part = fieldParts.find((name) => fieldOf(name) === activeElement)
  if (part !== undefined && activeElement instanceof HTMLTextAreaElement) {
    return orderOf({ part, start: activeElement.selectionEnd })
  }
  const point = session.editor.read(() => {
    const selection = $getSelection()
    return $isRangeSelection(selection) ? { key: selection.focus.key, offset: selection.focus.offset } : null
  })
  const start = point === null ? null : offsetOf(storyBody(session.editor).pieces, point)
  return start === null ? -1 : orderOf({ part: 'body', start })
}

/** The finding after (or before) the open one, or else the caret; round the end. Null when there is none. */
export const neighbour = (session: StorySession, step: 1 | -1): Finding | null => {
  const { findings, open } = checksOf(session).state()
  const sorted = findings.filter(({ part }) => part !== null).toSorted((a, b) => orderOf(a) - orderOf(b))
  const opened = sorted.findIndex(({ id }) => id === open?.id)
  if (opened >= 0) return sorted.at((opened + step) % sorted.length) ?? null
  const caret = caretOrder(session)
  const next =
    step === 1
      ? sorted.find((finding) => orderOf(finding) >= caret)
      : sorted.findLast((finding) => orderOf(finding) < caret)
  return next ?? sorted.at(step === 1 ? 0 : -1) ?? null
}
