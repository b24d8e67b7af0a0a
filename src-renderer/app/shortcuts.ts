import type { MenuCommand } from '../../src-shared/contract/index.ts'

/** Each command's shortcut, once: the keyboard, tooltips, palette and the shortcut list all read it here. */
export const commandShortcuts: Record<MenuCommand, string> = {
  'new-article': 'Mod+N',
  'new-from-clipboard': 'Mod+Shift+N',
  import: 'Mod+O',
  'import-folder': 'Mod+Shift+O',
  'export-article': 'Mod+E',
  'export-archive': 'Mod+Shift+E',
  palette: 'Mod+K',
  'search-archive': 'Mod+Shift+F',
  'find-in-story': 'Mod+F',
  'name-version': 'Mod+S',
  publish: 'Mod+Enter',
  'inspector-1': 'Mod+1',
  'inspector-2': 'Mod+2',
  'inspector-3': 'Mod+3',
  'inspector-4': 'Mod+4',
  'inspector-5': 'Mod+5',
  'inspector-6': 'Mod+6',
  'next-check': 'F8',
  'previous-check': 'Shift+F8',
  'focus-mode': 'Mod+\\',
  statistics: 'Mod+Shift+A',
  settings: 'Mod+,',
  shortcuts: 'Mod+/',
}

export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const shortcutOf = (press: KeyPress, mac: boolean): string => {
  const mod = mac ? press.metaKey : press.ctrlKey
  const other = mac ? press.ctrlKey : press.metaKey
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key
  return [mod && 'Mod', other && 'Other', press.altKey && 'Alt', press.shiftKey && 'Shift', key]
    .filter(Boolean)
    .join('+')
}

const commandsByShortcut = new Map<string, MenuCommand>()
for (const [command, shortcut] of Object.entries(commandShortcuts) as [MenuCommand, string][]) {
  commandsByShortcut.set(shortcut, command)
}

/** The command a key press means, or null. `mac` makes ⌘ the modifier. */
export const commandFor = (press: KeyPress, mac: boolean): MenuCommand | null =>
  commandsByShortcut.get(shortcutOf(press, mac)) ?? null
