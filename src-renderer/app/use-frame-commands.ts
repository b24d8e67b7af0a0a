import type { MenuCommand } from '../../src-shared/contract/index.ts'
import { useImporting } from '../features/activity/importing.ts'
import { useDeskActions } from '../features/desk/actions.ts'
import { changeExport } from '../features/exporting/export-state.ts'
import { runWhenHeard, useCommand } from './commands.ts'
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
  useCommand('import-folder', importing.chooseFolder)
  useCommand('export-article', () => {
    if (desk.articleId === null) return
    changeExport({ scope: 'article' })
    desk.showOverlay('export')
  })
  useCommand('export-archive', () => {
    changeExport({ scope: 'everything' })
    desk.showOverlay('export')
  })
  useCommand('statistics', () => desk.showOverlay('statistics'))
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

/** A tab of an inspector that is folded away: unfolds it and leaves the rest to it. */
export const useInspectorCommands = (panels: Panels, shown: boolean): void => {
  const desk = useDesk()
  const unfold = (command: MenuCommand): void => {
    if (desk.articleId === null || shown) return
    runWhenHeard(command)
    if (desk.focusMode) desk.toggleFocusMode()
    if (!panels.open.inspector) panels.show('inspector', true)
  }
  useCommand('inspector-1', () => unfold('inspector-1'))
  useCommand('inspector-2', () => unfold('inspector-2'))
  useCommand('inspector-3', () => unfold('inspector-3'))
  useCommand('inspector-4', () => unfold('inspector-4'))
  useCommand('inspector-5', () => unfold('inspector-5'))
  useCommand('inspector-6', () => unfold('inspector-6'))
}
