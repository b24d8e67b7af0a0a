import type { SearchHit } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './hit-row.module.css'
import { segmentsOf } from './segments.ts'

const Marked = ({ text, marks }: { text: string; marks: readonly (readonly [number, number])[] }) =>
  segmentsOf(text, marks).map((segment) =>
    segment.marked ? <mark key={segment.start}>{segment.text}</mark> : segment.text,
  )

/** One article that was found: headline and passage with the found words marked, then section and date. */
export const HitRow = ({
  id,
  hit,
  active,
  open,
  onOpen,
}: {
  id: string
  hit: SearchHit
  active: boolean
  open: boolean
  onOpen: () => void
}) => {
  const { t, formats } = useWords()
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus and names the active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box hears the keys for all rows.
    <div id={id} role="option" aria-selected={open} data-active={active} className={styles.row} onClick={onOpen}>
      <span className={styles.headline}>
        {hit.headline.trim() === '' ? t('desk.untitled') : <Marked text={hit.headline} marks={hit.headlineMarks} />}
      </span>
      {hit.snippet !== '' && (
        <span className={styles.snippet}>
          <Marked text={hit.snippet} marks={hit.snippetMarks} />
        </span>
      )}
      <span className={styles.meta}>
        {hit.section || t('desk.noSection')} · {formats.day(new Date(hit.date))}
      </span>
    </div>
  )
}
