import type { ConflictChoice, Job } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { useJobVerb } from './queries.ts'

/** The two ways out of a conflict. Neither loses a text, so neither is asked twice. */
export const ConflictChoices = ({ job }: { job: Job }) => {
  const { t } = useWords()
  const resolve = useJobVerb('publishing.resolve')
  const choose = (keep: ConflictChoice): void => resolve.mutate({ jobId: job.id, keep })
  return (
    <>
      <Button disabled={resolve.isPending} onClick={() => choose('mine')}>
        {t('queue.keepMine')}
      </Button>
      <Button disabled={resolve.isPending} onClick={() => choose('theirs')}>
        {t('queue.takeTheirs')}
      </Button>
    </>
  )
}
