import { type JSX, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { QuoteHit } from '../../../src-shared/contract/index.ts'
import { failureSentence } from '../../app/failure-words.ts'
import { PanelHeader } from '../../app/panel-header.tsx'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useRested } from '../archive/queries.ts'
import { moveInList } from '../desk/list-keys.ts'
import { isFiltered, noFilters, useQuotes, useSpeakers } from './queries.ts'
import { QuoteFilters } from './quote-filters.tsx'
import { QuoteRow } from './quote-row.tsx'
import styles from './quotes.module.css'
import { SpeakerCardView } from './speaker-card-view.tsx'
import { type QuotationActions, useQuotationActions } from './use-quotation.ts'

/** Who said what, in every story of the archive: find it, go to it, or take it into the open story. */
const searchPause = 120

export const QuotesPanel = (): JSX.Element => {
  const { t } = useWords()
  const [filters, setFilters] = useState(noFilters)
  const [chosen, setChosen] = useState('')
  const rested = useRested(filters, searchPause)
  const speakers = useSpeakers(rested.speaker.trim())
  const search = useQuotes(rested)
  const actions = useQuotationActions()
  const card = chosen === filters.speaker ? speakers.find(({ name }) => name === chosen) : undefined
  const found = search.data
  const hits = found?.hits ?? []
  const amount = (total: number): string =>
    hits.length < total ? t('quotes.shown', { n: total, shown: hits.length }) : t('quotes.total', { n: total })
  return (
    <>
      <PanelHeader title={t('view.quotes')} note={found === undefined ? undefined : amount(found.total)} />
      <QuoteFilters
        filters={filters}
        speakers={speakers}
        onChange={(part) => setFilters({ ...filters, ...part })}
        onTake={(name) => {
          setChosen(name)
          setFilters({ ...filters, speaker: name })
        }}
      />
      {card === undefined ? null : <SpeakerCardView card={card} />}
      {search.error !== null && <EmptyState title={t('quotes.failed')} hint={failureSentence(t, search.error)} />}
      {search.error === null && found?.total === 0 && <Nothing filtered={isFiltered(rested)} />}
      {hits.length === 0 ? null : (
        <Hits hits={hits} actions={actions}>
          {search.hasNextPage ? (
            <Button kind="quiet" onClick={() => void search.fetchNextPage()}>
              {t('quotes.more')}
            </Button>
          ) : null}
        </Hits>
      )}
    </>
  )
}

const Nothing = ({ filtered }: { filtered: boolean }): JSX.Element => {
  const { t } = useWords()
  return filtered ? (
    <EmptyState title={t('quotes.noneTitle')} hint={t('quotes.noneHint')} />
  ) : (
    <EmptyState title={t('quotes.emptyTitle')} hint={t('quotes.emptyHint')} />
  )
}

type HitsProps = { hits: readonly QuoteHit[]; actions: QuotationActions; children: JSX.Element | null }

const Hits = ({ hits, actions, children }: HitsProps): JSX.Element | null => {
  const { t } = useWords()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [wanted, setWanted] = useState(0)
  const active = Math.min(wanted, hits.length - 1)
  const current = hits[active]
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })
  if (current === undefined) return null
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moved = moveInList(event.key, active, hits.length, 5)
    if (moved !== null) setWanted(moved)
    else if (event.key === 'Enter') actions.open(current)
    else if (event.key.toLowerCase() === 'i') actions.insert?.(current)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div
        ref={list}
        role="listbox"
        aria-label={t('quotes.list')}
        aria-activedescendant={`${id}-${active}`}
        className={styles.hits}
        tabIndex={0}
        onKeyDown={press}
      >
        {hits.map((hit, index) => (
          <QuoteRow
            key={`${hit.articleId} ${hit.start} ${hit.end}`}
            id={`${id}-${index}`}
            hit={hit}
            active={index === active}
            onChoose={() => setWanted(index)}
            onOpen={() => actions.open(hit)}
          />
        ))}
      </div>
      <footer className={styles.tools}>
        {children}
        <div className={styles.actions}>
          <Button
            kind="primary"
            disabled={actions.insert === null}
            title={actions.insert === null ? t('quotes.needsStory') : undefined}
            onClick={() => actions.insert?.(current)}
          >
            {t('quotes.insert')}
          </Button>
          <Button onClick={() => actions.open(current)}>{t('quotes.open')}</Button>
        </div>
        <p className={styles.source}>{t(actions.insert === null ? 'quotes.needsStory' : 'quotes.keys')}</p>
      </footer>
    </>
  )
}
