import type { Settings } from '../../contract/settings.ts'
import type { CheckSettings } from './check-settings.ts'

/** The house's settings as the rules take them: the dateline's template stands beside the checks in the settings file. */
export const checkSettingsOf = ({
  checks: { ignoredHere: _, ...rules },
  houseDateline,
}: Pick<Settings, 'checks' | 'houseDateline'>): CheckSettings => ({ ...rules, houseDateline })
