import type { LexicalEditor } from 'lexical'
import type { Match, Point } from './find-matches.ts'

/** Colours matches by the browser's own highlights: the text and its undo history are not touched. */
const all = 'found'
const current = 'found-current'

const textOf = (element: Node | null): Text | null => {
  if (element === null || element instanceof Text) return element
  return textOf(element.firstChild)
}

export const rangeOf = (editor: LexicalEditor, { from, to }: Match): Range | null => {
  const place = ({ key, offset }: Point): { text: Text; offset: number } | null => {
    const text = textOf(editor.getElementByKey(key))
    // The page may be a moment behind the document it shows.
    return text === null || offset > text.length ? null : { text, offset }
  }
  const [start, end] = [place(from), place(to)]
  if (start === null || end === null) return null
  const range = new Range()
  range.setStart(start.text, start.offset)
  range.setEnd(end.text, end.offset)
  return range
}

export const showMatches = (editor: LexicalEditor, matches: readonly Match[], index: number): void => {
  const ranges = matches.map((match) => rangeOf(editor, match))
  CSS.highlights.set(all, new Highlight(...ranges.filter((range) => range !== null)))
  const here = ranges[index]
  CSS.highlights.set(current, here ? new Highlight(here) : new Highlight())
  here?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
}

export const hideMatches = (): void => {
  CSS.highlights.delete(all)
  CSS.highlights.delete(current)
}
