import { useEffect, useEffectEvent } from 'react'
import { onEvent } from '../api/client.ts'
import { isMac } from '../ui/keys.tsx'
import { runCommand } from './commands.ts'
import { commandFor } from './shortcuts.ts'

/**
 * Turns menu choices and key presses into commands. Presses are taken before the text editor sees them (Ctrl+Enter
 * would break the paragraph), and one that is handled never reaches the menu, so nothing runs twice. While a dialog is
 * open, an overlay or one that a panel opened, only the dialog listens.
 */
export const useShortcuts = (dialogOpen: boolean): void => {
  const run = useEffectEvent((command: Parameters<typeof runCommand>[0]) => {
    const covered = dialogOpen || document.querySelector('[data-modal]') !== null
    return !covered && runCommand(command)
  })
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.isComposing) return
      const command = commandFor(event, isMac)
      // In a form over the text it says yes to that form.
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null
      if (command === 'publish' && isInDialog) return
      if (command === null || !run(command)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, true)
    const stop = onEvent('menu.command', ({ command }) => void run(command))
    return () => {
      window.removeEventListener('keydown', press, true)
      stop()
    }
  }, [])
}
