import type { ExportFormat, ExportSelection } from '../../../src-shared/contract/index.ts'
import { call, onEvent } from '../../api/client.ts'
import { tellFailure } from '../../app/failure-words.ts'
import type { Words } from '../../i18n/words.ts'
import { notify } from '../../ui/toasts.tsx'
import { changeExport } from './export-state.ts'

/** Asks where to, writes, shows how far it is, and says where the file lies. A cancelled export leaves nothing. */
export type ExportOrder = { selection: ExportSelection; format: ExportFormat; pictures: boolean }

const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path

export const tellExported = (t: Words['t'], title: string, path: string): void =>
  notify({
    title,
    detail: fileName(path),
    action: {
      label: t('export.showFile'),
      run: () => void call('exporting.showFile', {}).catch(tellFailure(t)),
    },
  })

export const runExport = async (t: Words['t'], order: ExportOrder): Promise<void> => {
  const stop = onEvent('exporting.progress', (running) => changeExport({ running }))
  try {
    const report = await call('exporting.run', order)
    if (report !== null) tellExported(t, t('export.done', { n: report.articles }), report.path)
  } catch (problem) {
    tellFailure(t)(problem)
  } finally {
    stop()
    changeExport({ running: null })
  }
}
