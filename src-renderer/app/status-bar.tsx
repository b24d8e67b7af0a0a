import { Maximize, PanelLeft, PanelRight } from 'lucide-react'
import { StoryStatus } from '../features/compose/story-status.tsx'
import { ExportActivity } from '../features/exporting/export-activity.tsx'
import { useQueueState } from '../features/publishing/queries.ts'
import { PullActivity } from '../features/pull/pull-activity.tsx'
import { useEndpoints } from '../features/settings/queries.ts'
import { useWords } from '../i18n/words.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { useDesk } from './desk-state.tsx'
import type { Panels } from './panels.ts'
import { commandShortcuts } from './shortcuts.ts'
import styles from './status-bar.module.css'

/** The last line of the window: the story's state on the left, publishing and the panels' switches on the right. */
export const StatusBar = ({ panels }: { panels: Panels }) => {
  const { t } = useWords()
  const desk = useDesk()
  const { list, inspector } = panels.open
  return (
    <footer role="contentinfo" className={styles.bar} aria-label={t('frame.status')}>
      <div className={styles.story}>{desk.articleId !== null && <StoryStatus articleId={desk.articleId} />}</div>
      <ExportActivity />
      <PullActivity />
      <PublishingStatus />
      <div className={styles.switches}>
        <IconButton
          label={t(list ? 'frame.hideList' : 'frame.showList')}
          icon={<PanelLeft size={16} aria-hidden />}
          aria-pressed={list && !desk.focusMode}
          disabled={desk.focusMode}
          onClick={() => panels.show('list', !list)}
        />
        <IconButton
          label={t('command.focus-mode')}
          shortcut={commandShortcuts['focus-mode']}
          icon={<Maximize size={16} aria-hidden />}
          aria-pressed={desk.focusMode}
          onClick={desk.toggleFocusMode}
        />
        <IconButton
          label={t(inspector ? 'frame.hideInspector' : 'frame.showInspector')}
          icon={<PanelRight size={16} aria-hidden />}
          aria-pressed={inspector && !desk.focusMode && desk.articleId !== null}
          disabled={desk.focusMode || desk.articleId === null}
          onClick={() => panels.show('inspector', !inspector)}
        />
      </div>
    </footer>
  )
}

const PublishingStatus = () => {
  const { t } = useWords()
  const desk = useDesk()
  const endpoints = useEndpoints()
  const { waiting, needsYou } = useQueueState()
  if (waiting + needsYou > 0) {
    return (
      <button
        type="button"
        className={needsYou > 0 ? styles.needsYou : styles.queue}
        onClick={() => desk.showView('queue')}
      >
        {t('view.queue')}:{' '}
        {needsYou > 0 ? t('frame.queueNeedsYou', { n: needsYou }) : t('frame.queueWaiting', { n: waiting })}
      </button>
    )
  }
  const [first] = endpoints ?? []
  if (first === undefined) return null
  return <span className={styles.ready}>{t('frame.endpointReady', { endpoint: first.name })}</span>
}
