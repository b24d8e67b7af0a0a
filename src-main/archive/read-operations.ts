import { getArticle } from './article-rows.ts'
import { attempts } from './attempts.ts'
import { checkArchive } from './check.ts'
import { checkArticles } from './check-articles.ts'
import { corrections } from './corrections.ts'
import { embargoOf } from './embargoes.ts'
import { getEndpoint, listEndpoints } from './endpoints.ts'
import { exportOperations } from './exports.ts'
import type { Readable } from './handle.ts'
import { importingReads } from './importing-reads.ts'
import { articleSummaries, countArticles, listArticles, sections } from './lists.ts'
import { findPictures, getMedia } from './media.ts'
import type { ReadOperations } from './operations.ts'
import { getJob, lastConfirmedJob, listJobs } from './outbox-rows.ts'
import { pullRecord } from './pull-position.ts'
import { articlesAt, articlesOfPosts } from './pulled-articles.ts'
import { unseenPosts } from './pulls.ts'
import { findQuotations } from './quotes/find.ts'
import { speakerCards } from './quotes/speakers.ts'
import { remotePosts, remoteUrls, scheduledPosts } from './remote-posts.ts'
import { findTerm, hasTerms, suggestTerms } from './remote-terms.ts'
import { listSavedSearches } from './saved-searches.ts'
import { facets, facetsInSteps } from './search/facets.ts'
import { citations, previewOf } from './search/preview.ts'
import { search } from './search/search.ts'
import { archiveStatistics } from './search/statistics.ts'
import { suggest } from './search/suggest.ts'
import { wordForms } from './search/word-forms.ts'
import { getVersion, listVersions, versionWithHash } from './versions.ts'

/** Every question the archive answers, bound to one reading connection. */
export const readOperations = (db: Readable): ReadOperations => ({
  getArticle: (id) => getArticle(db, id),
  listArticles: (input) => listArticles(db, input),
  countArticles: () => countArticles(db),
  articleSummaries: (ids) => articleSummaries(db, ids),
  listVersions: (articleId) => listVersions(db, articleId),
  getVersion: (id) => getVersion(db, id),
  versionWithHash: (input) => versionWithHash(db, input),
  search: (query) => search(db, query),
  facets: (query) => facets(db, query),
  archiveStatistics: () => archiveStatistics(db),
  suggest: (seed) => suggest(db, seed),
  sections: () => sections(db),
  preview: (query) => previewOf(db, query),
  wordForms: (query) => wordForms(db, query),
  citations: (ids) => citations(db, ids),
  savedSearches: () => listSavedSearches(db),
  quotes: (query) => findQuotations(db, query),
  speakers: (query) => speakerCards(db, query),
  getMedia: (id) => getMedia(db, id),
  findPictures: (hints) => findPictures(db, hints),
  listEndpoints: () => listEndpoints(db),
  getEndpoint: (id) => getEndpoint(db, id),
  remotePosts: (articleId) => remotePosts(db, articleId),
  remoteUrls: (input) => remoteUrls(db, input),
  listJobs: (input) => listJobs(db, input),
  getJob: (id) => getJob(db, id),
  checkArticles: (query) => checkArticles(db, query),
  pullRecord: (endpointId) => pullRecord(db, endpointId),
  articlesOfPosts: (input) => articlesOfPosts(db, input),
  articlesAt: (urls) => articlesAt(db, urls),
  unseenPosts: (input) => unseenPosts(db, input),
  findTerm: (input) => findTerm(db, input),
  hasTerms: (endpointId) => hasTerms(db, endpointId),
  suggestTerms: (input) => suggestTerms(db, input),
  attempts: (jobId) => attempts(db, jobId),
  embargoOf: (articleId) => embargoOf(db, articleId),
  corrections: (articleId) => corrections(db, articleId),
  scheduledPosts: () => scheduledPosts(db),
  lastConfirmedJob: (input) => lastConfirmedJob(db, input),
  checkArchive: () => checkArchive(db),
  ...importingReads(db),
  ...exportOperations(db),
})

/** Those that give way to others between their steps, in the thread that answers. */
type InSteps = {
  [Name in keyof ReadOperations]?: (
    ...input: Parameters<ReadOperations[Name]>
  ) => Generator<undefined, ReturnType<ReadOperations[Name]>>
}

export const readsInSteps = (db: Readable): InSteps => ({ facets: (query) => facetsInSteps(db, query) })
