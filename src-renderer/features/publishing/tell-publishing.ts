import { useEffect, useEffectEvent } from 'react'
import type { EventPayload } from '../../../src-shared/contract/index.ts'
import { onEvent } from '../../api/client.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import { headlineOf } from '../desk/actions.ts'

/** Says what sites did with stories meanwhile: one went out at its time, one was joined with edits made there. For the frame. */
export const useTellPublishing = (): void => {
  const { t } = useWords()
  const { openArticle, showView } = useDesk()
  const open = useEffectEvent((articleId: string) => openArticle(articleId))
  const live = useEffectEvent(({ articleId, headline, endpointName }: EventPayload<'publishing.live'>) =>
    notify({
      title: t('publish.live', { site: endpointName }),
      detail: headlineOf(t, { headline }),
      action: { label: t('queue.openArticle'), run: () => openArticle(articleId) },
    }),
  )
  const merged = useEffectEvent(({ headline, endpointName, taken }: EventPayload<'publishing.merged'>) =>
    notify({
      title: t('merged.told', { site: endpointName, headline: headlineOf(t, { headline }) }),
      detail: taken,
      action: { label: t('merged.look'), run: () => showView('queue') },
    }),
  )
  useEffect(() => {
    const stops = [
      onEvent('publishing.live', (post) => live(post)),
      onEvent('publishing.merged', (merge) => merged(merge)),
      onEvent('articles.open', ({ articleId }) => open(articleId)),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [])
}
