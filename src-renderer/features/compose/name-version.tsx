import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useState } from 'react'
import { call } from '../../api/client.ts'
import { versionKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { notify } from '../../ui/toasts.tsx'
import type { StorySession } from './session.ts'

/** Keeps the story as it is now under a name. */
export const NameVersion = ({ session, onClose }: { session: StorySession; onClose: () => void }): JSX.Element => {
  const { t } = useWords()
  const queries = useQueryClient()
  const [name, setName] = useState('')
  const keep = useMutation({
    mutationFn: async () => {
      await session.flush()
      return call('versions.create', { articleId: session.articleId, reason: 'named', name: name.trim() })
    },
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: versionKeys.all })
      notify({ title: t('compose.version.named', { name: name.trim() }) })
      onClose()
    },
    onError: tellFailure(t),
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (name.trim() !== '' && !keep.isPending) keep.mutate()
  }
  return (
    <Dialog open onClose={onClose} title={t('compose.version.name')}>
      <form onSubmit={submit}>
        <TextField
          label={t('compose.version.nameLabel')}
          hint={t('compose.version.nameHint')}
          value={name}
          maxLength={200}
          onChange={(event) => setName(event.target.value)}
        />
        <p>
          <Button kind="primary" type="submit" disabled={name.trim() === '' || keep.isPending}>
            {t('compose.version.keep')}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
