import { Command, Settings } from 'lucide-react'
import { useWords } from '../i18n/words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { runCommand } from './commands.ts'
import styles from './nav-footer.module.css'
import { commandShortcuts } from './shortcuts.ts'

/** Palette and settings, always in the same corner. */
export const NavFooter = ({ compact }: { compact: boolean }) => {
  const { t } = useWords()
  return (
    <div className={compact ? styles.compact : styles.footer}>
      <IconButton
        label={t('command.settings')}
        shortcut={commandShortcuts.settings}
        icon={<Settings size={16} aria-hidden />}
        onClick={() => runCommand('settings')}
      />
      <IconButton
        label={t('command.palette')}
        shortcut={commandShortcuts.palette}
        icon={<Command size={16} aria-hidden />}
        onClick={() => runCommand('palette')}
      />
    </div>
  )
}
