import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import type { StorySession } from '../compose/session.ts'
import type { Finding } from './findings.ts'
import { fixFindings } from './fix-story.ts'
import { useSetAside } from './set-aside.ts'
import { checksOf } from './story-checks.ts'

/** What can be done about findings; each says what it did and takes it back. */
export type FindingActions = {
  fix: (finding: Finding) => Promise<void>
  fixAllSafe: () => Promise<void>
  ignoreHere: (finding: Finding) => void
  ignoreAlways: (finding: Finding) => void
  switchRuleOff: (finding: Finding) => void
}

export const useFindingActions = (session: StorySession): FindingActions => {
  const { t } = useWords()
  const aside = useSetAside()
  const report = (problem: unknown): void => console.warn('A fix was not checked again.', problem)
  const fix = (findings: readonly Finding[]): Promise<void> => fixFindings(session, findings).catch(report)
  return {
    fix: (finding) => fix([finding]),
    fixAllSafe: async () => {
      const safe = checksOf(session)
        .state()
        .findings.filter((finding) => finding.safe)
      if (safe.length === 0) return
      await fix(safe)
      notify({
        title: t('checks.fixed', { n: safe.length }),
        action: { label: t('frame.undo'), run: session.undo },
      })
    },
    ignoreHere: (finding) => {
      const undo = aside.here(session.articleId, finding)
      notify({ title: t('checks.ignoredHere'), action: { label: t('frame.undo'), run: undo } })
    },
    ignoreAlways: (finding) => {
      const undo = aside.always(finding)
      notify({
        title: t('checks.ignoredAlways', { text: finding.text }),
        detail: t('checks.ignoredAlwaysHint'),
        action: { label: t('frame.undo'), run: undo },
      })
    },
    switchRuleOff: (finding) => {
      const undo = aside.ruleOff(finding)
      notify({
        title: t('checks.ruleOff'),
        detail: t('checks.ruleOffHint'),
        action: { label: t('frame.undo'), run: undo },
      })
    },
  }
}
