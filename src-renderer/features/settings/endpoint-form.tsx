import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  type Endpoint,
  type EndpointCheck,
  type EndpointDraft,
  EndpointKind,
} from '../../../src-shared/contract/index.ts'
import { localZone } from '../../../src-shared/time/zone.ts'
import { call } from '../../api/client.ts'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import { BrowserSignIn } from './browser-sign-in.tsx'
import { asksForUser, draftFrom, type EndpointFields, fieldsOf } from './endpoint-draft.ts'
import styles from './endpoint-settings.module.css'
import { JsonFields } from './json-fields.tsx'
import { useAppInfo, useSaveEndpoint } from './queries.ts'

const secretWords = {
  wordpress: { label: 'endpoint.secret', hint: 'endpoint.secretHint' },
  ghost: { label: 'endpoint.key', hint: 'endpoint.keyHint' },
  json: { label: 'endpoint.token', hint: 'endpoint.tokenHint' },
} as const

/** Adds or changes a site of any kind. The connection is tested first; a failing test saves nothing and says why. */
export const EndpointForm = ({ endpoint, onDone }: { endpoint: Endpoint | null; onDone: () => void }) => {
  const { t } = useWords()
  const { secretStorage } = useAppInfo()
  const [fields, setFields] = useState<EndpointFields>(fieldsOf(endpoint))
  const test = useMutation({ mutationFn: (draft: EndpointDraft) => call('endpoints.test', draft) })
  const save = useSaveEndpoint()
  const busy = test.isPending || save.isPending
  const draft = draftFrom(fields, endpoint?.id)
  const check = save.data?.check ?? test.data
  const problem = save.error ?? test.error

  const change = (part: Partial<EndpointFields>): void => {
    setFields({ ...fields, ...part })
    test.reset()
    save.reset()
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (draft === null) return
    test.reset()
    save.mutate(draft, { onSuccess: (saved) => saved.endpoint !== null && onDone() })
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      {endpoint === null && (
        <Select
          label={t('endpoint.kind')}
          hint={t(`endpoint.kindHint.${fields.kind}`)}
          choices={EndpointKind.options.map((kind) => ({ value: kind, label: t(`endpoint.kind.${kind}`) }))}
          value={fields.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
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
      {asksForUser(fields) && (
        <TextField
          label={t('endpoint.user')}
          autoComplete="off"
          value={fields.user}
          onChange={(event) => change({ user: event.currentTarget.value })}
        />
      )}
      <TextField
        label={t(secretWords[fields.kind].label)}
        type="password"
        autoComplete="off"
        hint={t(endpoint === null ? secretWords[fields.kind].hint : 'endpoint.secretKept')}
        value={fields.secret}
        onChange={(event) => change({ secret: event.currentTarget.value })}
      />
      {fields.kind === 'wordpress' && (
        <BrowserSignIn url={fields.url} onGranted={({ user, secret }) => change({ user, secret })} />
      )}
      {fields.kind === 'json' && <JsonFields value={fields.json} onChange={(json) => change({ json })} />}
      {secretStorage === 'session' && <p className={styles.notice}>{t('endpoint.session')}</p>}
      <div role="status">
        {busy && <p>{t('endpoint.testing')}</p>}
        {!busy && check && <Outcome check={check} />}
        {!busy && problem !== null && <p className={styles.bad}>{failureSentence(t, problem)}</p>}
      </div>
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={busy || draft === null}>
          {t('endpoint.save')}
        </Button>
        <Button disabled={busy || draft === null} onClick={() => draft !== null && test.mutate(draft)}>
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
  if (!check.ok) {
    const { address, problem } = check
    return (
      <p className={styles.bad}>
        {address === undefined ? t(`problem.${problem}`) : t('problem.redirectsTo', { address })}
      </p>
    )
  }
  const { timeZone, uploadLimit = 0 } = check.site
  const facts = { zone: timeZone, here: localZone(), limit: Math.round(uploadLimit / 1024 / 1024) }
  const names = { site: check.siteName, user: check.userName }
  return (
    <>
      {check.canPublish ? (
        <p className={styles.good}>{t('endpoint.ok', names)}</p>
      ) : (
        <p className={styles.notice}>{t('endpoint.okNoPublish', names)}</p>
      )}
      {check.warnings.map((warning) => (
        <p key={warning} className={styles.notice}>
          {t(`endpoint.warning.${warning}`, facts)}
        </p>
      ))}
    </>
  )
}
