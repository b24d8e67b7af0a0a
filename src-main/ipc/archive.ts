/** Searching the archive. */
import type { Keeper } from '../archive/keeper.ts'
import type { Archive } from '../archive/operations.ts'
import type { Domain } from './handlers.ts'

export function archiveHandlers(archive: Archive, keeper: Pick<Keeper, 'statistics'>): Domain<'archive'> {
  return {
    'archive.search': (query) => archive.read('search', query),
    'archive.suggest': (seed) => archive.read('suggest', seed),
    'archive.facets': (query) => archive.read('facets', query),
    'archive.statistics': () => keeper.statistics(),
    'archive.sections': () => archive.read('sections'),
    'archive.preview': (query) => archive.read('preview', query),
    'archive.wordForms': ({ query }) => archive.read('wordForms', query),
    'archive.citations': ({ ids }) => archive.read('citations', ids),
    'archive.savedSearches': () => archive.read('savedSearches'),
    'archive.saveSearch': (draft) => archive.write('saveSearch', draft),
    'archive.removeSearch': async ({ id }) => {
      await archive.write('removeSearch', id)
      return { done: true }
    },
    'archive.moveSearch': (input) => archive.write('moveSearch', input),
  }
}
