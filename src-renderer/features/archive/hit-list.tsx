import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  startTransition,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react'
import type { SearchHit } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { failureSentence, tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from '../../ui/long-list.module.css'
import { ContextMenu } from '../../ui/menu.tsx'
import { notify } from '../../ui/toasts.tsx'
import { moveInList } from '../desk/list-keys.ts'
import { useArchive, usePlace } from './archive-state.tsx'
import { locate, roomFor } from './hit-pages.ts'
import { HitRow, hitRowHeight } from './hit-row.tsx'
import { type Answer, firstHits, mostPicked, useHits } from './queries.ts'
import { hitChoices, type useHitActions } from './use-hit-actions.ts'

/**
 * The hits of an answer: as many as there are, only those on screen in the page. Keys arrive from here or from the
 * search box; `keys` is where the box finds them.
 */
export type HitKeys = {
  /** True when the key meant something here. */
  press: (event: KeyboardEvent, from: 'box' | 'list') => boolean
  openCurrent: () => void
  /** Takes the focus. */
  enter: () => void
}

type HitListProps = {
  id: string
  answer: Answer
  actions: ReturnType<typeof useHitActions>
  keys: RefObject<HitKeys | null>
  onActive: (elementId: string | undefined) => void
  onBack: () => void
}

export const HitList = memo(({ id, answer, actions, keys, onActive, onBack }: HitListProps) => {
  const { t } = useWords()
  const desk = useDesk()
  const place = usePlace()
  const { dispatch } = useArchive()
  const scroller = useRef<HTMLDivElement>(null)
  const newest = useRef(answer.asked)
  newest.current = answer.asked
  const shown = useRef({ first: 0, last: 0 })
  const hits = useHits(answer, shown.current.first, shown.current.last)
  const room = roomFor(hits.length)
  const virtual = useVirtualizer({
    count: room,
    getScrollElement: () => scroller.current,
    estimateSize: () => hitRowHeight,
    overscan: useIsDrawn(answer) ? 6 : 0,
  })
  const items = virtual.getVirtualItems()
  shown.current = { first: items[0]?.index ?? 0, last: items.at(-1)?.index ?? 0 }
  const active = locate(place.active, hits.pages, room)
  const current = hits.at(active)
  const currentId = current?.id ?? null

  // By the wheel the list may stand elsewhere: the hits of another question, as many or not, begin where one stands.
  const bringIntoSight = useEffectEvent(({ index, among }: { question: string; index: number; among: number }) => {
    if (among > 0 && !isInSight(virtual, index)) virtual.scrollToIndex(index)
  })
  const question = answer.asked.query
  useEffect(() => bringIntoSight({ question, index: active, among: room }), [question, active, room])
  useEffect(() => {
    if (place.active.index !== active || (currentId !== null && place.active.id !== currentId))
      dispatch({ type: 'settle', index: active, id: currentId })
  }, [active, currentId, place.active, dispatch])
  const elementId = current === undefined ? undefined : `${id}-${current.id}`
  const tellActive = useEffectEvent(onActive)
  useEffect(() => tellActive(elementId), [elementId])

  const between = (one: number, other: number) =>
    Array.from({ length: Math.abs(one - other) + 1 }, (_, step) => hits.at(Math.min(one, other) + step)).filter(
      (hit) => hit !== undefined,
    )
  const extendTo = (index: number): void => {
    dispatch({ type: 'extend', index, id: hits.at(index)?.id ?? null, hits: between(place.anchor, index) })
  }
  const moveTo = (index: number): void => dispatch({ type: 'move', index, id: hits.at(index)?.id ?? null })

  const pickAll = async (): Promise<void> => {
    const asked = answer.asked
    const all = await firstHits(asked)
    // Another question was asked meanwhile: its hits are not these.
    if (newest.current !== asked) return
    dispatch({ type: 'pick', hits: all })
    if (all.length >= mostPicked && hits.length.total > all.length)
      notify({ title: t('archive.pickedFirst', { n: all.length }), detail: t('archive.pickedFirstHint') })
  }

  const press = (event: KeyboardEvent, from: 'box' | 'list'): boolean => {
    const perScreen = Math.max(1, Math.floor((virtual.scrollRect?.height ?? 0) / hitRowHeight))
    const inText = from === 'box' && (event.key === 'Home' || event.key === 'End' || event.shiftKey)
    const moved = inText ? null : moveInList(event.key, active, hits.length.total, perScreen)
    if (moved !== null && event.shiftKey) extendTo(moved)
    else if (moved !== null) moveTo(moved)
    else if (from === 'list') return pressInList(event)
    else return false
    return true
  }
  const pressInList = (event: KeyboardEvent): boolean => {
    if (event.key === 'a' && (event.ctrlKey || event.metaKey)) void pickAll().catch(tellFailure(t))
    else if (event.key === 'Enter' && current) actions.open(current.id)
    else if (event.key === ' ' && (event.ctrlKey || event.metaKey) && current)
      dispatch({ type: 'toggle', hit: current, index: active })
    else if (event.key === ' ' && current) actions.preview()
    else if (event.key === 'Escape' && place.picked.size > 0) dispatch({ type: 'unpick' })
    else if (event.key === 'Escape' && place.previewing) dispatch({ type: 'previewing', previewing: false })
    else if (event.key === 'Escape') onBack()
    else return current !== undefined && actions.pressVerb(event, current)
    return true
  }
  useEffect(() => {
    keys.current = {
      press,
      openCurrent: () => current && actions.open(current.id),
      enter: () => scroller.current?.focus(),
    }
  })

  const isPicked = (hit: SearchHit | undefined): boolean => hit !== undefined && place.picked.has(hit.id)
  const click = (event: MouseEvent): void => {
    const index = rowUnder(event)
    const hit = index === null ? undefined : hits.at(index)
    if (index === null || hit === undefined) return
    if (event.shiftKey) extendTo(index)
    else if (event.ctrlKey || event.metaKey) dispatch({ type: 'toggle', hit, index })
    else {
      moveTo(index)
      dispatch({ type: 'previewing', previewing: true })
    }
  }

  if (hits.problem !== null && hits.pages.length === 0)
    return <EmptyState title={t('archive.failed')} hint={failureSentence(t, hits.problem)} />
  return (
    <ContextMenu
      choices={current === undefined ? [] : hitChoices(actions, current, t)}
      area={
        <div
          ref={scroller}
          id={`${id}-results`}
          role="listbox"
          aria-label={t('archive.results')}
          aria-multiselectable
          aria-activedescendant={elementId}
          className={styles.scroller}
          tabIndex={0}
          onKeyDown={(event) => {
            if (press(event, 'list')) event.preventDefault()
          }}
          onClick={click}
          onDoubleClick={(event) => {
            const index = rowUnder(event)
            const hit = index === null ? undefined : hits.at(index)
            if (hit !== undefined) actions.open(hit.id)
          }}
        >
          <div className={styles.all} style={{ height: virtual.getTotalSize() }} role="presentation">
            {items.map(({ index, start }) => {
              const hit = hits.at(index)
              return (
                <HitRow
                  key={hit?.id ?? index}
                  id={`${id}-${hit?.id ?? index}`}
                  hit={hit}
                  top={start}
                  position={index + 1}
                  total={hits.length.isOpen ? -1 : hits.length.total}
                  active={index === active}
                  selected={place.picked.size === 0 ? index === active : isPicked(hit)}
                  picked={isPicked(hit)}
                  open={hit !== undefined && hit.id === desk.articleId}
                />
              )
            })}
          </div>
        </div>
      }
    />
  )
})

/**
 * Rows out of sight wait until those in sight are drawn, so that neither frame has to lay out all of them. False from a new
 * answer to its first frame.
 */
const useIsDrawn = (answer: Answer): boolean => {
  const [drawn, setDrawn] = useState<Answer | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => startTransition(() => setDrawn(answer)))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [answer])
  return drawn === answer
}

/** Asked before the list is scrolled: scrolling, even to where it is, makes the page lay itself out at once. */
const isInSight = ({ scrollOffset, scrollRect }: Virtualizer<HTMLDivElement, Element>, index: number): boolean =>
  scrollOffset !== null &&
  scrollRect !== null &&
  index * hitRowHeight >= scrollOffset &&
  (index + 1) * hitRowHeight <= scrollOffset + scrollRect.height

/** One listener for all rows, so that a row is drawn anew only when its hit is another. */
const rowUnder = ({ target }: MouseEvent): number | null => {
  const row = target instanceof Element ? target.closest('[role="option"]') : null
  return row === null ? null : Number(row.ariaPosInSet) - 1
}
