import { ClipboardPaste, Plus } from 'lucide-react'
import type { ArticleView } from '../../../src-shared/contract/index.ts'
import { runCommand } from '../../app/commands.ts'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { shortcutText } from '../../ui/keys.tsx'

/** An empty view teaches the one next step that fills it. */
export const DeskEmpty = ({ view }: { view: Exclude<ArticleView, 'all'> }) => {
  const { t } = useWords()
  const shortcut = shortcutText(commandShortcuts.publish)
  return (
    <EmptyState title={t(`desk.empty.${view}`)} hint={t(`desk.empty.${view}Hint`, { shortcut })}>
      {view === 'draft' && (
        <>
          <Button kind="primary" icon={<Plus size={16} aria-hidden />} onClick={() => runCommand('new-article')}>
            {t('desk.new')}
          </Button>
          <Button icon={<ClipboardPaste size={16} aria-hidden />} onClick={() => runCommand('new-from-clipboard')}>
            {t('desk.newFromClipboard')}
          </Button>
        </>
      )}
    </EmptyState>
  )
}
