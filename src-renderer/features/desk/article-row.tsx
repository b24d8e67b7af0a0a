import type { ArticleSummary } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { headlineOf } from './actions.ts'
import styles from './article-row.module.css'

/** One article in the list: two lines of headline, then section and time. Always the same height, so nothing jumps. */
export const rowHeight = 84

/** Work goes by when it was last touched; what readers have goes by its own date, as its list is ordered. */
const shownDate = ({ status, datedAt, updatedAt }: ArticleSummary): string =>
  status === 'published' ? datedAt : updatedAt

export const ArticleRow = ({
  id,
  article,
  top,
  position,
  total,
  active,
  open,
  onPoint,
  onOpen,
}: {
  id: string
  article: ArticleSummary | undefined
  top: number
  position: number
  total: number
  active: boolean
  open: boolean
  onPoint: () => void
  onOpen: () => void
}) => {
  const { t, formats } = useWords()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the listbox keeps the focus and names the active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox hears the keys for all rows.
    <div
      id={id}
      role="option"
      aria-selected={open}
      aria-posinset={position}
      aria-setsize={total}
      data-active={active}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
      onPointerDown={onPoint}
      onClick={onOpen}
    >
      {article && (
        <>
          <span className={article.headline.trim() === '' ? styles.untitled : styles.headline}>
            {headlineOf(t, article)}
          </span>
          <span className={styles.meta}>
            <span className={styles.section}>{article.section || t('desk.noSection')}</span>
            {' · '}
            {formats.brief(new Date(shownDate(article)), new Date())}
          </span>
        </>
      )}
    </div>
  )
}
