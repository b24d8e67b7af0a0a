/** The right-click menu in text: spelling suggestions for the word under the pointer, then cut, copy and paste. */
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { Language } from './language.ts'
import { menuWords } from './menu-words.ts'

export type SpellingActions = { replace: (word: string) => void; learn: (word: string) => void }
export type ContextMenuFacts = Pick<
  ContextMenuParams,
  'isEditable' | 'editFlags' | 'misspelledWord' | 'dictionarySuggestions' | 'selectionText'
>

export function contextMenuItems(
  facts: ContextMenuFacts,
  language: Language,
  actions: SpellingActions,
): MenuItemConstructorOptions[] {
  const words = menuWords[language]
  const { editFlags } = facts
  const copy: MenuItemConstructorOptions = { role: 'copy', label: words.copy, enabled: editFlags.canCopy }
  if (!facts.isEditable) return facts.selectionText.trim() === '' ? [] : [copy]
  return [
    ...spellingItems(facts, language, actions),
    { role: 'cut', label: words.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: words.paste, enabled: editFlags.canPaste },
    { role: 'pasteAndMatchStyle', label: words.pastePlain, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: words.selectAll, enabled: editFlags.canSelectAll },
  ]
}

function spellingItems(
  { misspelledWord, dictionarySuggestions }: ContextMenuFacts,
  language: Language,
  actions: SpellingActions,
): MenuItemConstructorOptions[] {
  if (misspelledWord === '') return []
  const words = menuWords[language]
  const suggestions: MenuItemConstructorOptions[] = dictionarySuggestions.map((word) => ({
    label: word,
    click: () => actions.replace(word),
  }))
  return [
    ...(suggestions.length === 0 ? [{ label: words.noSuggestions, enabled: false }] : suggestions),
    { type: 'separator' },
    { label: words.addToDictionary, click: () => actions.learn(misspelledWord) },
    { type: 'separator' },
  ]
}
