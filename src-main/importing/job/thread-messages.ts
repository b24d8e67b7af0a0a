import type { Envelope } from '../../../src-shared/contract/errors.ts'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import type { ImportHouse } from '../format.ts'
import type { RestructuredSources, SourcesToRestructure } from '../restructure-sources.ts'
import type { EntriesToStructure, StructuredEntries } from '../structure-entries.ts'

/** What the importing thread and the one that started it say to each other. */
export type ImportThreadSettings = {
  role: 'import'
  /** The file of the thread itself, for those that help it. */
  script: string
  /** Threads that read for structure beside it. */
  helpers: number
  dataDirectory: string
  mediaDirectory: string | null
  jobId: string
  house: ImportHouse
  batchMs: number
  /** Somebody works in the app meanwhile: see give-way.ts. */
  givesWay: boolean
}

/** One of those: once it is ready it is sent pieces, and answers each with what it read in them. */
export type StructuringSettings = { role: 'structure'; dataDirectory: string; givesWay: boolean }

export type ToStructuringThread =
  | { task: 'structure'; given: EntriesToStructure }
  | { task: 'restructure'; given: SourcesToRestructure }

export type FromStructuringThread = 'ready' | StructuredEntries | RestructuredSources

export type FromImportThread =
  | { kind: 'write'; id: number; operation: string; input: unknown[] }
  /** `ids`: of the articles handled since the last one. */
  | { kind: 'progress'; job: ImportJob; ids: string[] }
  | { kind: 'end'; outcome: Envelope<ImportJob> }

export type ToImportThread = { kind: 'stop' } | { kind: 'written'; id: number; outcome: Envelope<unknown> }
