import { everyMatch } from './every-match.ts'

/** Copy as lines and paragraphs of lines, with offsets into the text as given. */
export type Line = { start: number; end: number; blankBefore: boolean }

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029]/g

/** The lines that have something on them, without the white space at their ends. */
export const textLines = (text: string): Line[] => {
  const lines: Line[] = []
  let blankBefore = true
  const add = (from: number, to: number): void => {
    const raw = text.slice(from, to)
    const content = raw.trim()
    if (content === '') {
      blankBefore = true
      return
    }
    const start = from + (raw.length - raw.trimStart().length)
    lines.push({ start, end: start + content.length, blankBefore })
    blankBefore = false
  }
  let from = 0
  for (const match of everyMatch(text, lineBreak)) {
    add(from, match.index)
    from = match.index + match[0].length
  }
  add(from, text.length)
  return lines
}

export const endsSentence = (text: string): boolean => /[.!?:;…][”"’')\]»*]*$/.test(text)

/**
 * Whether the copy was broken into lines of one width, as mail and old agency wires do: most breaks inside
 * paragraphs then fall near the widest line, in the middle of a sentence.
 */
export const isHardWrapped = (text: string, lines: Line[]): boolean => {
  const broken = lines.filter((_, index) => lines[index + 1]?.blankBefore === false)
  if (broken.length < 2) return false
  const width = Math.max(...broken.map((line) => line.end - line.start))
  if (width < 40 || width > 130) return false
  const inside = broken.filter(
    (line) => line.end - line.start >= 0.7 * width && !endsSentence(text.slice(line.start, line.end)),
  )
  return inside.length >= 2 && inside.length >= 0.5 * broken.length
}

/** Whether `next` only continues the sentence of `line` (hard-wrapped copy, or a stray break). */
export const continues = (text: string, line: Line, next: Line, hardWrapped: boolean, width: number): boolean => {
  if (next.blankBefore) return false
  const content = text.slice(line.start, line.end)
  const goesOn = /^[\p{Ll}(]/u.test(text.slice(next.start, next.start + 2))
  if (hardWrapped)
    return goesOn || (content.length >= 0.6 * width && !(endsSentence(content) && content.length < 0.7 * width))
  return goesOn && content.length >= 45 && !endsSentence(content)
}
