import {
  Archive,
  CheckCircle2,
  FilePen,
  Globe,
  ListOrdered,
  type LucideIcon,
  MessageSquareQuote,
  Trash2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { type DeskView, deskViews, useDesk } from '../../app/desk-state.tsx'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { useWords } from '../../i18n/words.ts'
import { Tooltip } from '../../ui/tooltip.tsx'
import { useQueueState } from '../publishing/queries.ts'
import styles from './nav.module.css'
import { useCounts } from './queries.ts'

/** The desk's views and how much is in each. Compact, it shows icons and keeps the names for tooltips and readers. */
const icons: Record<DeskView, LucideIcon> = {
  draft: FilePen,
  ready: CheckCircle2,
  published: Globe,
  queue: ListOrdered,
  archive: Archive,
  quotes: MessageSquareQuote,
  trashed: Trash2,
}

export const DeskNav = ({
  compact,
  below = {},
}: {
  compact: boolean
  /** What belongs to a view and stands under it. */
  below?: Partial<Record<DeskView, ReactNode>>
}) => (
  <ul className={styles.views}>
    {deskViews.map((view) => (
      <li key={view} className={view === 'queue' || view === 'trashed' ? styles.apart : undefined}>
        <ViewButton view={view} compact={compact} />
        {below[view]}
      </li>
    ))}
  </ul>
)

const ViewButton = ({ view, compact }: { view: DeskView; compact: boolean }) => {
  const { t } = useWords()
  const desk = useDesk()
  const Icon = icons[view]
  const button = (
    <button
      type="button"
      className={styles.view}
      aria-current={desk.view === view ? 'page' : undefined}
      onClick={() => desk.showView(view)}
    >
      <Icon size={16} aria-hidden />
      <span className={compact ? styles.hidden : styles.name}>{t(`view.${view}`)}</span>
      <Amount view={view} compact={compact} />
    </button>
  )
  if (!compact) return button
  const shortcut = view === 'archive' ? commandShortcuts['search-archive'] : undefined
  return (
    <Tooltip label={t(`view.${view}`)} shortcut={shortcut}>
      {button}
    </Tooltip>
  )
}

const Amount = ({ view, compact }: { view: DeskView; compact: boolean }) => {
  const { t, formats } = useWords()
  const counts = useCounts()
  const queue = useQueueState()
  if (view === 'queue') {
    if (queue.waiting + queue.needsYou === 0) return null
    const words =
      queue.needsYou > 0
        ? t('frame.queueNeedsYou', { n: queue.needsYou })
        : t('frame.queueWaiting', { n: queue.waiting })
    return (
      <span className={[styles.dot, queue.needsYou > 0 ? styles.needsYou : undefined].filter(Boolean).join(' ')}>
        <span className={styles.hidden}>{words}</span>
      </span>
    )
  }
  const count = view === 'archive' || view === 'quotes' ? 0 : (counts?.[view] ?? 0)
  if (count === 0 || view === 'trashed') return null
  return <span className={compact ? styles.hidden : styles.count}>{formats.number(count)}</span>
}
