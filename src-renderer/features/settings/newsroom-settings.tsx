import { useState } from 'react'
import { Settings } from '../../../src-shared/contract/index.ts'
import { renderDateline } from '../../../src-shared/language/render-dateline.ts'
import { useWords } from '../../i18n/words.ts'
import { TextArea, TextField } from '../../ui/field.tsx'
import { exampleDateline } from './example-dateline.ts'
import { PrePublishSettings } from './pre-publish-settings.tsx'
import { useSettings, useUpdateSettings } from './queries.ts'
import { sectionsFromLines } from './sections.ts'
import styles from './settings-dialog.module.css'

/** The newsroom's own ways: its name, how its datelines look, its sections. Kept when a field is left. */
export const NewsroomSettings = () => {
  const { t } = useWords()
  const settings = useSettings()
  const update = useUpdateSettings()
  const [outlet, setOutlet] = useState(settings.outlet)
  const [pattern, setPattern] = useState(settings.houseDateline)
  const [lines, setLines] = useState(settings.sections.join('\n'))
  const keepSections = (): void => {
    const sections = Settings.shape.sections.safeParse(sectionsFromLines(lines))
    if (sections.success) update.mutate({ sections: sections.data })
  }
  return (
    <div className={styles.fields}>
      <TextField
        label={t('settings.outlet')}
        hint={t('settings.outletHint')}
        value={outlet}
        maxLength={200}
        onChange={(event) => setOutlet(event.currentTarget.value)}
        onBlur={() => update.mutate({ outlet: outlet.trim() })}
      />
      <TextField
        label={t('settings.dateline')}
        hint={
          <>
            {t('settings.datelineHint')}
            <br />
            {t('settings.example', { example: renderDateline(exampleDateline(outlet), pattern) })}
          </>
        }
        value={pattern}
        maxLength={100}
        onChange={(event) => setPattern(event.currentTarget.value)}
        onBlur={() => update.mutate({ houseDateline: pattern })}
      />
      <TextArea
        label={t('settings.sections')}
        hint={t('settings.sectionsHint')}
        value={lines}
        rows={8}
        onChange={(event) => setLines(event.currentTarget.value)}
        onBlur={keepSections}
      />
      <PrePublishSettings />
    </div>
  )
}
