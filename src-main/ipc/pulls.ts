/** Bringing a site's posts here, and the names it knows. */
import { AppError } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { missingTerms } from '../publishing/missing-terms.ts'
import type { Pulling } from '../publishing/pull/pulling.ts'
import type { Domain } from './handlers.ts'

export function pullHandlers(archive: Archive, pulling: Pulling): Domain<'pulls'> & Domain<'terms'> {
  return {
    'pulls.list': () => pulling.states(),
    'pulls.start': async ({ endpointId, full }) => {
      await pulling.start(endpointId, full)
      return { done: true }
    },
    'pulls.cancel': async ({ endpointId }) => {
      await pulling.cancel(endpointId)
      return { done: true }
    },
    'terms.suggest': (input) => archive.read('suggestTerms', input),
    'terms.missing': async ({ endpointId, articleId }) => {
      const article = await archive.read('getArticle', articleId)
      if (article === null) throw new AppError('not_found', `There is no article ${articleId}.`, { id: articleId })
      return missingTerms(archive, endpointId, article)
    },
    'terms.refresh': async ({ endpointId }) => {
      await pulling.refreshTerms(endpointId)
      return { done: true }
    },
  }
}
