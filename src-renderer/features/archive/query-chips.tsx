import { X } from 'lucide-react'
import type { QueryPart } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import styles from './query-chips.module.css'
import { withoutPart } from './query-text.ts'

/** The query as it was understood, piece by piece; a piece is taken out with its button. One plain word needs no chips. */
export const QueryChips = ({
  query,
  parts,
  onChange,
}: {
  query: string
  parts: readonly QueryPart[]
  onChange: (query: string) => void
}) => {
  const { t } = useWords()
  const isPlain = parts.every((part) => part.scope === 'any' && !part.negated && part.problem === null)
  if (parts.length === 0 || (parts.length === 1 && isPlain)) return null
  return (
    <ul className={styles.chips} aria-label={t('archive.chips')}>
      {parts.map((part) => {
        const text = query.slice(part.start, part.end)
        return (
          <li key={part.start} className={styles.chip} data-problem={part.problem !== null}>
            {part.either && <span className={styles.word}>{t('archive.chip.or')}</span>}
            {part.negated && <span className={styles.word}>{t('archive.chip.not')}</span>}
            <span>{part.negated ? text.replace(/^-/, '') : text}</span>
            {part.problem !== null && <em>{t(`archive.chip.problem.${part.problem}`)}</em>}
            <button
              type="button"
              className={styles.remove}
              aria-label={t('archive.chip.remove', { part: text })}
              onClick={() => onChange(withoutPart(query, part))}
            >
              <X size={12} aria-hidden />
            </button>
          </li>
        )
      })}
    </ul>
  )
}
