/** Opens `settings.json` of a data directory with electron-store, after the boundary check of settings-file.ts. */
import { join } from 'node:path'
import { ipcMain } from 'electron'
import Store from 'electron-store'
import { createSettings, type SettingsService } from './settings.ts'
import { readSettingsFile, type StoredSettings } from './settings-file.ts'

export function openSettings(dataDirectory: string): { service: SettingsService; quarantined: string | null } {
  const { quarantined, ...stored } = readSettingsFile(join(dataDirectory, 'settings.json'), new Date())
  const store = new Store<StoredSettings>({ cwd: dataDirectory, name: 'settings', configFileMode: 0o600 })
  // electron-store answers this channel to any sender; nothing here asks it.
  ipcMain.removeAllListeners('electron-store-get-data')
  const service = createSettings(stored, {
    write: (next) => {
      store.store = next
    },
  })
  return { service, quarantined }
}
