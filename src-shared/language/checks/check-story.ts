import type {
  BlockContext,
  BlockRule,
  CheckInput,
  CheckIssue,
  Finding,
  Rule,
  Severity,
  StoryContext,
  Watch,
} from './check.types.ts'
import type { CheckSettings } from './check-settings.ts'
import { messageOf } from './messages.ts'
import { mayHold } from './rules/watched-words.ts'
import { rules } from './rules.ts'
import type { Sign } from './signs.ts'
import { storyContext } from './story-context.ts'

/**
 * Runs the copy desk's rules over a story. Deterministic; never throws on copy; issues come in the order of the text.
 */
export type CheckedStory = {
  issues: CheckIssue[]
  /** How many blocks had to be read; the others were known from the run before. */
  blocksRead: number
  /** What the rules found in each block, by its look; belongs to the settings and date in `basis`. */
  known: ReadonlyMap<string, readonly RuleFinding[]>
  basis: string
}
type RuleFinding = { rule: Rule; finding: Finding }

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }

const severityOf = (rule: Rule, settings: CheckSettings): Severity | 'off' => settings.rules?.[rule.id] ?? rule.severity

/** A rule switched by the house keeps the house's severity; a milder finding stays milder than the default. */
const severityOfFinding = (rule: Rule, finding: Finding, settings: CheckSettings): Severity => {
  const set = severityOf(rule, settings)
  const severity = set === 'off' ? 'info' : set
  if (finding.severity === undefined || settings.rules?.[rule.id] !== undefined) return severity
  return rank[finding.severity] > rank[severity] ? finding.severity : severity
}

const keyOf = (block: BlockContext): string =>
  `${block.type} ${block.bodyStart} ${block.quoted.map(({ start, end }) => `${start}-${end}`).join(',')} ${block.sharesQuotation} ${block.text}`

const active = (story: StoryContext, settings: CheckSettings, only?: readonly string[]): Rule[] =>
  rules.filter(
    (rule) =>
      (only?.includes(rule.id) ?? severityOf(rule, settings) !== 'off') &&
      (rule.copy === 'all' || rule.copy === story.language),
  )

const issueOf = (
  input: CheckInput,
  { rule, finding }: RuleFinding,
  offset: number,
  settings: CheckSettings,
): CheckIssue => {
  const start = finding.start + offset
  const end = finding.end + offset
  const text = input.text.slice(start, end)
  const fix = finding.fix ?? null
  return {
    rule: rule.id,
    severity: severityOfFinding(rule, finding, settings),
    start,
    end,
    text,
    message: messageOf(rule.id, input.language ?? 'id', { found: text, fix: fix ?? '', ...finding.values }),
    fix,
    safe: fix !== null && finding.safe === true,
  }
}

const byPlace = (a: CheckIssue, b: CheckIssue): number =>
  a.start - b.start || b.end - a.end || rank[a.severity] - rank[b.severity] || (a.rule < b.rule ? -1 : 1)

/** The rules by what they ask of a block first. */
type Plan = { words: Map<Watch, BlockRule[]>; signs: Map<Sign, BlockRule[]>; always: BlockRule[] }

const addTo = <Asked>(index: Map<Asked, BlockRule[]>, asked: Asked, rule: BlockRule): void => {
  const others = index.get(asked)
  if (others === undefined) index.set(asked, [rule])
  else others.push(rule)
}

const planOf = (blockRules: readonly BlockRule[]): Plan => {
  const plan: Plan = { words: new Map(), signs: new Map(), always: [] }
  for (const rule of blockRules) {
    if (rule.words !== undefined) addTo(plan.words, rule.words, rule)
    else if (rule.sign !== undefined) addTo(plan.signs, rule.sign, rule)
    else plan.always.push(rule)
  }
  return plan
}

const findingsIn = (block: BlockContext, plan: Plan): RuleFinding[] => {
  const found: RuleFinding[] = []
  const ask = (asked: readonly BlockRule[]): void => {
    for (const rule of asked) {
      if (rule.sign !== undefined && !block.signs[rule.sign]) continue
      if (rule.needs !== undefined && !rule.needs.test(block.text)) continue
      for (const finding of rule.check(block)) found.push({ rule, finding })
    }
  }
  ask(plan.always)
  for (const [sign, asked] of plan.signs) if (block.signs[sign]) ask(asked)
  if (plan.words.size > 0) for (const words of block.watches) ask(plan.words.get(words) ?? [])
  return found
}

/** Checks `next`, reading only the blocks that are not in `previous`. The issues are those of a whole run. */
export const checkBlocks = (previous: CheckedStory | null, next: CheckInput): CheckedStory =>
  run(previous, next, new Map())

/** With `known` null nothing is kept of what the blocks look like. */
const run = (
  previous: CheckedStory | null,
  next: CheckInput,
  known: Map<string, readonly RuleFinding[]> | null,
): CheckedStory => {
  const settings = next.settings ?? {}
  const story = storyContext(next)
  const basis = `${story.language} ${story.date ?? ''} ${JSON.stringify(settings)} ${next.only?.join() ?? ''}`
  const before = previous !== null && previous.basis === basis ? previous.known : null
  const running = active(story, settings, next.only)
  const plan = planOf(running.filter((rule) => rule.scope === 'block'))
  const issues: CheckIssue[] = []
  let blocksRead = 0
  for (const { block, context } of story.blocks) {
    const key = known === null ? '' : keyOf(context)
    let findings = known?.get(key) ?? before?.get(key)
    if (findings === undefined) {
      blocksRead += 1
      findings = findingsIn(context, plan)
    }
    known?.set(key, findings)
    for (const found of findings) issues.push(issueOf(next, found, block.start, settings))
  }
  for (const rule of running) {
    if (rule.scope !== 'story') continue
    for (const finding of rule.check(story)) issues.push(issueOf(next, { rule, finding }, 0, settings))
  }
  const ignored = new Set((settings.ignore ?? []).map(({ rule, text }) => `${rule} ${text}`))
  const kept = issues.filter((issue) => !ignored.has(`${issue.rule} ${issue.text}`))
  return { issues: kept.sort(byPlace), blocksRead, known: known ?? new Map(), basis }
}

/** Whether one of `only` could fire in `text` at all: most articles never hold what a single rule looks for. */
export const mayFire = (text: string, only: readonly string[]): boolean =>
  rules.some(
    (rule) =>
      only.includes(rule.id) &&
      (rule.scope === 'story' ||
        ((rule.words === undefined || mayHold(text, rule.words)) && (rule.needs?.test(text) ?? true))),
  )

export const checkStory = (input: CheckInput): CheckIssue[] => run(null, input, null).issues
