import { type Element, findAll, isElement, isText, type Node, oneLine, parsePage, textOf } from './dom.ts'

/**
 * A table of figures as lines, a row each, its cells parted by bars: the neutral HTML has no tables, and cells that stand
 * as paragraphs of their own say nothing. A table that only lays out a page is none.
 */
const longestCell = 300

const isCell = ({ name }: Element): boolean => name === 'td' || name === 'th'

const parts = (text: string): Node[] => parsePage(text).children

/** Paragraphs within a cell stay apart as words. */
const cellNodes = (nodes: Node[]): Node[] =>
  nodes.flatMap((node) => {
    if (isText(node)) return [node]
    if (!isElement(node)) return []
    if (node.name === 'br') return parts(' ')
    const isBlock = ['p', 'div', 'ul', 'ol', 'li'].includes(node.name)
    return isBlock ? [...parts(' '), ...cellNodes(node.children), ...parts(' ')] : [node]
  })

/** The inline nodes of each row; null where the table is no table of short cells. */
export const rowsOf = (table: Element): Node[][] | null => {
  const holds = (names: string[]) => findAll(table.children, ({ name }) => names.includes(name)).length > 0
  if (holds(['table', 'h2', 'h3', 'blockquote', 'img'])) return null
  const rows = findAll(table.children, ({ name }) => name === 'tr').map((row) =>
    row.children.filter(isElement).filter(isCell),
  )
  const isShort = rows.every((cells) => cells.every((cell) => oneLine(textOf(cell)).length <= longestCell))
  if (!isShort || !rows.some((cells) => cells.length > 1)) return null
  return rows
    .filter((cells) => cells.some((cell) => oneLine(textOf(cell)) !== ''))
    .map((cells) => cells.flatMap((cell, at) => [...(at === 0 ? [] : parts(' | ')), ...cellNodes(cell.children)]))
}
