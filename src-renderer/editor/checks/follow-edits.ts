import { $getNodeByKey, $isTextNode, type EditorState, type UpdateListenerPayload } from 'lexical'
import type { Point } from '../find/find-matches.ts'
import type { Mark } from './show-marks.ts'
import { type Change, followed, smallestChange } from './smallest-change.ts'

/** Keeps marks on their words while somebody types, until the next check; a mark whose words changed goes. */
const textIn = (state: EditorState, key: string): string | null =>
  state.read(() => {
    const node = $getNodeByKey(key)
    return $isTextNode(node) ? node.getTextContent() : null
  })

type Update = Pick<UpdateListenerPayload, 'dirtyLeaves' | 'editorState' | 'prevEditorState'>

/** By node: what was changed in it; null for one that is gone. */
const changesOf = ({ dirtyLeaves, editorState, prevEditorState }: Update): Map<string, Change | null> => {
  const changes = new Map<string, Change | null>()
  for (const key of dirtyLeaves) {
    const before = textIn(prevEditorState, key)
    const after = textIn(editorState, key)
    if (before === null || before === after) continue
    changes.set(key, after === null ? null : smallestChange(before, after))
  }
  return changes
}

const moved = (point: Point, changes: Map<string, Change | null>, side: 'start' | 'end'): Point | null => {
  const change = changes.get(point.key)
  if (change === undefined) return point
  const offset = change === null ? null : followed(point.offset, change, side)
  return offset === null ? null : { ...point, offset }
}

/** True when the change lies between the two ends. */
const within = (mark: Mark, changes: Map<string, Change | null>): boolean => {
  if (mark.place.kind !== 'text') return false
  const { from, to } = mark.place.match
  const change = changes.get(from.key)
  return from.key === to.key && change != null && change.to > from.offset && change.from < to.offset
}

export const followEdits = (marks: readonly Mark[], update: Update): readonly Mark[] => {
  const changes = changesOf(update)
  if (changes.size === 0) return marks
  return marks.flatMap((mark): Mark[] => {
    if (mark.place.kind !== 'text') return [mark]
    const from = moved(mark.place.match.from, changes, 'start')
    const to = moved(mark.place.match.to, changes, 'end')
    if (from === null || to === null || within(mark, changes)) return []
    return [{ ...mark, place: { kind: 'text', match: { from, to } } }]
  })
}
