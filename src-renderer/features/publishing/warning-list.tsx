import { CheckCircle2, OctagonAlert, TriangleAlert } from 'lucide-react'
import { useWords } from '../../i18n/words.ts'
import styles from './warning-list.module.css'
import type { Warning } from './warnings.ts'

/** What is still missing, the blocking ones first in red, the rest in amber; or that nothing is. */
export const WarningList = ({ warnings }: { warnings: readonly Warning[] }) => {
  const { t } = useWords()
  if (warnings.length === 0) {
    return (
      <p className={styles.complete}>
        <CheckCircle2 size={16} aria-hidden />
        {t('publish.complete')}
      </p>
    )
  }
  return (
    <ul className={styles.warnings} aria-label={t('publish.missing')}>
      {warnings.map(({ words, blocks, n }) => (
        <li key={words} className={blocks ? styles.blocks : styles.warns}>
          {blocks ? <OctagonAlert size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
          {t(words, { n })}
        </li>
      ))}
    </ul>
  )
}
