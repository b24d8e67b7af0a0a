import { Activity } from '../features/activity/activity.tsx'
import { ArchivePanel } from '../features/archive/archive-panel.tsx'
import { ArchivePreview } from '../features/archive/archive-preview.tsx'
import { useIsPreviewing } from '../features/archive/archive-state.tsx'
import { SavedList } from '../features/archive/saved-list.tsx'
import { StoryInspector } from '../features/compose/story-inspector.tsx'
import { StoryView } from '../features/compose/story-view.tsx'
import { DeskPanel } from '../features/desk/desk-panel.tsx'
import { DeskNav } from '../features/desk/nav.tsx'
import { useCounts } from '../features/desk/queries.ts'
import { QueuePanel } from '../features/publishing/queue-panel.tsx'
import { useTellPublishing } from '../features/publishing/tell-publishing.ts'
import { QuotesPanel } from '../features/quotes/quotes-panel.tsx'
import { Welcome } from '../features/welcome/welcome.tsx'
import { useWords } from '../i18n/words.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { shortcutText } from '../ui/keys.tsx'
import { SplitHandle } from '../ui/split-handle.tsx'
import { type DeskView, useDesk } from './desk-state.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import styles from './frame.module.css'
import { NavFooter } from './nav-footer.tsx'
import { Overlays } from './overlays.tsx'
import { type Panels, panelLimits, usePanels } from './panels.ts'
import { commandShortcuts } from './shortcuts.ts'
import { StatusBar } from './status-bar.tsx'
import { useFrameCommands, useInspectorCommands } from './use-frame-commands.ts'
import { useShortcuts } from './use-shortcuts.ts'

/** The window: navigation, list, story, inspector, status. Each part breaks alone. */
export const Frame = () => {
  const { t } = useWords()
  const desk = useDesk()
  const panels = usePanels()
  const isPreviewing = useIsPreviewing() && desk.view === 'archive' && !desk.focusMode
  useFrameCommands(panels)
  useShortcuts(desk.overlay !== null)
  useTellPublishing()
  const showInspector = panels.open.inspector && !desk.focusMode && desk.articleId !== null && !isPreviewing
  useInspectorCommands(panels, showInspector)
  return (
    <div className={styles.window}>
      <div className={styles.columns}>
        {!desk.focusMode && (
          <nav className={panels.narrow ? styles.compactNav : styles.nav} aria-label={t('frame.desk')}>
            <DeskNav compact={panels.narrow} below={{ archive: panels.narrow ? null : <SavedList /> }} />
            <NavFooter compact={panels.narrow} />
          </nav>
        )}
        {panels.open.list && !desk.focusMode && <ListColumn panels={panels} />}
        <main className={styles.story} aria-label={t('frame.story')}>
          <h1 className={styles.hidden}>{t('frame.app')}</h1>
          {/* Behind a preview the story stays as it is: its place, its caret, its undo. */}
          <div className={styles.page} hidden={isPreviewing}>
            <ErrorBoundary key={desk.articleId}>
              {desk.articleId === null ? <NoStory /> : <StoryView key={desk.articleId} articleId={desk.articleId} />}
            </ErrorBoundary>
          </div>
          {isPreviewing && (
            <ErrorBoundary>
              <ArchivePreview />
            </ErrorBoundary>
          )}
        </main>
        {showInspector && desk.articleId !== null && <InspectorColumn panels={panels} articleId={desk.articleId} />}
      </div>
      <Activity />
      <StatusBar panels={panels} />
      <Overlays />
    </div>
  )
}

const ViewPanel = ({ view }: { view: DeskView }) => {
  switch (view) {
    case 'queue':
      return <QueuePanel />
    case 'archive':
      return <ArchivePanel />
    case 'quotes':
      return <QuotesPanel />
    case 'draft':
    case 'ready':
    case 'published':
    case 'trashed':
      return <DeskPanel view={view} />
  }
}

const ListColumn = ({ panels }: { panels: Panels }) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <section className={styles.list} style={{ width: panels.width.list }} aria-label={t('frame.articles')}>
      <ErrorBoundary key={view}>
        <ViewPanel view={view} />
      </ErrorBoundary>
      <SplitHandle
        label={t('frame.listHandle')}
        width={panels.width.list}
        {...panelLimits.list}
        edge="right"
        onMove={(width) => panels.resize('list', width)}
        onRest={(width) => panels.keepWidth('list', width)}
      />
    </section>
  )
}

const InspectorColumn = ({ panels, articleId }: { panels: Panels; articleId: string }) => {
  const { t } = useWords()
  return (
    <aside className={styles.inspector} style={{ width: panels.width.inspector }} aria-label={t('frame.inspector')}>
      <h2 className={styles.hidden}>{t('frame.inspector')}</h2>
      <SplitHandle
        label={t('frame.inspectorHandle')}
        width={panels.width.inspector}
        {...panelLimits.inspector}
        edge="left"
        onMove={(width) => panels.resize('inspector', width)}
        onRest={(width) => panels.keepWidth('inspector', width)}
      />
      <ErrorBoundary key={articleId}>
        <StoryInspector key={articleId} articleId={articleId} />
      </ErrorBoundary>
    </aside>
  )
}

const NoStory = () => {
  const { t } = useWords()
  const counts = useCounts()
  if (counts === undefined) return null
  if (counts.all + counts.trashed === 0) return <Welcome />
  const shortcut = shortcutText(commandShortcuts['new-article'])
  return <EmptyState title={t('frame.noArticle')} hint={t('frame.noArticleHint', { shortcut })} />
}
