import { createContext, type ReactNode, use, useMemo, useReducer } from 'react'
import { useLastArticle } from './last-article.ts'

/** What is on screen: the view, the open article, the dialog above them. Local to this window; only the article is kept. */
export const deskViews = ['draft', 'ready', 'published', 'queue', 'archive', 'quotes', 'trashed'] as const
export type DeskView = (typeof deskViews)[number]
export type Overlay = 'palette' | 'settings' | 'shortcuts' | 'publish' | 'export' | 'statistics'

export type DeskState = {
  view: DeskView
  articleId: string | null
  overlay: Overlay | null
  focusMode: boolean
}

export type DeskAction =
  | { type: 'view'; view: DeskView }
  | { type: 'article'; articleId: string | null }
  | { type: 'overlay'; overlay: Overlay | null }
  | { type: 'focus' }

export const startingState: DeskState = { view: 'draft', articleId: null, overlay: null, focusMode: false }

export const reduceDesk = (state: DeskState, action: DeskAction): DeskState => {
  switch (action.type) {
    case 'view':
      return { ...state, view: action.view, focusMode: false }
    case 'article':
      return { ...state, articleId: action.articleId }
    case 'overlay':
      return { ...state, overlay: action.overlay }
    case 'focus':
      return { ...state, focusMode: !state.focusMode }
  }
}

export type Desk = DeskState & {
  showView: (view: DeskView) => void
  openArticle: (articleId: string) => void
  closeArticle: () => void
  showOverlay: (overlay: Overlay) => void
  closeOverlay: () => void
  toggleFocusMode: () => void
}

const DeskContext = createContext<Desk | null>(null)

export const DeskProvider = ({ children }: { children: ReactNode }) => {
  const [state, dispatch] = useReducer(reduceDesk, startingState)
  useLastArticle(state.articleId, (articleId) => dispatch({ type: 'article', articleId }))
  const desk = useMemo<Desk>(
    () => ({
      ...state,
      showView: (view) => dispatch({ type: 'view', view }),
      openArticle: (articleId) => dispatch({ type: 'article', articleId }),
      closeArticle: () => dispatch({ type: 'article', articleId: null }),
      showOverlay: (overlay) => dispatch({ type: 'overlay', overlay }),
      closeOverlay: () => dispatch({ type: 'overlay', overlay: null }),
      toggleFocusMode: () => dispatch({ type: 'focus' }),
    }),
    [state],
  )
  return <DeskContext value={desk}>{children}</DeskContext>
}

export const useDesk = (): Desk => {
  const desk = use(DeskContext)
  if (desk === null) throw new Error('useDesk needs a DeskProvider above it')
  return desk
}
