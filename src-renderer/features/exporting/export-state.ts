import { useSyncExternalStore } from 'react'
import type { SearchQuery } from '../../../src-shared/contract/index.ts'

/** What the export dialog may offer, and the export that is under way: known to dialog, archive and status bar alike. */
export type ExportScope = 'article' | 'picked' | 'results' | 'everything'

type State = {
  /** What the dialog opens with. */
  scope: ExportScope
  /** Articles chosen in a list; the dialog offers them until it closes. */
  picked: readonly string[]
  /** The search whose results are on screen. */
  results: SearchQuery | null
  running: { articles: number; total: number } | null
}

let state: State = { scope: 'everything', picked: [], results: null, running: null }
const listeners = new Set<() => void>()

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const changeExport = (part: Partial<State>): void => {
  state = { ...state, ...part }
  for (const listener of listeners) listener()
}

export const useExportState = (): State => useSyncExternalStore(subscribe, () => state)
