import { z } from 'zod'
import { ExportFormat, ExportReport, ExportSelection, StatisticsTable } from '../exporting.ts'
import { ImportProblem, mostProblems } from '../importing.ts'
import { done, nothing } from './shapes.ts'

/** Giving copy out, and the figures about it. */
export const exportingVerbs = {
  /** Asks where to, then writes; null when the editor changed their mind or cancelled. One export at a time. */
  'exporting.run': {
    input: z.object({ selection: ExportSelection, format: ExportFormat, pictures: z.boolean() }),
    output: ExportReport.nullable(),
  },
  'exporting.statistics': {
    input: z.object({ table: StatisticsTable }),
    output: ExportReport.pick({ path: true }).nullable(),
  },
  /** What an import asks to look at, as a table in the words the editor read. Null when no file was chosen. */
  'exporting.importProblems': {
    input: z.object({ problems: z.array(ImportProblem).min(1).max(mostProblems) }),
    output: ExportReport.pick({ path: true }).nullable(),
  },
  'exporting.cancel': { input: nothing, output: done },
  /** Shows the file of the last export in the system's file browser. */
  'exporting.showFile': { input: nothing, output: done },
}
