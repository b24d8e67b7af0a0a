import { $getRoot, $isElementNode, $isTextNode } from 'lexical'
import type { Dateline } from '../../../../src-shared/contract/index.ts'
import { structureStory } from '../../../../src-shared/language/structure.ts'

/**
 * A dateline that somebody typed as words at the start of the story: its fields, with the words taken out of the
 * text. Null when the story opens otherwise, or when the words are not one plain run of text.
 */
export const $takeTypedDateline = (): Dateline | null => {
  const opening = $getRoot().getFirstChild()
  const first = $isElementNode(opening) ? opening.getFirstChild() : null
  if (!$isTextNode(first)) return null
  const text = first.getTextContent()
  const found = structureStory(text).dateline
  if (found === null || found.start !== 0 || found.end > text.length) return null
  const rest = text.slice(found.end)
  first.setTextContent(rest.replace(/^\s+/, ''))
  return {
    place: found.place ?? '',
    outlet: found.outlet ?? '',
    separator: found.separator,
    order: found.order,
    outletWrap: found.outletWrap,
    raw: found.raw,
  }
}
