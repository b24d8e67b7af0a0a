import { Parser } from 'htmlparser2'
import { element, escapeHtml } from '../../src-shared/article/markup.ts'

/**
 * Puts `<mark data-hit="n">` around words of a story's HTML. A word that runs across bold letters or a link becomes
 * several marks with the same number; nothing else of the HTML changes, and no words are joined across paragraphs.
 */
type Piece =
  | { kind: 'tag'; html: string; endsBlock: boolean }
  | { kind: 'text'; text: string; marks: { start: number; end: number; hit: number }[] }
type TextPiece = Extract<Piece, { kind: 'text' }>

/** Half-open UTF-16 ranges of a text, ascending and apart. */
export type FindMarks = (text: string) => readonly (readonly [number, number])[]

const inline = new Set(['a', 'strong', 'em', 'u', 's', 'code', 'span', 'cite'])
const empty = new Set(['br', 'img'])

const piecesOf = (html: string): Piece[] => {
  const pieces: Piece[] = []
  const tag = (written: string, name: string): void => {
    pieces.push({ kind: 'tag', html: written, endsBlock: !inline.has(name) })
  }
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const whole = element(name, attributes, '')
      tag(whole.slice(0, -`</${name}>`.length), name)
    },
    ontext: (text) => pieces.push({ kind: 'text', text, marks: [] }),
    onclosetag: (name) => {
      if (!empty.has(name)) tag(`</${name}>`, name)
    },
  })
  parser.end(html)
  return pieces
}

const blocksOf = (pieces: Piece[]): TextPiece[][] => {
  const blocks: TextPiece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'text') blocks.at(-1)?.push(piece)
    else if (piece.endsBlock) blocks.push([])
  }
  return blocks
}

const written = ({ text, marks }: TextPiece): string => {
  let at = 0
  let html = ''
  for (const { start, end, hit } of marks) {
    html += escapeHtml(text.slice(at, start))
    html += element('mark', { 'data-hit': String(hit) }, escapeHtml(text.slice(start, end)))
    at = end
  }
  return html + escapeHtml(text.slice(at))
}

/** `html` is of the neutral vocabulary, sanitised; the first mark has the number `from`. */
export const markWords = (html: string, find: FindMarks, from = 0): string => {
  const pieces = piecesOf(html)
  let hit = from
  for (const block of blocksOf(pieces)) {
    const ranges = find(block.map(({ text }) => text).join(''))
    let offset = 0
    for (const piece of block) {
      const length = piece.text.length
      for (const [index, [start, end]] of ranges.entries()) {
        const [low, high] = [Math.max(0, start - offset), Math.min(length, end - offset)]
        if (low < high) piece.marks.push({ start: low, end: high, hit: hit + index })
      }
      offset += length
    }
    hit += ranges.length
  }
  return pieces.map((piece) => (piece.kind === 'tag' ? piece.html : written(piece))).join('')
}
