import { english, englishFields } from './catalogue.en.ts'
import { indonesian, indonesianFields, type RuleId, type RuleWords, type StoryField } from './catalogue.id.ts'
import type { MessageLanguage } from './check.types.ts'

/** The words of the rules in the reader's language. */
const catalogues: Record<MessageLanguage, Record<RuleId, RuleWords>> = { id: indonesian, en: english }
const fieldNames: Record<MessageLanguage, Record<StoryField, string>> = { id: indonesianFields, en: englishFields }

export const wordsOfRule = (rule: RuleId, language: MessageLanguage): RuleWords => catalogues[language][rule]

/** `fields` are names of story fields, joined by ", ". */
const inLanguage = (fields: string, language: MessageLanguage): string =>
  Object.entries(fieldNames[language])
    .filter(([field]) => fields.split(', ').includes(field))
    .map(([, name]) => name)
    .join(', ')

/** Fills `{name}` placeholders; a placeholder without a value is left out. */
export const messageOf = (rule: RuleId, language: MessageLanguage, values: Record<string, string>): string =>
  wordsOfRule(rule, language).message.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return name === 'fields' ? inLanguage(value, language) : value
  })
