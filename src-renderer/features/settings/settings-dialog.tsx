import { useState } from 'react'
import type { Settings } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { useWords } from '../../i18n/words.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/field.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { ChecksSettings } from './checks-settings.tsx'
import { EndpointSettings } from './endpoint-settings.tsx'
import { NewsroomSettings } from './newsroom-settings.tsx'
import { useAppInfo, useSettings, useUpdateSettings } from './queries.ts'
import styles from './settings-dialog.module.css'
import { UpkeepSettings } from './upkeep-settings.tsx'

/** Everything an editor can set. Each change is kept at once; there is nothing to confirm. */
type Page = 'newsroom' | 'checks' | 'sites' | 'upkeep' | 'appearance'

export const SettingsDialog = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const [page, setPage] = useState<Page>('newsroom')
  const { openArticle } = useDesk()
  const open = (articleId: string): void => {
    openArticle(articleId)
    onClose()
  }
  return (
    <Dialog open form="wide" title={t('settings.title')} onClose={onClose}>
      <div className={styles.pages}>
        <Tabs<Page>
          label={t('settings.title')}
          value={page}
          onChange={setPage}
          tabs={[
            { value: 'newsroom', label: t('settings.newsroom'), panel: <NewsroomSettings /> },
            { value: 'checks', label: t('checks.settings'), panel: <ChecksSettings onOpen={open} /> },
            { value: 'sites', label: t('settings.sites'), panel: <EndpointSettings /> },
            { value: 'upkeep', label: t('upkeep.title'), panel: <UpkeepSettings /> },
            { value: 'appearance', label: t('settings.appearance'), panel: <AppearanceSettings /> },
          ]}
        />
      </div>
    </Dialog>
  )
}

const AppearanceSettings = () => {
  const { t } = useWords()
  const settings = useSettings()
  const info = useAppInfo()
  const update = useUpdateSettings()
  const languages: Settings['interfaceLanguage'][] = ['system', 'id', 'en']
  const themes: Settings['theme'][] = ['system', 'light', 'dark']
  return (
    <div className={styles.fields}>
      <Select
        label={t('settings.language')}
        choices={languages.map((value) => ({ value, label: t(`settings.language.${value}`) }))}
        value={settings.interfaceLanguage}
        onChange={(interfaceLanguage) => update.mutate({ interfaceLanguage })}
      />
      <Select
        label={t('settings.theme')}
        choices={themes.map((value) => ({ value, label: t(`settings.theme.${value}`) }))}
        value={settings.theme}
        onChange={(theme) => update.mutate({ theme })}
      />
      <CheckBox
        label={t('settings.keepRecentSearches')}
        checked={settings.keepRecentSearches}
        onChange={(checked) => update.mutate({ keepRecentSearches: checked, ...(!checked && { recentSearches: [] }) })}
      />
      <p className={styles.facts}>
        {t('settings.version', { version: info.version })}
        <br />
        {t('settings.dataDirectory', { path: info.dataDirectory })}
      </p>
    </div>
  )
}
