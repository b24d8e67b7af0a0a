import { Star } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, memo, useEffect, useRef, useState } from 'react'
import type { SavedSearch } from '../../../src-shared/contract/index.ts'
import { useWords } from '../../i18n/words.ts'
import { ContextMenu } from '../../ui/menu.tsx'
import { useSearch } from './archive-state.tsx'
import styles from './saved-list.module.css'
import { isSameSearch, useSavedSearches } from './saved-searches.ts'
import { useSearchFor } from './use-search-for.ts'

/**
 * The saved searches in the sidebar. Enter runs one, F2 renames it, Delete removes it, Alt with the arrows moves it; the
 * arrows alone go from one to the next.
 */
export const SavedList = () => {
  const { searches } = useSavedSearches()
  const search = useSearch()
  const current = searches.find((saved) => isSameSearch(saved, search))
  return <Rows current={current?.id ?? null} />
}

/** Drawn anew when another search is the current one, not with every key in the box. */
const Rows = memo(({ current }: { current: string | null }) => {
  const { t } = useWords()
  const { searches } = useSavedSearches()
  const list = useRef<HTMLUListElement>(null)
  const [focused, setFocused] = useState<string | null>(null)
  const [wanted, setWanted] = useState<string | null>(null)
  const active = Math.max(
    0,
    searches.findIndex(({ id }) => id === focused),
  )
  // A move puts the row elsewhere in the page, a removal takes it away: the focus follows what is meant.
  useEffect(() => {
    if (wanted === null) return
    setWanted(null)
    list.current?.querySelector<HTMLElement>(`[data-search="${wanted}"]`)?.focus()
  }, [wanted])
  if (searches.length === 0) return null
  const goTo = (index: number): void =>
    setWanted(searches[Math.min(Math.max(index, 0), searches.length - 1)]?.id ?? null)
  return (
    <section aria-label={t('archive.savedSearches')}>
      <ul ref={list} className={styles.list}>
        {searches.map((saved, index) => (
          <Row
            key={saved.id}
            saved={saved}
            isCurrent={saved.id === current}
            isTabStop={index === active}
            onFocus={() => setFocused(saved.id)}
            onStep={(step) => goTo(index + step)}
            onReturn={() => setWanted(saved.id)}
          />
        ))}
      </ul>
    </section>
  )
})

type RowProps = {
  saved: SavedSearch
  isCurrent: boolean
  isTabStop: boolean
  onFocus: () => void
  onStep: (step: -1 | 1) => void
  /** The focus comes back to this row. */
  onReturn: () => void
}

const Row = ({ saved, isCurrent, isTabStop, onFocus, onStep, onReturn }: RowProps) => {
  const { t } = useWords()
  const { rename, remove, move } = useSavedSearches()
  const searchFor = useSearchFor()
  const [renaming, setRenaming] = useState(false)
  const run = (): void => searchFor({ text: saved.query, order: saved.order, otherForms: saved.otherForms })
  const shift = (step: -1 | 1): void => void move(saved, step).then(onReturn)
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'F2') setRenaming(true)
    else if (event.key === 'Delete') {
      onStep(1)
      remove(saved)
    } else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      const step = event.key === 'ArrowUp' ? -1 : 1
      if (event.altKey) shift(step)
      else onStep(step)
    } else return
    event.preventDefault()
  }
  if (renaming) {
    return (
      <li>
        <RenameForm
          name={saved.name}
          onDone={(name) => {
            if (name !== null && name !== saved.name) rename(saved, name)
            setRenaming(false)
            onReturn()
          }}
        />
      </li>
    )
  }
  return (
    <ContextMenu
      choices={[
        { label: t('archive.saved.run'), shortcut: 'Enter', run },
        { label: t('archive.saved.rename'), shortcut: 'F2', run: () => setRenaming(true) },
        { label: t('archive.saved.up'), shortcut: 'Alt+Up', run: () => shift(-1) },
        { label: t('archive.saved.down'), shortcut: 'Alt+Down', run: () => shift(1) },
        { separator: 'remove' },
        { label: t('archive.saved.remove'), shortcut: 'Delete', danger: true, run: () => remove(saved) },
      ]}
      area={
        <li>
          <button
            type="button"
            data-search={saved.id}
            className={styles.search}
            title={saved.query}
            tabIndex={isTabStop ? 0 : -1}
            aria-current={isCurrent ? 'true' : undefined}
            onFocus={onFocus}
            onKeyDown={press}
            onClick={run}
          >
            <Star size={14} aria-hidden />
            <span className={styles.name}>{saved.name}</span>
          </button>
        </li>
      }
    />
  )
}

const RenameForm = ({ name, onDone }: { name: string; onDone: (name: string | null) => void }) => {
  const { t } = useWords()
  const [text, setText] = useState(name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.select(), [])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onDone(text.trim() === '' ? null : text.trim())
  }
  return (
    <form onSubmit={submit}>
      <input
        ref={field}
        className={styles.field}
        aria-label={t('archive.save.name')}
        value={text}
        maxLength={200}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          onDone(null)
        }}
        onBlur={() => onDone(text.trim() === '' ? null : text.trim())}
      />
    </form>
  )
}
