/**
 * Lists and risky words in one cell of a table, so that they come back as they were. Export writes them, import reads
 * them.
 */
const needsQuotes = /[",;|\n\r]|^\s|\s$|^$/

/** Tags with commas between them; one that holds a comma or a quotation mark stands in quotation marks. */
export const joinTags = (tags: readonly string[]): string =>
  tags.map((tag) => (needsQuotes.test(tag) ? `"${tag.replaceAll('"', '""')}"` : tag)).join(', ')

export const splitTags = (text: string): string[] =>
  [...text.matchAll(/\s*(?:"((?:[^"]|"")*)"|([^,]*))\s*(?:,|$)/g)]
    .map(([, quoted, plain]) => (quoted === undefined ? (plain ?? '').trim() : quoted.replaceAll('""', '"')))
    .filter((tag) => tag.trim() !== '')

/** A spreadsheet runs what begins like this as a formula. */
const formula = /^'*[=+\-@\t\r]/

/** An apostrophe makes a spreadsheet show the words instead of running them. */
export const safeCell = (text: string): string => (formula.test(text) ? `'${text}` : text)

export const readCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)
