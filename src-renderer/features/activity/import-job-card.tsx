import { CirclePause, CirclePlay, CircleX, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { type InterfaceLanguage, useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './activity.module.css'
import { ImportFindings } from './import-findings.tsx'
import { articlesOf, duration, figure, rateOf, secondsLeft, shareDone } from './progress-words.ts'
import { reasonIn } from './reason-words.ts'

/** One import: how far it has come, how to stop it and go on, and in the end what came of it. */
type Step = 'importing.pause' | 'importing.resume' | 'importing.cancel' | 'importing.dismiss'

const nameOf = (job: ImportJob): string => {
  const [first = '', ...others] = job.request.paths
  const name = first.split(/[\\/]/).at(-1) ?? first
  return others.length === 0 ? name : `${name} +${others.length}`
}

/** `isWaiting`: its turn comes after another one's. */
export const ImportJobCard = ({
  job,
  isWaiting,
  onDismiss,
}: {
  job: ImportJob
  isWaiting: boolean
  onDismiss: (id: string) => void
}) => {
  const { t, language } = useWords()
  const [isOpen, setOpen] = useState(false)
  const details = useRef<HTMLButtonElement>(null)
  const name = nameOf(job)
  const press = (step: Step) => (): void => {
    void call(step, { id: job.id })
      .then(() => step === 'importing.dismiss' && onDismiss(job.id))
      .catch(tellFailure(t))
  }
  const closeByEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isOpen) return
    event.preventDefault()
    event.stopPropagation()
    setOpen(false)
    details.current?.focus()
  }
  const isOver = job.state === 'done' || job.state === 'cancelled' || job.state === 'failed'
  const hasFindings = job.failed > 0 || job.similar > 0
  return (
    <article className={styles.job} aria-label={t('import.job', { name })} onKeyDown={closeByEscape}>
      <div className={styles.line}>
        <strong className={styles.name}>{t('import.job', { name })}</strong>
        <span className={styles.figures}>
          {isOver ? endWords(job, t, language) : <Figures job={job} isWaiting={isWaiting} />}
        </span>
        {hasFindings && (
          <Button kind="quiet" ref={details} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
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
      {isOpen && <ImportFindings job={job} />}
    </article>
  )
}

const Figures = ({ job, isWaiting }: { job: ImportJob; isWaiting: boolean }) => {
  const { t, language } = useWords()
  const rate = rateOf(job)
  const left = secondsLeft(job)
  const parts = [
    t('import.articles', { n: articlesOf(job) }),
    ...(job.state === 'paused' ? [t('import.paused')] : []),
    ...(isWaiting ? [t('import.waiting')] : []),
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
