import type { ArchiveStatistics, StatisticsTable } from '../contract/index.ts'

/** One table of the statistics: names of columns as programs read them, and rows of words and figures. */
export type Table = { columns: string[]; rows: (string | number)[][] }

export const tableOf = (statistics: ArchiveStatistics, table: StatisticsTable): Table => {
  switch (table) {
    case 'years':
      return {
        columns: ['year', 'articles', 'words'],
        rows: statistics.years.map(({ value, articles, words }) => [value, articles, words]),
      }
    case 'sections':
      return {
        columns: ['section', 'articles', 'words'],
        rows: statistics.sections.map(({ value, articles, words }) => [value, articles, words]),
      }
    case 'outlets':
      return {
        columns: ['outlet', 'articles'],
        rows: statistics.outlets.map(({ value, articles }) => [value, articles]),
      }
    case 'mostQuoted':
      return {
        columns: ['speaker', 'quotations', 'articles'],
        rows: statistics.mostQuoted.map(({ speaker, quotations, articles }) => [speaker, quotations, articles]),
      }
  }
}
