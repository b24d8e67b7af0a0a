import { useState } from 'react'
import type { ConflictChoice, Job } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { ConflictDialog } from './conflict/conflict-dialog.tsx'
import { useJobVerb } from './queries.ts'

/** The ways out of a conflict: part by part, or one text whole. None loses a text, so none is asked twice. */
export const ConflictChoices = ({ job }: { job: Job }) => {
  const { t } = useWords()
  const resolve = useJobVerb('publishing.resolve')
  const [comparing, setComparing] = useState(false)
  const choose = (keep: ConflictChoice): void => resolve.mutate({ jobId: job.id, keep })
  return (
    <>
      <Button kind="primary" disabled={resolve.isPending} onClick={() => setComparing(true)}>
        {t('queue.compare')}
      </Button>
      <Button disabled={resolve.isPending} onClick={() => choose('mine')}>
        {t('queue.keepMine')}
      </Button>
      <Button disabled={resolve.isPending} onClick={() => choose('theirs')}>
        {t('queue.takeTheirs')}
      </Button>
      {comparing && <ConflictDialog job={job} onClose={() => setComparing(false)} />}
    </>
  )
}
