import type { StoryBody } from '../blocks/block.ts'
import type { Match, Point } from '../find/find-matches.ts'

/** From offsets in the story's text to places in its nodes, and back. */
type Pieces = StoryBody['pieces']

/** At a seam between two pieces a stretch starts in the later one and ends in the earlier one. */
const pointAt = (pieces: Pieces, offset: number, side: 'start' | 'end'): Point | null => {
  const piece =
    side === 'start'
      ? pieces.find(({ start, end }) => start <= offset && offset < end)
      : pieces.find(({ start, end }) => start < offset && offset <= end)
  return piece === undefined ? null : { key: piece.key, offset: offset - piece.start }
}

/** Null for an empty stretch and for one that begins or ends between two blocks. */
export const placeOf = (pieces: Pieces, start: number, end: number): Match | null => {
  const from = pointAt(pieces, start, 'start')
  const to = pointAt(pieces, end, 'end')
  return from === null || to === null || end <= start ? null : { from, to }
}

/** Null when the node is no part of the text. */
export const offsetOf = (pieces: Pieces, { key, offset }: Point): number | null => {
  const piece = pieces.find((candidate) => candidate.key === key)
  return piece === undefined ? null : Math.min(piece.end, piece.start + offset)
}
