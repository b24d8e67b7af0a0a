import { ClipboardPaste, Plus } from 'lucide-react'
import type { ArticleView } from '../../../src-shared/contract/index.ts'
import { runCommand } from '../../app/commands.ts'
import { PanelHeader } from '../../app/panel-header.tsx'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { useWords } from '../../i18n/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { ArticleList } from './article-list.tsx'
import { useCounts } from './queries.ts'

/** One view of the desk: its name and size, the ways to begin, and its articles. */
export const DeskPanel = ({ view }: { view: Exclude<ArticleView, 'all'> }) => {
  const { t } = useWords()
  const count = useCounts()?.[view] ?? 0
  return (
    <>
      <PanelHeader title={t(`view.${view}`)} note={count > 0 ? t('desk.count', { n: count }) : undefined}>
        <IconButton
          label={t('desk.newFromClipboard')}
          shortcut={commandShortcuts['new-from-clipboard']}
          icon={<ClipboardPaste size={16} aria-hidden />}
          onClick={() => runCommand('new-from-clipboard')}
        />
        <IconButton
          label={t('desk.new')}
          shortcut={commandShortcuts['new-article']}
          icon={<Plus size={16} aria-hidden />}
          onClick={() => runCommand('new-article')}
        />
      </PanelHeader>
      <ArticleList view={view} />
    </>
  )
}
