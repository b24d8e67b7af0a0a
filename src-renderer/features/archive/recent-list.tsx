import { type KeyboardEvent, useRef, useState } from 'react'
import { useWords } from '../../i18n/words.ts'
import { Button } from '../../ui/button.tsx'
import { RemoveButton } from '../../ui/remove-button.tsx'
import styles from './recent-list.module.css'
import { useRecentSearches } from './recent-searches.ts'

/** The last searches, while nothing is asked. Arrows go from one to the next, Enter repeats it, Delete forgets it. */
export const RecentList = ({ onChoose, onLeave }: { onChoose: (text: string) => void; onLeave: () => void }) => {
  const { t } = useWords()
  const { searches, remove, clear } = useRecentSearches()
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState(0)
  if (searches.length === 0) return null
  const active = Math.min(focused, searches.length - 1)
  const goTo = (index: number): void => {
    setFocused(index)
    list.current?.querySelectorAll<HTMLElement>('[data-search]')[index]?.focus()
  }
  const forget = (search: string): void => {
    remove(search)
    if (searches.length === 1) onLeave()
    else goTo(active === searches.length - 1 ? active - 1 : active + 1)
  }
  const press = (event: KeyboardEvent, search: string, index: number): void => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') goTo(Math.min(index + 1, searches.length - 1))
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') goTo(Math.max(index - 1, 0))
    else if (event.key === 'Delete') forget(search)
    else if (event.key === 'Escape') onLeave()
    else return
    event.preventDefault()
  }
  return (
    <section className={styles.recent} aria-label={t('archive.recent')}>
      <header className={styles.header}>
        <h3 className={styles.title}>{t('archive.recent')}</h3>
        <Button
          kind="quiet"
          className={styles.clear}
          onClick={() => {
            clear()
            onLeave()
          }}
        >
          {t('archive.recent.clear')}
        </Button>
      </header>
      <ul ref={list} className={styles.list}>
        {searches.map((search, index) => (
          <li key={search} className={styles.item}>
            <button
              type="button"
              data-search
              className={styles.search}
              tabIndex={index === active ? 0 : -1}
              onFocus={() => setFocused(index)}
              onKeyDown={(event) => press(event, search, index)}
              onClick={() => onChoose(search)}
            >
              {search}
            </button>
            <RemoveButton label={t('archive.recent.remove', { query: search })} onRemove={() => remove(search)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
