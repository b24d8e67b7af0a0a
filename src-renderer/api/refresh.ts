import type { QueryClient } from '@tanstack/react-query'
import { onEvent } from './client.ts'
import {
  archiveKeys,
  articleKeys,
  publishingKeys,
  pullKeys,
  settingsKeys,
  termKeys,
  uploadKey,
  versionKeys,
} from './keys.ts'

/** Refreshes cached answers when main says that something changed. Returns the function that stops it. */
export const refreshOnEvents = (queries: QueryClient): (() => void) => {
  const refresh = (queryKey: readonly unknown[]): void => void queries.invalidateQueries({ queryKey })
  const stops = [
    onEvent('articles.changed', ({ ids }) => {
      if (ids === null) refresh(articleKeys.all)
      else {
        for (const id of ids) refresh(articleKeys.article(id))
        for (const key of [articleKeys.lists, articleKeys.counts, ['articles', 'summaries']]) refresh(key)
      }
      refresh(versionKeys.all)
      refresh(archiveKeys.all)
    }),
    onEvent('outbox.changed', ({ articleId }) => {
      refresh(publishingKeys.all)
      refresh(articleKeys.article(articleId))
      refresh(articleKeys.lists)
      refresh(articleKeys.counts)
    }),
    onEvent('outbox.uploading', ({ jobId, ...progress }) => {
      queries.setQueryData(uploadKey(jobId), progress)
    }),
    onEvent('pulls.changed', () => {
      refresh(pullKeys.all)
      refresh(termKeys.all)
    }),
    onEvent('publishing.live', () => refresh(publishingKeys.all)),
    onEvent('settings.changed', (settings) => {
      queries.setQueryData(settingsKeys.settings, settings)
      refresh(settingsKeys.info)
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
