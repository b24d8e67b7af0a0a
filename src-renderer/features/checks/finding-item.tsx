import { type JSX, useId } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './checks.module.css'
import { Change, Excerpt, useRuleFacts } from './finding-text.tsx'
import type { Finding } from './findings.ts'
import { canFix } from './fix-story.ts'
import { canIgnoreAlways } from './set-aside.ts'
import type { FindingActions } from './use-finding-actions.ts'

/** One finding in the list; the active one shows why, and what can be done. */
type FindingItemProps = {
  finding: Finding
  active: boolean
  /** Its button is the one Tab reaches. */
  reachable: boolean
  actions: FindingActions
  onActive: () => void
  onGo: () => void
}

export const FindingItem = ({ finding, active, reachable, actions, onActive, onGo }: FindingItemProps): JSX.Element => {
  const { t } = useWords()
  const id = useId()
  const { source } = useRuleFacts(finding.rule)
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        data-finding={finding.id}
        data-active={active}
        aria-describedby={active ? `${id}-source` : undefined}
        tabIndex={reachable ? 0 : -1}
        onFocus={onActive}
        onClick={onGo}
      >
        <span>{finding.message}</span>
        {finding.part === null ? (
          <span className={styles.hint}>{t('checks.whole')}</span>
        ) : canFix(finding) && finding.text.trim() !== '' ? (
          <span className={styles.excerpt}>
            <Change finding={finding} />
          </span>
        ) : (
          <Excerpt finding={finding} />
        )}
      </button>
      {active ? (
        <>
          <p id={`${id}-source`} className={styles.source}>
            {source}
          </p>
          <div className={styles.tools}>
            {canFix(finding) ? <Button onClick={() => void actions.fix(finding)}>{t('checks.fix')}</Button> : null}
            <Button kind="quiet" onClick={() => actions.ignoreHere(finding)}>
              {t('checks.ignoreHere')}
            </Button>
            {canIgnoreAlways(finding) ? (
              <Button kind="quiet" onClick={() => actions.ignoreAlways(finding)}>
                {t('checks.ignoreAlways')}
              </Button>
            ) : null}
            <Button kind="quiet" onClick={() => actions.switchRuleOff(finding)}>
              {t('checks.switchRuleOff')}
            </Button>
          </div>
        </>
      ) : null}
    </li>
  )
}
