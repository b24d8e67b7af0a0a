import type { HouseChecks } from '../../../src-shared/contract/index.ts'
import type { CheckIssue, RuleFamily, Severity } from '../../../src-shared/language/checks/check.types.ts'
import { listRules } from '../../../src-shared/language/checks/rules.ts'
import { aroundOf } from '../../../src-shared/language/checks/set-aside.ts'
import type { StoryBody } from '../../editor/blocks/block.ts'
import type { Mark } from '../../editor/checks/show-marks.ts'
import { placeOf } from '../../editor/checks/text-places.ts'
import { type CheckedCopy, type Section, sectionAt } from './checked-copy.ts'

/** What the rules found, with its place in the story: offsets are into the words of its part. */
export type Finding = CheckIssue & {
  id: string
  /** Null for what is said of the story as a whole. */
  part: Section['part'] | null
  /** The key of the picture or fact box whose words these are. */
  node: string | null
  /** The words around it: how it looks in a list, and how its place is known again. */
  before: string
  after: string
}

export const severities: readonly Severity[] = ['error', 'warning', 'info']

const contextLength = 32
const families = new Map<string, RuleFamily>(listRules('id').map(({ id, family }) => [id, family]))

/** What may be mended in somebody's own words. */
const orthography = new Set<RuleFamily>(['paste', 'punctuation', 'quotation'])

/** Block quotations carry no marks, so the rules cannot see that these are not the paper's own words. */
const inBlockQuotation = (body: StoryBody, { part, rule, start, end }: Finding): boolean =>
  part === 'body' &&
  !orthography.has(families.get(rule) ?? 'story') &&
  body.quotations.some((quote) => quote.form === 'block' && quote.start <= start && end <= quote.end)

export const findingsOf = (
  issues: readonly CheckIssue[],
  copy: CheckedCopy,
  body: StoryBody,
  { articleId, ignoredHere = [] }: { articleId: string; ignoredHere?: HouseChecks['ignoredHere'] },
): Finding[] => {
  const aside = new Set(
    ignoredHere.filter((one) => one.articleId === articleId).map(({ rule, around }) => `${rule} ${around}`),
  )
  const ids = new Set<string>()
  return issues.flatMap((issue): Finding[] => {
    const section = issue.end > issue.start ? sectionAt(copy, issue.start, issue.end) : undefined
    const offset = section?.start ?? 0
    const finding: Finding = {
      ...issue,
      id: `${issue.rule} ${issue.start} ${issue.end}`,
      part: section?.part ?? null,
      node: section?.node ?? null,
      start: issue.start - offset,
      end: issue.end - offset,
      before: copy.text.slice(Math.max(offset, issue.start - contextLength), issue.start),
      after: copy.text.slice(issue.end, Math.min(section?.end ?? issue.end, issue.end + contextLength)),
    }
    if (ids.has(finding.id) || aside.has(`${issue.rule} ${aroundOf(finding)}`)) return []
    ids.add(finding.id)
    return inBlockQuotation(body, finding) ? [] : [finding]
  })
}

/** Where findings are underlined; one of the whole story is nowhere. */
export const marksOf = (findings: readonly Finding[], body: StoryBody): Mark[] =>
  findings.flatMap(({ id, severity, part, node, start, end }): Mark[] => {
    switch (part) {
      case null:
        return []
      case 'picture':
        return node === null ? [] : [{ id, severity, place: { kind: 'caption', key: node, start, end } }]
      case 'factBox':
        return node === null ? [] : [{ id, severity, place: { kind: 'boxTitle', key: node } }]
      case 'body': {
        const match = placeOf(body.pieces, start, end)
        return match === null ? [] : [{ id, severity, place: { kind: 'text', match } }]
      }
      default:
        return [{ id, severity, place: { kind: 'field', field: part, start, end } }]
    }
  })
