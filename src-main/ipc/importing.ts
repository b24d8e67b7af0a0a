/** Bringing copy in: files the editor chooses, and the sample archive. */
import type { ImportReport } from '../../src-shared/contract/index.ts'
import type { Emit } from './emit.ts'
import type { Domain } from './handlers.ts'

export type Importing = {
  /** Empty when the editor changes their mind. */
  choose: () => Promise<string[]>
  importPaths: (paths: string[]) => Promise<ImportReport>
  importSample: () => Promise<ImportReport>
}

export function importingHandlers(importing: Importing, emit: Emit): Domain<'importing'> {
  const announced = (report: ImportReport): ImportReport => {
    if (report.ids.length > 0) emit('articles.changed', { ids: null })
    return report
  }
  return {
    'importing.choose': async () => {
      const paths = await importing.choose()
      return paths.length === 0 ? null : announced(await importing.importPaths(paths))
    },
    'importing.sample': async () => announced(await importing.importSample()),
  }
}
