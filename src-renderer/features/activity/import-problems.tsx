import type { ImportReport } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './import-problems.module.css'
import { reasonIn } from './reason-words.ts'

/** What could not be brought in, or not as it was, each with its reason; a long list is cut and says so. */
const shownAtMost = 20

export const ImportProblems = ({ failed }: { failed: ImportReport['failed'] }) => {
  const { t, language } = useWords()
  const more = failed.length - shownAtMost
  return (
    <>
      <p>{t('activity.failed', { n: failed.length })}</p>
      <ul className={styles.problems}>
        {failed.slice(0, shownAtMost).map(({ path, reason }) => (
          <li key={`${path}\t${reason}`}>
            <strong>{path.split(/[\\/]/).at(-1)}</strong>: {reasonIn(language, reason)}
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t('activity.more', { n: more })}</p>}
    </>
  )
}
