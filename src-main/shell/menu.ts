/** Puts the menu of menu-structure.ts on the application. */
import { Menu } from 'electron'
import { type MenuOptions, menuStructure } from './menu-structure.ts'

export function showMenu(options: MenuOptions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuStructure(options)))
}
