import { segmentsOf } from './segments.ts'

/** A text with its found words marked; `from` numbers the marks where they can be gone to. */
export const Marked = ({
  text,
  marks,
  from,
}: {
  text: string
  marks: readonly (readonly [number, number])[]
  from?: number
}) => {
  let hit = (from ?? 0) - 1
  return segmentsOf(text, marks).map((segment) => {
    if (!segment.marked) return segment.text
    hit += 1
    return (
      <mark key={segment.start} data-hit={from === undefined ? undefined : hit}>
        {segment.text}
      </mark>
    )
  })
}
