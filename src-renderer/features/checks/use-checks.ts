import { useEffect, useSyncExternalStore } from 'react'
import { useWords } from '../../i18n/words.ts'
import type { StorySession } from '../compose/session.ts'
import { useSettings } from '../settings/queries.ts'
import { type ChecksState, checksOf } from './story-checks.ts'

/** The part of a story's checks a view shows. */
export const useChecks = <Part>(session: StorySession, part: (state: ChecksState) => Part): Part => {
  const checks = checksOf(session)
  return useSyncExternalStore(checks.subscribe, () => part(checks.state()))
}

/** Keeps the checks in step with the house's settings; once for each story on screen. */
export const useHouseChecks = (session: StorySession): void => {
  const { language } = useWords()
  const { checks, houseDateline } = useSettings()
  useEffect(
    () => checksOf(session).setHouse({ checks, houseDateline, language }),
    [session, checks, houseDateline, language],
  )
}
