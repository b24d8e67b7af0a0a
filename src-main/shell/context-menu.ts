/** Shows the right-click menu of text fields and the story; what is in it is in context-menu-items.ts. */
import { Menu, type WebContents } from 'electron'
import { contextMenuItems } from './context-menu-items.ts'
import type { Language } from './language.ts'

export function attachContextMenu(contents: WebContents, language: () => Language): void {
  contents.on('context-menu', (_, facts) => {
    const items = contextMenuItems(facts, language(), {
      replace: (word) => contents.replaceMisspelling(word),
      learn: (word) => contents.session.addWordToSpellCheckerDictionary(word),
    })
    if (items.length > 0) Menu.buildFromTemplate(items).popup()
  })
}
