import { X } from 'lucide-react'
import { call } from '../../api/client.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './export-activity.module.css'
import { useExportState } from './export-state.ts'

/** How far the export is, and the way to stop it. */
export const ExportActivity = () => {
  const { t, formats } = useWords()
  const { running } = useExportState()
  if (running === null) return null
  const amounts = { done: formats.number(running.articles), total: formats.number(running.total) }
  return (
    <div className={styles.activity}>
      <span>{t('export.running', amounts)}</span>
      <progress
        className={styles.progress}
        aria-label={t('export.progress')}
        value={running.articles}
        max={Math.max(1, running.total)}
      />
      <IconButton
        label={t('export.cancel')}
        icon={<X size={16} aria-hidden />}
        onClick={() => void call('exporting.cancel', {}).catch(tellFailure(t))}
      />
    </div>
  )
}
