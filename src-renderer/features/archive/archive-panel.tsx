import { Search } from 'lucide-react'
import {
  type KeyboardEvent,
  memo,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { SearchQuery } from '../../../src-shared/contract/index.ts'
import { useCommand } from '../../app/commands.ts'
import { failureSentence } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { useCounts } from '../desk/queries.ts'
import { ExportResults } from '../exporting/export-results.tsx'
import { ArchiveFacets } from './archive-facets.tsx'
import styles from './archive-panel.module.css'
import { useArchive, usePlace, useSearch } from './archive-state.tsx'
import { type HitKeys, HitList } from './hit-list.tsx'
import { PickedBar } from './picked-bar.tsx'
import { type Answer, isAnswerTo, searchPause, useAnswer, useMatches, useRested } from './queries.ts'
import { QueryChips } from './query-chips.tsx'
import { hasFilters, type QueryEdit, withoutGroups } from './query-text.ts'
import { RecentList } from './recent-list.tsx'
import { SearchOptions } from './search-options.tsx'
import { useHitActions } from './use-hit-actions.ts'

/**
 * Search as you type over the whole archive, by keyboard all the way: arrows choose, Enter opens, Space previews. A key
 * draws the box anew and nothing else; what an answer changes is drawn in slices, between which the next key is heard.
 */
const nothingAsked = { query: '' }
/** What the contract takes, in UTF-16 code units. */
const longestQuestion = 1000

export const ArchivePanel = () => {
  const { t, language } = useWords()
  const id = useId()
  const box = useRef<HTMLInputElement>(null)
  const keys = useRef<HitKeys>(null)
  const archive = useArchive()
  const { dispatch } = archive
  const search = useSearch()
  const { active, previewing, filtersOpen } = usePlace()
  const actions = useHitActions()
  const rested = useRested(search, searchPause)
  const newest = useAnswer(rested)
  const answer = useDeferredValue(newest.answer)
  const { problem } = newest
  const [activeElement, setActiveElement] = useState<string | undefined>()
  const [opening, setOpening] = useState(false)
  const [waiting, setWaiting] = useState<QueryEdit[]>([])
  const asked = answer?.asked ?? nothingAsked
  /** What chips and filters change: each part of it has its own place in the text. */
  const flat = useMemo(() => withoutGroups(asked.query, answer?.parts ?? [], language), [asked, answer, language])
  const askedFlat = useMemo(() => ({ ...asked, query: flat.query }), [asked, flat])
  const isNewest = rested === search && isAnswerTo(asked, search)
  const found = answer !== undefined && answer.total > 0

  useEffect(() => box.current?.focus(), [])
  useCommand('search-archive', () => box.current?.select())
  // Enter is quicker than the search: it means the first hit of what was typed, not of what was shown until then.
  useEffect(() => {
    if (!opening || !isNewest) return
    setOpening(false)
    keys.current?.openCurrent()
  }, [opening, isNewest])

  // Nothing was found: what was looked at before is no hit of this question.
  useEffect(() => {
    if (isNewest && !found && active.id !== null) dispatch({ type: 'settle', index: 0, id: null })
  }, [isNewest, found, active.id, dispatch])

  // A filter is written into the text whose parts are known: one chosen while an answer is on its way waits for it.
  useEffect(() => {
    const [edit, ...others] = waiting
    if (edit === undefined || !isNewest || answer === undefined) return
    setWaiting(others)
    dispatch({ type: 'search', part: { text: edit(flat.query, flat.parts) } })
  }, [waiting, isNewest, answer, flat, dispatch])

  const ask = useCallback(
    (text: string): void => {
      dispatch({ type: 'search', part: { text } })
      setOpening(false)
    },
    [dispatch],
  )
  // A chip changes the question whose answer is shown, and only as long as the box holds that question.
  const askAnew = useCallback(
    (text: string): void => {
      if (isAnswerTo(asked, archive.now().search)) ask(text)
    },
    [asked, archive, ask],
  )
  const narrow = useCallback((edit: QueryEdit): void => setWaiting((edits) => [...edits, edit]), [])
  const toBox = useCallback((): void => box.current?.focus(), [])
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') setOpening(true)
    // The key that opens what belongs to a box: with the focus there, letters are verbs.
    else if (event.key === 'ArrowDown' && event.altKey) keys.current?.enter()
    else if (event.key === 'Escape' && search.text !== '') ask('')
    else if (event.key === 'Escape' && previewing) dispatch({ type: 'previewing', previewing: false })
    else if (keys.current?.press(event, 'box') !== true) return
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
            aria-controls={found ? `${id}-results` : undefined}
            aria-activedescendant={found ? activeElement : undefined}
            aria-keyshortcuts="Alt+ArrowDown"
            placeholder={t('archive.placeholder')}
            value={search.text}
            maxLength={longestQuestion}
            onChange={(event) => ask(event.currentTarget.value)}
            onKeyDown={press}
          />
        </div>
        {search.text.length >= longestQuestion && (
          <p className={styles.total}>{t('archive.longest', { n: longestQuestion })}</p>
        )}
        {search.text.trim() === '' && <RecentList onChoose={ask} onLeave={toBox} />}
        {answer && <QueryChips query={flat.query} parts={flat.parts} onChange={askAnew} onLeave={toBox} />}
        <SearchOptions
          query={flat.query}
          parts={flat.parts}
          order={search.order}
          otherForms={search.otherForms}
          filtersOpen={filtersOpen}
        />
        {filtersOpen && answer && (
          <ArchiveFacets asked={askedFlat} parts={flat.parts} wanted={isNewest} onChange={narrow} />
        )}
        <div className={styles.summary}>
          <Total answer={answer} asked={askedFlat} wanted={filtersOpen && isNewest} />
          {found && <ExportResults query={asked} />}
        </div>
      </div>
      {problem !== null && <EmptyState title={t('archive.failed')} hint={failureSentence(t, problem)} />}
      {problem === null && answer === undefined && <p className={styles.waiting}>{t('archive.searching')}</p>}
      {problem === null && answer && !found && <Nothing answer={answer} onAsk={ask} />}
      {problem === null && found && (
        <HitList id={id} answer={answer} actions={actions} keys={keys} onActive={setActiveElement} onBack={toBox} />
      )}
      <PickedBar actions={actions} />
    </>
  )
}

/** `wanted`: whether the matches of the question that was asked are counted beside the hits. */
type TotalProps = { answer: Answer | undefined; asked: SearchQuery; wanted: boolean }

const Total = memo(({ answer, asked, wanted }: TotalProps) => {
  const { t, formats } = useWords()
  const counts = useCounts()
  const matches = useMatches(asked, wanted)
  const isEverything = asked.query.trim() === ''
  const countOf = ({ total, totalIsLowerBound }: Answer): { articles: number; isLowerBound: boolean } => {
    // The desk knows how many articles there are: a search would have to count each.
    if (isEverything && counts !== undefined) return { articles: counts.all, isLowerBound: false }
    const counted = { articles: total, isLowerBound: totalIsLowerBound }
    return totalIsLowerBound && matches !== null && matches.articles >= total ? matches : counted
  }
  const { articles, isLowerBound } = answer === undefined ? { articles: 0, isLowerBound: false } : countOf(answer)
  // “More than 0” is what a program would say.
  const least = articles === 0 ? 'archive.noneYet' : 'archive.moreThan'
  const words = { n: articles, time: formats.milliseconds(answer?.tookMs ?? 0) }
  return (
    <p className={styles.total} aria-live="polite">
      {answer && t(isLowerBound ? least : 'archive.total', words)}
      {answer && answer.total > 1 && ` · ${t(`archive.ranking.${answer.ranking}`)}`}
    </p>
  )
})

const Nothing = ({ answer, onAsk }: { answer: Answer; onAsk: (text: string) => void }) => {
  const { t } = useWords()
  const { didYouMean, asked } = answer
  if (asked.query === '') return <EmptyState title={t('archive.emptyTitle')} hint={t('archive.emptyHint')} />
  return (
    <EmptyState
      title={t('archive.noneTitle', { query: asked.query })}
      hint={t(hasFilters(answer.parts) ? 'archive.noneFilteredHint' : 'archive.noneHint')}
    >
      {didYouMean !== null && (
        <Button kind="secondary" onClick={() => onAsk(didYouMean)}>
          {t('archive.didYouMean', { query: didYouMean })}
        </Button>
      )}
    </EmptyState>
  )
}
