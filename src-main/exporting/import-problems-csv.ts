import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../src-shared/article/flat-fields.ts'
import type { ImportProblem } from '../../src-shared/contract/index.ts'

/** What an import asks to look at, for spreadsheets: the file, the line in it where one is known, and the reason. */
export const importProblemsCsv = (problems: readonly ImportProblem[]): string => {
  const rows = problems.map(({ path, reason }) => {
    const [, file = path, line = ''] = /^(.*):(\d+)$/s.exec(path) ?? []
    return [safeCell(file), line, safeCell(reason)]
  })
  return `\uFEFF${stringify([['file', 'line', 'reason'], ...rows], { record_delimiter: 'windows' })}`
}
