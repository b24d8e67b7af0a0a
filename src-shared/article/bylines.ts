import type { Block } from '../language/structure.types.ts'

/**
 * Writer and editor from the lines that name them ("Penulis: …", "Editor: …", "Oleh …") and from the initials that
 * close the copy: `(tfq/gil)` is writer, then editor.
 */
const editorLabel = /^(?:editor|redaktur|penyunting)\s*[:|]\s*/iu
const writerLabel =
  /^(?:oleh|penulis|reporter|pewarta|wartawan|jurnalis|author|written by|by)\s*[:|]?\s+|^(?:penulis|reporter|pewarta)\s*[:|]\s*/iu
const labelInside = /\s*[|;–—,]?\s*(?=(?:editor|redaktur|penyunting)\s*[:|])/iu
const initials = /^[([]\s?(\p{L}{2,5})\s?\/\s?(\p{L}{2,5})\s?[)\]]\.?$/u

/** `own`: the whole line is in `byline` and `editor`, so that the story need not repeat it. */
export type LineNames = { byline: string; editor: string; own: boolean }

const readPart = (part: string): LineNames | null => {
  const editor = editorLabel.exec(part)
  if (editor !== null) return { byline: '', editor: part.slice(editor[0].length).trim(), own: true }
  const writer = writerLabel.exec(part)
  return writer === null ? null : { byline: part.slice(writer[0].length).trim(), editor: '', own: true }
}

/** Null when the line names nobody in a way that is understood. */
export const readNames = (block: Block): LineNames | null => {
  const line = block.text.replace(/\s+/g, ' ').trim()
  const signed = initials.exec(line)
  if (signed !== null) return { byline: signed[1] ?? '', editor: signed[2] ?? '', own: false }
  const parts = line.split(labelInside).filter((part) => part !== '')
  const read = parts.map(readPart)
  if (read.some((names) => names === null || (names.byline === '' && names.editor === ''))) return null
  const names = read.filter((part) => part !== null)
  if (names.length === 0 || names.filter((part) => part.byline !== '').length > 1) return null
  if (names.filter((part) => part.editor !== '').length > 1) return null
  return {
    byline: names.map((part) => part.byline).join(''),
    editor: names.map((part) => part.editor).join(''),
    own: true,
  }
}
