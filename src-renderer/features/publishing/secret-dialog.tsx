import { type FormEvent, useId, useState } from 'react'
import type { Job } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { useJobVerb } from './queries.ts'

/** Asks for a site's password, hands it to main for this session, and lets the job go on. */
export const SecretDialog = ({ job, onClose }: { job: Job; onClose: () => void }) => {
  const { t } = useWords()
  const form = useId()
  const [secret, setSecret] = useState('')
  const provide = useJobVerb('publishing.provideSecret')
  const retry = useJobVerb('publishing.retry')

  const give = (event: FormEvent): void => {
    event.preventDefault()
    provide.mutate(
      { endpointId: job.endpointId, secret },
      {
        onSuccess: () => {
          retry.mutate({ jobId: job.id })
          onClose()
        },
      },
    )
  }

  return (
    <Dialog
      open
      title={t('queue.enterSecret')}
      onClose={onClose}
      footer={
        <Button kind="primary" type="submit" form={form} disabled={secret === '' || provide.isPending}>
          {t('queue.secretGive')}
        </Button>
      }
    >
      <form id={form} onSubmit={give}>
        <TextField
          type="password"
          autoComplete="off"
          label={t('queue.secretFor', { endpoint: job.endpointName })}
          hint={t('queue.secretHint')}
          value={secret}
          onChange={(event) => setSecret(event.currentTarget.value)}
        />
      </form>
    </Dialog>
  )
}
