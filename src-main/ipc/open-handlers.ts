/** Merges the tables of all domains. */
import type { BrowserWindow } from 'electron'
import type { AppInfo } from '../../src-shared/contract/index.ts'
import type { SettingsService } from '../settings/settings.ts'
import { readClipboard } from '../shell/clipboard.ts'
import type { Flush } from '../shell/flush.ts'
import type { Language } from '../shell/language.ts'
import { openExternal } from '../shell/open-external.ts'
import { appHandlers } from './app.ts'
import type { Emit } from './emit.ts'
import type { Handlers } from './handlers.ts'
import { settingsHandlers } from './settings.ts'

export type HandlerServices = {
  dataDirectory: string
  settings: SettingsService
  emit: Emit
  flush: Flush
  info: () => Promise<AppInfo>
  language: () => Language
  window: () => BrowserWindow | null
}

export async function openHandlers(services: HandlerServices): Promise<Partial<Handlers>> {
  return {
    ...appHandlers({ info: services.info, openExternal, readClipboard, flushed: services.flush.flushed }),
    ...settingsHandlers(services.settings),
  }
}
