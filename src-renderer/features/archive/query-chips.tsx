import { type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import type { QueryPart } from '../../../src-shared/contract/index.ts'
import { useWords, type Words } from '../../i18n/words.ts'
import { RemoveButton } from '../../ui/remove-button.tsx'
import { ChipEditor } from './chip-editor.tsx'
import styles from './query-chips.module.css'
import { statusOf, withNegation, withoutPart, withPiece } from './query-text.ts'

/**
 * The query as it was understood, piece by piece. Arrows go from chip to chip, Enter changes one, the minus key excludes
 * it, Delete takes it out; the text above says the same all the time. One plain word needs no chips.
 */
type QueryChipsProps = {
  /** The text the parts belong to. */
  query: string
  parts: readonly QueryPart[]
  onChange: (query: string) => void
  /** The last chip is gone, or the editor is done here. */
  onLeave: () => void
}

/** The days meant by a date that tells them only together with today: “kemarin”, “mei”. */
const daysMeant = ({ scope, value, days }: QueryPart, formats: Words['formats']): string => {
  if (days === null || /\d{4}/.test(value)) return ''
  const written = (day: string): string => formats.day(new Date(`${day}T00:00:00`))
  const first = written(days.first)
  const last = written(days.last)
  if (scope === 'from' || first === last) return ` (${first})`
  return scope === 'to' ? ` (${last})` : ` (${first} – ${last})`
}

const valueWords = (part: QueryPart, { t, formats }: Words): string => {
  const status = part.scope === 'status' ? statusOf(part.value) : null
  if (status !== null) return t(`view.${status}`)
  return part.phrase && part.scope === 'any' ? `“${part.value}”` : part.value + daysMeant(part, formats)
}

export const QueryChips = memo(({ query, parts, onChange, onLeave }: QueryChipsProps) => {
  const words = useWords()
  const { t, language } = words
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState(0)
  const [editing, setEditing] = useState<number | null>(null)
  const [returning, setReturning] = useState(false)
  const isPlain = parts.every((part) => part.scope === 'any' && !part.negated && part.problem === null && !part.phrase)
  const active = Math.min(focused, parts.length - 1)

  // After a change the chips are others: the one in the same place takes the focus.
  useEffect(() => {
    if (!returning) return
    setReturning(false)
    list.current?.querySelectorAll<HTMLElement>('[data-chip]')[active]?.focus()
  }, [returning, active])

  if (parts.length === 0 || (parts.length === 1 && isPlain)) return null

  const change = (next: string): void => {
    setEditing(null)
    onChange(next)
    if (parts.length === 1 && next === '') onLeave()
    else setReturning(true)
  }
  const goTo = (index: number): void => {
    setFocused(index)
    list.current?.querySelectorAll<HTMLElement>('[data-chip]')[index]?.focus()
  }
  const press = (event: KeyboardEvent, part: QueryPart, index: number): void => {
    if (event.key === 'ArrowRight') goTo(Math.min(index + 1, parts.length - 1))
    else if (event.key === 'ArrowLeft') goTo(Math.max(index - 1, 0))
    else if (event.key === 'Delete' || event.key === 'Backspace') change(withoutPart(query, part))
    else if (event.key === '-') change(withNegation(query, part, language))
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }

  return (
    <ul ref={list} className={styles.chips} aria-label={t('archive.chips')}>
      {parts.map((part, index) => {
        const text = query.slice(part.start, part.end)
        const told = [
          part.negated ? t('archive.chip.not') : '',
          part.scope === 'any' ? '' : `${t(`archive.scope.${part.scope}`)}:`,
          valueWords(part, words),
          part.problem === null ? '' : t(`archive.chip.problem.${part.problem}`),
        ]
        return (
          <li key={part.start} className={styles.place}>
            {part.either && <span className={styles.word}>{t('archive.chip.or')}</span>}
            <span className={styles.chip} data-problem={part.problem !== null} data-negated={part.negated}>
              <button
                type="button"
                data-chip
                className={styles.change}
                tabIndex={index === active ? 0 : -1}
                aria-haspopup="dialog"
                aria-expanded={editing === index}
                aria-label={t('archive.chip.change', { part: told.filter((word) => word !== '').join(' ') })}
                title={t('archive.chip.keys')}
                onFocus={() => setFocused(index)}
                onKeyDown={(event) => press(event, part, index)}
                onClick={() => setEditing(index)}
              >
                {/* The spaces are for those who hear the chip: its words are its name, one after the other. */}
                {part.negated && <span className={styles.word}>{t('archive.chip.not')}</span>}{' '}
                {part.scope !== 'any' && <span className={styles.word}>{t(`archive.scope.${part.scope}`)}</span>}{' '}
                <span className={styles.value}>{valueWords(part, words)}</span>{' '}
                {part.problem !== null && <em>{t(`archive.chip.problem.${part.problem}`)}</em>}
              </button>
              <RemoveButton
                label={t('archive.chip.remove', { part: text })}
                onRemove={() => change(withoutPart(query, part))}
              />
            </span>
            {editing === index && (
              <ChipEditor
                anchor={() => list.current?.querySelectorAll('[data-chip]')[index] ?? null}
                query={query}
                part={part}
                onApply={(piece) => change(withPiece(query, part, piece, language))}
                onClose={() => {
                  setEditing(null)
                  setReturning(true)
                }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
})
