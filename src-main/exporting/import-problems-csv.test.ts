import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { importProblemsCsv } from './import-problems-csv.ts'

it('what an import asks to look at is a table with a column for lines, in which nothing runs', () => {
  const csv = importProblemsCsv([
    { path: '/arsip/2009.csv:17', reason: 'ada 4 sel, "baris" pertama hanya 3' },
    { path: 'C:\\arsip\\rob.docx', reason: '=1+1' },
  ])
  expect(parse(csv, { bom: true })).toEqual([
    ['file', 'line', 'reason'],
    ['/arsip/2009.csv', '17', 'ada 4 sel, "baris" pertama hanya 3'],
    ['C:\\arsip\\rob.docx', '', "'=1+1"],
  ])
})
