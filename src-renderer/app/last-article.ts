import { useEffect, useEffectEvent, useRef } from 'react'
import { call } from '../api/client.ts'
import { useSettings, useUpdateSettings } from '../features/settings/queries.ts'

/** Remembers the story on screen, and after a restart, or a crash, opens it again unless it has gone to the trash. */
export const useLastArticle = (articleId: string | null, open: (articleId: string) => void): void => {
  const { openArticleId } = useSettings()
  const { mutate: update } = useUpdateSettings()
  const last = useRef(openArticleId)
  const present = useRef(articleId)
  present.current = articleId
  const reopen = useEffectEvent(open)

  useEffect(() => {
    if (last.current === '') return
    // Not finding it is nothing to tell: the desk then starts without a story.
    call('articles.summaries', { ids: [last.current] })
      .then(([summary]) => {
        const isFree = present.current === null && summary !== undefined && summary.status !== 'trashed'
        if (isFree) reopen(summary.id)
      })
      .catch(() => undefined)
  }, [])

  useEffect(() => {
    if (articleId !== null) update({ openArticleId: articleId })
  }, [articleId, update])
}
