import type { JSX } from 'react'
import type { SpeakerCard } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './quotes.module.css'

/** What the archive knows about a speaker: how often and when last quoted, the roles over time, the spellings. */
export const SpeakerCardView = ({ card }: { card: SpeakerCard }): JSX.Element => {
  const { t, formats } = useWords()
  const day = (iso: string): string => formats.day(new Date(`${iso}T00:00`))
  const span = (from: string, to: string): string =>
    from === to ? day(to) : t('quotes.card.from', { from: day(from), to: day(to) })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className={styles.card} aria-label={t('quotes.card', { name: card.name })} tabIndex={0}>
      <h3 className={styles.name}>{card.name}</h3>
      <p>{t('quotes.card.quotes', { n: card.quotes, date: day(card.lastQuoted) })}</p>
      <dl className={styles.facts}>
        {card.roles.length === 0 ? null : <dt>{t('quotes.card.roles')}</dt>}
        {card.roles.map(({ role, from, to }) => (
          <dd key={role}>
            {role} <span className={styles.source}>{span(from, to)}</span>
          </dd>
        ))}
        {card.variants.length < 2 ? null : (
          <>
            <dt>{t('quotes.card.spellings')}</dt>
            <dd>{card.variants.join(' · ')}</dd>
          </>
        )}
      </dl>
    </section>
  )
}
