import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { type Table, tableOf } from '../../src-shared/article/statistics-table.ts'
import { StatisticsTable } from '../../src-shared/contract/index.ts'
import { statisticsCsv } from '../exporting/statistics-csv.ts'
import { writeTarget } from '../exporting/target-file.ts'
import { UsageError } from './arguments.ts'
import type { Command } from './command.ts'

/** `stats`: the archive in figures: by year, section and outlet, and who is quoted most. */
const titles: Record<StatisticsTable, string> = {
  years: 'By year',
  sections: 'By section',
  outlets: 'By outlet',
  mostQuoted: 'Most quoted',
}

const printed = (name: StatisticsTable, { columns, rows }: Table): string[] => [
  `${titles[name]} (${columns.slice(1).join(', ')})`,
  ...rows.map(([label, ...figures]) => {
    const words = label === '' ? '(none)' : String(label)
    return `  ${words.padEnd(32)} ${figures.map((figure) => String(figure).padStart(10)).join(' ')}`
  }),
]

const csvTable = (value: unknown): StatisticsTable | null => {
  if (value === undefined) return null
  const parsed = StatisticsTable.safeParse(value)
  if (parsed.success) return parsed.data
  throw new UsageError(`--csv must be one of: ${StatisticsTable.options.join(', ')}.`)
}

export const statsCommand: Command = {
  name: 'stats',
  usage: `[--csv ${StatisticsTable.options.join('|')} --out FILE [--force]]`,
  summary: 'Articles by year, section and outlet, words, most quoted',
  access: 'read',
  options: { csv: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
  positionals: { min: 0, max: 0 },
  run: async ({ values, archive, signal }) => {
    const table = csvTable(values.csv)
    const out = values.out
    if ((table === null) !== (out === undefined)) throw new UsageError('--csv and --out belong together.')
    const found = await (await archive()).read('archiveStatistics')
    if (table !== null && typeof out === 'string') {
      const path = resolve(out)
      const content = Readable.from([statisticsCsv(found, table)])
      await writeTarget({ path, replace: values.force === true }, content, signal)
      return { ok: true, value: { path, table }, text: `${titles[table]}: ${path}` }
    }
    const tables = StatisticsTable.options.flatMap((name) => printed(name, tableOf(found, name)))
    return { ok: true, value: found, text: [`${found.articles} articles, ${found.words} words`, ...tables].join('\n') }
  },
}
