import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { type KeyboardEvent, useMemo } from 'react'
import { liftedSource } from '../../../src-shared/article/lifted.ts'
import { slugify } from '../../../src-shared/article/slugify.ts'
import type { SearchHit } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { articleKeys } from '../../api/keys.ts'
import { type Desk, useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { INSERT_RELATED } from '../../editor/blocks/related/related-commands.ts'
import { useWords, type Words } from '../../i18n/words.ts'
import type { MenuChoice } from '../../ui/menu.tsx'
import { notify } from '../../ui/toasts.tsx'
import { openSession } from '../compose/autosave.ts'
import { goToStory } from '../compose/go-to-story.ts'
import { changeExport } from '../exporting/export-state.ts'
import { type ArchiveDesk, useArchive } from './archive-state.tsx'
import { type RecentSearches, useRecentSearches } from './recent-searches.ts'

/**
 * What can be done with hits, one or several: reading, opening, a draft of them, a link to them, their citations. Each
 * says what it did, and what was put into the story can be taken back.
 */
export type Target = Pick<SearchHit, 'id' | 'headline'>
export type HitActions = {
  open: (id: string) => void
  /** Shows the preview and goes to it. */
  preview: () => void
  liftToDraft: (hit: Target) => void
  copyCitations: (hits: readonly Target[]) => void
  /** Asks as what, and where to. */
  exportHits: (hits: readonly Target[]) => void
  /** Null while no story is open to take links. */
  insertRelated: ((hits: readonly Target[]) => void) | null
  /** The picked hits when there are some, else the one given. */
  chosen: (hit: Target) => readonly Target[]
  /** The letters that stand for the verbs; true when the key was one of them. */
  pressVerb: (event: KeyboardEvent, hit: Target) => boolean
}

const citedAtOnce = 500

/** The article as it is, with a new life: nothing is written into the archived one. */
const liftToDraft = async (id: string) => {
  const source = await call('articles.get', { id })
  const { headline, standfirst, section, tags, language, dateline, leadImage, html, text, quotations, related } = source
  return call('articles.create', {
    content: {
      headline,
      // It follows the headline, as that of a typed story does; the archived article keeps its own.
      slug: slugify(headline),
      standfirst,
      section,
      tags,
      language,
      dateline,
      leadImage,
      html,
      text,
      quotations,
      related,
    },
    origin: { kind: 'typed', source: liftedSource(id) },
  })
}

const insertRelated = async (target: string, hits: readonly Target[]): Promise<() => void> => {
  const session = await openSession(target)
  const links = hits.map((hit) => ({ articleId: hit.id, title: hit.headline, url: '' }))
  session.editor.dispatchCommand(INSERT_RELATED, { kind: 'end', links })
  return session.undo
}

/** The same object until another story is open or another search is remembered. */
export const useHitActions = (): HitActions => {
  const { t } = useWords()
  const desk = useDesk()
  const archive = useArchive()
  const { add } = useRecentSearches()
  const queries = useQueryClient()
  return useMemo(() => actionsWith({ t, desk, archive, add, queries }), [t, desk, archive, add, queries])
}

type Means = {
  t: Words['t']
  desk: Desk
  archive: ArchiveDesk
  add: RecentSearches['add']
  queries: QueryClient
}

const actionsWith = ({ t, desk, archive, add, queries }: Means): HitActions => {
  const fail = tellFailure(t)
  const remember = (): void => add(archive.now().search.text)
  const lift = async ({ id, headline }: Target): Promise<void> => {
    const draft = await liftToDraft(id)
    void queries.invalidateQueries({ queryKey: articleKeys.lists })
    void queries.invalidateQueries({ queryKey: articleKeys.counts })
    archive.dispatch({ type: 'previewing', previewing: false })
    desk.showView('draft')
    desk.openArticle(draft.id)
    notify({
      title: t('archive.lifted', { headline: headline || t('desk.untitled') }),
      detail: t('archive.liftedHint'),
    })
  }
  const copy = async (hits: readonly Target[]): Promise<void> => {
    const ids = hits.map((hit) => hit.id)
    const lines: string[] = []
    for (let at = 0; at < ids.length; at += citedAtOnce)
      lines.push(...(await call('archive.citations', { ids: ids.slice(at, at + citedAtOnce) })))
    await navigator.clipboard.writeText(lines.join('\n'))
    notify({ title: t('archive.cited', { n: lines.length }), detail: lines.slice(0, 3).join('\n') })
  }
  const insert = async (target: string, hits: readonly Target[]): Promise<void> => {
    const others = hits.filter((hit) => hit.id !== target)
    if (others.length === 0) return notify({ title: t('archive.relatedSelf'), kind: 'problem' })
    const undo = await insertRelated(target, others)
    notify({ title: t('archive.related', { n: others.length }), action: { label: t('frame.undo'), run: undo } })
  }

  const { articleId } = desk
  const actions: HitActions = {
    open: (id) => {
      remember()
      archive.dispatch({ type: 'previewing', previewing: false })
      // The story is there already: the one who opens it again means to write in it.
      if (id === articleId) void goToStory(id).catch(fail)
      else desk.openArticle(id)
    },
    preview: () => {
      remember()
      archive.dispatch({ type: 'previewing', previewing: true, entering: true })
    },
    liftToDraft: (hit) => {
      remember()
      void lift(hit).catch(fail)
    },
    copyCitations: (hits) => {
      remember()
      void copy(hits).catch(fail)
    },
    exportHits: (hits) => {
      remember()
      changeExport({ scope: 'picked', picked: hits.map((hit) => hit.id) })
      desk.showOverlay('export')
    },
    insertRelated:
      articleId === null
        ? null
        : (hits) => {
            remember()
            void insert(articleId, hits).catch(fail)
          },
    chosen: (hit) => {
      const { picked } = archive.now().place
      return picked.size > 0 ? [...picked.values()] : [hit]
    },
    pressVerb: (event, hit) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
      // Caps Lock is on where wire copy is read.
      switch (event.key.toLowerCase()) {
        case 'i':
          if (actions.insertRelated === null) notify({ title: t('archive.needsStory'), kind: 'problem' })
          else actions.insertRelated(actions.chosen(hit))
          return true
        case 'c':
          actions.copyCitations(actions.chosen(hit))
          return true
        case 'e':
          actions.exportHits(actions.chosen(hit))
          return true
        case 'a':
          actions.liftToDraft(hit)
          return true
        default:
          return false
      }
    },
  }
  return actions
}

/** The same verbs as a menu. */
export const hitChoices = (actions: HitActions, hit: Target, t: Words['t']): MenuChoice[] => {
  const { insertRelated: insert } = actions
  const hits = actions.chosen(hit)
  const several = hits.length > 1
  const one: MenuChoice[] = [
    { label: t('archive.verb.open'), shortcut: 'Enter', run: () => actions.open(hit.id) },
    { label: t('archive.verb.preview'), shortcut: 'Space', run: actions.preview },
    { label: t('archive.verb.lift'), shortcut: 'A', run: () => actions.liftToDraft(hit) },
    { separator: 'verbs' },
  ]
  return [
    ...(several ? [] : one),
    {
      label: several ? t('archive.verb.relatedMany', { n: hits.length }) : t('archive.verb.related'),
      shortcut: 'I',
      disabled: insert === null,
      run: () => insert?.(hits),
    },
    {
      label: several ? t('archive.verb.citeMany', { n: hits.length }) : t('archive.verb.cite'),
      shortcut: 'C',
      run: () => actions.copyCitations(hits),
    },
    {
      label: several ? t('archive.verb.exportMany', { n: hits.length }) : t('archive.verb.export'),
      shortcut: 'E',
      run: () => actions.exportHits(hits),
    },
  ]
}
