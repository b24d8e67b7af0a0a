import { Download, Link2, Quote, X } from 'lucide-react'
import { memo } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useArchive, usePlace } from './archive-state.tsx'
import styles from './picked-bar.module.css'
import type { HitActions } from './use-hit-actions.ts'

/** The verbs for several hits at once; there only while some are picked. */
export const PickedBar = memo(({ actions }: { actions: HitActions }) => {
  const { t } = useWords()
  const { picked } = usePlace()
  const { dispatch } = useArchive()
  if (picked.size === 0) return null
  const hits = [...picked.values()]
  const { insertRelated } = actions
  return (
    <section className={styles.bar} aria-label={t('archive.picked.label')}>
      <p className={styles.count} aria-live="polite">
        {t('archive.picked', { n: hits.length })}
      </p>
      <Button
        icon={<Link2 size={14} aria-hidden />}
        disabled={insertRelated === null}
        title={insertRelated === null ? t('archive.needsStory') : undefined}
        onClick={() => insertRelated?.(hits)}
      >
        {t('archive.picked.related')}
      </Button>
      <Button icon={<Quote size={14} aria-hidden />} onClick={() => actions.copyCitations(hits)}>
        {t('archive.picked.cite')}
      </Button>
      <Button icon={<Download size={14} aria-hidden />} onClick={() => actions.exportHits(hits)}>
        {t('archive.picked.export')}
      </Button>
      <IconButton
        label={t('archive.picked.none')}
        shortcut="Esc"
        icon={<X size={16} aria-hidden />}
        onClick={() => dispatch({ type: 'unpick' })}
      />
    </section>
  )
})
