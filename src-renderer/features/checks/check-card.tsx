import { Popover } from '@base-ui/react/popover'
import { type JSX, useEffect, useRef } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Floating } from '../../ui/floating.tsx'
import type { StorySession } from '../compose/session.ts'
import styles from './checks.module.css'
import { Change, useRuleFacts } from './finding-text.tsx'
import type { Finding } from './findings.ts'
import { canFix } from './fix-story.ts'
import { returnToText } from './go-to-finding.ts'
import { canIgnoreAlways } from './set-aside.ts'
import type { FindingActions } from './use-finding-actions.ts'

/** One finding beside its words: what it is, why, and what can be done. Opened by keys it takes the focus. */
type CheckCardProps = {
  session: StorySession
  finding: Finding
  by: 'keys' | 'pointer'
  anchor: () => { getBoundingClientRect: () => DOMRect } | null
  actions: FindingActions
  onClose: () => void
  onHover: (over: boolean) => void
}

export const CheckCard = ({ session, finding, by, anchor, actions, onClose, onHover }: CheckCardProps): JSX.Element => {
  const { t } = useWords()
  const { reason, source } = useRuleFacts(finding.rule)
  const card = useRef<HTMLDivElement>(null)
  const first = useRef(finding.id)
  // The next finding's card takes the place of this one, and its buttons may be others.
  useEffect(() => {
    if (by === 'keys' && first.current !== finding.id) card.current?.querySelector('button')?.focus()
    first.current = finding.id
  }, [by, finding.id])
  const act = (run: () => void) => (): void => {
    onClose()
    run()
  }
  return (
    <Floating
      anchor={anchor}
      onClose={onClose}
      ref={card}
      className={styles.card}
      data-severity={finding.severity}
      initialFocus={by === 'keys'}
      finalFocus={() => {
        if (by === 'keys') returnToText(session, finding)
        return false
      }}
      onPointerEnter={() => onHover(true)}
      onPointerLeave={() => onHover(false)}
    >
      <Popover.Title className={styles.message}>{finding.message}</Popover.Title>
      <p className={styles.change}>
        <Change finding={finding} />
      </p>
      <Popover.Description className={styles.reason}>
        {reason}
        <span className={styles.source}>
          {t(`checks.severity.${finding.severity}`)} · {source}
        </span>
      </Popover.Description>
      <div className={styles.actions}>
        {canFix(finding) ? (
          <Button kind="primary" onClick={act(() => void actions.fix(finding))}>
            {t('checks.fix')}
          </Button>
        ) : null}
        <Button onClick={act(() => actions.ignoreHere(finding))}>{t('checks.ignoreHere')}</Button>
        {canIgnoreAlways(finding) ? (
          <Button kind="quiet" onClick={act(() => actions.ignoreAlways(finding))}>
            {t('checks.ignoreAlways')}
          </Button>
        ) : null}
        <Button kind="quiet" onClick={act(() => actions.switchRuleOff(finding))}>
          {t('checks.switchRuleOff')}
        </Button>
      </div>
    </Floating>
  )
}
