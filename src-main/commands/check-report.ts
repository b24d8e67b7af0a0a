import type { CheckSummary } from '../../src-shared/language/checks/check-summary.ts'
import type { CheckedCopy, CopyIssue } from './check-files.ts'

/** How the findings of `check` are printed for people. */
const perThousand = (articles: number, of: number): string => ((articles / Math.max(1, of)) * 1000).toFixed(1)
const oneLine = (text: string): string => text.replace(/\s+/g, ' ')

const issueLine = (issue: CopyIssue): string => {
  const where = issue.field !== undefined ? `${issue.field} ${issue.start}` : String(issue.start)
  const fix = issue.fix === null ? '' : ` → “${issue.fix}”${issue.safe ? ' (safe)' : ''}`
  return `  ${where.padStart(6)} ${issue.severity.padEnd(7)} ${issue.rule}: ${issue.message}${fix}`
}

export const findingLines = ({ name, headline, issues }: Omit<CheckedCopy, 'fixed'>): string =>
  [headline === '' ? name : `${headline}  ${name}`, ...issues.map(issueLine)].join('\n')

/** How often each rule found something, the commonest first. */
export const countLines = ({ articles, error, warning, info, rules }: CheckSummary): string => {
  const head = `${error} errors, ${warning} warnings, ${info} notes in ${articles} ${articles === 1 ? 'story' : 'stories'}`
  return [head, ...rules.map(({ rule, findings }) => `${String(findings).padStart(6)} ${rule}`)].join('\n')
}

/** The same with how many stories it concerns, and examples. */
export const summaryLines = (summary: CheckSummary, tookMs: number): string => {
  const { articles, withFindings, error, warning, info, rules } = summary
  const rate = Math.round((articles / Math.max(1, tookMs)) * 60_000)
  const head = `${articles} ${articles === 1 ? 'story' : 'stories'}, ${withFindings} with findings: ${error} errors, ${warning} warnings, ${info} notes (${rate} a minute)`
  const parts = rules.map((count) => {
    const title = `${count.rule} (${count.severity}): ${count.findings} findings in ${count.articles} stories, ${perThousand(count.articles, articles)} of 1,000`
    const examples = count.examples.map(
      ({ where, before, text, after, fix }) =>
        `    …${oneLine(before)}⟦${oneLine(text)}⟧${oneLine(after)}…${fix === null ? '' : ` → ${oneLine(fix)}`}  ${where}`,
    )
    return [title, ...examples].join('\n')
  })
  return [head, ...parts].join('\n\n')
}
