import { Download } from 'lucide-react'
import { memo, useEffect } from 'react'
import type { SearchQuery } from '../../../src-shared/contract/index.ts'
import { useDesk } from '../../app/desk-state.tsx'
import { useWords } from '../../i18n/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { changeExport } from './export-state.ts'

/** Takes the results on screen out of the archive: all of them, not only the first page. */
export const ExportResults = memo(({ query }: { query: SearchQuery }) => {
  const { t } = useWords()
  const { showOverlay } = useDesk()
  useEffect(() => changeExport({ results: query }), [query])
  useEffect(() => () => changeExport({ results: null }), [])
  return (
    <IconButton
      label={t('export.resultsButton')}
      icon={<Download size={16} aria-hidden />}
      onClick={() => {
        changeExport({ scope: 'results' })
        showOverlay('export')
      }}
    />
  )
})
