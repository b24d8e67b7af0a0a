/**
 * What is typed between asking for a new story and its being there. It is meant for the new headline, and would go to the
 * story or the list that still has the focus, where letters may be verbs. Escape and the mouse end the wait, as does time: no
 * keyboard stays silent because a story could not be opened.
 */
const longestWaitMs = 10_000

let typed = ''
let release: (() => void) | null = null

const press = (event: KeyboardEvent): void => {
  const isCommand = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph')
  if (isCommand || event.isComposing) return
  if (event.key === 'Escape') release?.()
  else if (event.key === 'Backspace') typed = [...typed].slice(0, -1).join('')
  else if (event.key === 'Enter') typed += ' '
  else if ([...event.key].length === 1) typed += event.key
  event.preventDefault()
  event.stopPropagation()
}

export const holdTyping = (): void => {
  release?.()
  const timer = setTimeout(() => release?.(), longestWaitMs)
  const end = (): void => {
    clearTimeout(timer)
    window.removeEventListener('keydown', press, true)
    window.removeEventListener('pointerdown', end, true)
    typed = ''
    release = null
  }
  release = end
  window.addEventListener('keydown', press, true)
  window.addEventListener('pointerdown', end, true)
}

/** Ends the wait; returns what was typed in it, '' when nothing was or nobody waited. */
export const takeTyped = (): string => {
  const taken = typed
  release?.()
  return taken
}
