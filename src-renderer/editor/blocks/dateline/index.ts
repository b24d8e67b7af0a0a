import { MapPin } from 'lucide-react'
import type { Block } from '../block.ts'
import { EDIT_DATELINE } from './dateline-command.ts'
import { DatelineExtension } from './dateline-extension.ts'
import { DatelineOverlay } from './dateline-form.tsx'
import { $exportDateline } from './dateline-html.ts'

export const datelineBlock: Block = {
  name: 'dateline',
  extension: DatelineExtension,
  commands: [
    {
      id: 'dateline',
      label: 'compose.dateline',
      hint: 'compose.dateline.hint',
      icon: MapPin,
      shortcut: 'Alt+D',
      keywords: ['dateline', 'tempat', 'kota', 'place', 'asal'],
      run: (editor) => editor.dispatchCommand(EDIT_DATELINE, undefined),
    },
  ],
  Overlay: DatelineOverlay,
  $export: $exportDateline,
}
