import { Dialog as Base } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import { archiveKeys } from '../../api/keys.ts'
import { useWords } from '../../i18n/words.ts'
import { Keys } from '../../ui/keys.tsx'
import { useRested } from '../archive/queries.ts'
import { moveInList } from '../desk/list-keys.ts'
import { type Choice, useChoices } from './choices.ts'
import { type Entry, matching } from './entries.ts'
import styles from './palette.module.css'

/** One box for commands, views, settings and articles; arrows choose, Enter does it. */
const articlesShown = 8

export const Palette = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  return (
    <Base.Root open onOpenChange={(open) => !open && onClose()}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} aria-label={t('palette.title')}>
          <PaletteList onClose={onClose} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

const PaletteList = ({ onClose }: { onClose: () => void }) => {
  const { t } = useWords()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const [wanted, setWanted] = useState(0)
  const choices = useChoices()
  const articles = useArticleChoices(query, choices.openArticle)
  const found = [...matching(choices.fixed, query), ...articles]
  const groups = (['commands', 'views', 'searches', 'settings', 'articles'] as const)
    .map((group) => ({ group, entries: found.filter((entry) => entry.group === group) }))
    .filter(({ entries }) => entries.length > 0)
  const shown = groups.flatMap(({ entries }) => entries)
  const active = Math.min(wanted, shown.length - 1)
  const current = shown[active]

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  const choose = (choice: Choice | undefined): void => {
    if (choice === undefined) return
    onClose()
    choice.run()
  }
  const press = (event: KeyboardEvent): void => {
    const inText = event.key === 'Home' || event.key === 'End'
    const moved = inText ? null : moveInList(event.key, active, shown.length, 8)
    if (moved !== null) setWanted(moved)
    else if (event.key === 'Enter') choose(current)
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        className={styles.input}
        type="text"
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={current ? `${id}-${current.id}` : undefined}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setWanted(0)
        }}
        onKeyDown={press}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette.title')}
        className={styles.list}
        tabIndex={-1}
      >
        {groups.map(({ group, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox has no element of its own.
          <div key={group} role="group" aria-label={t(`palette.${group}`)}>
            <p className={styles.group} aria-hidden>
              {t(`palette.${group}`)}
            </p>
            {entries.map((entry) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the box keeps the focus and names the active entry.
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box hears the keys for all entries.
              <div
                key={entry.id}
                id={`${id}-${entry.id}`}
                role="option"
                aria-selected={entry === current}
                className={styles.entry}
                onClick={() => choose(entry)}
              >
                <span className={styles.label}>{entry.label}</span>
                {entry.shortcut !== undefined && <Keys shortcut={entry.shortcut} />}
              </div>
            ))}
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className={styles.none}>{t('palette.none')}</p>}
    </>
  )
}

const useArticleChoices = (query: string, openArticle: (id: string) => void): (Entry & Choice)[] => {
  const { t } = useWords()
  const rested = useRested(query.trim(), 80)
  const search = { query: rested, asYouType: true, limit: articlesShown }
  const { data } = useQuery({
    queryKey: archiveKeys.search(search),
    queryFn: () => call('archive.search', search),
    enabled: rested !== '',
  })
  if (rested === '') return []
  return (data?.hits ?? []).map((hit) => ({
    id: hit.id,
    label: hit.headline.trim() || t('desk.untitled'),
    group: 'articles' as const,
    run: () => openArticle(hit.id),
  }))
}
