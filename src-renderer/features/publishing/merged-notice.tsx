import { GitMerge, X } from 'lucide-react'
import { useState, useSyncExternalStore } from 'react'
import type { Job } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MergedDialog } from './conflict/merged-dialog.tsx'
import { takenFromSite } from './job-states.ts'
import styles from './merged-notice.module.css'
import { useArticleJobs } from './queries.ts'

/** Read and put away in this window; the queue keeps telling it. */
let putAway: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()
const putAwayNotice = (key: string): void => {
  putAway = new Set([...putAway, key])
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const freshMs = 24 * 3_600_000

/** Over a story that was joined with edits from its site: what came from there, and a way to see it and back. */
export const MergedNotice = ({ articleId }: { articleId: string }) => {
  const jobs = useArticleJobs(articleId)
  const away = useSyncExternalStore(subscribe, () => putAway)
  const newest = jobs.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))[0]
  const taken = newest === undefined ? null : takenFromSite(newest)
  if (newest === undefined || taken === null) return null
  const key = `${newest.id} ${taken}`
  if (away.has(key) || Date.now() - Date.parse(newest.updatedAt) > freshMs) return null
  return <Notice job={newest} taken={taken} onClose={() => putAwayNotice(key)} />
}

const Notice = ({ job, taken, onClose }: { job: Job; taken: string; onClose: () => void }) => {
  const { t } = useWords()
  const [looking, setLooking] = useState(false)
  return (
    <div role="status" className={styles.notice}>
      <GitMerge size={18} aria-hidden />
      <p>
        <strong>{t('merged.title', { site: job.endpointName })}</strong> <span className={styles.taken}>{taken}</span>
      </p>
      <Button onClick={() => setLooking(true)}>{t('merged.look')}</Button>
      <IconButton label={t('merged.putAway')} icon={<X size={16} aria-hidden />} onClick={onClose} />
      {looking && <MergedDialog jobId={job.id} site={job.endpointName} onClose={() => setLooking(false)} />}
    </div>
  )
}
