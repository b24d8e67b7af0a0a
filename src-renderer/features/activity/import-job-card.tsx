import { CirclePause, CirclePlay, CircleX, ClipboardCopy, X } from 'lucide-react'
import { useState } from 'react'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { type InterfaceLanguage, useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { notify } from '../../ui/toasts.tsx'
import styles from './activity.module.css'
import { ImportProblems } from './import-problems.tsx'
import { articlesOf, duration, figure, rateOf, secondsLeft, shareDone } from './progress-words.ts'
import { reasonIn } from './reason-words.ts'
import { useImportFindings } from './use-import-jobs.ts'

/** One import: how far it has come, how to stop it and go on, and in the end what came of it. */
type Step = 'importing.pause' | 'importing.resume' | 'importing.cancel' | 'importing.dismiss'

const nameOf = (job: ImportJob): string => {
  const [first = '', ...others] = job.request.paths
  const name = first.split(/[\\/]/).at(-1) ?? first
  return others.length === 0 ? name : `${name} +${others.length}`
}

export const ImportJobCard = ({ job, onDismiss }: { job: ImportJob; onDismiss: (id: string) => void }) => {
  const { t, language } = useWords()
  const [isOpen, setOpen] = useState(false)
  const name = nameOf(job)
  const press = (step: Step) => (): void => {
    void call(step, { id: job.id })
      .then(() => step === 'importing.dismiss' && onDismiss(job.id))
      .catch(tellFailure(t))
  }
  const isOver = job.state === 'done' || job.state === 'cancelled' || job.state === 'failed'
  const hasFindings = job.failed > 0 || job.similar > 0
  return (
    <article className={styles.job} aria-label={t('import.job', { name })}>
      <div className={styles.line}>
        <strong className={styles.name}>{t('import.job', { name })}</strong>
        <span className={styles.figures}>{isOver ? endWords(job, t, language) : <Figures job={job} />}</span>
        {hasFindings && (
          <Button kind="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('import.hideFindings') : t('import.showFindings')}
          </Button>
        )}
        {job.state === 'running' && (
          <IconButton
            label={t('import.pause')}
            icon={<CirclePause size={16} aria-hidden />}
            onClick={press('importing.pause')}
          />
        )}
        {(job.state === 'paused' || job.state === 'failed') && (
          <IconButton
            label={t('import.resume')}
            icon={<CirclePlay size={16} aria-hidden />}
            onClick={press('importing.resume')}
          />
        )}
        {!isOver && (
          <IconButton
            label={t('import.cancel')}
            icon={<CircleX size={16} aria-hidden />}
            onClick={press('importing.cancel')}
          />
        )}
        {isOver && (
          <IconButton
            label={t('import.dismiss')}
            icon={<X size={16} aria-hidden />}
            onClick={press('importing.dismiss')}
          />
        )}
      </div>
      {!isOver && (
        <progress
          className={styles.bar}
          value={shareDone(job)}
          max={1}
          aria-label={t('import.progress', { name })}
          aria-valuetext={`${figure(shareDone(job) * 100, language)} %`}
        />
      )}
      {isOpen && <Findings job={job} />}
    </article>
  )
}

const Figures = ({ job }: { job: ImportJob }) => {
  const { t, language } = useWords()
  const rate = rateOf(job)
  const left = secondsLeft(job)
  const parts = [
    t('import.articles', { n: articlesOf(job) }),
    ...(job.state === 'paused' ? [t('import.paused')] : []),
    ...(job.state === 'running' && rate !== null ? [t('import.rate', { shown: figure(rate, language) })] : []),
    ...(job.state === 'running' && left !== null ? [t('import.left', { time: duration(left, language) })] : []),
    ...(job.failed > 0 ? [t('import.failed', { n: job.failed })] : []),
  ]
  return parts.join(' · ')
}

const endWords = (job: ImportJob, t: ReturnType<typeof useWords>['t'], language: InterfaceLanguage): string => {
  const { imported, updated, skipped, failed, similar } = job
  const counts = t('activity.imported', { n: imported, updated, skipped })
  const more = [
    ...(similar > 0 ? [t('import.similar', { n: similar })] : []),
    ...(failed > 0 ? [t('import.failed', { n: failed })] : []),
    ...(job.state === 'cancelled' ? [t('import.cancelled')] : []),
    ...(job.state === 'failed' ? [t('import.stopped', { reason: reasonIn(language, job.message) })] : []),
  ]
  return [counts, ...more].join(' · ')
}

const Findings = ({ job }: { job: ImportJob }) => {
  const { t, language } = useWords()
  const { openArticle, showView } = useDesk()
  const found = useImportFindings(job.id, true)
  if (found === undefined) return null
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      found.problems.map(({ path, reason }) => `${path}\t${reasonIn(language, reason)}`).join('\n'),
    )
    notify({ title: t('import.copied') })
  }
  const open = (id: string): void => {
    showView('archive')
    openArticle(id)
  }
  return (
    <div className={styles.findings}>
      {found.problems.length > 0 && (
        <section>
          <ImportProblems failed={found.problems} />
          <Button icon={<ClipboardCopy size={14} aria-hidden />} onClick={() => void copy().catch(tellFailure(t))}>
            {t('import.copy')}
          </Button>
        </section>
      )}
      {found.similar.length > 0 && (
        <section>
          <p>{t('import.similarList', { n: found.similar.length })}</p>
          <ul className={styles.similar}>
            {found.similar.slice(0, 50).map((pair) => (
              <li key={`${pair.articleId} ${pair.otherId}`}>
                <Button kind="quiet" onClick={() => open(pair.articleId)}>
                  {pair.headline}
                </Button>
                {' ≈ '}
                <Button kind="quiet" onClick={() => open(pair.otherId)}>
                  {pair.otherHeadline}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
