import { useQuery } from '@tanstack/react-query'
import type { Attempt, Exchange, Job } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { publishingKeys } from '../../api/keys.ts'
import { useWords } from '../../i18n/words.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from './attempts-dialog.module.css'
import { reasonSentence } from './reasons.ts'

/** Everything that was tried for one job: when, what came of it, and the exact payload and receipt of each request. */
export const AttemptsDialog = ({ job, onClose }: { job: Job; onClose: () => void }) => {
  const { t } = useWords()
  const attempts = useQuery({
    queryKey: publishingKeys.attempts(job.id),
    queryFn: () => call('publishing.attempts', { jobId: job.id }),
  }).data
  if (attempts === undefined) return null
  return (
    <Dialog open form="wide" title={t('attempts.title', { headline: job.headline })} onClose={onClose}>
      {attempts.length === 0 && <EmptyState title={t('attempts.none')} hint={t('attempts.noneHint')} />}
      <ol className={styles.attempts}>
        {attempts.toReversed().map((attempt) => (
          <AttemptView key={attempt.startedAt} attempt={attempt} />
        ))}
      </ol>
    </Dialog>
  )
}

const AttemptView = ({ attempt }: { attempt: Attempt }) => {
  const { t, formats } = useWords()
  const { startedAt, state, problem, exchanges } = attempt
  return (
    <li className={styles.attempt}>
      <h3 className={styles.when}>{formats.dayAndTime(new Date(startedAt))}</h3>
      <p>{problem === null ? t(`job.${state}`) : reasonSentence(t, problem)}</p>
      {exchanges.map((exchange) => (
        <ExchangeView key={`${exchange.startedAt} ${exchange.method} ${exchange.url}`} exchange={exchange} />
      ))}
    </li>
  )
}

const ExchangeView = ({ exchange }: { exchange: Exchange }) => {
  const { t, formats } = useWords()
  const { method, url, sent, answer, failure, tookMs } = exchange
  const headers = Object.entries(answer?.headers ?? {}).map(([name, value]) => `${name}: ${value}`)
  return (
    <details className={styles.exchange}>
      <summary>
        {`${method} ${url} → ${answer === null ? failure : answer.status} (${formats.milliseconds(tookMs)})`}
      </summary>
      {sent.body !== '' && (
        <>
          <h4 className={styles.label}>{t('attempts.sent')}</h4>
          <pre className={styles.body}>{sent.body}</pre>
        </>
      )}
      {answer !== null && (
        <>
          <h4 className={styles.label}>{t('attempts.received')}</h4>
          <pre className={styles.body}>{[...headers, '', answer.body].join('\n')}</pre>
        </>
      )}
    </details>
  )
}
