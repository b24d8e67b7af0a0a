import { MenuCommand, type Settings } from '../../../src-shared/contract/index.ts'
import { canRun, runCommand } from '../../app/commands.ts'
import { deskViews, useDesk } from '../../app/desk-state.tsx'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { useWords } from '../../i18n/words.ts'
import { noSearch } from '../archive/archive-state.tsx'
import { useRecentSearches } from '../archive/recent-searches.ts'
import { searchOf, useSavedSearches } from '../archive/saved-searches.ts'
import { useSearchFor } from '../archive/use-search-for.ts'
import { usePullActions, usePulls } from '../pull/queries.ts'
import { useUpdateSettings } from '../settings/queries.ts'
import type { Entry } from './entries.ts'

/** What the palette offers besides articles: every command that can run now, the views, and quick settings. */
export type Choice = Entry & { run: () => void }

export const useChoices = (): { fixed: Choice[]; openArticle: (id: string) => void } => {
  const { t } = useWords()
  const desk = useDesk()
  const update = useUpdateSettings()
  const { searches: saved } = useSavedSearches()
  const { searches: recent } = useRecentSearches()
  const searchFor = useSearchFor()
  const { start } = usePullActions()
  const commands: Choice[] = MenuCommand.options
    .filter((command) => command !== 'palette' && canRun(command))
    .map((command) => ({
      id: command,
      label: t(`command.${command}`),
      group: 'commands',
      shortcut: commandShortcuts[command],
      run: () => void runCommand(command),
    }))
  const pulls: Choice[] = usePulls()
    .filter(({ running }) => running === null)
    .map(({ endpointId, endpointName }) => ({
      id: `pull-${endpointId}`,
      label: t('pull.startFrom', { endpoint: endpointName }),
      group: 'commands',
      run: () => start({ endpointId, full: false }),
    }))
  const views: Choice[] = deskViews.map((view) => ({
    id: `view-${view}`,
    label: t(`view.${view}`),
    group: 'views',
    run: () => desk.showView(view),
  }))
  const searches: Choice[] = [
    ...saved.map((search) => ({
      id: `saved-${search.id}`,
      label: search.name,
      group: 'searches' as const,
      run: () => searchFor(searchOf(search)),
    })),
    ...recent.map((text, index) => ({
      id: `recent-${index}`,
      label: text,
      group: 'searches' as const,
      run: () => searchFor({ ...noSearch, text }),
    })),
  ]
  const themes: Settings['theme'][] = ['system', 'light', 'dark']
  const languages: Settings['interfaceLanguage'][] = ['system', 'id', 'en']
  const settings: Choice[] = [
    ...themes.map((theme) => ({
      id: `theme-${theme}`,
      label: `${t('settings.theme')}: ${t(`settings.theme.${theme}`)}`,
      group: 'settings' as const,
      run: () => update.mutate({ theme }),
    })),
    ...languages.map((interfaceLanguage) => ({
      id: `language-${interfaceLanguage}`,
      label: `${t('settings.language')}: ${t(`settings.language.${interfaceLanguage}`)}`,
      group: 'settings' as const,
      run: () => update.mutate({ interfaceLanguage }),
    })),
  ]
  return { fixed: [...commands, ...pulls, ...views, ...searches, ...settings], openArticle: desk.openArticle }
}
