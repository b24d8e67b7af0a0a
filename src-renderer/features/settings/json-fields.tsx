import type { JsonOptions } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Select, TextArea, TextField } from '../../ui/field.tsx'

/** What only a JSON endpoint is asked: how to sign in, what it promises, and how it wants a story. */
export const JsonFields = ({ value, onChange }: { value: JsonOptions; onChange: (value: JsonOptions) => void }) => {
  const { t } = useWords()
  const change = (part: Partial<JsonOptions>): void => onChange({ ...value, ...part })
  const ways: JsonOptions['auth'][] = ['bearer', 'basic', 'header']
  const promises = ['yes', 'no'] as const
  return (
    <>
      <Select
        label={t('endpoint.auth')}
        choices={ways.map((way) => ({ value: way, label: t(`endpoint.auth.${way}`) }))}
        value={value.auth}
        onChange={(auth) => change({ auth })}
      />
      {value.auth === 'header' && (
        <TextField
          label={t('endpoint.headerName')}
          value={value.headerName}
          onChange={(event) => change({ headerName: event.currentTarget.value.trim() })}
        />
      )}
      <TextField
        label={t('endpoint.lookup')}
        hint={t('endpoint.lookupHint', { mark: '{key}' })}
        value={value.lookupUrl}
        onChange={(event) => change({ lookupUrl: event.currentTarget.value })}
      />
      <Select
        label={t('endpoint.idempotent')}
        choices={promises.map((promise) => ({ value: promise, label: t(`endpoint.idempotent.${promise}`) }))}
        value={value.idempotent ? 'yes' : 'no'}
        onChange={(promise) => change({ idempotent: promise === 'yes' })}
      />
      <TextField
        label={t('endpoint.item')}
        hint={t('endpoint.itemHint', { mark: '{id}' })}
        value={value.itemUrl}
        onChange={(event) => change({ itemUrl: event.currentTarget.value })}
      />
      <TextField
        label={t('endpoint.media')}
        hint={t('endpoint.mediaHint', { mark: '{key}' })}
        value={value.mediaUrl}
        onChange={(event) => change({ mediaUrl: event.currentTarget.value })}
      />
      <TextArea
        label={t('endpoint.template')}
        hint={t('endpoint.templateHint', { mark: '{headline}' })}
        rows={4}
        spellCheck={false}
        value={value.template}
        onChange={(event) => change({ template: event.currentTarget.value })}
      />
    </>
  )
}
