import { useState } from 'react'
import type { Job } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { headlineOf } from '../desk/actions.ts'
import { ConflictChoices } from './conflict-choices.tsx'
import styles from './job-card.module.css'
import { canCancel, canResolve, canRetry, courseOf, needsSecret } from './job-states.ts'
import { useJobVerb, useOpenPost } from './queries.ts'
import { reasonSentence } from './reasons.ts'
import { SecretDialog } from './secret-dialog.tsx'

/** One job of the queue in plain words: what, where, how it stands, and what the editor can do about it. */
export const JobCard = ({ job, showHeadline = true }: { job: Job; showHeadline?: boolean }) => {
  const { t, formats } = useWords()
  const { openArticle } = useDesk()
  const openPost = useOpenPost()
  const retry = useJobVerb('publishing.retry')
  const cancel = useJobVerb('publishing.cancel')
  const [asking, setAsking] = useState(false)
  const course = courseOf(job)
  const url = job.remote?.url ?? ''

  return (
    <article className={styles.card} data-course={course}>
      {showHeadline && <h3 className={styles.headline}>{headlineOf(t, job)}</h3>}
      <p className={styles.where}>
        {t(job.targetStatus === 'publish' ? 'queue.publishTo' : 'queue.draftTo', { endpoint: job.endpointName })}
        {' · '}
        {formats.brief(new Date(job.updatedAt), new Date())}
      </p>
      <p className={styles.state}>{t(`job.${job.state}`)}</p>
      {job.problem !== null && course !== 'done' && <p className={styles.problem}>{reasonSentence(t, job.problem)}</p>}
      {course === 'underway' && job.nextAttemptAt !== null && (
        <p className={styles.where}>{t('queue.nextTry', { time: formats.time(new Date(job.nextAttemptAt)) })}</p>
      )}
      <div className={styles.actions}>
        {needsSecret(job) && (
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t('queue.enterSecret')}
          </Button>
        )}
        {canResolve(job) && <ConflictChoices job={job} />}
        {canRetry(job) && !canResolve(job) && !needsSecret(job) && (
          <Button disabled={retry.isPending} onClick={() => retry.mutate({ jobId: job.id })}>
            {t('queue.retry')}
          </Button>
        )}
        {canCancel(job) && (
          <Button
            kind="quiet"
            className={styles.plain}
            disabled={cancel.isPending}
            onClick={() => cancel.mutate({ jobId: job.id })}
          >
            {t('queue.cancel')}
          </Button>
        )}
        {course === 'done' && url !== '' && (
          <Button kind="quiet" className={styles.plain} onClick={() => openPost(url)}>
            {t('publish.openPost')}
          </Button>
        )}
        {showHeadline && (
          <Button kind="quiet" className={styles.plain} onClick={() => openArticle(job.articleId)}>
            {t('queue.openArticle')}
          </Button>
        )}
      </div>
      {asking && <SecretDialog job={job} onClose={() => setAsking(false)} />}
    </article>
  )
}
