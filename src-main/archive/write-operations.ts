import { createArticle, restoreVersion, saveArticle, setStatus } from './articles.ts'
import { keepAttempt } from './attempts.ts'
import { compact } from './compact.ts'
import { keepTheirs, mergeTexts, takeTheirs } from './conflicts.ts'
import { addCorrection, removeCorrection } from './corrections.ts'
import { setEmbargo } from './embargoes.ts'
import { keepSiteFacts, removeEndpoint, saveEndpoint } from './endpoints.ts'
import { settleGone } from './gone-posts.ts'
import type { Writable } from './handle.ts'
import { createImportJob, dismissImport, importBatch, recoverImports, setImportState } from './import-jobs.ts'
import { importArticles } from './imports.ts'
import { indexCaptions } from './index-captions.ts'
import { maintain } from './maintenance.ts'
import { addMedia } from './media.ts'
import type { WriteOperations } from './operations.ts'
import { confirmJob, enqueueJob, notePost, recoverJobs, updateJob } from './outbox.ts'
import { finishPull } from './pull-position.ts'
import { markRemoteStates, savePulledPage } from './pulls.ts'
import { reindexBatch } from './reindex.ts'
import { saveTerms } from './remote-terms.ts'
import { moveSearch, removeSearch, saveSearch } from './saved-searches.ts'
import { createVersion } from './versions.ts'

/** Every change the archive makes, bound to the one writing connection. */
export const writeOperations = (db: Writable): WriteOperations => ({
  createArticle: (input) => createArticle(db, input),
  saveArticle: (request) => saveArticle(db, request),
  setStatus: (input) => setStatus(db, input),
  createVersion: (input) => createVersion(db, input),
  restoreVersion: (id) => restoreVersion(db, id),
  importArticles: (articles) => importArticles(db, articles),
  createImportJob: (input) => createImportJob(db, input),
  importBatch: (batch) => importBatch(db, batch),
  reindexBatch: (batch) => reindexBatch(db, batch),
  indexCaptions: (after) => indexCaptions(db, after),
  setImportState: (input) => setImportState(db, input),
  dismissImport: (id) => dismissImport(db, id),
  recoverImports: () => recoverImports(db),
  addMedia: (media) => addMedia(db, media),
  saveSearch: (draft) => saveSearch(db, draft),
  removeSearch: (id) => removeSearch(db, id),
  moveSearch: (input) => moveSearch(db, input),
  saveEndpoint: (endpoint) => saveEndpoint(db, endpoint),
  removeEndpoint: (id) => removeEndpoint(db, id),
  enqueueJob: (input) => enqueueJob(db, input),
  updateJob: (update) => updateJob(db, update),
  confirmJob: (input) => confirmJob(db, input),
  settleGone: (input) => settleGone(db, input),
  notePost: (input) => notePost(db, input),
  keepAttempt: (input) => keepAttempt(db, input),
  setEmbargo: (input) => setEmbargo(db, input),
  addCorrection: (input) => addCorrection(db, input),
  removeCorrection: (id) => removeCorrection(db, id),
  keepSiteFacts: (input) => keepSiteFacts(db, input),
  keepTheirs: (input) => keepTheirs(db, input),
  takeTheirs: (input) => takeTheirs(db, input),
  saveTerms: (input) => saveTerms(db, input),
  savePulledPage: (page) => savePulledPage(db, page),
  markRemoteStates: (input) => markRemoteStates(db, input),
  finishPull: (input) => finishPull(db, input),
  mergeTexts: (input) => mergeTexts(db, input),
  recoverJobs: () => recoverJobs(db),
  maintain: () => maintain(db),
  compact: () => compact(db),
})
