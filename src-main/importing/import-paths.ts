import type { ImportReport } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { FormatName, ImportHouse } from './format.ts'
import type { Mapping } from './mapping.ts'
import { runImport } from './run-import.ts'
import { structuringHere } from './structurer.ts'

/** Imports files and folders and waits for the end. Whatever cannot be read is reported and never stops the rest. */
export type ImportOptions = {
  paths: string[]
  format: FormatName | 'auto'
  mapping?: Mapping
  house: ImportHouse
  originKind?: 'import' | 'sample'
  mediaDirectory?: string
  /** Called after each batch with the articles handled so far. */
  onProgress?: (handled: number) => void
  signal?: AbortSignal
}

/** Ids beyond this many are not reported: a report is read by people. */
const mostIds = 10_000

export const importPaths = async (archive: Archive, options: ImportOptions): Promise<ImportReport> => {
  const { paths, format, mapping = null, originKind = 'import', house } = options
  const request = { paths, format, mapping, originKind }
  const { id } = await archive.write('createImportJob', { kind: 'import', request, isShown: false })
  const ids: string[] = []
  const job = await runImport(archive, id, {
    house,
    mediaDirectory: options.mediaDirectory ?? null,
    batchMs: 500,
    structurer: structuringHere,
    signal: options.signal ?? new AbortController().signal,
    onProgress: ({ imported, updated, skipped }, handled) => {
      ids.push(...handled.slice(0, Math.max(0, mostIds - ids.length)))
      options.onProgress?.(imported + updated + skipped)
    },
  })
  const failed = await archive.read('importProblems', id)
  const { imported, updated, skipped } = job
  return { imported, updated, skipped, failed, ids }
}
