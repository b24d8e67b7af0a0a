import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import type { SearchHit } from '../../../src-shared/contract/index.ts'

/**
 * What is asked of the archive, which hit is looked at and which are picked. It outlives the panel, so that an editor
 * comes back to the same place; the text of the query holds every filter. Who listens is drawn anew by what it listens to:
 * a key in the search box reaches neither the list nor the frame around it.
 */
export type Search = { text: string; order: 'ranked' | 'newest'; otherForms: boolean }
export const noSearch: Search = { text: '', order: 'ranked', otherForms: false }

/** Where the list stands; the id finds a hit that was chosen again when the results were refreshed. */
export type Active = { index: number; id: string | null; isChosen: boolean }
const atTop: Active = { index: 0, id: null, isChosen: false }

/** Where an editor stands in the results, and what is shown beside them. */
export type Place = {
  active: Active
  /** Hits picked for one verb over several, by id. */
  picked: ReadonlyMap<string, SearchHit>
  /** The row from which Shift extends. */
  anchor: number
  previewing: boolean
  /** The preview takes the focus as soon as it is there. */
  entering: boolean
  filtersOpen: boolean
}

export type ArchiveState = { search: Search; place: Place }

export type ArchiveAction =
  | { type: 'search'; part: Partial<Search> }
  | { type: 'extend'; index: number; id: string | null; hits: readonly SearchHit[] }
  /** The row that is there now, after the results changed. */
  | { type: 'settle'; index: number; id: string | null }
  | { type: 'move'; index: number; id: string | null }
  | { type: 'pick'; hits: readonly SearchHit[] }
  | { type: 'unpick' }
  | { type: 'toggle'; hit: SearchHit; index: number }
  | { type: 'previewing'; previewing: boolean; entering?: boolean }
  | { type: 'filters'; open: boolean }

const nothingPicked: Place['picked'] = new Map()
const startingPlace: Place = {
  active: atTop,
  picked: nothingPicked,
  anchor: 0,
  previewing: false,
  entering: false,
  filtersOpen: true,
}

const toggled = (picked: Place['picked'], hit: SearchHit): Place['picked'] => {
  const next = new Map(picked)
  if (!next.delete(hit.id)) next.set(hit.id, hit)
  return next
}

/** Whoever stands at the top with nothing picked stays there: the hit is told by the next answer. */
const backAtTop = (place: Place): Place =>
  place.active.index === 0 && !place.active.isChosen && place.anchor === 0 && place.picked.size === 0
    ? place
    : { ...place, active: atTop, picked: nothingPicked, anchor: 0 }

const reducePlace = (place: Place, action: Exclude<ArchiveAction, { type: 'search' }>): Place => {
  switch (action.type) {
    case 'settle':
      return { ...place, active: { ...place.active, index: action.index, id: action.id } }
    case 'extend':
      return {
        ...place,
        active: { index: action.index, id: action.id, isChosen: true },
        picked: new Map(action.hits.map((hit) => [hit.id, hit])),
      }
    case 'move':
      return {
        ...place,
        active: { index: action.index, id: action.id, isChosen: true },
        anchor: action.index,
        picked: nothingPicked,
      }
    case 'pick':
      return { ...place, picked: new Map(action.hits.map((hit) => [hit.id, hit])) }
    case 'unpick':
      return { ...place, picked: nothingPicked }
    case 'toggle':
      return {
        ...place,
        active: { index: action.index, id: action.hit.id, isChosen: true },
        anchor: action.index,
        picked: toggled(place.picked, action.hit),
      }
    case 'previewing':
      return {
        ...place,
        previewing: action.previewing,
        entering: action.entering ?? false,
        active: { ...place.active, isChosen: true },
      }
    case 'filters':
      return { ...place, filtersOpen: action.open }
  }
}

const reduceArchive = ({ search, place }: ArchiveState, action: ArchiveAction): ArchiveState =>
  action.type === 'search'
    ? { search: { ...search, ...action.part }, place: backAtTop(place) }
    : { search, place: reducePlace(place, action) }

/** Stays the same as long as the window is open. */
export type ArchiveDesk = {
  dispatch: (action: ArchiveAction) => void
  /** As it is when an event asks, not as it was when something was drawn. */
  now: () => ArchiveState
}

const DeskContext = createContext<ArchiveDesk | null>(null)
const SearchContext = createContext<Search>(noSearch)
const PlaceContext = createContext<Place>(startingPlace)
const PreviewingContext = createContext(false)

export const ArchiveProvider = ({ children }: { children: ReactNode }) => {
  const [state, dispatch] = useReducer(reduceArchive, { search: noSearch, place: startingPlace })
  const newest = useRef(state)
  useLayoutEffect(() => {
    newest.current = state
  }, [state])
  const desk = useMemo<ArchiveDesk>(() => ({ dispatch, now: () => newest.current }), [])
  const { previewing, active } = state.place
  return (
    <DeskContext value={desk}>
      <SearchContext value={state.search}>
        <PlaceContext value={state.place}>
          <PreviewingContext value={previewing && active.id !== null}>{children}</PreviewingContext>
        </PlaceContext>
      </SearchContext>
    </DeskContext>
  )
}

/** Whether a preview takes the page's place while the archive is shown. Which article's, only the preview needs to know. */
export const useIsPreviewing = (): boolean => use(PreviewingContext)

export const useSearch = (): Search => use(SearchContext)

export const usePlace = (): Place => use(PlaceContext)

export const useArchive = (): ArchiveDesk => {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('useArchive needs an ArchiveProvider above it')
  return desk
}
