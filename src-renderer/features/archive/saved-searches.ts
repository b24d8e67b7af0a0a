import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { SavedSearch } from '../../../src-shared/contract/index.ts'
import { call } from '../../api/client.ts'
import { savedSearchKeys } from '../../api/keys.ts'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import type { Search } from './archive-state.tsx'

/** The searches the archive keeps under a name. A removed one can be taken back to its place. */
export const searchOf = ({ query, order, otherForms }: SavedSearch): Search => ({ text: query, order, otherForms })

export const isSameSearch = (saved: SavedSearch, search: Search): boolean =>
  saved.query === search.text.trim() && saved.order === search.order && saved.otherForms === search.otherForms

export type SavedSearches = {
  searches: readonly SavedSearch[]
  save: (draft: { id?: string; name: string; search: Search }) => void
  rename: (saved: SavedSearch, name: string) => void
  remove: (saved: SavedSearch) => void
  /** One place up or down; resolves when it stands there. */
  move: (saved: SavedSearch, step: -1 | 1) => Promise<void>
}

export const useSavedSearches = (): SavedSearches => {
  const { t } = useWords()
  const queries = useQueryClient()
  const { data: searches = [] } = useQuery({
    queryKey: savedSearchKeys.all,
    queryFn: () => call('archive.savedSearches', {}),
  })
  const fail = tellFailure(t)
  const refresh = (): Promise<void> => queries.invalidateQueries({ queryKey: savedSearchKeys.all })
  const place = async (id: string, to: number): Promise<void> => {
    queries.setQueryData(savedSearchKeys.all, await call('archive.moveSearch', { id, to }))
  }
  const bringBack = async ({ createdAt: _, ...saved }: SavedSearch, to: number): Promise<void> => {
    await call('archive.saveSearch', saved)
    await place(saved.id, to)
  }
  const remove = async (saved: SavedSearch): Promise<void> => {
    const at = searches.findIndex(({ id }) => id === saved.id)
    await call('archive.removeSearch', { id: saved.id })
    await refresh()
    notify({
      title: t('archive.saved.removed', { name: saved.name }),
      action: { label: t('frame.undo'), run: () => void bringBack(saved, Math.max(0, at)).catch(fail) },
    })
  }
  return {
    searches,
    save: ({ id, name, search: { text, order, otherForms } }) =>
      void call('archive.saveSearch', { ...(id && { id }), name, query: text.trim(), order, otherForms })
        .then(refresh)
        .catch(fail),
    rename: ({ createdAt: _, ...saved }, name) =>
      void call('archive.saveSearch', { ...saved, name })
        .then(refresh)
        .catch(fail),
    remove: (saved) => void remove(saved).catch(fail),
    move: async (saved, step) => {
      const to = searches.findIndex(({ id }) => id === saved.id) + step
      if (to >= 0 && to < searches.length) await place(saved.id, to).catch(fail)
    },
  }
}
