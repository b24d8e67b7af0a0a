import { type RestructuredSources, restructureSources, type SourcesToRestructure } from './restructure-sources.ts'
import type { EntriesToStructure, LookUp, StructuredEntries } from './structure-entries.ts'
import { structureEntries } from './structure-entries.ts'

/** Who reads for structure, entries of an import and kept sources of a reindex: this thread, or others as well. */
export type Structurer = {
  /** Has the others made ready, where there is enough to read; never fails, and need not be waited for. */
  start: () => Promise<void>
  /** `lookUp`: for what is done by this thread; others ask the archive themselves. */
  structure: (entries: EntriesToStructure, lookUp: LookUp) => Promise<StructuredEntries>
  restructure: (sources: SourcesToRestructure) => Promise<RestructuredSources>
  /** How many pieces may be under way or waiting to be taken. */
  ahead: number
  close: () => Promise<void>
}

/** One piece after the other, as it is asked for. */
export const structuringHere: Structurer = {
  start: async () => {},
  structure: structureEntries,
  restructure: async (sources) => restructureSources(sources),
  ahead: 0,
  close: async () => {},
}
