import type { Example } from './check.types.ts'
import { wordsOfRule } from './messages.ts'
import { rules } from './rules.ts'

/** The page docs/checks.md, made of the registry: `scripts/checks-doc.ts` writes it, a test compares it. */
const example = (given: Example): string => {
  const { text, fix } = typeof given === 'string' ? { text: given } : given
  const visible = text
    .replace(/\n+/g, ' ¶ ')
    .replace(/[\u00A0\u202F]/g, '␣')
    .replace(/\t/g, '⇥')
    .replace(/[\u00AD\u200B\uFFFD]/g, '·')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
  return fix === undefined || fix.trim() === '' ? visible : `${visible} → ${fix.replaceAll('<', '&lt;')}`
}

const copies = { id: 'Indonesian copy', en: 'English copy', all: 'copy in any language' } as const

export const rulesPage = (): string => {
  const lines = [
    '# Checks of the copy desk',
    '',
    'Written by `node scripts/checks-doc.ts` from the registry in `src-shared/language/checks/rules.ts`; do not edit by hand.',
    'In the examples ⟦ ⟧ holds what the rule marks; `¶` is a new paragraph. A house can change the severity of a rule or',
    'switch it off, keep words in the team’s dictionary, and ignore a finding here or always. Words inside a quotation are',
    'never touched by rules of style; orthography, figures and dates are checked there too.',
    '',
  ]
  for (const family of [...new Set(rules.map((rule) => rule.family))]) {
    lines.push(`## ${family}`, '')
    for (const rule of rules.filter((candidate) => candidate.family === family)) {
      const words = wordsOfRule(rule.id, 'en')
      lines.push(
        `### ${rule.id}`,
        '',
        `${words.reason} (${wordsOfRule(rule.id, 'id').reason})`,
        '',
        `- Severity: ${rule.severity}; read ${rule.scope === 'block' ? 'block by block' : 'over the whole story'}; ${copies[rule.copy]}`,
        `- Source: ${rule.source}`,
        ...rule.examples.fires.map((given) => `- Fires: ${example(given)}`),
        ...rule.examples.silent.map((given) => `- Silent: ${example(given)}`),
        '',
      )
    }
  }
  return `${lines.join('\n').trimEnd()}\n`
}
