import { Filter, FilterX } from 'lucide-react'
import { memo } from 'react'
import type { QueryPart } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { type Search, useArchive } from './archive-state.tsx'
import { useWordForms } from './queries.ts'
import { hasFilters, withoutFilters } from './query-text.ts'
import { SaveSearch } from './save-search.tsx'
import styles from './search-options.module.css'

/** How the search runs: its order, other forms of the words, the filters beside it, and keeping it under a name. */
type SearchOptionsProps = Pick<Search, 'order' | 'otherForms'> & {
  query: string
  parts: readonly QueryPart[]
  filtersOpen: boolean
}

export const SearchOptions = memo(({ query, parts, order, otherForms, filtersOpen }: SearchOptionsProps) => {
  const { t } = useWords()
  const { dispatch } = useArchive()
  const change = (part: Partial<Search>): void => dispatch({ type: 'search', part })
  return (
    <div className={styles.options}>
      <div className={styles.row}>
        {/* biome-ignore lint/a11y/useSemanticElements: a pair of buttons in a line is no set of fields. */}
        <div role="group" aria-label={t('archive.order')} className={styles.order}>
          {(['ranked', 'newest'] as const).map((value) => (
            <button
              key={value}
              type="button"
              className={styles.choice}
              aria-pressed={order === value}
              onClick={() => change({ order: value })}
            >
              {t(`archive.order.${value}`)}
            </button>
          ))}
        </div>
        <span className={styles.tools}>
          <IconButton
            label={t('archive.filters')}
            icon={<Filter size={16} aria-hidden />}
            aria-pressed={filtersOpen}
            onClick={() => dispatch({ type: 'filters', open: !filtersOpen })}
          />
          <SaveSearch />
        </span>
      </div>
      <WordForms query={query} otherForms={otherForms} />
      {hasFilters(parts) && (
        <Button
          kind="quiet"
          className={styles.clear}
          icon={<FilterX size={14} aria-hidden />}
          onClick={() => change({ text: withoutFilters(query, parts) })}
        >
          {t('archive.clear')}
        </Button>
      )}
    </div>
  )
})

const namedForms = 5

const WordForms = ({ query, otherForms }: { query: string; otherForms: boolean }) => {
  const { t } = useWords()
  const { dispatch } = useArchive()
  const forms = useWordForms(query)
  if (forms.length === 0 && !otherForms) return null
  const others = forms.flatMap((word) => word.forms)
  const some = others.slice(0, namedForms).join(', ')
  const adds =
    others.length === 0
      ? t('archive.forms.none')
      : others.length > namedForms
        ? t('archive.forms.more', { forms: some, n: others.length - namedForms })
        : t('archive.forms.all', { forms: some })
  return (
    <label className={styles.forms} title={others.join(', ')}>
      <input
        type="checkbox"
        role="switch"
        aria-checked={otherForms}
        checked={otherForms}
        onChange={(event) => dispatch({ type: 'search', part: { otherForms: event.currentTarget.checked } })}
      />
      <span className={styles.formsWords}>
        {t('archive.forms')} <span className={styles.adds}>{adds}</span>
      </span>
    </label>
  )
}
