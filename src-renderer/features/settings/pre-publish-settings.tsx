import { PrePublishItem, PrePublishLevel } from '../../../src-shared/contract/index.ts'
import { isFixed, levelOf } from '../../../src-shared/publishing/pre-publish.ts'
import { useWords } from '../../i18n/words.ts'
import { CheckBox } from '../../ui/check-box.tsx'
import { Select } from '../../ui/field.tsx'
import { useSettings, useUpdateSettings } from './queries.ts'
import styles from './settings-dialog.module.css'

/** What holds a story back before it is published, what is only told, and where corrections stand. */
export const PrePublishSettings = () => {
  const { t } = useWords()
  const { correctionsPlace, mergeDisjoint, prePublish } = useSettings()
  const update = useUpdateSettings()
  return (
    <>
      <Select
        label={t('settings.correctionsPlace')}
        choices={[
          { value: 'bottom', label: t('settings.correctionsBottom') },
          { value: 'top', label: t('settings.correctionsTop') },
        ]}
        value={correctionsPlace}
        onChange={(value) => update.mutate({ correctionsPlace: value })}
      />
      <div>
        <CheckBox
          label={t('settings.mergeDisjoint')}
          checked={mergeDisjoint}
          onChange={(checked) => update.mutate({ mergeDisjoint: checked })}
        />
        <p className={styles.facts}>{t('settings.mergeDisjointHint')}</p>
      </div>
      <h3>{t('settings.prePublish')}</h3>
      {PrePublishItem.options
        .filter((item) => !isFixed(item))
        .map((item) => (
          <Select
            key={item}
            label={t(`prePublish.name.${item}`)}
            choices={PrePublishLevel.options.map((value) => ({ value, label: t(`prePublish.level.${value}`) }))}
            value={levelOf(item, prePublish)}
            onChange={(value) => update.mutate({ prePublish: { ...prePublish, [item]: value } })}
          />
        ))}
    </>
  )
}
