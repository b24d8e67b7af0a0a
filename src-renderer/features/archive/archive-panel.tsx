import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import { useDesk } from '../../app/desk-state.tsx'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { moveInList } from '../desk/list-keys.ts'
import { ArchiveFacets } from './archive-facets.tsx'
import { ArchiveFilters } from './archive-filters.tsx'
import styles from './archive-panel.module.css'
import { HitRow } from './hit-row.tsx'
import { type Found, noFilters, useRested, useSearch } from './queries.ts'
import { QueryChips } from './query-chips.tsx'

/** Search as you type over the whole archive, by keyboard all the way: arrows choose, Enter opens. */
const searchPause = 80

export const ArchivePanel = () => {
  const { t, formats } = useWords()
  const desk = useDesk()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const results = useRef<HTMLDivElement>(null)
  const [filters, setFilters] = useState(noFilters)
  const [wanted, setWanted] = useState(0)
  const rested = useRested(filters, searchPause)
  const search = useSearch(rested)
  const found = search.data
  const hits = found?.hits ?? []
  const active = Math.min(wanted, hits.length - 1)
  const current = hits[active]
  const isNewest = rested === filters && !search.isPlaceholderData
  const [opening, setOpening] = useState(false)

  useEffect(() => box.current?.focus(), [])
  useEffect(() => {
    results.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const openCurrent = useEffectEvent(() => {
    setOpening(false)
    if (current) desk.openArticle(current.id)
  })
  // Enter is quicker than the search: it means the first hit of what was typed, not of what was shown until then.
  useEffect(() => {
    if (opening && isNewest) openCurrent()
  }, [opening, isNewest])

  const change = (part: Partial<typeof filters>): void => {
    setFilters({ ...filters, ...part })
    setWanted(0)
    setOpening(false)
  }

  const press = (event: KeyboardEvent): void => {
    const inText = event.key === 'Home' || event.key === 'End'
    const moved = inText ? null : moveInList(event.key, active, hits.length, 5)
    if (moved !== null) setWanted(moved)
    else if (event.key === 'Enter') setOpening(true)
    else if (event.key === 'Escape' && filters.query !== '') change({ query: '' })
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className={styles.top}>
        <div className={styles.box}>
          <Search size={16} aria-hidden />
          <input
            ref={box}
            type="search"
            spellCheck={false}
            className={styles.input}
            aria-label={t('archive.search')}
            aria-controls={`${id}-results`}
            aria-activedescendant={current ? `${id}-${current.id}` : undefined}
            placeholder={t('archive.placeholder')}
            value={filters.query}
            maxLength={1000}
            onChange={(event) => change({ query: event.currentTarget.value })}
            onKeyDown={press}
          />
        </div>
        {found && isNewest && (
          <QueryChips query={rested.query.trim()} parts={found.parts} onChange={(query) => change({ query })} />
        )}
        <ArchiveFilters filters={filters} onChange={change} />
        <ArchiveFacets filters={rested} wanted={isNewest && hits.length > 0} onChange={change} />
        <p className={styles.total} aria-live="polite">
          {found &&
            t(totalWords(found), {
              n: found.total,
              shown: hits.length,
              time: formats.milliseconds(found.tookMs),
            })}
        </p>
      </div>
      {search.error !== null && <EmptyState title={t('archive.failed')} hint={failureSentence(t, search.error)} />}
      {search.error === null && found && hits.length === 0 && (
        <Nothing
          meant={found.didYouMean}
          onMeant={(query) => change({ query })}
          query={rested.query.trim()}
          filtered={rested.from + rested.to + rested.section !== ''}
        />
      )}
      <div
        ref={results}
        id={`${id}-results`}
        role="listbox"
        aria-label={t('archive.results')}
        className={styles.results}
        hidden={hits.length === 0}
        tabIndex={0}
        onKeyDown={press}
      >
        {hits.map((hit, index) => (
          <HitRow
            key={hit.id}
            id={`${id}-${hit.id}`}
            hit={hit}
            active={index === active}
            open={hit.id === desk.articleId}
            onOpen={() => {
              setWanted(index)
              desk.openArticle(hit.id)
            }}
          />
        ))}
      </div>
      {search.hasNextPage && (
        <Button kind="quiet" className={styles.more} onClick={() => void search.fetchNextPage()}>
          {t('archive.more')}
        </Button>
      )}
    </>
  )
}

const totalWords = ({ hits, total, totalIsLowerBound }: Found) => {
  if (totalIsLowerBound) return 'archive.moreThan'
  return hits.length < total ? 'archive.shown' : 'archive.total'
}

const Nothing = ({
  query,
  filtered,
  meant,
  onMeant,
}: {
  query: string
  filtered: boolean
  meant: string | null
  onMeant: (query: string) => void
}) => {
  const { t } = useWords()
  if (query === '' && !filtered) return <EmptyState title={t('archive.emptyTitle')} hint={t('archive.emptyHint')} />
  return (
    <EmptyState title={t('archive.noneTitle', { query })} hint={t('archive.noneHint')}>
      {meant !== null && (
        <Button kind="quiet" onClick={() => onMeant(meant)}>
          {t('archive.didYouMean', { query: meant })}
        </Button>
      )}
    </EmptyState>
  )
}
