import type { Severity } from '../../../src-shared/language/checks/check.types.ts'
import { type Finding, severities } from './findings.ts'

/** Findings as the panel lists them: the worst first, those of one rule together, in the order of the story. */
export type RuleGroup = { rule: Finding['rule']; findings: Finding[] }
export type SeverityGroup = { severity: Severity; count: number; rules: RuleGroup[] }

export const groupsOf = (findings: readonly Finding[]): SeverityGroup[] =>
  severities.flatMap((severity): SeverityGroup[] => {
    const these = findings.filter((finding) => finding.severity === severity)
    const rules = [...new Set(these.map(({ rule }) => rule))].map((rule) => ({
      rule,
      findings: these.filter((finding) => finding.rule === rule),
    }))
    return these.length === 0 ? [] : [{ severity, count: these.length, rules }]
  })

/** Of one rule so many are shown until more are asked for; one hidden finding would only cost a press. */
const shownAtFirst = 4

export const shownOf = ({ rule, findings }: RuleGroup, opened: ReadonlySet<string>): Finding[] =>
  opened.has(rule) || findings.length <= shownAtFirst + 1 ? findings : findings.slice(0, shownAtFirst)
