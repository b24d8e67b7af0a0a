/** The only ways out to other programs. Nothing else may call `shell.openExternal` or `shell.openPath`. */
import { shell } from 'electron'
import { externalUrl } from './external-url.ts'

/** Opens the editor's browser or mail program; throws `blocked_url` for any other kind of address. */
export async function openExternal(url: string): Promise<void> {
  await shell.openExternal(externalUrl(url))
}

/** Shows a folder of ours in the system's file browser. Never called with a path that came from the page. */
export async function openFolder(directory: string): Promise<void> {
  await shell.openPath(directory)
}

/** Shows a file we wrote, selected in its folder. Never called with a path that came from the page. */
export function showInFolder(path: string): void {
  shell.showItemInFolder(path)
}
