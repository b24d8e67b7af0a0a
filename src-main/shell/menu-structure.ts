/**
 * The application menu as data: usual roles, the desk's commands with their accelerators, words in the editor's
 * language. Pure, so that its tests need no Electron.
 */
import type { MenuItemConstructorOptions } from 'electron'
import type { MenuCommand } from '../../src-shared/contract/index.ts'
import type { Language } from './language.ts'
import { type MenuWords, menuWords } from './menu-words.ts'

export type MenuOptions = {
  language: Language
  platform: NodeJS.Platform
  /** Adds the developer tools; never in a packaged app. */
  developer: boolean
  send: (command: MenuCommand) => void
  openDataFolder: () => void
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

export function menuStructure(options: MenuOptions): MenuItemConstructorOptions[] {
  const words = menuWords[options.language]
  const command = (label: string, name: MenuCommand, accelerator: string): MenuItemConstructorOptions => ({
    id: name,
    label,
    accelerator,
    click: () => options.send(name),
  })
  const isMac = options.platform === 'darwin'
  return [
    ...(isMac ? [appMenu(words, command)] : []),
    fileMenu(words, command, isMac),
    editMenu(words, command),
    viewMenu(words, command, options.developer),
    windowMenu(words, isMac),
    helpMenu(words, command, options.openDataFolder, isMac),
  ]
}

type Command = (label: string, name: MenuCommand, accelerator: string) => MenuItemConstructorOptions

function appMenu(words: MenuWords, command: Command): MenuItemConstructorOptions {
  return {
    label: 'Meja Redaksi',
    submenu: [
      { role: 'about', label: words.about },
      separator,
      command(words.settings, 'settings', 'CmdOrCtrl+,'),
      separator,
      { role: 'services', label: words.services },
      separator,
      { role: 'hide', label: words.hide },
      { role: 'hideOthers', label: words.hideOthers },
      { role: 'unhide', label: words.showAll },
      separator,
      { role: 'quit', label: words.quit },
    ],
  }
}

function fileMenu(words: MenuWords, command: Command, isMac: boolean): MenuItemConstructorOptions {
  const ending: MenuItemConstructorOptions[] = isMac
    ? [{ role: 'close', label: words.close }]
    : [
        command(words.settings, 'settings', 'CmdOrCtrl+,'),
        separator,
        { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
      ]
  return {
    label: words.file,
    submenu: [
      command(words.newArticle, 'new-article', 'CmdOrCtrl+N'),
      command(words.newFromClipboard, 'new-from-clipboard', 'CmdOrCtrl+Shift+N'),
      command(words.import, 'import', 'CmdOrCtrl+O'),
      command(words.importFolder, 'import-folder', 'CmdOrCtrl+Shift+O'),
      command(words.exportArticle, 'export-article', 'CmdOrCtrl+E'),
      command(words.exportArchive, 'export-archive', 'CmdOrCtrl+Shift+E'),
      separator,
      command(words.nameVersion, 'name-version', 'CmdOrCtrl+S'),
      command(words.publish, 'publish', 'CmdOrCtrl+Enter'),
      separator,
      ...ending,
    ],
  }
}

function editMenu(words: MenuWords, command: Command): MenuItemConstructorOptions {
  return {
    label: words.edit,
    submenu: [
      { role: 'undo', label: words.undo },
      { role: 'redo', label: words.redo },
      separator,
      { role: 'cut', label: words.cut },
      { role: 'copy', label: words.copy },
      { role: 'paste', label: words.paste },
      { role: 'pasteAndMatchStyle', label: words.pastePlain },
      { role: 'delete', label: words.delete },
      { role: 'selectAll', label: words.selectAll },
      separator,
      command(words.findInStory, 'find-in-story', 'CmdOrCtrl+F'),
      command(words.searchArchive, 'search-archive', 'CmdOrCtrl+Shift+F'),
      separator,
      command(words.nextCheck, 'next-check', 'F8'),
      command(words.previousCheck, 'previous-check', 'Shift+F8'),
    ],
  }
}

function viewMenu(words: MenuWords, command: Command, developer: boolean): MenuItemConstructorOptions {
  return {
    label: words.view,
    submenu: [
      command(words.palette, 'palette', 'CmdOrCtrl+K'),
      command(words.statistics, 'statistics', 'CmdOrCtrl+Shift+A'),
      separator,
      {
        label: words.inspector,
        submenu: [
          command(words.inspectorArticle, 'inspector-1', 'CmdOrCtrl+1'),
          command(words.inspectorChecks, 'inspector-2', 'CmdOrCtrl+2'),
          command(words.inspectorRelated, 'inspector-3', 'CmdOrCtrl+3'),
          command(words.inspectorVersions, 'inspector-4', 'CmdOrCtrl+4'),
          command(words.inspectorPublish, 'inspector-5', 'CmdOrCtrl+5'),
          command(words.inspectorQuotes, 'inspector-6', 'CmdOrCtrl+6'),
        ],
      },
      command(words.focusMode, 'focus-mode', 'CmdOrCtrl+\\'),
      separator,
      { role: 'resetZoom', label: words.resetZoom },
      { role: 'zoomIn', label: words.zoomIn },
      { role: 'zoomOut', label: words.zoomOut },
      { role: 'togglefullscreen', label: words.fullScreen },
      ...(developer ? [separator, { role: 'toggleDevTools' as const, label: words.developerTools }] : []),
    ],
  }
}

function windowMenu(words: MenuWords, isMac: boolean): MenuItemConstructorOptions {
  const ending: MenuItemConstructorOptions = isMac
    ? { role: 'front', label: words.front }
    : { role: 'close', label: words.close }
  return {
    label: words.window,
    role: 'window',
    submenu: [{ role: 'minimize', label: words.minimize }, { role: 'zoom', label: words.zoom }, separator, ending],
  }
}

function helpMenu(
  words: MenuWords,
  command: Command,
  openDataFolder: () => void,
  isMac: boolean,
): MenuItemConstructorOptions {
  return {
    label: words.help,
    role: 'help',
    submenu: [
      command(words.shortcuts, 'shortcuts', 'CmdOrCtrl+/'),
      { label: words.dataFolder, click: openDataFolder },
      ...(isMac ? [] : [separator, { role: 'about' as const, label: words.about }]),
    ],
  }
}
