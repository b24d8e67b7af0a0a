import type { HouseChecks, Settings } from '../../../src-shared/contract/index.ts'
import { aroundOf } from '../../../src-shared/language/checks/set-aside.ts'
import { useSettings, useUpdateSettings } from '../settings/queries.ts'
import type { Finding } from './findings.ts'

/** Setting findings aside: in this place of this story, these words everywhere in the house, or the whole rule. */
const mostKept = 5000
/** As the contract has them: longer stretches are not set aside everywhere, they hardly come again. */
const longestText = 1000

type Checks = Settings['checks']

const added = <One>(list: readonly One[] | undefined, one: One): One[] => [...(list ?? []), one].slice(-mostKept)

const ignoredHere = (checks: Checks, articleId: string, finding: Finding): HouseChecks => ({
  ...checks,
  ignoredHere: added(checks.ignoredHere, { articleId, rule: finding.rule, around: aroundOf(finding) }),
})

const ignoredAlways = (checks: Checks, { rule, text }: Finding): HouseChecks => ({
  ...checks,
  ignore: added(checks.ignore, { rule, text }),
})

export const canIgnoreAlways = ({ text }: Finding): boolean => text.trim() !== '' && text.length <= longestText

/** Each gives back what takes it back. */
export const useSetAside = (): {
  here: (articleId: string, finding: Finding) => () => void
  always: (finding: Finding) => () => void
  /** The whole rule, in every story. */
  ruleOff: (finding: Finding) => () => void
} => {
  const { checks } = useSettings()
  const { mutate } = useUpdateSettings()
  const put = (next: HouseChecks) => {
    mutate({ checks: next })
    return () => mutate({ checks })
  }
  return {
    here: (articleId, finding) => put(ignoredHere(checks, articleId, finding)),
    always: (finding) => put(ignoredAlways(checks, finding)),
    ruleOff: (finding) => put({ ...checks, rules: { ...checks.rules, [finding.rule]: 'off' } }),
  }
}
