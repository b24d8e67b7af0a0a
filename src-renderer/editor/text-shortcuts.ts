import { defineExtension } from '@lexical/extension'
import {
  COMMAND_PRIORITY_NORMAL,
  isExactShortcutMatch,
  KEY_DOWN_COMMAND,
  type KeyboardEventModifierMask,
} from 'lexical'
import { storyTools } from './story-tools.ts'

/** The shortcuts of the text, read from the tools themselves, so that a block brings its own. */
const maskOf = (shortcut: string): { key: string; mask: KeyboardEventModifierMask } => {
  const parts = shortcut.split('+')
  const apple = typeof navigator !== 'undefined' && navigator.userAgent.includes('Macintosh')
  const mod = parts.includes('Mod')
  return {
    key: parts.at(-1) ?? '',
    mask: {
      altKey: parts.includes('Alt'),
      shiftKey: parts.includes('Shift'),
      ctrlKey: mod && !apple,
      metaKey: mod && apple,
    },
  }
}

export const TextShortcutsExtension = defineExtension({
  name: 'meja/text-shortcuts',
  register: (editor) => {
    const tools = storyTools.flatMap((tool) => (tool.shortcut === null ? [] : [{ tool, ...maskOf(tool.shortcut) }]))
    return editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const found = tools.find(({ key, mask }) => isExactShortcutMatch(event, key, mask))
        if (found === undefined) return false
        event.preventDefault()
        found.tool.run(editor)
        return true
      },
      COMMAND_PRIORITY_NORMAL,
    )
  },
})
