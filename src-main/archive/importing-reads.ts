import type { Readable } from './handle.ts'
import { getImportJob, importProblems, listImportJobs, unfinishedImports } from './import-jobs.ts'
import { knownImports } from './imports.ts'
import { nearDuplicatesOfJob, sketchesAfter, sketchesOf } from './near-duplicates.ts'
import type { ImportingReads } from './operations/importing.ts'
import { countOriginals, originalsAfter } from './reindex.ts'
import { sameCopy } from './search/same-copy.ts'

/** What imports ask of the archive: a table of its own, so that their threads need not load what answers all the others. */
export const importingReads = (db: Readable): ImportingReads => ({
  knownImports: (wanted) => knownImports(db, wanted),
  originalsAfter: (input) => originalsAfter(db, input),
  countOriginals: () => countOriginals(db),
  sameCopy: (input) => sameCopy(db, input),
  sketchesAfter: (id) => sketchesAfter(db, id),
  sketchesOf: (ids) => sketchesOf(db, ids),
  importJobs: () => listImportJobs(db),
  unfinishedImports: () => unfinishedImports(db),
  getImportJob: (id) => getImportJob(db, id),
  importProblems: (id) => importProblems(db, id),
  nearDuplicatesOfJob: (id) => nearDuplicatesOfJob(db, id),
})
