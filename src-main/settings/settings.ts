/** The editor's settings: parsed on the way in and out, and announced to whoever listens when they change. */
import { given } from '../../src-shared/contract/given.ts'
import { AppError, Settings, type SettingsPatch } from '../../src-shared/contract/index.ts'
import type { StoredSettings, WindowState } from './settings-file.ts'

/** Where settings are written; electron-store in the app. */
export type SettingsKeeper = { write: (stored: StoredSettings) => void }

export type SettingsService = {
  get: () => Settings
  /** Throws `disk_full` or `file_unreadable` when it cannot be written; the old settings then stay in force. */
  update: (patch: SettingsPatch) => Settings
  window: () => WindowState | null
  rememberWindow: (state: WindowState) => void
  onChange: (listener: (settings: Settings) => void) => void
}

export function createSettings(initial: StoredSettings, keeper: SettingsKeeper): SettingsService {
  let stored = initial
  const listeners: ((settings: Settings) => void)[] = []
  const keep = (next: StoredSettings) => {
    try {
      keeper.write(next)
    } catch (error) {
      const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
      throw new AppError(isFull ? 'disk_full' : 'file_unreadable', 'settings.json could not be written.', {}, error)
    }
    stored = next
  }
  return {
    get: () => stored.settings,
    update: (patch) => {
      keep({ ...stored, settings: Settings.parse({ ...stored.settings, ...given(patch) }) })
      for (const listener of listeners) listener(stored.settings)
      return stored.settings
    },
    window: () => stored.window,
    rememberWindow: (window) => keep({ ...stored, window }),
    onChange: (listener) => listeners.push(listener),
  }
}
