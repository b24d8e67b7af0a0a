/** Rehearsing a rule over the archive, one slice a call. */
import { checkSettingsOf } from '../../src-shared/language/checks/house-checks.ts'
import type { Archive } from '../archive/operations.ts'
import type { SettingsService } from '../settings/settings.ts'
import type { AppServices } from './app.ts'
import type { Domain } from './handlers.ts'

/** Milliseconds of a slice. The thread is the search's too: nobody notices that their search waited so long. */
const budget = 20

export function checkHandlers(
  archive: Archive,
  settings: Pick<SettingsService, 'get'>,
  { info }: Pick<AppServices, 'info'>,
): Domain<'checks'> {
  return {
    'checks.rehearse': async ({ rule, ...scope }) => {
      const house = settings.get()
      return archive.read('checkArticles', {
        ...scope,
        rules: [rule],
        settings: checkSettingsOf(house),
        language: (await info()).language,
        ignoredHere: house.checks.ignoredHere ?? [],
        budget,
      })
    },
  }
}
