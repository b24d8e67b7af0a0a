import type { JSX } from 'react'
import type { SpeakerCard } from '../../../src-shared/contract/index.ts'
import { SuggestField, type Suggestion } from '../../editor/suggest-field.tsx'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { type QuoteFilters as Filters, isFiltered, noFilters } from './queries.ts'
import styles from './quotes.module.css'

/** Narrows the quotations by speaker, words and dates. */
type QuoteFiltersProps = {
  filters: Filters
  speakers: readonly SpeakerCard[]
  onChange: (part: Partial<Filters>) => void
  onTake: (name: string) => void
}

export const QuoteFilters = ({ filters, speakers, onChange, onTake }: QuoteFiltersProps): JSX.Element => {
  const { t } = useWords()
  const suggestions = speakers.map(({ name, quotes, roles }): Suggestion => {
    const role = roles[0]?.role ?? ''
    return {
      id: name,
      label: name,
      detail: role === '' ? t('quotes.suggestionPlain', { n: quotes }) : t('quotes.suggestion', { n: quotes, role }),
    }
  })
  return (
    <div className={styles.filters}>
      <div className={styles.whole}>
        <SuggestField
          label={t('quotes.speaker')}
          placeholder={t('quotes.speakerPlaceholder')}
          value={filters.speaker}
          suggestions={suggestions}
          autoFocus
          onChange={(speaker) => onChange({ speaker: speaker.slice(0, 300) })}
          onTake={({ label }) => onTake(label)}
        />
      </div>
      <div className={styles.whole}>
        <TextField
          label={t('quotes.words')}
          value={filters.words}
          maxLength={1000}
          onChange={(event) => onChange({ words: event.currentTarget.value })}
        />
      </div>
      <TextField
        type="date"
        label={t('quotes.from')}
        value={filters.from}
        max={filters.to === '' ? undefined : filters.to}
        onChange={(event) => onChange({ from: event.currentTarget.value })}
      />
      <TextField
        type="date"
        label={t('quotes.to')}
        value={filters.to}
        min={filters.from === '' ? undefined : filters.from}
        onChange={(event) => onChange({ to: event.currentTarget.value })}
      />
      {isFiltered(filters) ? (
        <Button kind="quiet" className={styles.clear} onClick={() => onChange(noFilters)}>
          {t('quotes.clear')}
        </Button>
      ) : null}
    </div>
  )
}
