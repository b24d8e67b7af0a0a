import { Check } from 'lucide-react'
import { memo } from 'react'
import type { SearchHit } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './hit-row.module.css'
import { Marked } from './marked.tsx'

/** One article that was found: headline and passage with the found words marked, then section and date. */
export const hitRowHeight = 120

type HitRowProps = {
  id: string
  /** Undefined while its page is on the way. */
  hit: SearchHit | undefined
  top: number
  position: number
  total: number
  active: boolean
  /** What a verb would take. */
  selected: boolean
  picked: boolean
  open: boolean
}

export const HitRow = memo(({ id, hit, top, position, total, active, selected, picked, open }: HitRowProps) => {
  const { t, formats } = useWords()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list or the search box keeps the focus and names the active row.
    <div
      id={id}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      aria-busy={hit === undefined}
      data-active={active}
      data-picked={picked}
      data-open={open}
      className={styles.row}
      style={{ transform: `translateY(${top}px)` }}
    >
      {hit === undefined ? (
        <span className={styles.waiting}>{t('archive.rowWaiting')}</span>
      ) : (
        <>
          <div className={styles.words}>
            <span className={styles.headline}>
              {hit.headline.trim() === '' ? (
                t('desk.untitled')
              ) : (
                <Marked text={hit.headline} marks={hit.headlineMarks} />
              )}
            </span>
            {hit.snippet !== '' && (
              <span className={styles.snippet}>
                <Marked text={hit.snippet} marks={hit.snippetMarks} />
              </span>
            )}
          </div>
          <span className={styles.meta}>
            {picked && <Check size={14} aria-hidden className={styles.check} />}
            <span className={styles.section}>{hit.section || t('desk.noSection')}</span>
            <span className={styles.day}>
              · {formats.day(new Date(hit.date))}
              {hit.status === 'published' ? '' : ` · ${statusWords(hit.status, t)}`}
            </span>
          </span>
        </>
      )}
    </div>
  )
})

const statusWords = (status: string, t: ReturnType<typeof useWords>['t']): string => {
  switch (status) {
    case 'draft':
    case 'ready':
    case 'scheduled':
    case 'published':
    case 'trashed':
      return t(`view.${status}`)
    default:
      return status
  }
}
