import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Endpoint, type EndpointCheck, EndpointDraft } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import styles from './endpoint-settings.module.css'
import { useAppInfo, useSaveEndpoint } from './queries.ts'

/** Adds or changes a WordPress site. The connection is tested first; a failing test saves nothing and says why. */
export const EndpointForm = ({ endpoint, onDone }: { endpoint: Endpoint | null; onDone: () => void }) => {
  const { t } = useWords()
  const { secretStorage } = useAppInfo()
  const [fields, setFields] = useState({
    name: endpoint?.name ?? '',
    url: endpoint?.url ?? '',
    user: endpoint?.user ?? '',
    secret: '',
  })
  const test = useMutation({ mutationFn: (draft: EndpointDraft) => call('endpoints.test', draft) })
  const save = useSaveEndpoint()
  const busy = test.isPending || save.isPending
  const parsed = EndpointDraft.safeParse({
    kind: 'wordpress',
    name: fields.name,
    url: fields.url,
    user: fields.user,
    ...(endpoint && { id: endpoint.id }),
    ...(fields.secret !== '' && { secret: fields.secret }),
  })
  const check = save.data?.check ?? test.data
  const problem = save.error ?? test.error

  const change = (part: Partial<typeof fields>): void => {
    setFields({ ...fields, ...part })
    test.reset()
    save.reset()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (!parsed.success) return
    test.reset()
    save.mutate(parsed.data, { onSuccess: (saved) => saved.endpoint !== null && onDone() })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextField
        label={t('endpoint.name')}
        hint={t('endpoint.nameHint')}
        value={fields.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextField
        label={t('endpoint.url')}
        type="url"
        placeholder="https://"
        value={fields.url}
        onChange={(event) => change({ url: event.currentTarget.value })}
      />
      <TextField
        label={t('endpoint.user')}
        autoComplete="off"
        value={fields.user}
        onChange={(event) => change({ user: event.currentTarget.value })}
      />
      <TextField
        label={t('endpoint.secret')}
        type="password"
        autoComplete="off"
        hint={t(endpoint === null ? 'endpoint.secretHint' : 'endpoint.secretKept')}
        value={fields.secret}
        onChange={(event) => change({ secret: event.currentTarget.value })}
      />
      {secretStorage === 'session' && <p className={styles.notice}>{t('endpoint.session')}</p>}
      <div role="status">
        {busy && <p>{t('endpoint.testing')}</p>}
        {!busy && check && <Outcome check={check} />}
        {!busy && problem !== null && <p className={styles.bad}>{failureSentence(t, problem)}</p>}
      </div>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={busy || !parsed.success}>
          {t('endpoint.save')}
        </Button>
        <Button disabled={busy || !parsed.success} onClick={() => parsed.success && test.mutate(parsed.data)}>
          {t('endpoint.test')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  )
}

const Outcome = ({ check }: { check: EndpointCheck }) => {
  const { t } = useWords()
  if (!check.ok) return <p className={styles.bad}>{t(`problem.${check.problem}`)}</p>
  const names = { site: check.siteName, user: check.userName }
  return check.canPublish ? (
    <p className={styles.good}>{t('endpoint.ok', names)}</p>
  ) : (
    <p className={styles.notice}>{t('endpoint.okNoPublish', names)}</p>
  )
}
