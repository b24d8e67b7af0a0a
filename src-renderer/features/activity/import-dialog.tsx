import { useState } from 'react'
import type { ImportMapping, ImportPlan } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/field.tsx'
import styles from './import-dialog.module.css'
import { ImportProblems } from './import-problems.tsx'
import { considerPlan } from './plan-store.ts'
import { fileSize } from './progress-words.ts'

/** Before an import: how much was chosen, and for tables and JSON which column becomes which field, with sample rows. */
const mappedFields = [
  'headline',
  'body',
  'date',
  'section',
  'byline',
  'outlet',
  'standfirst',
  'tags',
  'editor',
  'url',
  'id',
  'status',
  'slug',
  'language',
  'caption',
  'credit',
] as const
type MappedField = (typeof mappedFields)[number]

export const ImportDialog = ({ plan }: { plan: ImportPlan }) => {
  const { t, language } = useWords()
  const sample = plan.sample
  const guessed = sample?.mapping ?? {}
  const [mapping, setMapping] = useState<ImportMapping>(guessed)
  const hasColumns = sample !== null && sample.columns.length > 0
  const isChanged = Object.keys(mapping).some((field) => mapping[field] !== guessed[field])
  const start = async (): Promise<void> => {
    await call('importing.start', { planId: plan.id, format: 'auto', mapping: isChanged ? mapping : null })
    considerPlan(null)
  }
  const confirm = plan.files === 0 ? undefined : () => void start().catch(tellFailure(t))
  return (
    <Dialog
      open
      onClose={() => considerPlan(null)}
      title={t('import.title')}
      form={hasColumns ? 'wide' : 'middle'}
      onConfirm={confirm}
      footer={
        <>
          <Button onClick={() => considerPlan(null)}>{t('import.notNow')}</Button>
          <Button kind="primary" disabled={confirm === undefined} onClick={confirm}>
            {t('import.start')}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        {plan.files === 0
          ? t('import.nothing')
          : t('import.amount', { n: plan.files, size: fileSize(plan.bytes, language) })}
      </p>
      {hasColumns && (
        <>
          <p className={styles.hint}>{t('import.mappingHint', { file: sample.path.split(/[\\/]/).at(-1) ?? '' })}</p>
          <div className={styles.fields}>
            {mappedFields.map((field) => (
              <MappingField
                key={field}
                field={field}
                columns={sample.columns}
                value={mapping[field] ?? ''}
                onChange={(column) => setMapping({ ...mapping, [field]: column })}
              />
            ))}
          </div>
          <SampleRows sample={sample} mapping={mapping} />
        </>
      )}
      {plan.problems.length > 0 && <ImportProblems failed={plan.problems} />}
    </Dialog>
  )
}

const MappingField = ({
  field,
  columns,
  value,
  onChange,
}: {
  field: MappedField
  columns: string[]
  value: string
  onChange: (column: string) => void
}) => {
  const { t } = useWords()
  const choices = [{ value: '', label: t('import.noColumn') }, ...columns.map((name) => ({ value: name, label: name }))]
  return <Select label={t(`import.field.${field}`)} choices={choices} value={value} onChange={onChange} />
}

const shownFields = ['headline', 'date', 'section', 'byline', 'body'] as const

const SampleRows = ({ sample, mapping }: { sample: NonNullable<ImportPlan['sample']>; mapping: ImportMapping }) => {
  const { t } = useWords()
  return (
    // Wide rows scroll; a keyboard has to be able to as well.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <section className={styles.sample} tabIndex={0} aria-label={t('import.sample')}>
      <table>
        <thead>
          <tr>
            {shownFields.map((field) => (
              <th key={field} scope="col">
                {t(`import.field.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.rows.map((row) => (
            <tr key={JSON.stringify(row)}>
              {shownFields.map((field) => (
                <td key={field}>{row[mapping[field] ?? ''] || '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
