/** Cuts a text along its marks, so that found words can be shown highlighted without any HTML. */
export type Segment = { text: string; start: number; marked: boolean }

/** `marks` are half-open UTF-16 ranges; those that overlap, run backwards or leave the text are cut to fit. */
export const segmentsOf = (text: string, marks: readonly (readonly [number, number])[]): Segment[] => {
  const segments: Segment[] = []
  let at = 0
  const push = (end: number, marked: boolean): void => {
    if (end > at) segments.push({ text: text.slice(at, end), start: at, marked })
    at = Math.max(at, end)
  }
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0])) {
    push(Math.min(start, text.length), false)
    push(Math.min(end, text.length), true)
  }
  push(text.length, false)
  return segments
}
