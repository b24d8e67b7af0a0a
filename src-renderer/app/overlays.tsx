import { ExportDialog } from '../features/exporting/export-dialog.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { ShortcutList } from '../features/palette/shortcut-list.tsx'
import { PublishSheet } from '../features/publishing/publish-sheet.tsx'
import { SettingsDialog } from '../features/settings/settings-dialog.tsx'
import { StatisticsDialog } from '../features/statistics/statistics-dialog.tsx'
import { useDesk } from './desk-state.tsx'

/** The one dialog that is open above the desk, if any. */
export const Overlays = () => {
  const { overlay, articleId, closeOverlay } = useDesk()
  switch (overlay) {
    case null:
      return null
    case 'palette':
      return <Palette onClose={closeOverlay} />
    case 'settings':
      return <SettingsDialog onClose={closeOverlay} />
    case 'shortcuts':
      return <ShortcutList onClose={closeOverlay} />
    case 'export':
      return <ExportDialog articleId={articleId} onClose={closeOverlay} />
    case 'statistics':
      return <StatisticsDialog onClose={closeOverlay} />
    case 'publish':
      return articleId === null ? null : <PublishSheet articleId={articleId} onClose={closeOverlay} />
  }
}
