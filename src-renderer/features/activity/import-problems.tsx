import type { ImportReport } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './import-problems.module.css'
import { reasonIn } from './reason-words.ts'

/**
 * What could not be brought in, or not as it was, each with its reason; a long list is cut and says so. `isWhole`: it
 * scrolls instead, as far as a window can hold. `total`: of all there are, of which these are the first.
 */
const shownInPassing = 20
const shownAtMost = 1000

export const ImportProblems = ({
  failed,
  total = failed.length,
  isWhole = false,
}: {
  failed: ImportReport['failed']
  total?: number
  isWhole?: boolean
}) => {
  const { t, language } = useWords()
  const shown = failed.slice(0, isWhole ? shownAtMost : shownInPassing)
  const more = total - shown.length
  const list = (
    <ul className={styles.problems}>
      {shown.map(({ path, reason }, index) => (
        // Two of them may say the same; none ever changes its place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <li key={index}>
          <strong>{path.split(/[\\/]/).at(-1)}</strong>: {reasonIn(language, reason)}
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <p>{t('activity.failed', { n: total })}</p>
      {isWhole ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
        <section className={styles.whole} tabIndex={0} aria-label={t('activity.failed', { n: total })}>
          {list}
        </section>
      ) : (
        list
      )}
      {more > 0 && <p>{t(isWhole ? 'import.moreInList' : 'activity.more', { n: more })}</p>}
    </>
  )
}
