import { useQueryClient } from '@tanstack/react-query'
import { createElement } from 'react'
import { call } from '../../api/client.ts'
import { archiveKeys, articleKeys } from '../../api/keys.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import { ImportProblems } from './import-problems.tsx'
import { considerPlan } from './plan-store.ts'

/** Ways to bring articles in: files or a folder the editor chooses, which are looked at first, and the sample. */
export type Importing = { chooseFiles: () => void; chooseFolder: () => void; openSample: () => void }

export const useImporting = (): Importing => {
  const { t } = useWords()
  const { showView, openArticle } = useDesk()
  const queries = useQueryClient()

  const choose = async (kind: 'files' | 'folder'): Promise<void> => {
    const plan = await call('importing.choose', { kind })
    if (plan !== null) considerPlan(plan)
  }

  const sample = async (): Promise<void> => {
    const { imported, updated, skipped, failed, ids } = await call('importing.sample', {})
    void queries.invalidateQueries({ queryKey: articleKeys.all })
    void queries.invalidateQueries({ queryKey: archiveKeys.all })
    notify({
      title: t('activity.imported', { n: imported, updated, skipped }),
      kind: failed.length > 0 ? 'problem' : 'done',
      ...(failed.length > 0 && { detail: createElement(ImportProblems, { failed }) }),
    })
    const [first] = ids
    if (first === undefined) return
    showView('archive')
    openArticle(first)
  }

  return {
    chooseFiles: () => void choose('files').catch(tellFailure(t)),
    chooseFolder: () => void choose('folder').catch(tellFailure(t)),
    openSample: () => void sample().catch(tellFailure(t)),
  }
}
