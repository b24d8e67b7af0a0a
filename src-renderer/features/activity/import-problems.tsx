import type { ImportReport } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './import-problems.module.css'

/** The files that could not be brought in, each with its reason; a long list is cut and says so. */
const shownAtMost = 20

export const ImportProblems = ({ failed }: { failed: ImportReport['failed'] }) => {
  const { t } = useWords()
  const more = failed.length - shownAtMost
  return (
    <>
      <p>{t('activity.failed', { n: failed.length })}</p>
      <ul className={styles.problems}>
        {failed.slice(0, shownAtMost).map(({ path, reason }) => (
          <li key={path}>
            <strong>{path.split(/[\\/]/).at(-1)}</strong>: {reason}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('activity.more', { n: more })}</p>}
    </>
  )
}
