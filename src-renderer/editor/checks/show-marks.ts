import type { LexicalEditor } from 'lexical'
import type { Severity } from '../../../src-shared/language/checks/check.types.ts'
import type { Match } from '../find/find-matches.ts'
import { rangeOf } from '../find/show-matches.ts'

/** Underlines findings by the browser's own highlights: neither the text nor its history is touched. */
export type Mark = { id: string; severity: Severity; place: MarkPlace }
export type MarkPlace =
  | { kind: 'text'; match: Match }
  | { kind: 'field'; field: string; start: number; end: number }
  | { kind: 'caption'; key: string; start: number; end: number }
  /** The style sheet draws it, and underlines it as a whole. */
  | { kind: 'boxTitle'; key: string }

const severities: readonly Severity[] = ['info', 'warning', 'error']
const nameOf = (severity: Severity): string => `check-${severity}`
const current = 'check-current'

const rangeIn = (words: Node | null | undefined, start: number, end: number): Range | null => {
  if (!(words instanceof Text) || end > words.length) return null
  const range = new Range()
  range.setStart(words, start)
  range.setEnd(words, end)
  return range
}

/** A field's words cannot be coloured, but the mirror that gives it its height can. */
const mirrorOf = (field: string): Node | null | undefined =>
  document.querySelector(`[data-field="${CSS.escape(field)}"] [data-mirror]`)?.firstChild

const captionOf = (editor: LexicalEditor, key: string): Node | null | undefined =>
  editor.getElementByKey(key)?.querySelector('figcaption')?.firstChild

export const rangeOfMark = (editor: LexicalEditor, { place }: Mark): Range | null => {
  switch (place.kind) {
    case 'text':
      return rangeOf(editor, place.match)
    case 'field':
      return rangeIn(mirrorOf(place.field), place.start, place.end)
    case 'caption':
      return rangeIn(captionOf(editor, place.key), place.start, place.end)
    case 'boxTitle':
      return null
  }
}

const underlineTitles = (editor: LexicalEditor, marks: readonly Mark[]): void => {
  for (const box of editor.getRootElement()?.querySelectorAll('[data-finding]') ?? [])
    box.removeAttribute('data-finding')
  for (const level of severities) {
    for (const { severity, place } of marks) {
      if (severity === level && place.kind === 'boxTitle')
        editor.getElementByKey(place.key)?.setAttribute('data-finding', severity)
    }
  }
}

/** Where the card of a finding stands that has no range: at the title of its box. */
export const titleOfMark = (
  editor: LexicalEditor,
  mark: Mark | undefined,
): { getBoundingClientRect: () => DOMRect } | null => {
  const box = mark?.place.kind === 'boxTitle' ? editor.getElementByKey(mark.place.key) : null
  if (!box) return null
  return {
    getBoundingClientRect: () => {
      const { x, y, width } = box.getBoundingClientRect()
      const words = box.firstElementChild?.getBoundingClientRect().y ?? y
      return new DOMRect(x, y, width, words - y)
    },
  }
}

/** The ranges shown, by the mark's id. */
export const showMarks = (editor: LexicalEditor, marks: readonly Mark[], active: string | null): Map<string, Range> => {
  const ranges = new Map<string, Range>()
  underlineTitles(editor, marks)
  const bySeverity = new Map<Severity, Range[]>(severities.map((severity) => [severity, []]))
  for (const mark of marks) {
    const range = rangeOfMark(editor, mark)
    if (range === null) continue
    ranges.set(mark.id, range)
    bySeverity.get(mark.severity)?.push(range)
  }
  severities.forEach((severity, priority) => {
    const highlight = new Highlight(...(bySeverity.get(severity) ?? []))
    highlight.priority = priority
    CSS.highlights.set(nameOf(severity), highlight)
  })
  const here = active === null ? undefined : ranges.get(active)
  CSS.highlights.set(current, here === undefined ? new Highlight() : new Highlight(here))
  return ranges
}

export const hideMarks = (): void => {
  for (const name of [...severities.map(nameOf), current]) CSS.highlights.delete(name)
}
