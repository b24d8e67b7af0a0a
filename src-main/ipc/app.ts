/** The app itself: where it runs, the way out, the clipboard, and the last word before closing. */
import type { AppInfo } from '../../src-shared/contract/index.ts'
import type { Domain } from './handlers.ts'

export type AppServices = {
  info: () => Promise<AppInfo>
  openExternal: (url: string) => Promise<void>
  readClipboard: () => Promise<{ text: string; html: string }>
  /** The page has saved what it had. */
  flushed: () => void
}

export function appHandlers(services: AppServices): Domain<'app'> {
  return {
    'app.info': () => services.info(),
    'app.openExternal': async ({ url }) => {
      await services.openExternal(url)
      return { done: true }
    },
    'app.readClipboard': () => services.readClipboard(),
    'app.flushed': async () => {
      services.flushed()
      return { done: true }
    },
  }
}
