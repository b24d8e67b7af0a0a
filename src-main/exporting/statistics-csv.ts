import { stringify } from 'csv-stringify/sync'
import { safeCell } from '../../src-shared/article/flat-fields.ts'
import { tableOf } from '../../src-shared/article/statistics-table.ts'
import type { ArchiveStatistics, StatisticsTable } from '../../src-shared/contract/index.ts'

/** A table of the statistics for spreadsheets. */
export const statisticsCsv = (statistics: ArchiveStatistics, table: StatisticsTable): string => {
  const { columns, rows } = tableOf(statistics, table)
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : String(cell))))
  return `\uFEFF${stringify([columns, ...cells], { record_delimiter: 'windows' })}`
}
