import { useState } from 'react'
import type { Job } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { headlineOf } from '../desk/actions.ts'
import { AttemptsDialog } from './attempts-dialog.tsx'
import { MergedDialog } from './conflict/merged-dialog.tsx'
import { ConflictChoices } from './conflict-choices.tsx'
import styles from './job-card.module.css'
import {
  canCancel,
  canResolve,
  canRetry,
  courseOf,
  isGone,
  needsSecret,
  takenFromSite,
  toldState,
  waitsForTime,
} from './job-states.ts'
import { useJobVerb, useOpenPost } from './queries.ts'
import { noteSentence, reasonSentence } from './reasons.ts'
import { SecretDialog } from './secret-dialog.tsx'
import { UploadProgress } from './upload-progress.tsx'

/** One job of the queue in plain words: what, where, how it stands, and what the editor can do about it. */
export const JobCard = ({ job, showHeadline = true }: { job: Job; showHeadline?: boolean }) => {
  const { t, formats } = useWords()
  const { openArticle } = useDesk()
  const openPost = useOpenPost()
  const retry = useJobVerb('publishing.retry')
  const cancel = useJobVerb('publishing.cancel')
  const settleGone = useJobVerb('publishing.settleGone')
  const [asking, setAsking] = useState(false)
  const [looking, setLooking] = useState(false)
  const [comparing, setComparing] = useState(false)
  const course = courseOf(job)
  const url = job.remote?.url ?? ''

  return (
    <article className={styles.card} data-course={course}>
      {showHeadline && <h3 className={styles.headline}>{headlineOf(t, job)}</h3>}
      <p className={styles.where}>
        {t(`queue.to.${job.targetStatus}`, { endpoint: job.endpointName })}
        {' · '}
        {formats.brief(new Date(job.updatedAt), new Date())}
      </p>
      <p className={styles.state}>{t(`job.${toldState(job)}`)}</p>
      {job.state === 'sending' && <UploadProgress jobId={job.id} />}
      {job.publishAt !== null && (
        <p className={styles.where}>{t('queue.appearsAt', { time: formats.dayAndTime(new Date(job.publishAt)) })}</p>
      )}
      {job.notes.map(({ code, name, message }) => (
        <p key={code + name} className={styles.problem}>
          {noteSentence(t, { code, name, message })}
        </p>
      ))}
      {job.behind !== null && <p className={styles.where}>{t('queue.behind')}</p>}
      {job.problem !== null && course !== 'done' && <p className={styles.problem}>{reasonSentence(t, job.problem)}</p>}
      {course === 'underway' && job.nextAttemptAt !== null && (
        <p className={styles.where}>
          {t(waitsForTime(job) ? 'queue.waitsUntil' : 'queue.nextTry', {
            time: (waitsForTime(job) ? formats.dayAndTime : formats.time)(new Date(job.nextAttemptAt)),
          })}
        </p>
      )}
      <div className={styles.actions}>
        {needsSecret(job) && (
          <Button kind="primary" onClick={() => setAsking(true)}>
            {t('queue.enterSecret')}
          </Button>
        )}
        {canResolve(job) && <ConflictChoices job={job} />}
        {isGone(job) && (
          <>
            <Button
              disabled={settleGone.isPending}
              onClick={() => settleGone.mutate({ jobId: job.id, choice: 'anew' })}
            >
              {t('queue.publishAnew')}
            </Button>
            <Button
              disabled={settleGone.isPending}
              onClick={() => settleGone.mutate({ jobId: job.id, choice: 'forget' })}
            >
              {t('queue.forgetLink')}
            </Button>
          </>
        )}
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
        {takenFromSite(job) !== null && (
          <Button kind="quiet" className={styles.plain} onClick={() => setComparing(true)}>
            {t('queue.lookMerged')}
          </Button>
        )}
        {(job.attempts > 0 || job.state === 'confirmed') && (
          <Button kind="quiet" className={styles.plain} onClick={() => setLooking(true)}>
            {t('queue.history')}
          </Button>
        )}
        {showHeadline && (
          <Button kind="quiet" className={styles.plain} onClick={() => openArticle(job.articleId)}>
            {t('queue.openArticle')}
          </Button>
        )}
      </div>
      {looking && <AttemptsDialog job={job} onClose={() => setLooking(false)} />}
      {comparing && <MergedDialog jobId={job.id} site={job.endpointName} onClose={() => setComparing(false)} />}
      {asking && <SecretDialog job={job} onClose={() => setAsking(false)} />}
    </article>
  )
}
