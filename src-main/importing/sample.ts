import { join } from 'node:path'
import type { ImportReport } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { ImportHouse } from './format.ts'
import { importPaths } from './import-paths.ts'

/** The sample archive: a dozen published stories and one piece of wire copy to try the tools on, as a draft. */
export const importSample = (archive: Archive, sampleDirectory: string, house: ImportHouse): Promise<ImportReport> =>
  importPaths(archive, {
    paths: [join(sampleDirectory, 'archive.jsonl'), join(sampleDirectory, 'seed-article.txt')],
    format: 'auto',
    house,
    originKind: 'sample',
  })
