import { useState } from 'react'
import { tableOf } from '../../../src-shared/article/statistics-table.ts'
import { type ArchiveStatistics, StatisticsTable } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { failureSentence, tellFailure } from '../../app/failure-words.ts'
import type { Key } from '../../i18n/catalogues.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { tellExported } from '../exporting/run-export.ts'
import { type Bar, Columns, Share } from './plots.tsx'
import { useStatistics } from './queries.ts'
import styles from './statistics-dialog.module.css'

/** The archive in figures: by year, section and origin, and who is quoted most. Each table can be taken out as CSV. */
export const StatisticsDialog = ({ onClose }: { onClose: () => void }) => {
  const { t, formats } = useWords()
  const { data: statistics, error } = useStatistics()
  const [isSaving, setSaving] = useState(false)
  const [table, setTable] = useState<StatisticsTable>('years')
  const save = async (): Promise<void> => {
    setSaving(true)
    try {
      const saved = await call('exporting.statistics', { table })
      if (saved !== null) tellExported(t, t('statistics.saved'), saved.path)
    } finally {
      setSaving(false)
    }
  }
  const hasFigures = statistics !== undefined && statistics.articles > 0
  return (
    <Dialog
      open
      form="wide"
      title={t('statistics.title')}
      onClose={onClose}
      footer={
        hasFigures && (
          <Button aria-disabled={isSaving} onClick={() => void (isSaving || save().catch(tellFailure(t)))}>
            {isSaving ? t('statistics.counting') : t('statistics.csv')}
          </Button>
        )
      }
    >
      {statistics === undefined && (
        // A great archive is counted for seconds: the dialog has its size meanwhile.
        <div className={styles.pages}>
          <p role="status" className={styles.total}>
            {error === null ? t('statistics.counting') : failureSentence(t, error)}
          </p>
        </div>
      )}
      {statistics !== undefined && !hasFigures && (
        <EmptyState title={t('statistics.empty')} hint={t('statistics.emptyHint')} />
      )}
      {hasFigures && (
        <div className={styles.pages}>
          <p className={styles.total}>
            {t('statistics.total', {
              articles: formats.number(statistics.articles),
              words: formats.number(statistics.words),
            })}
          </p>
          <Tabs<StatisticsTable>
            label={t('statistics.title')}
            value={table}
            onChange={setTable}
            tabs={StatisticsTable.options.map((value) => ({
              value,
              label: t(`statistics.${value}`),
              panel: <Figures statistics={statistics} table={value} />,
            }))}
          />
        </div>
      )}
    </Dialog>
  )
}

/** A year without an article is a gap in time, not in the plot; centuries of gaps are left out. */
const everyYear = (bars: Bar[]): Bar[] => {
  const known = new Map(bars.map((bar) => [bar.label, bar]))
  const first = Number(bars[0]?.label)
  const last = Number(bars.at(-1)?.label)
  if (!(last - first < 200)) return bars
  return Array.from({ length: last - first + 1 }, (_, step) => {
    const label = String(first + step).padStart(4, '0')
    return known.get(label) ?? { label, value: 0 }
  })
}

const headings: Record<string, Key> = {
  year: 'statistics.year',
  section: 'statistics.section',
  outlet: 'statistics.outlet',
  speaker: 'statistics.speaker',
  articles: 'statistics.articles',
  words: 'statistics.words',
  quotations: 'statistics.quotations',
}

const Figures = ({ statistics, table }: { statistics: ArchiveStatistics; table: StatisticsTable }) => {
  const { t, formats } = useWords()
  const { columns, rows } = tableOf(statistics, table)
  const nameless: Partial<Record<StatisticsTable, Key>> = {
    sections: 'statistics.noSection',
    outlets: 'statistics.noOutlet',
  }
  const labelOf = (label: string | number): string => {
    const words = nameless[table]
    return label === '' && words !== undefined ? t(words) : String(label)
  }
  const bars = rows.map(([label = '', value = 0]) => ({ label: labelOf(label), value: Number(value) }))
  const most = Math.max(1, ...bars.map((bar) => bar.value))
  return (
    <div className={styles.figures}>
      {table === 'years' && (
        <Columns bars={everyYear(bars)} label={t('statistics.plot', { table: t(`statistics.${table}`) })} />
      )}
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <th key={column} scope="col" className={at === 0 ? styles.name : styles.figure}>
                {t(headings[column] ?? 'statistics.articles')}
              </th>
            ))}
            {table !== 'years' && <td className={styles.share} />}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label = '', ...figures]) => (
            <tr key={label}>
              <th scope="row" className={styles.name}>
                {labelOf(label)}
              </th>
              {figures.map((figure, at) => (
                <td key={columns[at + 1]} className={styles.figure}>
                  {formats.number(Number(figure))}
                </td>
              ))}
              {table !== 'years' && (
                <td className={styles.share}>
                  <Share value={Number(figures[0])} most={most} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
