import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type Endpoint, SiteTemplate } from '../../../src-shared/contract/index.ts'
import { renderDateline } from '../../../src-shared/language/render-dateline.ts'
import { formsOf } from '../../../src-shared/publishing/site-forms.ts'
import { call } from '../../api/client.ts'
import { endpointKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import styles from './endpoint-settings.module.css'
import { exampleDateline } from './example-dateline.ts'
import { useSettings } from './queries.ts'

/** How stories look on one site. Nothing is sent: the next publication goes out like that. */
export const TemplateForm = ({ endpoint, onDone }: { endpoint: Endpoint; onDone: () => void }) => {
  const { t } = useWords()
  const { outlet } = useSettings()
  const queries = useQueryClient()
  const [template, setTemplate] = useState(endpoint.template)
  const save = useMutation({
    mutationFn: () => call('endpoints.setTemplate', { id: endpoint.id, template }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: endpointKeys.all })
      onDone()
    },
    onError: tellFailure(t),
  })
  const change = (part: Partial<SiteTemplate>): void => setTemplate({ ...template, ...part })
  const isWhole = SiteTemplate.safeParse(template).success
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (isWhole) save.mutate()
  }
  const { dateline, form, quote, relatedAfter, relatedAs, relatedPlace } = template
  return (
    <form className={styles.form} onSubmit={submit}>
      <h3 className={styles.name}>{t('template.title', { name: endpoint.name })}</h3>
      <Select
        label={t('template.form')}
        hint={t(`template.formHint.${form}`)}
        choices={formsOf(endpoint.kind).map((value) => ({ value, label: t(`template.form.${value}`) }))}
        value={form}
        onChange={(value) => change({ form: value })}
      />
      <TextField
        label={t('template.dateline')}
        hint={
          <>
            {t('template.datelineHint')}
            <br />
            {dateline !== '' && t('settings.example', { example: renderDateline(exampleDateline(outlet), dateline) })}
          </>
        }
        maxLength={100}
        spellCheck={false}
        value={dateline}
        onChange={(event) => change({ dateline: event.currentTarget.value })}
      />
      <Select
        label={t('template.quote')}
        choices={SiteTemplate.shape.quote
          .unwrap()
          .options.map((value) => ({ value, label: t(`template.quote.${value}`) }))}
        value={quote}
        onChange={(value) => change({ quote: value })}
      />
      <Select
        label={t('template.related')}
        choices={SiteTemplate.shape.relatedPlace
          .unwrap()
          .options.map((value) => ({ value, label: t(`template.related.${value}`) }))}
        value={relatedPlace}
        onChange={(value) => change({ relatedPlace: value })}
      />
      {relatedPlace === 'after' && (
        <TextField
          label={t('template.relatedAfter')}
          type="number"
          min={1}
          max={50}
          value={Number.isNaN(relatedAfter) ? '' : relatedAfter}
          onChange={(event) => change({ relatedAfter: event.currentTarget.valueAsNumber })}
        />
      )}
      <Select
        label={t('template.relatedAs')}
        choices={SiteTemplate.shape.relatedAs
          .unwrap()
          .options.map((value) => ({ value, label: t(`template.relatedAs.${value}`) }))}
        value={relatedAs}
        onChange={(value) => change({ relatedAs: value })}
      />
      <div className={styles.actions}>
        <Button kind="primary" type="submit" disabled={!isWhole || save.isPending}>
          {t('template.save')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('frame.cancel')}
        </Button>
      </div>
    </form>
  )
}
