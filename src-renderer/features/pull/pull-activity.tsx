import { X } from 'lucide-react'
import { createElement, useEffect, useRef } from 'react'
import type { PullState } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { notify } from '../../ui/toasts.tsx'
import styles from './pull.module.css'
import { PullProgress } from './pull-progress.tsx'
import { hasNotes, PullNotes } from './pull-report.tsx'
import { endedWords, runningWords } from './pull-words.ts'
import { usePullActions, usePulls } from './queries.ts'

/** Says once how each pull ended that was seen under way. */
const useEnds = (states: PullState[]): void => {
  const { t } = useWords()
  const seen = useRef(new Set<string>())
  useEffect(() => {
    for (const state of states) {
      if (state.running !== null) seen.current.add(state.endpointId)
      else if (seen.current.delete(state.endpointId)) {
        const { problem, report } = state
        const isBad = (problem !== null && problem.code !== 'cancelled') || (report?.failed.length ?? 0) > 0
        notify({
          title: endedWords(t, state),
          kind: isBad ? 'problem' : 'done',
          ...(report !== null && hasNotes(report) && { detail: createElement(PullNotes, { report }) }),
        })
      }
    }
  }, [states, t])
}

/** The pulls under way, in the window's last line. */
export const PullActivity = () => {
  const words = useWords()
  const states = usePulls()
  const { cancel } = usePullActions()
  useEnds(states)
  return states
    .filter(({ running }) => running !== null)
    .map((state) => (
      <div key={state.endpointId} className={styles.activity}>
        <PullProgress state={state} />
        <span className={styles.words}>{runningWords(words, state)}</span>
        <IconButton
          label={words.t('pull.cancel')}
          icon={<X size={16} aria-hidden />}
          onClick={() => cancel(state.endpointId)}
        />
      </div>
    ))
}
