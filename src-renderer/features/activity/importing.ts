import { useQueryClient } from '@tanstack/react-query'
import { createElement } from 'react'
import { call } from '../../api/client.ts'
import { archiveKeys, articleKeys } from '../../api/keys.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { tellFailure } from '../../app/failure-words.ts'
import { useWords } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import { ImportProblems } from './import-problems.tsx'

/** Brings articles in, from files the editor chooses or from the sample, and says how many came and which did not. */
export type Importing = { chooseFiles: () => void; openSample: () => void }

export const useImporting = (): Importing => {
  const { t } = useWords()
  const { showView, openArticle } = useDesk()
  const queries = useQueryClient()

  const bring = async (channel: 'importing.choose' | 'importing.sample'): Promise<void> => {
    const report = await call(channel, {})
    if (report === null) return
    void queries.invalidateQueries({ queryKey: articleKeys.all })
    void queries.invalidateQueries({ queryKey: archiveKeys.all })
    const { imported, updated, skipped, failed, ids } = report
    notify({
      title: t('activity.imported', { n: imported, updated, skipped }),
      kind: failed.length > 0 ? 'problem' : 'done',
      ...(failed.length > 0 && { detail: createElement(ImportProblems, { failed }) }),
    })
    const [first] = ids
    if (first === undefined) return
    showView('archive')
    if (channel === 'importing.sample') openArticle(first)
  }

  return {
    chooseFiles: () => void bring('importing.choose').catch(tellFailure(t)),
    openSample: () => void bring('importing.sample').catch(tellFailure(t)),
  }
}
