import { ImportFormat, type ImportPlan } from '../../src-shared/contract/index.ts'
import { newId } from '../archive/new-id.ts'
import { fileProblem } from './file-problem.ts'
import { filesAt } from './find-files.ts'
import type { Format } from './format.ts'
import { hasMapping, pickFormat } from './formats.ts'
import { columnsOf, guessMapping, type Mapping, mappingBeyondNames } from './mapping.ts'
import { cellOf, parseRecord } from './record-story.ts'
import type { StoryRecord } from './record-values.ts'
import type { SourceFile } from './source-file.ts'

/** Looks into sources before they are imported: how much there is, and which column of the first would mean what. */
const sampled = 50
const shown = 3
const longestCell = 160

const firstRecords = async (file: SourceFile, format: Format): Promise<StoryRecord[]> => {
  const records: StoryRecord[] = []
  for await (const entry of format.entries(file)) {
    if ('reason' in entry) continue
    try {
      records.push(parseRecord(entry.raw))
    } catch {
      continue
    }
    if (records.length >= sampled) break
  }
  return records
}

const isOwn = (records: StoryRecord[]): boolean => records.some((record) => 'meja' in record)

/** What names alone do not tell of the columns; see mapping.ts. */
export const guessedFor = async (file: SourceFile, format: Format, chosen: Mapping | null): Promise<Mapping | null> => {
  const records = await firstRecords(file, format)
  return isOwn(records) ? chosen : mappingBeyondNames(records, chosen)
}

const cut = (text: string): string => (text.length > longestCell ? `${text.slice(0, longestCell)}…` : text)

const sampleOf = async (file: SourceFile): Promise<ImportPlan['sample']> => {
  const format = await pickFormat(file, 'auto')
  const name = ImportFormat.parse(format.name)
  const none = { path: file.path, format: name, columns: [], mapping: {}, rows: [] }
  if (!hasMapping(format.name)) return none
  const records = await firstRecords(file, format)
  if (records.length === 0 || isOwn(records)) return none
  const columns = columnsOf(records).slice(0, 200)
  const rows = records
    .slice(0, shown)
    .map((record) => Object.fromEntries(columns.map((column) => [column, cut(cellOf(record, column))])))
  return { ...none, columns, mapping: guessMapping(records), rows }
}

const mostLookedAt = 200_000

/** Never throws for what is in the files: that becomes a problem of the plan. */
export const planImport = async (paths: string[]): Promise<ImportPlan> => {
  const plan: ImportPlan = { id: newId(), files: 0, bytes: 0, sample: null, problems: [] }
  for (const path of paths) {
    for await (const file of filesAt(path)) {
      if ('reason' in file) {
        if (plan.problems.length < 100) plan.problems.push({ path: file.path, reason: file.reason })
        continue
      }
      plan.files += 1
      plan.bytes += file.size
      if (plan.sample === null || plan.sample.columns.length === 0) plan.sample = await sampleOrProblem(file, plan)
      if (plan.files >= mostLookedAt) return plan
    }
  }
  return plan
}

const sampleOrProblem = async (file: SourceFile, plan: ImportPlan): Promise<ImportPlan['sample']> => {
  // Nobody waits for the columns of the thousandth file.
  if (plan.files > 20) return plan.sample
  try {
    return (await sampleOf(file)) ?? plan.sample
  } catch (error) {
    plan.problems.push({ path: file.path, reason: fileProblem(error) })
    return plan.sample
  }
}
