import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { Select, TextField } from '../../ui/field.tsx'
import styles from './archive-filters.module.css'
import { type Filters, noFilters, useSections } from './queries.ts'

/** Narrows a search by date and section. */
export const ArchiveFilters = ({
  filters,
  onChange,
}: {
  filters: Filters
  onChange: (part: Partial<Filters>) => void
}) => {
  const { t } = useWords()
  const sections = useSections()
  const choices = [
    { value: '', label: t('archive.anySection') },
    ...sections.filter((section) => section !== '').map((section) => ({ value: section, label: section })),
  ]
  const { query: _, ...unfiltered } = noFilters
  return (
    <div className={styles.filters}>
      <TextField
        type="date"
        label={t('archive.from')}
        value={filters.from}
        max={filters.to === '' ? undefined : filters.to}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextField
        type="date"
        label={t('archive.to')}
        value={filters.to}
        min={filters.from === '' ? undefined : filters.from}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      <div className={styles.section}>
        <Select
          label={t('archive.section')}
          choices={choices}
          value={filters.section}
          onChange={(section) => onChange({ section })}
        />
      </div>
      <div className={styles.section}>
        <Select
          label={t('archive.order')}
          choices={[
            { value: 'ranked', label: t('archive.order.ranked') },
            { value: 'newest', label: t('archive.order.newest') },
          ]}
          value={filters.order}
          onChange={(order) => onChange({ order: order === 'newest' ? 'newest' : 'ranked' })}
        />
      </div>
      <Button
        kind="quiet"
        className={styles.clear}
        disabled={filters.from + filters.to + filters.section === ''}
        onClick={() => onChange(unfiltered)}
      >
        {t('archive.clear')}
      </Button>
    </div>
  )
}
