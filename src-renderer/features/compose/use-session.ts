import { useEffect, useState, useSyncExternalStore } from 'react'
import { useSettings } from '../settings/queries.ts'
import { openSession } from './autosave.ts'
import type { StorySession, StoryState } from './session.ts'

/** The session of an article for a view: null while it is opened, the problem when it cannot be. */
export type OpenSession =
  | { kind: 'opening' }
  | { kind: 'open'; session: StorySession }
  | { kind: 'problem'; problem: unknown }

export const useSession = (articleId: string): OpenSession => {
  const settings = useSettings()
  const [known, setKnown] = useState<{ articleId: string; result: OpenSession } | null>(null)
  useEffect(() => {
    let wanted = true
    const tell = (result: OpenSession): void => {
      if (wanted) setKnown({ articleId, result })
    }
    openSession(articleId).then(
      (session) => tell({ kind: 'open', session }),
      (problem: unknown) => tell({ kind: 'problem', problem }),
    )
    return () => {
      wanted = false
    }
  }, [articleId])
  // Never another article's session, not even for one frame.
  const result = known?.articleId === articleId ? known.result : ({ kind: 'opening' } as const)
  const session = result.kind === 'open' ? result.session : null
  useEffect(() => session?.adoptSettings(settings), [session, settings])
  return result
}

/** The part of a session's state a view shows; it renders again only when that part changes. */
export const useStory = <Part>(session: StorySession, part: (state: StoryState) => Part): Part =>
  useSyncExternalStore(session.subscribe, () => part(session.state()))
