import { PanelHeader } from '../../app/panel-header.tsx'
import { useWords } from '../../i18n/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { JobCard } from './job-card.tsx'
import { inQueueOrder } from './job-states.ts'
import { useJobs } from './queries.ts'
import styles from './queue-panel.module.css'

/** Everything that was sent or waits to be; what needs the editor stands first. */
export const QueuePanel = () => {
  const { t } = useWords()
  const jobs = useJobs()
  return (
    <>
      <PanelHeader title={t('queue.title')} />
      {jobs?.length === 0 && <EmptyState title={t('queue.empty')} hint={t('queue.emptyHint')} />}
      {jobs !== undefined && jobs.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        <ul className={styles.jobs} aria-label={t('queue.title')} tabIndex={0}>
          {inQueueOrder(jobs).map((job) => (
            <li key={job.id}>
              <JobCard job={job} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
