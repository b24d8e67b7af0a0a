import type { CheckIssue, Severity } from './check.types.ts'

/** Counts what the rules found over many stories, with a few examples a rule. */
export type Place = { where: string; headline: string }
export type RuleExample = Place & Pick<CheckIssue, 'text' | 'message' | 'fix'> & { before: string; after: string }
export type RuleCount = {
  rule: string
  severity: Severity
  findings: number
  /** Stories in which it found something. */
  articles: number
  examples: RuleExample[]
}
export type CheckSummary = {
  articles: number
  withFindings: number
  error: number
  warning: number
  info: number
  /** The commonest first. */
  rules: RuleCount[]
}

type Found = Pick<CheckIssue, 'severity' | 'text' | 'message' | 'fix'> & { rule: string; before: string; after: string }

export type CheckTally = {
  /** A story in which something was found. */
  add: (place: Place, issues: readonly Found[]) => void
  summary: (articles: number) => CheckSummary
}

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

export const createCheckTally = (examplesKept = 3): CheckTally => {
  const rules = new Map<string, RuleCount>()
  const counts: Record<Severity, number> = { error: 0, warning: 0, info: 0 }
  let withFindings = 0
  return {
    add: (place, issues) => {
      if (issues.length > 0) withFindings += 1
      const counted = new Set<string>()
      for (const { rule, severity, text, message, fix, before, after } of issues) {
        counts[severity] += 1
        const count = rules.get(rule) ?? { rule, severity, findings: 0, articles: 0, examples: [] }
        rules.set(rule, count)
        count.findings += 1
        if (rank[severity] < rank[count.severity]) count.severity = severity
        if (counted.has(rule)) continue
        counted.add(rule)
        count.articles += 1
        // One example a story: ten of the same slip in one article say less than ten articles.
        if (count.examples.length < examplesKept) count.examples.push({ ...place, text, message, fix, before, after })
      }
    },
    summary: (articles) => ({
      articles,
      withFindings,
      ...counts,
      rules: [...rules.values()].sort((a, b) => b.findings - a.findings || (a.rule < b.rule ? -1 : 1)),
    }),
  }
}
