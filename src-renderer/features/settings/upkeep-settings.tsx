import { useState } from 'react'
import type { Backup, Storage } from '../../../src-shared/contract/index.ts'
import type { Key } from '../../i18n/catalogues.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { useBackups, useCompact, useRestore, useStorage, useTakeBackup } from './upkeep-queries.ts'
import styles from './upkeep-settings.module.css'

/** What the archive takes on the disk and which backups there are: take one, restore one, compact. */
export const UpkeepSettings = () => (
  <div className={styles.parts}>
    <Backups />
    <Space />
  </div>
)

const Backups = () => {
  const { t } = useWords()
  const backups = useBackups()
  const take = useTakeBackup()
  return (
    <section className={styles.part} aria-label={t('upkeep.backups')}>
      <h3 className={styles.title}>{t('upkeep.backups')}</h3>
      <p className={styles.hint}>{t('upkeep.backupsHint')}</p>
      <Button disabled={take.isPending} onClick={() => take.mutate()}>
        {t(take.isPending ? 'upkeep.taking' : 'upkeep.takeBackup')}
      </Button>
      {backups?.length === 0 && <p>{t('upkeep.noBackups')}</p>}
      <ul className={styles.list}>
        {backups?.map((backup) => (
          <BackupRow key={backup.name} backup={backup} />
        ))}
      </ul>
    </section>
  )
}

const BackupRow = ({ backup }: { backup: Backup }) => {
  const { t, formats } = useWords()
  const restore = useRestore()
  const [asking, setAsking] = useState(false)
  const time = formats.dayAndTime(new Date(backup.takenAt))
  if (!asking) {
    return (
      <li className={styles.row}>
        <span>{time}</span>
        <span className={styles.hint}>
          {t(`upkeep.kind.${backup.kind}`)} · {formats.bytes(backup.bytes)}
        </span>
        <Button kind="quiet" aria-label={t('upkeep.restoreOf', { time })} onClick={() => setAsking(true)}>
          {t('upkeep.restore')}
        </Button>
      </li>
    )
  }
  return (
    <li>
      <fieldset className={styles.question}>
        <legend className={styles.title}>{t('upkeep.restoreQuestion', { time })}</legend>
        <p>{t('upkeep.restoreHint')}</p>
        <div className={styles.actions}>
          <Button onClick={() => setAsking(false)}>{t('frame.cancel')}</Button>
          <Button kind="danger" disabled={restore.isPending} onClick={() => restore.mutate(backup.name)}>
            {t(restore.isPending ? 'upkeep.restoring' : 'upkeep.restoreConfirm')}
          </Button>
        </div>
      </fieldset>
    </li>
  )
}

type Row = { words: Key; bytes: keyof Omit<Storage, 'adviseCompacting'>; inside: boolean }

const rows: Row[] = [
  { words: 'upkeep.database', bytes: 'database', inside: false },
  { words: 'upkeep.articles', bytes: 'articles', inside: true },
  { words: 'upkeep.versions', bytes: 'versions', inside: true },
  { words: 'upkeep.originals', bytes: 'originals', inside: true },
  { words: 'upkeep.indexes', bytes: 'indexes', inside: true },
  { words: 'upkeep.free', bytes: 'free', inside: true },
  { words: 'upkeep.media', bytes: 'media', inside: false },
  { words: 'upkeep.backupBytes', bytes: 'backups', inside: false },
]

const Space = () => {
  const { t, formats } = useWords()
  const storage = useStorage()
  const compact = useCompact()
  return (
    <section className={styles.part} aria-label={t('upkeep.storage')}>
      <h3 className={styles.title}>{t('upkeep.storage')}</h3>
      {storage === undefined ? (
        <p>{t('upkeep.measuring')}</p>
      ) : (
        <>
          <dl className={styles.space}>
            {rows.map(({ words, bytes, inside }) => (
              <div key={bytes} className={[styles.row, inside && styles.inside].filter(Boolean).join(' ')}>
                <dt>{t(words)}</dt>
                <dd>{formats.bytes(storage[bytes])}</dd>
              </div>
            ))}
          </dl>
          <p className={styles.hint}>
            {t(storage.adviseCompacting ? 'upkeep.compactAdvice' : 'upkeep.compactNeedless')}
          </p>
          <Button
            kind={storage.adviseCompacting ? 'primary' : 'secondary'}
            disabled={compact.isPending}
            onClick={() => compact.mutate()}
          >
            {t(compact.isPending ? 'upkeep.compacting' : 'upkeep.compact')}
          </Button>
        </>
      )}
    </section>
  )
}
