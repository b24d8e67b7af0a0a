import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import styles from './pull.module.css'
import { PullProgress } from './pull-progress.tsx'
import { runningWords } from './pull-words.ts'
import { usePullActions, usePulls } from './queries.ts'

/** In a site's card: when it was last pulled, and pulling it, again or on. */
export const PullRow = ({ endpointId }: { endpointId: string }) => {
  const words = useWords()
  const { t, formats } = words
  const state = usePulls().find((each) => each.endpointId === endpointId)
  const { start, cancel } = usePullActions()
  if (state === undefined) return null
  const { isInterrupted, lastPulledAt, running } = state
  if (running !== null) {
    return (
      <div className={styles.row}>
        <p className={styles.state}>{runningWords(words, state)}</p>
        <PullProgress state={state} className={styles.progress} />
        <Button onClick={() => cancel(endpointId)}>{t('pull.cancel')}</Button>
      </div>
    )
  }
  const when =
    lastPulledAt === null ? t('pull.never') : t('pull.last', { time: formats.dayAndTime(new Date(lastPulledAt)) })
  return (
    <div className={styles.row}>
      <p className={styles.state}>{isInterrupted ? `${when} ${t('pull.interrupted')}` : when}</p>
      <div className={styles.buttons}>
        <Button onClick={() => start({ endpointId, full: false })}>
          {t(isInterrupted ? 'pull.goOn' : 'pull.start')}
        </Button>
        {lastPulledAt !== null && !isInterrupted && (
          <Button kind="quiet" onClick={() => start({ endpointId, full: true })}>
            {t('pull.full')}
          </Button>
        )}
      </div>
    </div>
  )
}
