import type { JSX } from 'react'
import { listRules } from '../../../src-shared/language/checks/rules.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './checks.module.css'
import type { Finding } from './findings.ts'
import { canFix } from './fix-story.ts'

/** What a rule says about itself. */
type RuleFacts = { reason: string; source: string }

const factsByRule = {
  id: new Map(listRules('id').map((rule) => [rule.id, rule])),
  en: new Map(listRules('en').map((rule) => [rule.id, rule])),
}

export const useRuleFacts = (rule: Finding['rule']): RuleFacts => {
  const { language } = useWords()
  return factsByRule[language].get(rule) ?? { reason: '', source: '' }
}

/** Spaces and other marks nobody can see are shown by a sign; where a paragraph ends, by its own. */
export const visible = (words: string): string =>
  words
    .replace(/[^\S\r\n]*[\r\n]+\s*/gu, ' ¶ ')
    .replace(/[\s\u00A0\u200B-\u200D\u00AD\uFEFF]/gu, (mark) => (mark === ' ' ? ' ' : '␣'))

const shownFound = (text: string): string => (text.trim() === '' ? '␣'.repeat(Math.max(1, text.length)) : visible(text))

/** The found words, and what they would become. */
export const Change = ({ finding }: { finding: Finding }): JSX.Element => (
  <>
    <span className={styles.found}>{shownFound(finding.text)}</span>
    {canFix(finding) ? (
      <>
        <span aria-hidden> → </span>
        <ins className={styles.fix}>{finding.fix === '' ? '∅' : shownFound(finding.fix)}</ins>
      </>
    ) : null}
  </>
)

/** The found words as they stand in their sentence. */
export const Excerpt = ({ finding }: { finding: Finding }): JSX.Element => (
  <span className={styles.excerpt}>
    {finding.before.length > 0 ? `…${visible(finding.before)}` : ''}
    <mark data-severity={finding.severity}>{shownFound(finding.text)}</mark>
    {finding.after.length > 0 ? `${visible(finding.after)}…` : ''}
  </span>
)
