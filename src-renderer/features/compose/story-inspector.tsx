import { FileText, History, Link2, Quote, Send, SpellCheck } from 'lucide-react'
import { type JSX, useState } from 'react'
import { useCommand } from '../../app/commands.ts'
import { useWords } from '../../i18n/words.ts'
import { type Tab, Tabs } from '../../ui/tabs.tsx'
import { ChecksTab } from '../checks/checks-tab.tsx'
import { useChecks } from '../checks/use-checks.ts'
import { PublishingPanel } from '../publishing/publishing-panel.tsx'
import { ArticleTab } from './article-tab.tsx'
import { QuotesTab } from './quotes-tab.tsx'
import { RelatedTab } from './related-tab.tsx'
import type { StorySession } from './session.ts'
import { useSession, useStory } from './use-session.ts'
import { VersionsTab } from './versions-tab.tsx'

/** Beside the story: its facts, checks, related stories, versions, where it was published, and quotations. */
type TabName = 'article' | 'checks' | 'related' | 'versions' | 'publish' | 'quotes'

export const StoryInspector = ({ articleId }: { articleId: string }): JSX.Element | null => {
  const result = useSession(articleId)
  return result.kind === 'open' ? <Inspector session={result.session} /> : null
}

const Inspector = ({ session }: { session: StorySession }): JSX.Element => {
  const { t } = useWords()
  const [tab, setTab] = useState<TabName>('article')
  const quotes = useStory(session, (state) => state.quotations.length)
  const notes = useChecks(session, ({ findings }) => findings.length)
  const related = useStory(session, (state) => state.related.length)
  useCommand('inspector-1', () => setTab('article'))
  useCommand('inspector-2', () => setTab('checks'))
  useCommand('inspector-3', () => setTab('related'))
  useCommand('inspector-4', () => setTab('versions'))
  useCommand('inspector-5', () => setTab('publish'))
  useCommand('inspector-6', () => setTab('quotes'))
  const tabs: Tab<TabName>[] = [
    {
      value: 'article',
      icon: <FileText size={16} aria-hidden />,
      label: t('compose.tab.article'),
      panel: <ArticleTab session={session} />,
    },
    {
      value: 'checks',
      icon: <SpellCheck size={16} aria-hidden />,
      label: t('checks.tab'),
      count: notes,
      panel: <ChecksTab session={session} />,
    },
    {
      value: 'related',
      icon: <Link2 size={16} aria-hidden />,
      label: t('compose.tab.related'),
      count: related,
      panel: <RelatedTab session={session} />,
    },
    {
      value: 'versions',
      icon: <History size={16} aria-hidden />,
      label: t('compose.tab.versions'),
      panel: <VersionsTab session={session} />,
    },
    {
      value: 'publish',
      icon: <Send size={16} aria-hidden />,
      label: t('compose.tab.publish'),
      panel: <PublishingPanel articleId={session.articleId} />,
    },
    {
      value: 'quotes',
      icon: <Quote size={16} aria-hidden />,
      label: t('compose.tab.quotes'),
      count: quotes,
      panel: <QuotesTab session={session} />,
    },
  ]
  return <Tabs label={t('frame.inspector')} tabs={tabs} value={tab} onChange={setTab} />
}
