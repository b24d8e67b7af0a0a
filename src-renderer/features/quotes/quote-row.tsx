import type { JSX } from 'react'
import type { QuoteHit } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './quotes.module.css'

/** One quotation: the words, who said them, how and when, and the story they stand in. */
const surelySaid = 0.8

type QuoteRowProps = { id: string; hit: QuoteHit; active: boolean; onChoose: () => void; onOpen: () => void }

export const QuoteRow = ({ id, hit, active, onChoose, onOpen }: QuoteRowProps): JSX.Element => {
  const { t, formats } = useWords()
  const facts = [hit.role, hit.verb, hit.date === '' ? '' : formats.day(new Date(`${hit.date}T00:00`))]
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active row.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for all rows.
    <div id={id} role="option" aria-selected={active} className={styles.row} onClick={onChoose} onDoubleClick={onOpen}>
      <span className={styles.words}>{hit.text}</span>
      <span className={styles.who}>
        <strong>{hit.speaker === '' ? t('quotes.unknown') : hit.speaker}</strong>
        {facts.filter((fact) => fact !== '').map((fact) => ` · ${fact}`)}
        {hit.speaker !== '' && hit.confidence < surelySaid ? (
          <span className={styles.unsure}> · {t('quotes.unsure')}</span>
        ) : null}
      </span>
      <span className={styles.source}>{hit.headline.trim() === '' ? t('desk.untitled') : hit.headline}</span>
    </div>
  )
}
