import { useImporting } from '../features/activity/importing.ts'
import { useDeskActions } from '../features/desk/actions.ts'
import { useCommand } from './commands.ts'
import { useDesk } from './desk-state.tsx'
import type { Panels } from './panels.ts'

/** The commands that work wherever one is in the window; the story and its inspector answer the others. */
export const useFrameCommands = (panels: Panels): void => {
  const desk = useDesk()
  const actions = useDeskActions()
  const importing = useImporting()
  useCommand('new-article', actions.create)
  useCommand('new-from-clipboard', actions.createFromClipboard)
  useCommand('import', importing.chooseFiles)
  useCommand('palette', () => desk.showOverlay('palette'))
  useCommand('settings', () => desk.showOverlay('settings'))
  useCommand('shortcuts', () => desk.showOverlay('shortcuts'))
  useCommand('publish', () => desk.articleId !== null && desk.showOverlay('publish'))
  useCommand('focus-mode', desk.toggleFocusMode)
  useCommand('search-archive', () => {
    desk.showView('archive')
    if (!panels.open.list) panels.show('list', true)
  })
}
