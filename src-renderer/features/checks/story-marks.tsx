import { type JSX, type RefObject, useEffect, useRef } from 'react'
import { useCommand } from '../../app/commands.ts'
import { hideMarks, showMarks, titleOfMark } from '../../editor/checks/show-marks.ts'
import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import type { StorySession } from '../compose/session.ts'
import { CheckCard } from './check-card.tsx'
import { neighbour, selectFinding } from './go-to-finding.ts'
import { checksOf } from './story-checks.ts'
import { useChecks, useHouseChecks } from './use-checks.ts'
import { useFindingActions } from './use-finding-actions.ts'
import { useHovered } from './use-hovered.ts'

/** The findings on the page: underlined words, the card of the one that is open, and the keys that go through them. */
export const StoryMarks = ({
  session,
  page,
}: {
  session: StorySession
  page: RefObject<HTMLElement | null>
}): JSX.Element | null => {
  const { t } = useWords()
  const checks = checksOf(session)
  const state = useChecks(session, (whole) => whole)
  const ranges = useRef<ReadonlyMap<string, Range>>(new Map())
  const overCard = useRef(false)
  const actions = useFindingActions(session)
  useHouseChecks(session)

  const { marks, open } = state
  useEffect(() => {
    ranges.current = showMarks(session.editor, marks, open?.id ?? null)
  }, [session, marks, open])
  useEffect(() => hideMarks, [])

  const go = async (step: 1 | -1): Promise<void> => {
    await checks.settled()
    const finding = neighbour(session, step)
    if (finding === null) {
      notify({ title: t('checks.none') })
      return
    }
    selectFinding(session, finding, false)
    checks.show({ id: finding.id, by: 'keys' })
  }
  const report = (problem: unknown): void => console.warn('The checks did not finish.', problem)
  useCommand('next-check', () => void go(1).catch(report))
  useCommand('previous-check', () => void go(-1).catch(report))
  useHovered(page, ranges, (id) => {
    if (open?.by === 'keys' || overCard.current) return
    if (id !== (open?.id ?? null)) checks.show(id === null ? null : { id, by: 'pointer' })
  })

  const finding = state.findings.find(({ id }) => id === open?.id)
  if (open === null || finding === undefined) return null
  return (
    <CheckCard
      session={session}
      finding={finding}
      by={open.by}
      anchor={() =>
        ranges.current.get(open.id) ??
        titleOfMark(
          session.editor,
          marks.find(({ id }) => id === open.id),
        )
      }
      actions={actions}
      onClose={() => {
        overCard.current = false
        checks.show(null)
      }}
      onHover={(over) => {
        overCard.current = over
        if (!over && open.by === 'pointer') checks.show(null)
      }}
    />
  )
}
