import { type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import type { StorySession } from '../compose/session.ts'
import { moveInList } from '../desk/list-keys.ts'
import styles from './checks.module.css'
import { FindingItem } from './finding-item.tsx'
import { useRuleFacts } from './finding-text.tsx'
import type { Finding } from './findings.ts'
import { canFix } from './fix-story.ts'
import { selectFinding } from './go-to-finding.ts'
import { groupsOf, type RuleGroup, shownOf } from './groups.ts'
import { useChecks } from './use-checks.ts'
import { type FindingActions, useFindingActions } from './use-finding-actions.ts'

/** Everything the checks found in the story: arrows choose, Enter goes there, F fixes, Delete sets aside. */
export const ChecksTab = ({ session }: { session: StorySession }): JSX.Element => {
  const { t } = useWords()
  const { findings, checked } = useChecks(session, (state) => state)
  const actions = useFindingActions(session)
  const words = session.state().words + session.state().fields.headline.length
  if (!checked) return <p className={styles.hint}>{t('checks.running')}</p>
  if (findings.length === 0) {
    return words === 0 ? (
      <EmptyState title={t('checks.empty')} hint={t('checks.emptyHint')} />
    ) : (
      <EmptyState title={t('checks.none')} hint={t('checks.noneHint')} />
    )
  }
  const safe = findings.filter((finding) => finding.safe).length
  return (
    <div className={styles.panel}>
      {safe > 0 ? (
        <div className={styles.safe}>
          <Button kind="primary" onClick={() => void actions.fixAllSafe()}>
            {t('checks.fixAllSafe', { n: safe })}
          </Button>
          <p className={styles.hint}>{t('checks.fixAllSafeHint')}</p>
        </div>
      ) : null}
      <FindingList session={session} findings={findings} actions={actions} />
      <p className={styles.hint}>{t('checks.keys')}</p>
    </div>
  )
}

type ListProps = { session: StorySession; findings: readonly Finding[]; actions: FindingActions }

const FindingList = ({ session, findings, actions }: ListProps): JSX.Element => {
  const { t } = useWords()
  const list = useRef<HTMLElement>(null)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [activeId, setActiveId] = useState<string | null>(null)
  /** The list had the focus when the active finding went: the one in its place takes it. */
  const refocus = useRef<number | null>(null)
  const groups = groupsOf(findings)
  const shown = groups.flatMap(({ rules }) => rules.flatMap((group) => shownOf(group, opened)))
  const index = shown.findIndex(({ id }) => id === activeId)
  const current = shown[index]

  const focus = (finding: Finding | undefined): void => {
    if (finding === undefined) return
    setActiveId(finding.id)
    list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding.id)}"]`)?.focus()
  }
  useEffect(() => {
    const at = refocus.current
    if (at === null || current !== undefined) return
    refocus.current = null
    focus(shown[Math.min(at, shown.length - 1)])
  })

  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const moved = moveInList(event.key, index, shown.length, 8)
    if (moved !== null) focus(shown[moved])
    else if (current === undefined) return
    else if (event.key.toLowerCase() === 'f' && canFix(current)) {
      refocus.current = index
      void actions.fix(current)
    } else if (event.key === 'Delete') {
      refocus.current = index
      actions.ignoreHere(current)
    } else return
    event.preventDefault()
  }
  const item = (finding: Finding): JSX.Element => (
    <FindingItem
      key={finding.id}
      finding={finding}
      active={finding.id === activeId}
      reachable={finding === (current ?? shown[0])}
      actions={actions}
      onActive={() => setActiveId(finding.id)}
      onGo={() => {
        setActiveId(finding.id)
        selectFinding(session, finding, true)
      }}
    />
  )

  return (
    <section ref={list} className={styles.list} aria-label={t('checks.list')} onKeyDown={press}>
      {groups.map(({ severity, count, rules }) => (
        <div key={severity}>
          <h3 className={styles.severity} data-severity={severity}>
            {t('checks.group', { severity: t(`checks.severity.${severity}`), n: count })}
          </h3>
          {rules.map((group) => (
            <RuleFindings
              key={group.rule}
              group={group}
              hidden={group.findings.length - shownOf(group, opened).length}
              onMore={() => setOpened(new Set([...opened, group.rule]))}
            >
              {shownOf(group, opened).map(item)}
            </RuleFindings>
          ))}
        </div>
      ))}
    </section>
  )
}

type RuleFindingsProps = { group: RuleGroup; hidden: number; onMore: () => void; children: JSX.Element[] }

const RuleFindings = ({ group, hidden, onMore, children }: RuleFindingsProps): JSX.Element => {
  const { t } = useWords()
  const { reason } = useRuleFacts(group.rule)
  return (
    <>
      <h4 className={styles.rule}>{reason}</h4>
      <ul aria-label={reason}>{children}</ul>
      {hidden > 0 ? (
        <Button kind="quiet" onClick={onMore}>
          {t('checks.more', { n: hidden })}
        </Button>
      ) : null}
    </>
  )
}
