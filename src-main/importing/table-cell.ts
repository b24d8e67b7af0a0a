/** An apostrophe before what a spreadsheet would run as a formula was put there by the export, and is taken away. */
const formula = /^'*[=+\-@\t\r]/

export const unsafeCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)
