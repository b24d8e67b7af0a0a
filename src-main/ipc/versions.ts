/** Snapshots of a story: list, look at, take, restore. */
import { AppError } from '../../src-shared/contract/index.ts'
import type { Archive } from '../archive/operations.ts'
import type { Emit } from './emit.ts'
import type { Domain } from './handlers.ts'

export function versionHandlers(archive: Archive, emit: Emit): Domain<'versions'> {
  return {
    'versions.list': ({ articleId }) => archive.read('listVersions', articleId),
    'versions.get': async ({ id }) => {
      const version = await archive.read('getVersion', id)
      if (version === null) throw new AppError('not_found', 'This version is not in the archive.', { id })
      return version
    },
    'versions.create': ({ raw, ...version }) =>
      archive.write('createVersion', raw === undefined ? version : { ...version, raw }),
    'versions.restore': async ({ id }) => {
      const article = await archive.write('restoreVersion', id)
      emit('articles.changed', { ids: [article.id] })
      return article
    },
  }
}
