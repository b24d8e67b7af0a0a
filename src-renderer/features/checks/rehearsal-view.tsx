import type { JSX } from 'react'
import type { RuleExample } from '../../../src-shared/language/checks/check-summary.ts'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { visible } from './finding-text.tsx'
import styles from './rehearsal.module.css'
import type { RehearsalState } from './use-rehearsal.ts'

/** What a rule found in the archive: how often, and examples that lead to their stories. */
type RehearsalProps = { state: RehearsalState; onStop: () => void; onOpen: (articleId: string) => void }

export const RehearsalView = ({ state, onStop, onOpen }: RehearsalProps): JSX.Element => {
  const { t } = useWords()
  const { summary, total, phase } = state
  const [count] = summary.rules
  const rate = summary.articles === 0 ? 0 : ((count?.articles ?? 0) / summary.articles) * 1000
  const shown = { n: summary.articles, total }
  return (
    <div className={styles.rehearsal}>
      {phase === 'running' ? (
        <div className={styles.running}>
          <progress aria-label={t('checks.rehearsal.progress')} max={Math.max(1, total)} value={summary.articles} />
          <Button onClick={onStop}>{t('checks.rehearsal.stop')}</Button>
        </div>
      ) : null}
      <p role="status" className={styles.figures}>
        {state.problem === null ? t(`checks.rehearsal.${phase}`, shown) : failureSentence(t, state.problem)}
        {summary.articles === 0
          ? null
          : ` ${t('checks.rehearsal.found', {
              n: count?.findings ?? 0,
              articles: count?.articles ?? 0,
              rate: Math.round(rate * 10) / 10,
            })}`}
      </p>
      {count === undefined ? null : (
        <ul className={styles.examples} aria-label={t('checks.rehearsal.examples')}>
          {count.examples.map((example) => (
            <li key={example.where}>
              <Example example={example} onOpen={() => onOpen(example.where)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

const Example = ({ example, onOpen }: { example: RuleExample; onOpen: () => void }): JSX.Element => {
  const { t } = useWords()
  const { before, text, after, fix, headline } = example
  return (
    <button type="button" className={styles.example} onClick={onOpen}>
      <span className={styles.words}>
        {before === '' ? '' : `…${visible(before)}`}
        <mark>{text.trim() === '' ? '␣'.repeat(text.length) : visible(text)}</mark>
        {fix === null || fix.trim() === '' ? '' : ` → ${fix}`}
        {after === '' ? '' : `${visible(after)}…`}
      </span>
      <span className={styles.headline}>{headline.trim() === '' ? t('desk.untitled') : headline}</span>
    </button>
  )
}
