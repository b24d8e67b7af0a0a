/** The language menus and dialogs speak. */
import type { Settings } from '../../src-shared/contract/index.ts'

export type Language = 'id' | 'en'

/** 'system' is Indonesian where the system prefers Indonesian or a neighbour that reads it, otherwise English. */
export function resolveLanguage(setting: Settings['interfaceLanguage'], systemLanguages: readonly string[]): Language {
  if (setting !== 'system') return setting
  const first = (systemLanguages[0] ?? '').toLowerCase().split(/[-_]/)[0] ?? ''
  return ['id', 'in', 'ms', 'jv', 'su'].includes(first) ? 'id' : 'en'
}

/** British English writes the day before the month, as every Indonesian newsroom does. */
export const chromiumLocale: Record<Language, string> = { id: 'id', en: 'en-GB' }
