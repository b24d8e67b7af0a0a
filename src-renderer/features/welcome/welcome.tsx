import { BookOpen, ClipboardPaste, FolderInput, type LucideIcon } from 'lucide-react'
import { runCommand } from '../../app/commands.ts'
import { commandShortcuts } from '../../app/shortcuts.ts'
import type { Key } from '../../i18n/catalogues.ts'
import { useWords } from '../../i18n/words.ts'
import { Keys } from '../../ui/keys.tsx'
import { useImporting } from '../activity/importing.ts'
import styles from './welcome.module.css'

/** What an empty archive shows: three doors, each one step. */
export const Welcome = () => {
  const { t } = useWords()
  const importing = useImporting()
  return (
    <div className={styles.welcome}>
      <h2 className={styles.title}>{t('welcome.title')}</h2>
      <p className={styles.lead}>{t('welcome.lead')}</p>
      <div className={styles.doors}>
        <Door
          icon={ClipboardPaste}
          words="welcome.paste"
          shortcut={commandShortcuts['new-from-clipboard']}
          onOpen={() => runCommand('new-from-clipboard')}
        />
        <Door
          icon={FolderInput}
          words="welcome.import"
          shortcut={commandShortcuts.import}
          onOpen={importing.chooseFiles}
        />
        <Door icon={BookOpen} words="welcome.sample" onOpen={importing.openSample} />
      </div>
    </div>
  )
}

type DoorWords = Extract<Key, 'welcome.paste' | 'welcome.import' | 'welcome.sample'>

const Door = ({
  icon: Icon,
  words,
  shortcut,
  onOpen,
}: {
  icon: LucideIcon
  words: DoorWords
  shortcut?: string
  onOpen: () => void
}) => {
  const { t } = useWords()
  const hint = `${words}-hint`
  return (
    <button type="button" className={styles.door} onClick={onOpen} aria-describedby={hint}>
      <Icon size={20} aria-hidden />
      <span className={styles.words}>
        <span className={styles.name}>{t(words)}</span>
        <span className={styles.hint} id={hint} aria-hidden>
          {t(`${words}Hint`)}
        </span>
      </span>
      {shortcut !== undefined && <Keys shortcut={shortcut} />}
    </button>
  )
}
