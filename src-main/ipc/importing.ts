/** Bringing copy in: what the editor chose or dropped, the jobs that take it in, and the sample archive. */
import type { ImportReport } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { Imports } from '../importing/job/imports.ts'
import type { Emit } from './emit.ts'
import type { Domain } from './handlers.ts'

export type Importing = Pick<Imports, 'plan' | 'start' | 'pause' | 'resume' | 'cancel'> & {
  /** Empty when the editor changes their mind. */
  choose: (kind: 'files' | 'folder') => Promise<string[]>
  importSample: () => Promise<ImportReport>
}

export function importingHandlers(archive: Archive, importing: Importing, emit: Emit): Domain<'importing'> {
  return {
    'importing.choose': async ({ kind }) => {
      const paths = await importing.choose(kind)
      return paths.length === 0 ? null : importing.plan(paths)
    },
    'importing.offer': ({ paths }) => importing.plan(paths),
    'importing.start': (input) => importing.start(input),
    'importing.jobs': () => archive.read('importJobs'),
    'importing.pause': ({ id }) => importing.pause(id),
    'importing.resume': ({ id }) => importing.resume(id),
    'importing.cancel': ({ id }) => importing.cancel(id),
    'importing.dismiss': async ({ id }) => {
      await archive.write('dismissImport', id)
      return { done: true }
    },
    'importing.findings': async ({ id }) => ({
      problems: await archive.read('importProblems', id),
      similar: await archive.read('nearDuplicatesOfJob', id),
    }),
    'importing.sameCopy': (input) => archive.read('sameCopy', input),
    'importing.sample': async () => {
      const report = await importing.importSample()
      if (report.ids.length > 0) emit('articles.changed', { ids: null })
      return report
    },
  }
}
