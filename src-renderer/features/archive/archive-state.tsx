import { createContext, type ReactNode, use, useMemo, useReducer } from 'react'
import type { SearchHit } from '../../../src-shared/contract/index.ts'

/**
 * What is asked of the archive, which hit is looked at and which are picked. It outlives the panel, so that an editor
 * comes back to the same place; the text of the query holds every filter.
 */
export type Search = { text: string; order: 'ranked' | 'newest'; otherForms: boolean }
export const noSearch: Search = { text: '', order: 'ranked', otherForms: false }

/** Where the list stands; the id finds a hit that was chosen again when the results were refreshed. */
export type Active = { index: number; id: string | null; isChosen: boolean }
const atTop: Active = { index: 0, id: null, isChosen: false }

export type ArchiveState = {
  search: Search
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

const startingState: ArchiveState = {
  search: noSearch,
  active: atTop,
  picked: new Map(),
  anchor: 0,
  previewing: false,
  entering: false,
  filtersOpen: true,
}

const toggled = (picked: ArchiveState['picked'], hit: SearchHit): ArchiveState['picked'] => {
  const next = new Map(picked)
  if (!next.delete(hit.id)) next.set(hit.id, hit)
  return next
}

const reduceArchive = (state: ArchiveState, action: ArchiveAction): ArchiveState => {
  switch (action.type) {
    case 'search':
      return {
        ...state,
        search: { ...state.search, ...action.part },
        active: atTop,
        picked: new Map(),
        anchor: 0,
      }
    case 'settle':
      return { ...state, active: { ...state.active, index: action.index, id: action.id } }
    case 'extend':
      return {
        ...state,
        active: { index: action.index, id: action.id, isChosen: true },
        picked: new Map(action.hits.map((hit) => [hit.id, hit])),
      }
    case 'move':
      return {
        ...state,
        active: { index: action.index, id: action.id, isChosen: true },
        anchor: action.index,
        picked: new Map(),
      }
    case 'pick':
      return { ...state, picked: new Map(action.hits.map((hit) => [hit.id, hit])) }
    case 'unpick':
      return { ...state, picked: new Map() }
    case 'toggle':
      return {
        ...state,
        active: { index: action.index, id: action.hit.id, isChosen: true },
        anchor: action.index,
        picked: toggled(state.picked, action.hit),
      }
    case 'previewing':
      return {
        ...state,
        previewing: action.previewing,
        entering: action.entering ?? false,
        active: { ...state.active, isChosen: true },
      }
    case 'filters':
      return { ...state, filtersOpen: action.open }
  }
}

export type ArchiveDesk = ArchiveState & { dispatch: (action: ArchiveAction) => void }

const ArchiveContext = createContext<ArchiveDesk | null>(null)

export const ArchiveProvider = ({ children }: { children: ReactNode }) => {
  const [state, dispatch] = useReducer(reduceArchive, startingState)
  const desk = useMemo<ArchiveDesk>(() => ({ ...state, dispatch }), [state])
  return <ArchiveContext value={desk}>{children}</ArchiveContext>
}

/** The article whose preview takes the page's place, if any. */
export const usePreviewed = (isArchiveShown: boolean): string | null => {
  const { previewing, active } = useArchive()
  return isArchiveShown && previewing ? active.id : null
}

export const useArchive = (): ArchiveDesk => {
  const desk = use(ArchiveContext)
  if (desk === null) throw new Error('useArchive needs an ArchiveProvider above it')
  return desk
}
