import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ImportJob } from '../../../src-shared/contract/index.ts'
import { importKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './activity.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { ImportJobCard } from './import-job-card.tsx'
import { considerPlan, useConsideredPlan } from './plan-store.ts'
import { useImportJobs } from './use-import-jobs.ts'
import { waitsIn } from './waiting-jobs.ts'

/** Long work in one place at the foot of the window, the dialog before an import, and files dropped anywhere. */
export const Activity = () => {
  const { t } = useWords()
  const queries = useQueryClient()
  const plan = useConsideredPlan()
  const jobs = useImportJobs()
  useDroppedFiles()
  const forget = (id: string): void => {
    queries.setQueryData(importKeys.jobs, (known: ImportJob[] | undefined) => known?.filter((job) => job.id !== id))
  }
  return (
    <>
      {jobs.length > 0 && (
        <section className={styles.activity} aria-label={t('import.activity')}>
          {jobs.map((job) => (
            <ImportJobCard key={job.id} job={job} isWaiting={waitsIn(jobs, job)} onDismiss={forget} />
          ))}
        </section>
      )}
      {plan !== null && <ImportDialog key={plan.id} plan={plan} />}
    </>
  )
}

const isPicture = (file: File): boolean => file.type.startsWith('image/')

/** Pictures belong to the story they are dropped on; everything else is offered to the archive. */
const useDroppedFiles = (): void => {
  const { t } = useWords()
  useEffect(() => {
    const filesOf = (event: DragEvent): File[] =>
      [...(event.dataTransfer?.files ?? [])].filter((file) => !isPicture(file))
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    const drop = (event: DragEvent): void => {
      const files = filesOf(event)
      if (event.defaultPrevented || files.length === 0) return
      event.preventDefault()
      void window.api
        .offerFiles(files)
        .then((envelope) => {
          if (envelope.ok) considerPlan(envelope.value)
          else throw new Error(envelope.error.message)
        })
        .catch(tellFailure(t))
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', drop)
    }
  }, [t])
}
