import { english } from './catalogue.en.ts'
import { indonesian, type RuleId, type RuleWords } from './catalogue.id.ts'
import type { MessageLanguage } from './check.types.ts'

/** The words of the rules in the reader's language. */
const catalogues: Record<MessageLanguage, Record<RuleId, RuleWords>> = { id: indonesian, en: english }

export const wordsOfRule = (rule: RuleId, language: MessageLanguage): RuleWords => catalogues[language][rule]

/** Fills `{name}` placeholders; a placeholder without a value is left out. */
export const messageOf = (rule: RuleId, language: MessageLanguage, values: Record<string, string>): string =>
  wordsOfRule(rule, language).message.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
