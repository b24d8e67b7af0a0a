import type { PullReport } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './pull.module.css'

/** What an editor should know of a pull besides how many came; null when there is nothing. */
const shownAtMost = 10

export const hasNotes = ({ kept, withdrawn, failed }: PullReport): boolean =>
  kept > 0 || withdrawn > 0 || failed.length > 0

export const PullNotes = ({ report }: { report: PullReport }) => {
  const { t } = useWords()
  const { kept, withdrawn, failed } = report
  return (
    <>
      {kept > 0 && <p>{t('pull.kept', { n: kept })}</p>}
      {withdrawn > 0 && <p>{t('pull.withdrawn', { n: withdrawn })}</p>}
      {failed.length > 0 && (
        <>
          <p>{t('pull.failed', { n: failed.length })}</p>
          <ul className={styles.failures}>
            {failed.slice(0, shownAtMost).map(({ path, reason }) => (
              <li key={path}>
                <strong>{path}</strong>: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
