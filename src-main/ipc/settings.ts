/** Reading and changing settings; whoever depends on them listens to the service. */
import type { SettingsService } from '../settings/settings.ts'
import type { Domain } from './handlers.ts'

export function settingsHandlers(settings: SettingsService): Domain<'settings'> {
  return {
    'settings.get': async () => settings.get(),
    'settings.update': async (patch) => settings.update(patch),
  }
}
