import { useWords } from '../../i18n/words.ts'
import styles from './archive-facets.module.css'
import { type Filters, useFacets } from './queries.ts'
import { withName } from './query-text.ts'

/** How the matches divide by year, section and author; one press narrows the search to a value. */
const shown = 6

type Value = { value: string; articles: number }

export const ArchiveFacets = ({
  filters,
  wanted,
  onChange,
}: {
  filters: Filters
  wanted: boolean
  onChange: (part: Partial<Filters>) => void
}) => {
  const { t } = useWords()
  const facets = useFacets(filters, wanted)
  if (!wanted || facets === undefined) return null
  const groups: { name: string; values: Value[]; choose: (value: string) => void }[] = [
    {
      name: t('archive.facets.years'),
      values: facets.years,
      choose: (year) => onChange({ from: `${year}-01-01`, to: `${year}-12-31` }),
    },
    { name: t('archive.facets.sections'), values: facets.sections, choose: (section) => onChange({ section }) },
    {
      name: t('archive.facets.authors'),
      values: facets.authors,
      choose: (author) => onChange({ query: withName(filters.query, 'penulis', author) }),
    },
  ]
  const telling = groups.filter((group) => group.values.length > 1)
  if (telling.length === 0) return null
  return (
    <section
      className={styles.facets}
      aria-label={t('archive.facets')}
      title={facets.isPartial ? t('archive.facets.partial', { n: facets.counted }) : undefined}
    >
      {telling.map((group) => (
        <fieldset key={group.name} className={styles.group}>
          <legend className={styles.name}>{group.name}</legend>
          {group.values.slice(0, shown).map(({ value, articles }) => (
            <button
              key={value}
              type="button"
              className={styles.value}
              aria-label={t('archive.facets.add', { value, n: articles })}
              onClick={() => group.choose(value)}
            >
              {value} <span className={styles.count}>{articles}</span>
            </button>
          ))}
        </fieldset>
      ))}
    </section>
  )
}
