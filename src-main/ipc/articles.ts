/** The desk and the editor: lists, reading, saving, status. */

import { given } from '../../src-shared/contract/given.ts'
import { AppError } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import { compareTexts, joined, sameThere } from '../publishing/conflict/texts.ts'
import type { Emit } from './emit.ts'
import type { Domain } from './handlers.ts'

export function articleHandlers(archive: Archive, emit: Emit): Domain<'articles'> {
  const changed = (id: string) => emit('articles.changed', { ids: [id] })
  return {
    'articles.list': (input) => archive.read('listArticles', input),
    'articles.counts': () => archive.read('countArticles'),
    'articles.create': async (input) => {
      const article = await archive.write('createArticle', { ...input, content: given(input.content) })
      changed(article.id)
      return article
    },
    'articles.get': async ({ id }) => {
      const article = await archive.read('getArticle', id)
      if (article === null) throw new AppError('not_found', 'This article is not in the archive.', { id })
      return article
    },
    'articles.save': async (request) => {
      const receipt = await archive.write('saveArticle', request)
      changed(request.articleId)
      return receipt
    },
    'articles.join': async ({ base, mine, theirs }) => joined(compareTexts(sameThere(base), mine, theirs)),
    'articles.setStatus': async (input) => {
      const summary = await archive.write('setStatus', input)
      changed(input.id)
      return summary
    },
    'articles.summaries': ({ ids }) => archive.read('articleSummaries', ids),
  }
}
