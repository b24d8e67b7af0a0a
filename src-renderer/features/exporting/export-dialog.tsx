import { useState } from 'react'
import { ExportFormat, type ExportSelection, type SearchQuery } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { CheckBox } from '../../ui/check-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/field.tsx'
import { flushSave } from '../compose/autosave.ts'
import { headlineOf } from '../desk/actions.ts'
import { useArticle, useCounts } from '../desk/queries.ts'
import styles from './export-dialog.module.css'
import { changeExport, type ExportScope, useExportState } from './export-state.ts'
import { runExport } from './run-export.ts'

/** What, as what, with pictures or without; where to is asked by the system's own dialog. */
type Offered = { articleId: string | null; picked: readonly string[]; results: SearchQuery | null }

const selectionOf = (scope: ExportScope, { articleId, picked, results }: Offered): ExportSelection => {
  if (scope === 'picked') return { kind: 'ids', ids: [...picked] }
  if (scope === 'article' && articleId !== null) return { kind: 'ids', ids: [articleId] }
  if (scope === 'results' && results !== null) return { kind: 'search', query: results }
  return { kind: 'view', view: 'all' }
}

export const ExportDialog = ({ articleId, onClose }: { articleId: string | null; onClose: () => void }) => {
  const { t } = useWords()
  const known = useExportState()
  const total = useCounts()?.all ?? 0
  const [wanted, setWanted] = useState<ExportScope>(known.scope)
  const [format, setFormat] = useState<ExportFormat>('jsonl')
  const [pictures, setPictures] = useState(false)
  const scopes = [
    ...(known.picked.length === 0
      ? []
      : [{ value: 'picked' as const, label: t('export.picked', { n: known.picked.length }) }]),
    ...(articleId === null ? [] : [{ value: 'article' as const, label: t('export.article') }]),
    ...(known.results === null
      ? []
      : [{ value: 'results' as const, label: t('export.results', { query: known.results.query }) }]),
    { value: 'everything' as const, label: t('export.everything', { n: total }) },
  ]
  const scope = scopes.find((one) => one.value === wanted)?.value ?? 'everything'
  const close = (): void => {
    changeExport({ picked: [] })
    onClose()
  }
  const start = async (): Promise<void> => {
    const selection = selectionOf(scope, { articleId, picked: known.picked, results: known.results })
    close()
    if (scope === 'article' && articleId !== null) await flushSave(articleId)
    await runExport(t, { selection, format, pictures })
  }
  const begin = (): void => void start()
  return (
    <Dialog
      open
      title={t('export.title')}
      onClose={close}
      onConfirm={begin}
      footer={
        <>
          <Button onClick={close}>{t('frame.cancel')}</Button>
          <Button kind="primary" disabled={known.running !== null} onClick={begin}>
            {t('export.chooseFile')}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <Select
          label={t('export.what')}
          choices={scopes}
          value={scope}
          onChange={setWanted}
          hint={scope === 'article' && articleId !== null ? <Headline articleId={articleId} /> : undefined}
        />
        <Select
          label={t('export.format')}
          choices={ExportFormat.options.map((value) => ({ value, label: t(`export.format.${value}`) }))}
          value={format}
          onChange={setFormat}
          hint={t(`export.carries.${format}`)}
        />
        <CheckBox label={t('export.pictures')} checked={pictures} onChange={setPictures} />
        {known.running !== null && <p className={styles.note}>{t('export.busy')}</p>}
      </div>
    </Dialog>
  )
}

const Headline = ({ articleId }: { articleId: string }) => {
  const { t } = useWords()
  const article = useArticle(articleId)
  return article === undefined ? null : headlineOf(t, article)
}
