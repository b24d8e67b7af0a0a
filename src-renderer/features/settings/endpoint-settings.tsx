import { Plus } from 'lucide-react'
import { useState } from 'react'
import type { Endpoint } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { PullRow } from '../pull/pull-row.tsx'
import { EndpointForm } from './endpoint-form.tsx'
import styles from './endpoint-settings.module.css'
import { useEndpoints, useRemoveEndpoint } from './queries.ts'
import { TemplateForm } from './template-form.tsx'

/** The sites to publish to: list, add, change, remove. Removing forgets a password, so it is asked once. */
export const EndpointSettings = () => {
  const { t } = useWords()
  const endpoints = useEndpoints()
  const [editing, setEditing] = useState<Endpoint | 'new' | null>(null)
  const [rendering, setRendering] = useState<Endpoint | null>(null)
  if (endpoints === undefined) return null
  if (rendering !== null) return <TemplateForm endpoint={rendering} onDone={() => setRendering(null)} />
  if (editing !== null) {
    return <EndpointForm endpoint={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
  }
  const add = (
    <Button kind="primary" icon={<Plus size={16} aria-hidden />} onClick={() => setEditing('new')}>
      {t('endpoint.add')}
    </Button>
  )
  if (endpoints.length === 0) {
    return (
      <EmptyState title={t('endpoint.none')} hint={t('endpoint.noneHint')}>
        {add}
      </EmptyState>
    )
  }
  return (
    <div className={styles.endpoints}>
      <ul className={styles.list}>
        {endpoints.map((endpoint) => (
          <EndpointRow
            key={endpoint.id}
            endpoint={endpoint}
            onEdit={() => setEditing(endpoint)}
            onRender={() => setRendering(endpoint)}
          />
        ))}
      </ul>
      {add}
    </div>
  )
}

type RowProps = { endpoint: Endpoint; onEdit: () => void; onRender: () => void }

const EndpointRow = ({ endpoint, onEdit, onRender }: RowProps) => {
  const { t } = useWords()
  const remove = useRemoveEndpoint()
  const [asking, setAsking] = useState(false)
  const { id, name } = endpoint
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <p className={styles.name}>{name}</p>
        <p className={styles.address}>
          {[t(`endpoint.kind.${endpoint.kind}`), endpoint.url, endpoint.user].filter((part) => part !== '').join(' · ')}
        </p>
      </div>
      <PullRow endpointId={id} />
      {asking ? (
        <fieldset className={styles.question}>
          <legend className={styles.name}>{t('endpoint.removeQuestion', { name })}</legend>
          <p>{t('endpoint.removeHint')}</p>
          <div className={styles.actions}>
            <Button onClick={() => setAsking(false)}>{t('frame.cancel')}</Button>
            <Button kind="danger" disabled={remove.isPending} onClick={() => remove.mutate(id)}>
              {t('endpoint.removeConfirm')}
            </Button>
          </div>
        </fieldset>
      ) : (
        <div className={styles.actions}>
          <Button onClick={onEdit}>{t('endpoint.edit', { name })}</Button>
          <Button onClick={onRender}>{t('template.open', { name })}</Button>
          <Button kind="quiet" onClick={() => setAsking(true)}>
            {t('endpoint.remove', { name })}
          </Button>
        </div>
      )}
    </li>
  )
}
