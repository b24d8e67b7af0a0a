import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ArticleSummary, ArticleView } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { failureSentence, tellFailure } from '../../app/failure-words.ts'
import { commandShortcuts } from '../../app/shortcuts.ts'
import { useWords } from '../../i18n/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import styles from '../../ui/long-list.module.css'
import { ContextMenu, type MenuChoice } from '../../ui/menu.tsx'
import { goToStory } from '../compose/go-to-story.ts'
import { changeExport } from '../exporting/export-state.ts'
import { useDeskActions } from './actions.ts'
import { movesFrom } from './article-menu.ts'
import { ArticleRow, rowHeight } from './article-row.tsx'
import { DeskEmpty } from './desk-empty.tsx'
import { findTyped, moveInList, type Typed, typeLetter } from './list-keys.ts'
import { useCounts, useRows } from './queries.ts'

/** The articles of one view: as many as there are, only those on screen in the page, everything by keyboard. */
export const ArticleList = ({ view }: { view: Exclude<ArticleView, 'all'> }) => {
  const counts = useCounts()
  if (counts === undefined) return null
  if (counts[view] === 0) return <DeskEmpty view={view} />
  return <Rows key={view} view={view} total={counts[view]} />
}

const Rows = ({ view, total }: { view: Exclude<ArticleView, 'all'>; total: number }) => {
  const { t } = useWords()
  const desk = useDesk()
  const actions = useDeskActions()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const typed = useRef<Typed>({ letters: '', at: 0 })
  const [wanted, setWanted] = useState(0)
  const active = Math.min(wanted, total - 1)

  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const items = virtual.getVirtualItems()
  const rows = useRows(view, items[0]?.index ?? 0, items.at(-1)?.index ?? 0)
  const current = rows.at(active)
  useEffect(() => virtual.scrollToIndex(active), [active, virtual])

  if (rows.problem !== null) {
    return <EmptyState title={t('desk.loadFailed')} hint={failureSentence(t, rows.problem)} />
  }

  const press = (event: KeyboardEvent): void => {
    const moved = moveInList(event.key, active, total, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight))
    if (moved !== null) setWanted(moved)
    else if (event.key === 'Enter' && current && current.id === desk.articleId)
      void goToStory(current.id).catch(tellFailure(t))
    else if (event.key === 'Enter' && current) desk.openArticle(current.id)
    else if (event.key === 'Delete' && current && current.status !== 'trashed') actions.setStatus(current, 'trashed')
    else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
      typed.current = typeLetter(typed.current, event.key, event.timeStamp)
      const found = findTyped(typed.current.letters, active, total, (index) => rows.at(index)?.headline)
      if (found !== null) setWanted(found)
    } else return
    event.preventDefault()
  }

  return (
    <ContextMenu
      choices={current ? choicesFor(current) : []}
      area={
        <div
          ref={scroller}
          className={styles.scroller}
          role="listbox"
          aria-label={t(`view.${view}`)}
          aria-activedescendant={current ? `${id}-${current.id}` : undefined}
          tabIndex={0}
          onKeyDown={press}
        >
          <div className={styles.all} style={{ height: virtual.getTotalSize() }} role="presentation">
            {items.map(({ index, start }) => (
              <ArticleRow
                key={index}
                id={`${id}-${rows.at(index)?.id ?? index}`}
                article={rows.at(index)}
                top={start}
                position={index + 1}
                total={total}
                active={index === active}
                open={rows.at(index)?.id === desk.articleId}
                onPoint={() => setWanted(index)}
                onOpen={() => {
                  const article = rows.at(index)
                  if (article) desk.openArticle(article.id)
                }}
              />
            ))}
          </div>
        </div>
      }
    />
  )

  function choicesFor(article: ArticleSummary): MenuChoice[] {
    const open: MenuChoice = { label: t('desk.open'), shortcut: 'Enter', run: () => desk.openArticle(article.id) }
    const moves = movesFrom(article.status).map((move) => ({
      label: t(move.words),
      run: () => actions.setStatus(article, move.status),
    }))
    if (article.status === 'trashed') return [open, ...moves]
    const publish = {
      label: t('desk.publish'),
      shortcut: commandShortcuts.publish,
      run: () => {
        desk.openArticle(article.id)
        desk.showOverlay('publish')
      },
    }
    const take = {
      label: t('command.export-article'),
      shortcut: commandShortcuts['export-article'],
      run: () => {
        desk.openArticle(article.id)
        changeExport({ scope: 'article' })
        desk.showOverlay('export')
      },
    }
    const trash = {
      label: t('desk.toTrash'),
      shortcut: 'Delete',
      danger: true,
      run: () => actions.setStatus(article, 'trashed'),
    }
    return [open, publish, take, ...moves, { separator: 'trash' }, trash]
  }
}
