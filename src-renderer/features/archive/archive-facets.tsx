import { ChevronDown, ChevronUp } from 'lucide-react'
import { type KeyboardEvent, memo, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { Facets, QueryPart, SearchQuery } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { TextField } from '../../ui/field.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import styles from './archive-facets.module.css'
import { type FacetValue, yearsToOffer } from './facet-years.ts'
import { useFacets } from './queries.ts'
import {
  isFilteredBy,
  periodOf,
  type QueryEdit,
  statusOf,
  withFilter,
  withoutScopes,
  withPeriod,
} from './query-text.ts'

/**
 * How the matches divide by year, section, author, outlet and status. A value is a switch: pressed it narrows the search, and the
 * others of its kind stay there to be added. Everything is written into the query. A kind is one line, until it is opened,
 * and one stop of the Tab key: arrows go along it.
 */
const shown = 8

type Kind = 'years' | 'sections' | 'authors' | 'outlets' | 'statuses'
const scopesOf: Record<Kind, readonly QueryPart['scope'][]> = {
  years: ['from', 'to'],
  sections: ['section'],
  authors: ['author'],
  outlets: ['outlet'],
  statuses: ['status'],
}
const kinds: readonly Kind[] = ['years', 'sections', 'authors', 'outlets', 'statuses']

const isOf = (kind: Kind, { scope, negated }: QueryPart): boolean => scopesOf[kind].includes(scope) && !negated

type FacetsProps = {
  asked: SearchQuery
  parts: readonly QueryPart[]
  wanted: boolean
  onChange: (edit: QueryEdit) => void
}

export const ArchiveFacets = ({ asked, parts, wanted, onChange }: FacetsProps) => {
  const { t, formats } = useWords()
  const facets = useDeferredValue(useFacets(asked, wanted))
  if (facets === undefined) return null
  return (
    <section className={styles.facets} aria-label={t('archive.facets')}>
      <PeriodFields parts={parts} onChange={onChange} />
      {kinds.map((kind) => {
        const isChosen = parts.some((part) => isOf(kind, part))
        return (
          <Group
            key={kind}
            kind={kind}
            facets={facets}
            asked={asked}
            parts={parts}
            wanted={wanted && isChosen}
            onChange={onChange}
          />
        )
      })}
      {facets.isPartial && facets.counted > 0 && (
        <p className={styles.note}>
          {t(facets.matches.hasEveryYear ? 'archive.facets.partialButYears' : 'archive.facets.partial', {
            n: facets.counted,
          })}
        </p>
      )}
      {facets.outletsUnreadBefore !== null && (
        <p className={styles.note}>
          {t('archive.facets.outletsUnread', { day: formats.day(new Date(facets.outletsUnreadBefore)) })}
        </p>
      )}
    </section>
  )
}

/** The value of a day field; a year or month given by hand is shown in its chip, not here. */
const dayOf = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? value : '')

const PeriodFields = memo(({ parts, onChange }: Pick<FacetsProps, 'parts' | 'onChange'>) => {
  const { t, language } = useWords()
  const period = periodOf(parts)
  const change = (part: Partial<typeof period>): void =>
    onChange((query, now) => withPeriod(query, now, { ...periodOf(now), ...part }, language))
  return (
    <div className={styles.period}>
      <TextField
        type="date"
        label={t('archive.from')}
        value={dayOf(period.from)}
        max={dayOf(period.to) || undefined}
        onChange={(event) => change({ from: event.currentTarget.value })}
      />
      <TextField
        type="date"
        label={t('archive.to')}
        value={dayOf(period.to)}
        min={dayOf(period.from) || undefined}
        onChange={(event) => change({ to: event.currentTarget.value })}
      />
    </div>
  )
})

type GroupProps = FacetsProps & { kind: Kind; facets: Facets }

const Group = memo(({ kind, facets, asked, parts, wanted, onChange }: GroupProps) => {
  const { t, formats, language } = useWords()
  const scopes = scopesOf[kind]
  const own = parts.filter((part) => isOf(kind, part))
  const period = periodOf(own)
  // Among the matches of a chosen value there is no other: those come from the question without it.
  const wider = { ...asked, query: withoutScopes(asked.query, parts, scopes) }
  const others = useDeferredValue(useFacets(wider, wanted))
  const known = own.length > 0 ? (others ?? facets) : facets
  const values: readonly FacetValue[] = kind === 'years' ? yearsToOffer(known) : known[kind]
  const [isOpen, setOpen] = useState(false)
  /** The value that Tab comes to. */
  const [stop, setStop] = useState<string | null>(null)
  const isOn = (value: string): boolean => {
    if (kind === 'years') return period.from === value && period.to === value
    return scopes.some((scope) => isFilteredBy(parts, scope, value))
  }
  const toggle = (value: string): void => {
    const [scope] = scopes
    if (kind === 'years') {
      const year = isOn(value) ? '' : value
      onChange((query, now) => withPeriod(query, now, { from: year, to: year }, language))
    } else if (scope !== undefined && scope !== 'any')
      onChange((query, now) => withFilter(query, now, scope, value, language))
  }
  const word = (value: string): string => {
    const status = kind === 'statuses' ? statusOf(value) : null
    return status === null ? value : t(`view.${status}`)
  }
  const listed = isOpen ? values : sorted(values, isOn)
  const isShown = listed.length > 1 || (listed.length === 1 && own.length > 0)
  const { line, run, isCut } = useCut(isShown)
  if (!isShown) return null
  const press = (event: KeyboardEvent<HTMLButtonElement>): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    const buttons = [...(line.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.currentTarget)
    buttons[at + step]?.focus()
    event.preventDefault()
  }
  const isListed = listed.some(({ value }) => value === stop)
  return (
    <fieldset className={styles.group}>
      <legend className={styles.name}>{t(`archive.facets.${kind}`)}</legend>
      <div ref={line} className={styles.values} data-open={isOpen} data-cut={isCut && !isOpen}>
        <div ref={run} className={styles.run}>
          {listed.map(({ value, articles }, at) => (
            <button
              key={value}
              type="button"
              className={styles.value}
              tabIndex={(isListed ? value === stop : at === 0) ? 0 : -1}
              onFocus={() => setStop(value)}
              onKeyDown={press}
              aria-pressed={isOn(value)}
              aria-label={
                articles === null
                  ? t('archive.facets.addUncounted', { value: word(value) })
                  : t('archive.facets.add', { value: word(value), n: articles })
              }
              onClick={() => toggle(value)}
            >
              {word(value)} {articles !== null && <span className={styles.count}>{formats.number(articles)}</span>}
            </button>
          ))}
        </div>
      </div>
      {(isOpen || isCut || values.length > listed.length) && (
        <IconButton
          label={t(isOpen ? 'archive.facets.fewer' : 'archive.facets.all', { kind: t(`archive.facets.${kind}`) })}
          icon={isOpen ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        />
      )}
    </fieldset>
  )
})

/**
 * Whether a line holds more than the width of its group shows; the button that opens it would not be there otherwise. Told
 * by the observer, when the page is laid out anyway: to ask for it sooner would have it laid out once more.
 */
const useCut = (isShown: boolean) => {
  const line = useRef<HTMLDivElement>(null)
  const run = useRef<HTMLDivElement>(null)
  const [isCut, setCut] = useState(false)
  useEffect(() => {
    const [all, element] = [run.current, line.current]
    const group = element?.parentElement
    if (!isShown || all === null || element === null || group == null) return
    const observer = new ResizeObserver(() => {
      const end = (all.lastElementChild?.getBoundingClientRect().right ?? 0) + element.scrollLeft
      setCut(end > group.getBoundingClientRect().right)
    })
    observer.observe(all)
    observer.observe(group)
    return () => observer.disconnect()
  }, [isShown])
  return { line, run, isCut }
}

/** What is chosen stays in sight, even far down the list. */
const sorted = (values: readonly FacetValue[], isOn: (value: string) => boolean): FacetValue[] => {
  const first = values.slice(0, shown)
  return [...values.slice(shown).filter(({ value }) => isOn(value)), ...first]
}
